package org.yinuo.server.obligation.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.server.obligation.HolidayEditions;
import org.yinuo.server.obligation.ImportHolidays;
import org.yinuo.server.shared.Refusal;

/** The statutory holidays all calendars go by. */
@RestController
@RequestMapping("/api/calendars/holidays")
class HolidayDoor {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private final HolidayEditions editions;
    private final ImportHolidays holidays;

    HolidayDoor(HolidayEditions editions, ImportHolidays holidays) {
        this.editions = editions;
        this.holidays = holidays;
    }

    record Holidays(String name, int edition, List<Integer> years, String source, Map<LocalDate, String> daysOff,
                    Map<LocalDate, String> workingDays) {
    }

    /** What is known, of one year or of all. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Holidays get(@RequestParam(required = false) @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refusal.invalid("year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)).at("year");
        }
        HolidayTable table = editions.current();
        List<Integer> years = table.years().stream().filter(known -> year == null || known.equals(year)).toList();
        return new Holidays(table.name(), table.edition(), years, table.source(), of(year, table.daysOff()), of(year, table.workingDays()));
    }

    private static Map<LocalDate, String> of(@Nullable Integer year, Map<LocalDate, String> days) {
        Map<LocalDate, String> wanted = new TreeMap<>(days);
        wanted.keySet().removeIf(day -> year != null && day.getYear() != year);
        return wanted;
    }

    /** Shows what the file changes; with {@code dryRun=false} makes it so. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('ADMIN')")
    ImportHolidays.Outcome take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "holidays" : file.getOriginalFilename();
        return dryRun ? holidays.preview(name, file.getBytes()) : holidays.apply(name, file.getBytes());
    }
}
