package org.yinuo.papers;

import org.yinuo.papers.LetterRefused.Reason;

/**
 * The plain text of a letter as its file holds it; offsets into {@code text} are what clauses point at.
 *
 * @param text     lines end with {@code \n}; no other control character than the tab; never blank
 * @param format   the kind of file, told by its content
 * @param encoding the charset of a txt or html file; empty where the format brings its own
 */
public record LetterText(String text, LetterFormat format, String encoding) {

    /** The largest file read, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The longest text read, in UTF-16 units: some 300 full pages, so that nobody waits minutes for clauses. */
    public static final int MAX_CHARS = 300_000;

    /**
     * Reads the text out of a file.
     *
     * @param fileName only for people; the content decides the format
     * @throws LetterRefused and no other exception, when there is no letter to be read
     */
    public static LetterText of(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new LetterRefused(Reason.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            throw new LetterRefused(Reason.TOO_LARGE);
        }
        try {
            return read(bytes);
        } catch (LetterRefused refused) {
            throw refused;
        } catch (OutOfMemoryError bomb) {
            throw new LetterRefused(Reason.TOO_LARGE, bomb);
        } catch (RuntimeException | StackOverflowError broken) {
            // The parsers meet hostile bytes; whatever they stumble over is the file's fault, not ours.
            throw new LetterRefused(Reason.DAMAGED, broken);
        }
    }

    private static LetterText read(byte[] bytes) {
        return switch (FileKind.of(bytes)) {
            case PDF -> new LetterText(CleanText.of(PdfText.of(bytes), Reason.SCAN), LetterFormat.PDF, "");
            case ZIP -> new LetterText(CleanText.of(WordText.of(bytes), Reason.EMPTY), LetterFormat.DOCX, "");
            case ENCRYPTED_OFFICE -> throw new LetterRefused(Reason.PASSWORD);
            case FOREIGN -> throw new LetterRefused(Reason.TYPE);
            case OTHER -> readCharacters(bytes);
        };
    }

    private static LetterText readCharacters(byte[] bytes) {
        DecodedText decoded = DecodedText.of(bytes);
        if (HtmlText.looksLikeHtml(decoded.text())) {
            DecodedText html = HtmlText.declaredCharset(bytes, decoded);
            return new LetterText(CleanText.of(HtmlText.of(html.text()), Reason.EMPTY), LetterFormat.HTML, html.charset());
        }
        return new LetterText(CleanText.of(decoded.text(), Reason.EMPTY), LetterFormat.TXT, decoded.charset());
    }
}
