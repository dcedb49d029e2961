package org.yinuo.server.workorder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.yinuo.server.shared.Refusal;

/** Looks at a drawn signature: a PNG of a sensible size with something drawn on it. */
public final class SignaturePicture {
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 4_000_000;
    private static final int LEAST_INK = 30;
    private static final int VISIBLE = 64;

    private SignaturePicture() {
    }

    /** Refuses {@code signature-unreadable} and {@code signature-empty}. */
    public static void requireDrawn(byte[] png) {
        if (png.length == 0 || png.length > MOST_BYTES) {
            throw Refusal.invalid("signature-unreadable").at("image");
        }
        try {
            if (ink(read(png)) < LEAST_INK) {
                throw Refusal.invalid("signature-empty").at("image");
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw Refusal.invalid("signature-unreadable").at("image");
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("too large");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Pixels an eye tells from the paper, which is what the corner shows when it lies on white. */
    private static int ink(BufferedImage picture) {
        int paper = greyOnWhite(picture.getRGB(0, 0));
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += Math.abs(greyOnWhite(picture.getRGB(x, y)) - paper) < VISIBLE ? 0 : 1;
            }
        }
        return ink;
    }

    private static int greyOnWhite(int argb) {
        int alpha = argb >>> 24;
        int grey = ((argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff)) / 3;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }
}
