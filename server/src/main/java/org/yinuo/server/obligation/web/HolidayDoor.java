package org.yinuo.server.obligation.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The statutory holidays all calendars go by. */
@RestController
@RequestMapping("/api/calendars/holidays")
class HolidayDoor {
    private final HolidayEditions editions;
    private final ImportHolidays holidays;

    HolidayDoor(HolidayEditions editions, ImportHolidays holidays) {
        this.editions = editions;
        this.holidays = holidays;
    }

    record Holidays(String name, int edition, List<Integer> years, String source, Map<LocalDate, String> daysOff,
                    Map<LocalDate, String> workingDays) {
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Holidays get() {
        HolidayTable table = editions.current();
        return new Holidays(table.name(), table.edition(), List.copyOf(table.years()), table.source(), table.daysOff(),
                table.workingDays());
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
