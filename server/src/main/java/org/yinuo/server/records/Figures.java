package org.yinuo.server.records;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.shared.Money;

/** Times, lengths and money as they are printed. Digits are the same in every language, so that papers can be compared. */
public final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Set<String> WHOLE_DAYS = Set.of("DAYS", "WORKING_DAYS", "MONTHS", "YEARS");
    private final Wording wording;
    private final ZoneId zone;

    Figures(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** An instant with its zone, such as {@code 2026-04-03 19:00 (UTC+8)}; nothing for null. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : clock(instant) + " " + offset(instant);
    }

    /** An instant in a column whose zone is said elsewhere; seconds only where there are some. */
    public String clock(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.getSecond() == 0 ? MINUTE.format(local) : SECOND.format(local);
    }

    /** When something is due. A promise counted in days ends at 24:00 of its last day (Civil Code art. 203). */
    public String due(ClockView promise) {
        return promise.limit() == null || WHOLE_DAYS.contains(promise.limit().unit()) ? endOfDay(promise.dueAt()) : clock(promise.dueAt());
    }

    private String endOfDay(Instant due) {
        ZonedDateTime local = due.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(local.minusDays(1)) + " 24:00" : clock(due);
    }

    /** Two instants with their zone, such as {@code 2026-04-04 09:00 – 12:00 (UTC+8)}. */
    public String span(Instant from, Instant to) {
        boolean oneDay = day(from).equals(day(to));
        return clock(from) + " – " + (oneDay ? clock(to).substring(11) : clock(to)) + " " + offset(to);
    }

    /** The zone's distance from UTC at an instant, such as {@code (UTC+8)}. */
    public String offset(Instant instant) {
        int minutes = zone.getRules().getOffset(instant).getTotalSeconds() / 60;
        String sign = minutes < 0 ? "-" : "+";
        int rest = Math.abs(minutes) % 60;
        return "(UTC" + sign + Math.abs(minutes) / 60 + (rest == 0 ? "" : ":%02d".formatted(rest)) + ")";
    }

    /** The day of an instant. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** A day; nothing for null. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A length in words, such as {@code 2 小时 30 分}; seconds only below an hour. */
    public String length(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            return wording.say("length.moment");
        }
        List<String> parts = new ArrayList<>();
        add(parts, "length.days", length.toDays());
        add(parts, "length.hours", length.toHoursPart());
        add(parts, "length.minutes", length.toMinutesPart());
        if (length.toHours() == 0) {
            add(parts, "length.seconds", length.toSecondsPart());
        }
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(wording.say(key, number));
        }
    }

    /** A limit with its calendar, such as {@code 4 小时 (7×24)}; nothing for null. */
    public String limit(ClockView.@Nullable Length limit, @Nullable String calendar) {
        if (limit == null) {
            return "";
        }
        String one = limit.value().compareTo(BigDecimal.ONE) == 0 ? ".one" : "";
        String length = wording.say(Wording.key(LimitUnit.valueOf(limit.unit())) + one, number(limit.value()));
        boolean plain = calendar == null || calendar.isEmpty() || limit.unit().equals("WORKING_DAYS");
        return plain ? length : length + " (" + calendar(calendar) + ")";
    }

    /** A calendar in words; which edition of the house's hours it counts is not for papers. */
    private String calendar(String name) {
        String text = name.replaceFirst("@\\d+$", "");
        return switch (text) {
            case "7x24" -> "7×24";
            case "business-hours", "business-days", "off-hours" -> wording.say("calendar." + text);
            default -> text;
        };
    }

    /** Money with its sign, such as {@code ¥1,000,000.00}; nothing for null. */
    public String money(@Nullable Money money) {
        return money == null ? "" : sign(money.currency()) + amount(money.amount());
    }

    /** An amount without its currency. */
    public String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** A number as short as it can be written. */
    public String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "CNY" -> "¥";
            case "USD" -> "US$";
            case "HKD" -> "HK$";
            case "EUR" -> "€";
            default -> currency + " ";
        };
    }
}
