package org.yinuo.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Files as customers and vendors send them, made by the programs' own libraries. */
final class Letters {

    private Letters() {
    }

    /** A docx with a page header, the given paragraphs and, after them, one table. */
    static byte[] docx(List<String> paragraphs, List<List<String>> table) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("页眉不读");
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
            if (!table.isEmpty()) {
                XWPFTable grid = document.createTable(table.size(), table.getFirst().size());
                for (int row = 0; row < table.size(); row++) {
                    for (int cell = 0; cell < table.get(row).size(); cell++) {
                        grid.getRow(row).getCell(cell).setText(table.get(row).get(cell));
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] locked(byte[] docx) {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(docx))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                content.save(sealed);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf(String... paragraphs) {
        StringBuilder html = new StringBuilder("<style>body{font-family:'Noto Sans SC'}</style>");
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return HtmlToPdf.render(html.toString());
    }

    static byte[] lockedPdf(String userPassword) {
        try (PDDocument document = Loader.loadPDF(pdf("质保期为三年。"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] emptyPagePdf() {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
