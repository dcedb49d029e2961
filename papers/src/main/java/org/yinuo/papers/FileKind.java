package org.yinuo.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first bytes of a file say it is. */
enum FileKind {
    PDF, ZIP, ENCRYPTED_OFFICE, FOREIGN, OTHER;

    /** PDF readers accept rubbish before the header within the first kilobyte, so do we. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final byte[] PDF_HEADER = ascii("%PDF-");
    private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] ZIP_EMPTY = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    /** Streams of a password-protected OOXML file, as the OLE directory spells them. */
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Pictures, archives and texts of other programs: png, jpeg, gif, bmp, tiff, webp, rtf, rar, 7z, gzip. */
    private static final List<byte[]> FOREIGN_HEADERS = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            ascii("GIF87a"), ascii("GIF89a"), ascii("{\\rtf"), ascii("Rar!"),
            new byte[] {'I', 'I', 42, 0}, new byte[] {'M', 'M', 0, 42}, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {0x1F, (byte) 0x8B, 8}, ZIP_EMPTY);

    static FileKind of(byte[] bytes) {
        if (startsWith(bytes, OLE)) {
            return indexOf(bytes, ENCRYPTED_STREAM, bytes.length) >= 0 ? ENCRYPTED_OFFICE : FOREIGN;
        }
        if (startsWith(bytes, ZIP_ENTRY)) {
            return ZIP;
        }
        if (isPicture(bytes) || FOREIGN_HEADERS.stream().anyMatch(header -> startsWith(bytes, header))) {
            return FOREIGN;
        }
        return indexOf(bytes, PDF_HEADER, PDF_HEADER_WITHIN) >= 0 ? PDF : OTHER;
    }

    /** Two headers too short to be trusted alone: BMP (BM and four zero bytes) and WEBP (in a RIFF). */
    private static boolean isPicture(byte[] bytes) {
        boolean bmp = startsWith(bytes, ascii("BM")) && bytes.length > 10
                && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0 && bytes[9] == 0;
        return bmp || startsWith(bytes, ascii("RIFF")) && indexOf(bytes, ascii("WEBP"), 16) == 8;
    }

    private static boolean startsWith(byte[] bytes, byte[] header) {
        return indexOf(bytes, header, header.length) == 0;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int within) {
        int last = Math.min(bytes.length, within) - wanted.length;
        for (int at = 0; at <= last; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
