package org.yinuo.server.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in an ordered list: the sort keys of the last row seen. Opaque to callers. */
public record Cursor(List<String> keys) {

    private static final char SEPARATOR = '\u001f';

    public static Cursor at(Object... keys) {
        List<String> texts = new ArrayList<>();
        for (Object key : keys) {
            texts.add(String.valueOf(key));
        }
        return new Cursor(List.copyOf(texts));
    }

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode} wrote; null and blank mean the beginning of the list and give null.
     *
     * @throws Refusal {@code bad-cursor} when it is anything else than a cursor with that many keys
     */
    public static @Nullable Cursor decode(@Nullable String cursor, int keys) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Cursor decoded = new Cursor(List.of(text.split(String.valueOf(SEPARATOR), -1)));
            if (decoded.keys.size() != keys) {
                throw bad();
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    public String text(int index) {
        return keys.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(keys.get(index));
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    private static Refusal bad() {
        return Refusal.invalid("bad-cursor").at("cursor");
    }
}
