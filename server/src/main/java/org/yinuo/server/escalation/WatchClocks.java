package org.yinuo.server.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.PromisesMoved;
import org.yinuo.server.obligation.PromisesOpened;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.LastWrites;

/**
 * Notes when to look at obligations. The first look lies a little before the first step, so that intake need not ask for
 * ladders; whatever puts a due instant off needs no note, because a look that comes too early only notes the next one.
 */
@Component
class WatchClocks {
    private static final String WATCH = """
            insert into escalation_clock (obligation_id, next_at)
            select id, timestamptz 'epoch' + least(start + span * (select least(coalesce(min(earliest_percent), 50), 50) from escalation_ladder) / 100, sooner)
                * interval '1 microsecond'
            from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[])) as n (id, start, span, sooner)
            """;
    private static final String LOOK_AGAIN = """
            insert into escalation_clock (obligation_id, next_at)
            select id, timestamptz 'epoch' + ? * interval '1 microsecond' from unnest(cast(? as bigint[])) as m (id)
            on conflict (obligation_id) do update set next_at = excluded.next_at
            """;
    private final LastWrites writes;
    private final PromisedSteps promised;
    /** What the house owes; what others owe it, or colleagues among themselves, climbs no ladder. */
    private static final Set<Subject.Type> OWN_PROMISES = EnumSet.of(Subject.Type.REQUEST, Subject.Type.CONTRACT);
    private final Clock clock;

    WatchClocks(LastWrites writes, PromisedSteps promised, Clock clock) {
        this.writes = writes;
        this.promised = promised;
        this.clock = clock;
    }

    @EventListener
    void on(PromisesOpened news) {
        List<PromisesOpened.Opened> watched = news.opened().stream()
                .filter(one -> one.obligation().kind() != ObligationKind.HANDOVER)
                .filter(one -> OWN_PROMISES.contains(one.obligation().subject().type())).toList();
        if (!watched.isEmpty()) {
            writes.add(WATCH, Columns.of(watched, PromisesOpened.Opened::obligationId, Long[]::new),
                    Columns.of(watched, one -> Columns.micros(one.obligation().term().start()), Long[]::new),
                    Columns.of(watched, one -> span(one.obligation().term()).toNanos() / 1_000, Long[]::new),
                    Columns.of(watched, one -> sooner(one.obligation()), Long[]::new));
        }
    }

    @EventListener
    void on(PromisesMoved news) {
        List<Long> ids = new ArrayList<>(news.obligationIds());
        writes.add(LOOK_AGAIN, Columns.micros(clock.instant()), ids.toArray(Long[]::new));
    }

    /** Not longer than the promise takes: counted time never runs faster than the clock on the wall. */
    private static Duration span(Term term) {
        return switch (term) {
            case Term.Counted counted when counted.limit().isByTheSecond() -> counted.limit().workingTime();
            case Term.Counted counted -> Duration.between(counted.start(), counted.due(List.of()));
            case Term.Fixed fixed -> Duration.between(fixed.start(), fixed.dueAt());
        };
    }

    /** The first step the letter itself promises; null without one. */
    private @Nullable Long sooner(NewObligation opened) {
        Long versionId = opened.commitmentVersionId();
        if (versionId == null) {
            return null;
        }
        Instant start = opened.term().start();
        return promised.of(versionId, opened.kind(), Severity.ANY).stream()
                .filter(step -> step.after().isByTheSecond()).map(step -> Columns.micros(start.plus(step.after().workingTime())))
                .min(Long::compare).orElse(null);
    }
}
