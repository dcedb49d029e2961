package org.yinuo.server.provider;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.obligation.ClockView;

/**
 * A case that was referred to a provider.
 *
 * @param asked     what it shall do, in our words
 * @param theirCase the number it has there; empty while unknown
 * @param mailed    whether the provider was told by mail
 * @param broken    how many of its times it missed
 * @param claim     what it owes for them, in yuan; null where nothing was agreed
 * @param clocks    its times, as agreed when it was referred
 */
public record Referral(long id, String number, long requestId, String request, String title, long providerId, String provider, String asked,
        String theirCase, Instant referredAt, String referredBy, boolean mailed, @Nullable Instant answeredAt, @Nullable Instant arrivedAt, int broken,
        @Nullable BigDecimal claim, @Nullable End end, List<ClockView> clocks) {

    /** How a referral ends. */
    public enum Outcome {
        /** The provider did what it was asked for. */
        DONE,
        /** The provider does not take it. */
        DECLINED,
        /** We do not need it any more. */
        TAKEN_BACK
    }

    /** Its end. */
    public record End(Outcome outcome, Instant at, String by, String text) {
    }
}
