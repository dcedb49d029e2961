package org.yinuo.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A Word document on A4 with styles, a header, and 第 X 页 共 Y 页 at its foot. Lengths are in twentieths of a point. */
final class WordPage {
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1440;
    private static final int CELL_MARGIN = 110;

    private final XWPFDocument document = new XWPFDocument();
    private final boolean chinese;
    private final int width;

    WordPage(boolean chinese, boolean landscape) {
        this.chinese = chinese;
        this.width = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        WordStyles.define(document, chinese);
        document.getProperties().getCoreProperties().setCreator("Yinuo");
        document.getProperties().getCoreProperties().setCreated(Optional.empty());
    }

    /** The header and the page numbers of every page. */
    void furniture(String header) {
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle(WordStyles.HEADER);
        head.createRun().setText(clean(header));
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(WordStyles.FOOTER);
        foot.createRun().setText(chinese ? "第 " : "Page ");
        field(foot, "PAGE");
        foot.createRun().setText(chinese ? " 页 共 " : " of ");
        field(foot, "NUMPAGES");
        if (chinese) {
            foot.createRun().setText(" 页");
        }
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    void paragraph(String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(clean(words));
    }

    /**
     * A table with a repeated head row.
     *
     * @param shares  widths of the columns in percent
     * @param centred places of the columns whose words stand in the middle
     */
    void table(List<String> heads, List<List<String>> rows, List<Integer> shares, Set<Integer> centred) {
        XWPFTable table = document.createTable(1 + rows.size(), heads.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(width));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        shares.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / 100)));
        table.setTableAlignment(org.apache.poi.xwpf.usermodel.TableRowAlign.CENTER);
        table.setCellMargins(CELL_MARGIN / 2, CELL_MARGIN, CELL_MARGIN / 2, CELL_MARGIN);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < heads.size(); column++) {
            cell(head.getCell(column), heads.get(column), WordStyles.CELL_HEAD, shares.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            XWPFTableRow line = table.getRow(row + 1);
            CTTrPr keep = line.getCtRow().isSetTrPr() ? line.getCtRow().getTrPr() : line.getCtRow().addNewTrPr();
            keep.addNewCantSplit();
            for (int column = 0; column < heads.size(); column++) {
                String words = rows.get(row).get(column);
                cell(line.getCell(column), words, centred.contains(column) ? WordStyles.CELL_SHORT : WordStyles.CELL, shares.get(column));
            }
        }
    }

    private void cell(XWPFTableCell cell, String words, String style, int share) {
        cell.setWidth(String.valueOf(width * share / 100));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (style.equals(WordStyles.CELL_HEAD)) {
            cell.setColor("F0F2F4");
        }
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        paragraph.createRun().setText(clean(words));
    }

    /** Lines at the right, one block that stays together. */
    void signature(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(WordStyles.SIGNATURE);
            paragraph.setAlignment(ParagraphAlignment.LEFT);
            paragraph.setKeepNext(at + 1 < lines.size());
            XWPFRun run = paragraph.createRun();
            run.setText(clean(lines.get(at)));
        }
    }

    byte[] bytes() {
        try (document; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** What XML cannot hold is left out. */
    private static String clean(String words) {
        return words.codePoints().filter(point -> point == '\t' || point >= 0x20 && point != 0xFFFE && point != 0xFFFF
                        && (point < 0xD800 || point > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
