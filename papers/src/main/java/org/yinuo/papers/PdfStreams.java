package org.yinuo.papers;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.yinuo.papers.LetterRefused.Reason;

/**
 * Measures the deflated streams of a pdf before the parser unpacks them into memory: twenty megabytes can
 * unpack to twenty gigabytes.
 */
final class PdfStreams {

    /** The largest single stream, in bytes: an A4 page scanned at 600 dpi in colour is 105 MB. */
    private static final long MAX_STREAM = 160L * 1024 * 1024;

    /** All streams together, in bytes; it bounds the time spent measuring to a few seconds. */
    private static final long MAX_ALL = 1536L * 1024 * 1024;

    /** More streams than the objects of a thousand pages. */
    private static final int MAX_STREAMS = 200_000;

    /** The parser skips the header unread, so a wrong one does not disarm a bomb. */
    private static final int ZLIB_HEADER = 2;

    private PdfStreams() {
    }

    static void refuseBombs(byte[] bytes) {
        Inflater inflater = new Inflater(true);
        try {
            measureAll(bytes, inflater);
        } finally {
            inflater.end();
        }
    }

    private static void measureAll(byte[] bytes, Inflater inflater) {
        byte[] scratch = new byte[64 * 1024];
        long all = 0;
        int streams = 0;
        for (int at = 0; at < bytes.length - 8; at++) {
            if (bytes[at] == 's' && isStreamKeyword(bytes, at)) {
                at += 6;
                while (at < bytes.length - 2 && (bytes[at] == '\r' || bytes[at] == '\n')) {
                    at++;
                }
                all += unpackedSize(bytes, at, inflater, scratch);
                if (all > MAX_ALL || ++streams > MAX_STREAMS) {
                    throw new LetterRefused(Reason.TOO_LARGE);
                }
            }
        }
    }

    private static boolean isStreamKeyword(byte[] bytes, int at) {
        return bytes[at + 1] == 't' && bytes[at + 2] == 'r' && bytes[at + 3] == 'e' && bytes[at + 4] == 'a'
                && bytes[at + 5] == 'm' && (bytes[at + 6] == '\r' || bytes[at + 6] == '\n');
    }

    private static long unpackedSize(byte[] bytes, int from, Inflater inflater, byte[] scratch) {
        inflater.reset();
        int body = Math.min(from + ZLIB_HEADER, bytes.length);
        inflater.setInput(bytes, body, bytes.length - body);
        try {
            while (!inflater.finished() && inflater.inflate(scratch) > 0) {
                if (inflater.getBytesWritten() > MAX_STREAM) {
                    throw new LetterRefused(Reason.TOO_LARGE);
                }
            }
        } catch (DataFormatException notDeflated) {
            // Pictures and the like are packed otherwise; what came out before the error still counts.
        }
        return inflater.getBytesWritten();
    }
}
