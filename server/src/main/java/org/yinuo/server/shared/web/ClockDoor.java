package org.yinuo.server.shared.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.ClockMoved;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.shared.Refusal;

/** Moves the clock of a server that was started with {@code --clock} or {@code --demo}; forward only, for facts are not undone. */
@RestController
@RequestMapping("/api/clock")
class ClockDoor {

    /** Later instants do not fit everywhere they go. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Clock clock;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    ClockDoor(Clock clock, Changes changes, ApplicationEventPublisher events) {
        this.clock = clock;
        this.changes = changes;
        this.events = events;
    }

    record Setting(@NotNull Instant at) {}

    record Shown(Instant now) {}

    @PutMapping
    @PreAuthorize("hasRole('ADMIN')")
    Shown move(@Valid @RequestBody Setting setting) {
        if (!(clock instanceof MovableClock movable)) {
            throw Refusal.conflict("clock-fixed");
        }
        if (setting.at().isBefore(clock.instant())) {
            throw Refusal.invalid("clock-backwards").at("at");
        }
        if (setting.at().isAfter(LAST)) {
            throw Refusal.invalid("value-out-of-range").at("at");
        }
        events.publishEvent(new ClockMoved(clock.instant(), setting.at()));
        movable.moveTo(setting.at());
        changes.touch("clock", "queue");
        return new Shown(clock.instant());
    }
}
