package org.yinuo.papers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a business letter: 宋体 for the text, 黑体 for headings, 小四 with one and a half lines. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String ADDRESS = "Address";
    static final String BODY = "BodyText";
    static final String ITEM = "Item";
    static final String CELL = "TableText";
    static final String CELL_SHORT = "TableShort";
    static final String CELL_HEAD = "TableHead";
    static final String SIGNATURE = "Signature";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";

    private static final int ONE_AND_A_HALF = 360;
    private static final int SINGLE = 260;
    /** Half points: 小四 is 12 pt. */
    private static final int TEXT_SIZE = 24;
    private static final int TWO_SIGNS = 480;
    private static final int RIGHT_HALF = 4400;

    private final XWPFStyles styles;
    private final String heavy;

    private WordStyles(XWPFDocument document, boolean chinese) {
        this.styles = document.createStyles();
        this.heavy = chinese ? "黑体" : "Arial";
        CTStyles root = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = root.addNewDocDefaults();
        CTRPr run = defaults.addNewRPrDefault().addNewRPr();
        fonts(run, chinese ? "宋体" : "Times New Roman", "Times New Roman");
        run.addNewSz().setVal(BigInteger.valueOf(TEXT_SIZE));
        run.addNewLang().setEastAsia("zh-CN");
        styles.setStyles(root);
    }

    static void define(XWPFDocument document, boolean chinese) {
        new WordStyles(document, chinese).define();
    }

    private void define() {
        CTStyle normal = set(style("Normal", "Normal"), STJc.LEFT, 0, 0, ONE_AND_A_HALF);
        normal.setDefault(true);
        add(normal);
        add(set(font(style(TITLE, "Title"), 44, true), STJc.CENTER, 240, 360, ONE_AND_A_HALF));
        CTStyle heading = set(font(style(HEADING, "heading 1"), 28, true), STJc.LEFT, 240, 80, ONE_AND_A_HALF);
        heading.getPPr().addNewKeepNext();
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        add(heading);
        add(set(style(ADDRESS, "Address"), STJc.LEFT, 0, 60, ONE_AND_A_HALF));
        add(indented(set(style(BODY, "Body Text"), STJc.BOTH, 0, 60, ONE_AND_A_HALF)));
        add(indented(set(style(ITEM, "Item"), STJc.BOTH, 0, 40, ONE_AND_A_HALF)));
        add(set(font(style(CELL, "Table Text"), 21, false), STJc.LEFT, 20, 20, SINGLE));
        add(set(font(style(CELL_SHORT, "Table Short"), 21, false), STJc.CENTER, 20, 20, SINGLE));
        add(set(font(style(CELL_HEAD, "Table Head"), 21, true), STJc.CENTER, 20, 20, SINGLE));
        CTStyle signature = set(style(SIGNATURE, "Signature"), STJc.LEFT, 120, 60, ONE_AND_A_HALF);
        signature.getPPr().addNewInd().setLeft(BigInteger.valueOf(RIGHT_HALF));
        add(signature);
        add(set(font(style(HEADER, "header"), 18, false), STJc.CENTER, 0, 0, SINGLE));
        add(set(font(style(FOOTER, "footer"), 18, false), STJc.CENTER, 0, 0, SINGLE));
    }

    private void add(CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle indented(CTStyle style) {
        style.getPPr().addNewInd().setFirstLine(BigInteger.valueOf(TWO_SIGNS));
        return style;
    }

    private CTStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        CTString called = CTString.Factory.newInstance();
        called.setVal(name);
        style.setName(called);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        return style;
    }

    private CTStyle font(CTStyle style, int halfPoints, boolean strong) {
        CTRPr run = style.addNewRPr();
        if (strong) {
            fonts(run, heavy, "Arial");
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private static void fonts(CTRPr run, String asian, String latin) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setEastAsia(asian);
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
    }

    private static CTStyle set(CTStyle style, STJc.Enum alignment, int before, int after, int line) {
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        paragraph.addNewJc().setVal(alignment);
        return style;
    }
}
