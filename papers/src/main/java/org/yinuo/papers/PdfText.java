package org.yinuo.papers;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.yinuo.papers.LetterRefused.Reason;

/** The text of a pdf in the order its pages were written; pages end with a line end. */
final class PdfText {

    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_AND_DISK = 512L * 1024 * 1024;

    private PdfText() {
    }

    static String of(byte[] bytes) {
        PdfStreams.refuseBombs(bytes);
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, MEMORY_AND_DISK);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            Stripper stripper = new Stripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            return Radicals.toIdeographs(stripper.getText(document));
        } catch (InvalidPasswordException locked) {
            throw new LetterRefused(Reason.PASSWORD, locked);
        } catch (IOException broken) {
            throw new LetterRefused(Reason.DAMAGED, broken);
        }
    }

    /** Stops on pages that draw without end: forms nested in forms, or more glyphs than a letter can have. */
    private static final class Stripper extends PDFTextStripper {

        private static final int MAX_OPERATORS = 10_000_000;
        private int operators;
        private int glyphs;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MAX_OPERATORS) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (++glyphs > LetterText.MAX_CHARS * 2) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
            super.processTextPosition(glyph);
        }
    }
}
