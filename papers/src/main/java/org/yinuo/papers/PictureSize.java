package org.yinuo.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large a picture says it is, read without unpacking it. */
public final class PictureSize {
    private PictureSize() {
    }

    /** Width times height in points; 0 where the bytes are no picture that can be read. */
    public static long points(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? points(readers.next(), in) : 0;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return 0;
        }
    }

    private static long points(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } finally {
            reader.dispose();
        }
    }
}
