package org.yinuo.server.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an engineer beside his name.
 *
 * @param territories areas he serves; none: all alike
 * @param skills      level 1 to 5 by the house's own words
 * @param hours       his ordinary week; empty: {@link #HOUSE_HOURS}
 * @param version     0 while nothing was said
 */
public record EngineerProfile(long id, String name, List<String> territories, Map<String, Integer> skills, Home home,
        List<Hours> hours, String note, List<Certificate> certificates, int version) {

    /** Monday to Friday, half past eight to half past five, where nobody said otherwise. */
    public static final List<Hours> HOUSE_HOURS = List.of(1, 2, 3, 4, 5).stream().map(day -> new Hours(day, 510, 1050)).toList();

    /** Where he starts from; coordinates (WGS 84) both or none. */
    public record Home(String address, @Nullable Double latitude, @Nullable Double longitude) {
    }

    /**
     * A stretch of a weekday in the house's zone.
     *
     * @param weekday 1 Monday to 7 Sunday
     * @param from    minute of the day
     * @param to      minute of the day, exclusive; 1440 is midnight
     */
    public record Hours(int weekday, int from, int to) {
        boolean on(DayOfWeek day) {
            return weekday == day.getValue();
        }
    }

    /**
     * A licence, qualification or health record.
     *
     * @param expiresOn its last valid day
     * @param blocks    whether he is not sent at all once it has expired and no newer one of its kind is valid
     */
    public record Certificate(long id, String kind, String number, String issuer, LocalDate validFrom, LocalDate expiresOn, boolean blocks) {
        public boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(expiresOn);
        }
    }

    /** The ordinary week. */
    public List<Hours> week() {
        return hours.isEmpty() ? HOUSE_HOURS : hours;
    }

    /** The certificate whose expiry forbids to send him on that day; null: none does. */
    public @Nullable Certificate blockedOn(LocalDate day) {
        return certificates.stream().filter(paper -> paper.blocks() && !holds(paper.kind(), day)).findFirst().orElse(null);
    }

    /** Whether he has a valid certificate of the kind on that day. */
    public boolean holds(String kind, LocalDate day) {
        return certificates.stream().anyMatch(paper -> paper.kind().equals(kind) && paper.validOn(day));
    }
}
