package org.yinuo.papers;

import java.util.Base64;
import java.util.Locale;
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
            long points = PictureSize.points(Base64.getMimeDecoder().decode(uri.substring(comma + 1)));
            return points > 0 && points <= MAX_POINTS;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
