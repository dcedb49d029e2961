package org.yinuo.server.provider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;

/**
 * Somebody who serves for the house.
 *
 * @param serves which products or suppliers, in words
 * @param closed whether nothing is referred to it any more
 */
public record Provider(long id, Kind kind, String name, String serves, Contact contact, Agreement agreement, String note, boolean closed, int version) {

    /** What it is to the house. */
    public enum Kind {
        /** Serves in the house's name (合作厂家). */
        PARTNER,
        /** Made the product (原厂). */
        MANUFACTURER
    }

    /** Who is asked; any of it may be empty. */
    public record Contact(String name, String phone, String email) {
    }

    /**
     * What it agreed to.
     *
     * @param reference      number of the agreement; may be empty
     * @param validFrom      first day; null for ever since
     * @param validTo        last day, included; null without end
     * @param hours          calendar its time counts by, as in clauses
     * @param respondMinutes until it takes a case; null where nothing was agreed, as with the others
     * @param arriveMinutes  until somebody of it is on site
     * @param resolveMinutes until it is done
     * @param perBreach      what it pays for each one missed, in yuan
     */
    public record Agreement(String reference, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String hours, @Nullable Integer respondMinutes,
            @Nullable Integer arriveMinutes, @Nullable Integer resolveMinutes, @Nullable BigDecimal perBreach) {

        /** Whether it holds on a day. */
        public boolean isInForce(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }

        /** The minutes agreed, by what they are for. */
        Map<ObligationKind, Integer> minutes() {
            Map<ObligationKind, Integer> minutes = new EnumMap<>(ObligationKind.class);
            minutes.put(ObligationKind.RESPOND, respondMinutes);
            minutes.put(ObligationKind.ARRIVE, arriveMinutes);
            minutes.put(ObligationKind.RESOLVE, resolveMinutes);
            minutes.values().removeIf(Objects::isNull);
            return minutes;
        }
    }
}
