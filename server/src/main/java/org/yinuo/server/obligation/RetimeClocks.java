package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationHistory;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationRefused;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/**
 * Puts the clocks of a subject under another plan. Each counts from its own start with its earlier pauses; clocks the plan
 * does not know fall away, clocks it knows again are owed as if they never had, and new ones stand still where the others did.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RetimeClocks {
    private final ObligationStore store;
    private final ObligationLoad load;
    private final Breaches breaches;
    private final Clock clock;

    RetimeClocks(ObligationStore store, ObligationLoad load, Breaches breaches, Clock clock) {
        this.store = store;
        this.load = load;
        this.breaches = breaches;
        this.clock = clock;
    }

    /**
     * A clock the plan asks for.
     *
     * @param begins the clock to open where there never was one; null where it may not begin, or not again
     */
    public record Planned(ObligationKind kind, TimeLimit limit, ServiceCalendar calendar, @Nullable Long clauseId,
                          @Nullable NewObligation begins) {
    }

    /** Changes, takes back, opens and drops what the plan asks for; of the kinds given only. */
    public void retime(Subject subject, Set<ObligationKind> kinds, List<Planned> plan, Instant at, String reason) {
        Map<ObligationKind, Planned> wanted = new EnumMap<>(ObligationKind.class);
        plan.forEach(each -> wanted.put(each.kind(), each));
        List<Kept> present = load.lock(subject).stream().filter(kept -> kinds.contains(kept.history().kind())).toList();
        Optional<Kept> longest = longest(present);
        List<Change> changes = new ArrayList<>();
        for (Kept kept : present) {
            changed(kept, wanted.get(kept.history().kind()), longest, at)
                    .map(to -> new Change(kept, to, reason, null, clauseId(wanted.get(kept.history().kind())))).ifPresent(changes::add);
            wanted.remove(kept.history().kind());
        }
        write(changes);
        open(wanted.values().stream().flatMap(each -> Optional.ofNullable(each.begins()).stream()).toList(), longest);
    }

    private static @Nullable Long clauseId(@Nullable Planned planned) {
        return planned == null ? null : planned.clauseId();
    }

    private static Optional<ObligationHistory> changed(Kept kept, @Nullable Planned to, Optional<Kept> beside, Instant at) {
        ObligationHistory history = kept.history();
        if (history.state().status().isOpen()) {
            return Optional.of(refusing(() -> to == null ? history.voided(at) : history.changeTerm(at, term(history, to))));
        }
        boolean fellAway = history.state().metAt() == null && history.state().endedAt() != null;
        return to == null || to.begins() == null || !fellAway ? Optional.empty()
                : beside.map(other -> refusing(() -> history.reinstate(at, term(history, to), other.history())));
    }

    private static Term term(ObligationHistory history, Planned to) {
        return new Term.Counted(history.state().term().start(), to.limit(), to.calendar());
    }

    /** The one that shows best where the subject stood still: a clock that may pause and has seen most. */
    private static Optional<Kept> longest(List<Kept> present) {
        return present.stream().filter(kept -> kept.history().kind().pausable()).filter(kept -> kept.history().state().endedAt() == null)
                .max(Comparator.comparingInt(kept -> kept.history().facts().size()));
    }

    private void open(List<NewObligation> asked, Optional<Kept> beside) {
        if (asked.isEmpty()) {
            return;
        }
        List<Long> ids = store.open(asked, clock.instant(), Actor.current().displayName());
        beside.ifPresent(other -> write(load.lock(ids).stream().map(kept -> Change.of(kept,
                refusing(() -> kept.history().waitLike(other.history(), kept.history().state().term().start())))).toList()));
    }

    private static ObligationHistory refusing(Supplier<ObligationHistory> act) {
        try {
            return act.get();
        } catch (ObligationRefused refused) {
            throw Refusal.conflict(refused.code());
        }
    }

    private void write(List<Change> changes) {
        List<Change> some = changes.stream().filter(change -> !change.isEmpty()).toList();
        store.write(some, clock.instant(), Actor.current().displayName());
        breaches.record(some, clock.instant());
    }
}
