package org.yinuo.server.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells a picture from a file that only begins like one. */
public final class PictureBytes {
    private PictureBytes() {
    }

    /** Whether somebody can look at it: size and kind of JPEG, PNG and GIF can be read, HEIC and WebP are known by their mark. */
    public static boolean show(byte[] bytes) {
        return marked(bytes, 4, "ftyphei") || marked(bytes, 4, "ftypmif") || marked(bytes, 8, "WEBP") || hasSize(bytes);
    }

    private static boolean marked(byte[] bytes, int at, String mark) {
        return bytes.length > 64 && new String(bytes, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean hasSize(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return false;
        }
    }
}
