package org.yinuo.server.availability.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.availability.MaintenanceCalendar;
import org.yinuo.server.availability.MonthOfContract;
import org.yinuo.server.availability.OutageDraft;
import org.yinuo.server.availability.OutageLog;
import org.yinuo.server.availability.UnseenLog;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Refusal;

/** Outages, maintenance, and the figure of a month. */
@RestController
@RequestMapping("/api")
class AvailabilityDoor {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private final MonthOfContract months;
    private final OutageLog outages;
    private final MaintenanceCalendar windows;
    private final UnseenLog unseen;
    private final Idempotency idempotency;

    AvailabilityDoor(MonthOfContract months, OutageLog outages, MaintenanceCalendar windows, UnseenLog unseen, Idempotency idempotency) {
        this.months = months;
        this.outages = outages;
        this.windows = windows;
        this.unseen = unseen;
        this.idempotency = idempotency;
    }

    record OutageBody(@NotNull String system, @Nullable Long unitId, @Nullable Long requestId, @Nullable Boolean planned, @Nullable String cause,
                      @NotNull Instant startInclusive, @Nullable Instant endExclusive) {
        OutageDraft draft() {
            return new OutageDraft(system, unitId, requestId, Boolean.TRUE.equals(planned), cause == null ? "" : cause, startInclusive, endExclusive);
        }
    }

    record EndBody(@NotNull Instant endExclusive) {
    }

    record ReasonBody(@NotNull String reason) {
    }

    record WindowBody(@NotNull Instant startInclusive, @NotNull Instant endExclusive, @NotNull String text) {
    }

    record UnseenBody(@NotNull Instant startInclusive, @NotNull Instant endExclusive, @NotNull String reason) {
    }

    @GetMapping("/contracts/{id}/availability")
    @PreAuthorize("hasAuthority('ledger.read')")
    MonthOfContract.View month(@PathVariable long id, @RequestParam(required = false) @Nullable String month) {
        return months.show(id, month == null || month.isBlank() ? null : read(month));
    }

    @PostMapping("/contracts/{id}/outages")
    @PreAuthorize("hasAuthority('requests.write')")
    @ResponseStatus(HttpStatus.CREATED)
    OutageLog.Entry record(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OutageBody body) {
        return idempotency.once(key, Actor.current().username(), "outage.record:" + id, body, OutageLog.Entry.class, () -> outages.record(id, body.draft()));
    }

    @PostMapping("/outages/{id}/end")
    @PreAuthorize("hasAuthority('requests.write')")
    OutageLog.Entry end(@PathVariable long id, @Valid @RequestBody EndBody body) {
        return outages.end(id, body.endExclusive());
    }

    @PostMapping("/outages/{id}/cancel")
    @PreAuthorize("hasAuthority('requests.write')")
    OutageLog.Entry cancel(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return outages.cancel(id, body.reason());
    }

    @PostMapping("/contracts/{id}/maintenance-windows")
    @PreAuthorize("hasAuthority('requests.write')")
    @ResponseStatus(HttpStatus.CREATED)
    MaintenanceCalendar.Entry announce(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WindowBody body) {
        return idempotency.once(key, Actor.current().username(), "maintenance.announce:" + id, body, MaintenanceCalendar.Entry.class,
                () -> windows.announce(id, body.startInclusive(), body.endExclusive(), body.text()));
    }

    @PostMapping("/maintenance-windows/{id}/cancel")
    @PreAuthorize("hasAuthority('requests.write')")
    MaintenanceCalendar.Entry cancelWindow(@PathVariable long id) {
        return windows.cancel(id);
    }

    /** Nobody could see in it whether the system was usable. */
    @PostMapping("/contracts/{id}/unseen-stretches")
    @PreAuthorize("hasAuthority('requests.write')")
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    UnseenLog.Entry unseen(@PathVariable long id, @Valid @RequestBody UnseenBody body) {
        return unseen.record(id, body.startInclusive(), body.endExclusive(), body.reason());
    }

    @PostMapping("/unseen-stretches/{id}/cancel")
    @PreAuthorize("hasAuthority('requests.write')")
    UnseenLog.Entry seen(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return unseen.cancel(id, body.reason());
    }

    private static YearMonth read(String month) {
        try {
            YearMonth read = YearMonth.parse(month.strip());
            if (read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR) {
                return read;
            }
        } catch (DateTimeException e) {
            // Answered below like a month too far away.
        }
        throw Refusal.invalid("month-invalid").at("month");
    }
}
