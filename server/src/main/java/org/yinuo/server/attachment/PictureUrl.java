package org.yinuo.server.attachment;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture as browsers hand it over, a data URL. Whether it really is one, its bytes will tell. */
public final class PictureUrl {
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg|webp);base64,");
    private static final Pattern PNG = Pattern.compile("data:image/png;base64,");

    private PictureUrl() {
    }

    /** The bytes of a PNG, JPEG or WebP; empty for anything else. */
    public static Optional<byte[]> bytes(@Nullable String url) {
        return bytes(url, PICTURE);
    }

    /** The bytes of a PNG, as drawn signatures are; empty for anything else. */
    public static Optional<byte[]> png(@Nullable String url) {
        return bytes(url, PNG);
    }

    private static Optional<byte[]> bytes(@Nullable String url, Pattern kind) {
        Matcher start = kind.matcher(url == null ? "" : url);
        if (url == null || !start.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(url.substring(start.end())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
