package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.reason.Candidate;
import org.yinuo.planning.reason.Candidates;
import org.yinuo.server.insight.VisitsToDispatch;
import org.yinuo.server.shared.Refusal;

/** Who could come and when, and why not the others. */
@Component
public class SuggestVisitor {
    private final Board board;

    SuggestVisitor(Board board) {
        this.board = board;
    }

    /**
     * An engineer for a visit.
     *
     * @param start null: he cannot without breaking something
     */
    public record Suggestion(long engineerId, String engineer, @Nullable Instant start, @Nullable Instant end, List<Told> reasons) {
    }

    /**
     * All engineers, the best first.
     *
     * @throws Refusal {@code work-order-not-found}, {@code visit-not-plannable} when it is planned for another day or under way
     */
    public List<Suggestion> candidates(long visit, LocalDate day) {
        PlannableDays.sane(day, "date");
        Board.Known known = board.known(day, 1);
        DayOnBoard.Visit asked = known.visits().stream().filter(each -> each.visit().id() == visit).findFirst()
                .orElseThrow(() -> Refusal.notFound("work-order-not-found"));
        if (asked.visit().underWaySince() != null) {
            throw Refusal.conflict("visit-not-plannable", asked.visit().number());
        }
        DayToPlan toPlan = DayInNumbers.of(loosened(known, asked), day);
        Map<String, EngineerProfile> profiles = known.engineers().stream()
                .collect(Collectors.toMap(each -> String.valueOf(each.id()), Function.identity()));
        return Candidates.of(toPlan, String.valueOf(visit)).stream()
                .map(candidate -> suggestion(candidate, profiles.get(candidate.engineer()), day, asked.need().minutes())).toList();
    }

    /** As if the visit were not planned yet, and what was to have begun already and has not came next. */
    private static Board.Known loosened(Board.Known known, DayOnBoard.Visit asked) {
        return new Board.Known(known.visits().stream().map(each -> each == asked ? planned(each, null, null) : notPast(each, known.now())).toList(),
                known.engineers(), known.duties(), known.where(), known.now());
    }

    private static DayOnBoard.Visit notPast(DayOnBoard.Visit each, Instant now) {
        VisitsToDispatch.Row row = each.visit();
        boolean late = row.engineerId() != null && row.from() != null && row.from().isBefore(now) && row.underWaySince() == null && !each.need().agreed();
        return late ? planned(each, row.engineerId(), now) : each;
    }

    private static DayOnBoard.Visit planned(DayOnBoard.Visit each, @Nullable Long engineer, @Nullable Instant from) {
        VisitsToDispatch.Row row = each.visit();
        return new DayOnBoard.Visit(new VisitsToDispatch.Row(row.id(), row.number(), row.status(), row.version(), engineer, from,
                from == null ? null : from.plusSeconds(each.need().minutes() * 60L), null, row.requestId(), row.requestNumber(), row.title(), row.severity(),
                row.customer(), row.region(), row.where(), row.due(), row.broken(), row.knownEngineer(), row.continues(), row.companions()), each.need());
    }

    private static Suggestion suggestion(Candidate candidate, EngineerProfile engineer, LocalDate day, int minutes) {
        EngineerProfile.Certificate expired = engineer.blockedOn(day);
        List<Told> reasons = new ArrayList<>();
        if (expired != null) {
            reasons.add(Told.blocked(expired));
        } else {
            candidate.reasons().forEach(reason -> reasons.add(Told.from(reason)));
        }
        Instant start = candidate.offer() == null ? null : candidate.offer().start();
        return new Suggestion(engineer.id(), engineer.name(), start, start == null ? null : start.plusSeconds(minutes * 60L), reasons);
    }
}
