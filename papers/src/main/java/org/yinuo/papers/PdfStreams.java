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

    private PdfStreams() {
    }

    static void refuseBombs(byte[] bytes) {
        byte[] scratch = new byte[64 * 1024];
        long all = 0;
        for (int at = 0; at < bytes.length - 8; at++) {
            if (bytes[at] == 's' && isStreamKeyword(bytes, at)) {
                at += 6;
                while (at < bytes.length - 2 && (bytes[at] == '\r' || bytes[at] == '\n')) {
                    at++;
                }
                all += unpackedSize(bytes, at, scratch);
                if (all > MAX_ALL) {
                    throw new LetterRefused(Reason.TOO_LARGE);
                }
            }
        }
    }

    private static boolean isStreamKeyword(byte[] bytes, int at) {
        return bytes[at + 1] == 't' && bytes[at + 2] == 'r' && bytes[at + 3] == 'e' && bytes[at + 4] == 'a'
                && bytes[at + 5] == 'm' && (bytes[at + 6] == '\r' || bytes[at + 6] == '\n');
    }

    private static long unpackedSize(byte[] bytes, int from, byte[] scratch) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && inflater.inflate(scratch) > 0) {
                if (inflater.getBytesWritten() > MAX_STREAM) {
                    throw new LetterRefused(Reason.TOO_LARGE);
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notDeflated) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
