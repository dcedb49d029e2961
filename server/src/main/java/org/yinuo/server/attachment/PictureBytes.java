package org.yinuo.server.attachment;

import java.nio.charset.StandardCharsets;
import org.yinuo.papers.PictureSize;

/** Tells a picture from a file that only begins like one. */
public final class PictureBytes {
    private PictureBytes() {
    }

    /** Whether somebody can look at it: size and kind of JPEG, PNG and GIF can be read, HEIC and WebP are known by their mark. */
    public static boolean show(byte[] bytes) {
        return marked(bytes, 4, "ftyphei") || marked(bytes, 4, "ftypmif") || marked(bytes, 8, "WEBP") || PictureSize.points(bytes) > 0;
    }

    private static boolean marked(byte[] bytes, int at, String mark) {
        return bytes.length > 64 && new String(bytes, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
