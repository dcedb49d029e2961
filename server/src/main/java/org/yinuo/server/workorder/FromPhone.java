package org.yinuo.server.workorder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.yinuo.server.shared.Refusal;

/**
 * What a phone says beside the act itself: {@code Idempotency-Key} names the act, {@code Acting-User} is the id of the user
 * who noted it, {@code Phone-Time} is the phone's clock while it sends. None of them is needed.
 */
public record FromPhone(@Nullable String ifMatch, @Nullable String key, @Nullable Long by, @Nullable Instant phoneNow) {
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");

    /** Reads the headers of a request. */
    public static FromPhone of(HttpHeaders headers) {
        String key = headers.getFirst("Idempotency-Key");
        return new FromPhone(headers.getFirst(HttpHeaders.IF_MATCH), key == null || key.isBlank() ? null : key,
                number(headers.getFirst("Acting-User")), instant(headers.getFirst("Phone-Time")));
    }

    /** The act as the phone noted it. */
    public Noted noted(@Nullable Instant occurredAt) {
        return new Noted(key, occurredAt, phoneNow);
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid("parameter-invalid", "Acting-User").at("Acting-User");
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : near(Instant.parse(text.strip()));
        } catch (DateTimeException noInstant) {
            throw Refusal.invalid("parameter-invalid", "Phone-Time").at("Phone-Time");
        }
    }

    /** A phone may be years off; farther than the calendar of the house reaches it is none. */
    private static Instant near(Instant phoneNow) {
        if (phoneNow.isBefore(Instant.EPOCH) || phoneNow.isAfter(LAST)) {
            throw Refusal.invalid("parameter-invalid", "Phone-Time").at("Phone-Time");
        }
        return phoneNow.truncatedTo(ChronoUnit.MICROS);
    }
}
