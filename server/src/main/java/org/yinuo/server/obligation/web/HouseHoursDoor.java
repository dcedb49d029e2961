package org.yinuo.server.obligation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.DueTime;
import org.yinuo.core.time.DueTimes;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.obligation.HouseHours;
import org.yinuo.server.obligation.HouseMonth;
import org.yinuo.server.obligation.HouseWeek;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** When the house works, and what a time limit comes to by that. */
@RestController
@RequestMapping("/api/calendars")
@PreAuthorize("isAuthenticated()")
class HouseHoursDoor {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2198;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(100_000);
    private final HouseHours house;
    private final HouseMonth month;
    private final Calendars calendars;

    HouseHoursDoor(HouseHours house, HouseMonth month, Calendars calendars) {
        this.house = house;
        this.month = month;
        this.calendars = calendars;
    }

    record Opening(@NotNull String from, @NotNull String to) {
    }

    record OneDay(@NotNull LocalDate date, @NotNull List<@NotNull @Valid Opening> openings) {
    }

    record Body(@NotNull Integer edition, @NotNull Map<DayOfWeek, @NotNull List<@NotNull @Valid Opening>> week, @NotNull Boolean holidays,
                @NotNull List<@NotNull @Valid OneDay> exceptions) {
        HouseWeek hours() {
            Map<DayOfWeek, List<HouseWeek.Opening>> days = new EnumMap<>(DayOfWeek.class);
            week.forEach((day, openings) -> days.put(day, read(openings)));
            return new HouseWeek(days, holidays, exceptions.stream().map(day -> new HouseWeek.OneDay(day.date(), read(day.openings()))).toList());
        }

        private static List<HouseWeek.Opening> read(List<Opening> openings) {
            return openings.stream().map(opening -> new HouseWeek.Opening(opening.from().strip(), opening.to().strip())).toList();
        }
    }

    record Due(Instant due, boolean provisional) {
    }

    /** All editions of the hours of the house, the newest last; edition 0 is as shipped. */
    @GetMapping("/house")
    List<HouseHours.Edition> editions() {
        return house.editions();
    }

    /** Decides the hours for promises opened from now on; {@code edition} is the one that was looked at. */
    @PutMapping("/house")
    @PreAuthorize("hasRole('ADMIN')")
    HouseHours.Edition decide(@Valid @RequestBody Body body) {
        return house.decide(body.edition(), body.hours());
    }

    /** What each day of a month is. */
    @GetMapping("/house/month")
    List<HouseMonth.Day> month(@RequestParam YearMonth of) {
        if (of.getYear() < FIRST_YEAR || of.getYear() > LAST_YEAR) {
            throw Refusal.invalid("year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)).at("of");
        }
        return month.of(of);
    }

    /** When a limit that begins at {@code start} ends on a calendar, as a clause would name it. */
    @GetMapping("/due")
    Due due(@RequestParam Instant start, @RequestParam BigDecimal value, @RequestParam LimitUnit unit, @RequestParam String calendar) {
        if (!calendars.understands(calendar, HouseZone.ZONE)) {
            throw Refusal.invalid("calendar-not-understood").at("calendar");
        }
        if (value.signum() <= 0 || value.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("limit-out-of-range", LONGEST.toString()).at("value");
        }
        try {
            DueTime due = DueTimes.of(calendars.of(calendar, HouseZone.ZONE), start, CalendarText.limit(value, unit, calendar), List.of());
            return new Due(due.due(), due.provisional());
        } catch (IllegalArgumentException | DateTimeException tooFar) {
            throw Refusal.invalid("limit-out-of-range", LONGEST.toString()).at("value");
        }
    }
}
