package org.yinuo.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Leaves in a page only pictures that are carried in it, are png, jpeg or gif, and unpack to a sane size. */
final class SafePictures {

    /** A picture of 40 million points unpacks to 160 MB; a photo from a phone has 12 to 50 million. */
    private static final long MAX_POINTS = 40_000_000L;

    private SafePictures() {
    }

    static boolean isData(String uri) {
        return uri != null && uri.regionMatches(true, 0, "data:", 0, 5);
    }

    static void keepOnly(Document page) {
        for (Element picture : page.select("img")) {
            if (!isSafe(picture.attr("src"))) {
                picture.remove();
            }
        }
        page.select("link, script, iframe, object, embed, base, svg, math").remove();
    }

    private static boolean isSafe(String uri) {
        int comma = uri.indexOf(',');
        if (!isData(uri) || comma < 0 || !uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
            return false;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(uri.substring(comma + 1));
            return hasSaneSize(bytes);
        } catch (IllegalArgumentException | IOException broken) {
            return false;
        }
    }

    private static boolean hasSaneSize(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                return points > 0 && points <= MAX_POINTS;
            } finally {
                reader.dispose();
            }
        }
    }
}
