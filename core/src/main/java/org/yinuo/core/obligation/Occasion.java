package org.yinuo.core.obligation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.ReportDeadline;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.time.TimeLimit;

/**
 * A promise of the contract's life with a time limit that runs from an event: a report after an incident, notice of a new
 * version, training after it is asked for. Of acceptance the contract knows; of any other event a person says that it
 * happened and when.
 *
 * @param calendar the clock that runs, in the words of the clause or of the support hours
 */
public record Occasion(ObligationKind kind, Clause clause, TimeLimit limit, String calendar) {
    private static final Pattern ACCEPTANCE = Pattern.compile("验收|accept", Pattern.CASE_INSENSITIVE);

    /** The occasions a commitment speaks of, in the order of the letter. */
    public static List<Occasion> of(Commitment commitment) {
        String hours = OpeningHours.of(commitment);
        return commitment.enforceable().stream().flatMap(clause -> of(clause, hours).stream()).toList();
    }

    /** Whether acceptance is the event. */
    public boolean isAcceptance() {
        String event = clause.terms().fromEvent();
        return event != null && ACCEPTANCE.matcher(event).find();
    }

    private static Optional<Occasion> of(Clause clause, String hours) {
        Optional<TimeLimit> limit = Limits.time(clause.terms().limit(), clause.terms().calendar());
        String calendar = clause.terms().calendar() == null ? hours : clause.terms().calendar();
        return limit.flatMap(time -> kind(clause).map(kind -> new Occasion(kind, clause, time, calendar)));
    }

    private static Optional<ObligationKind> kind(Clause clause) {
        return switch (clause) {
            case ReportDeadline report -> Optional.of(ObligationKind.REPORT);
            case Upgrade upgrade when !isNone(upgrade) -> Optional.of(ObligationKind.UPGRADE);
            case Training training when !isNone(training) -> Optional.of(ObligationKind.TRAINING);
            case SpareParts parts when isShipping(parts) -> Optional.of(ObligationKind.SPARE_PARTS);
            default -> Optional.empty();
        };
    }

    static boolean isShipping(SpareParts parts) {
        return "ship".equals(parts.measure());
    }

    /** Three years of free upgrades, five days of training: no time limit without an event it runs from. */
    static boolean isNone(Clause clause) {
        return clause.terms().fromEvent() == null || Limits.time(clause.terms().limit(), clause.terms().calendar()).isEmpty();
    }
}
