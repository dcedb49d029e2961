package org.yinuo.papers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.yinuo.papers.LetterRefused.Reason;

/** The text of a pdf in the order its pages were written; pages end with a line end. */
final class PdfText {

    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_AND_DISK = 512L * 1024 * 1024;

    /** A letter of hundreds of pages takes seconds; what takes longer than this was made to take long. */
    private static final Duration TIME = Duration.ofSeconds(60);

    private PdfText() {
    }

    static String of(byte[] bytes) {
        PdfStreams.refuseBombs(bytes);
        return Deadline.within(TIME, () -> read(bytes));
    }

    private static String read(byte[] bytes) {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, MEMORY_AND_DISK);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            Stripper stripper = new Stripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            String text = Radicals.toIdeographs(stripper.getText(document));
            if (stripper.isScan(text, document.getNumberOfPages())) {
                throw new LetterRefused(Reason.SCAN);
            }
            return text;
        } catch (InvalidPasswordException locked) {
            throw new LetterRefused(Reason.PASSWORD, locked);
        } catch (IOException broken) {
            throw new LetterRefused(Reason.DAMAGED, broken);
        }
    }

    /** Stops on pages that draw without end: forms nested in forms, or more glyphs than a letter can have. */
    private static final class Stripper extends PDFTextStripper {

        private static final int MAX_OPERATORS = 10_000_000;
        private static final int MAX_FORMS = 50_000;
        /** In ems. */
        private static final float WIDE_GAP = 1.2f;
        /** Of the page's size; below it is a logo or a seal. */
        private static final double PICTURE_OF_A_PAGE = 0.4;
        /** Signs a page: a page number, the name of the program that scanned it. */
        private static final int NEXT_TO_NOTHING = 32;
        private double pictured;
        private int picturedPages;
        private int operators;
        private int forms;
        private int glyphs;
        private boolean between;
        private float lineEnd;

        /** Whether pages are pictures under which hardly anything is written. */
        boolean isScan(String text, int pages) {
            long signs = text.codePoints().filter(Character::isLetterOrDigit).count();
            return picturedPages > 0 && picturedPages * 2 >= pages && signs < (long) NEXT_TO_NOTHING * pages;
        }

        @Override
        protected void startPage(PDPage page) {
            pictured = 0;
        }

        @Override
        protected void endPage(PDPage page) {
            picturedPages += pictured >= PICTURE_OF_A_PAGE ? 1 : 0;
        }

        /** Pictures fill the unit square of their coordinates; a page may be put together from strips. */
        private void picture(Operator operator, List<COSBase> operands) {
            boolean drawn = operator.getName().equals("BI") || operator.getName().equals("Do") && !operands.isEmpty()
                    && operands.getFirst() instanceof COSName name && getResources() != null && getResources().isImageXObject(name);
            if (drawn) {
                Matrix place = getGraphicsState().getCurrentTransformationMatrix();
                PDRectangle page = getCurrentPage().getCropBox();
                pictured += Math.abs((double) place.getScalingFactorX() * place.getScalingFactorY())
                        / Math.max(1, (double) page.getWidth() * page.getHeight());
            }
        }

        /** Decided when the next word shows how wide the gap is. */
        @Override
        protected void writeWordSeparator() {
            between = true;
        }

        /** A gap no sentence has stands between two cells of a table. */
        @Override
        protected void writeString(String word, List<TextPosition> glyphsOfWord) throws IOException {
            TextPosition first = glyphsOfWord.getFirst();
            if (between) {
                boolean wide = first.getXDirAdj() - lineEnd > WIDE_GAP * first.getFontSizeInPt();
                output.write(wide ? "\t" : getWordSeparator());
                between = false;
            }
            TextPosition last = glyphsOfWord.getLast();
            lineEnd = last.getXDirAdj() + last.getWidthDirAdj();
            super.writeString(word, glyphsOfWord);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MAX_OPERATORS) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
            picture(operator, operands);
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (++forms > MAX_FORMS) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
            super.showForm(form);
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
