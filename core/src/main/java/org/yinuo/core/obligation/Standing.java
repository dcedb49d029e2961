package org.yinuo.core.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;

/**
 * Promises that hold all the time: people and spare parts. That they are kept is shown once in each year of service, by
 * 24:00 of its last day at the latest, because the letter names no earlier day. Training for which no period is said is owed
 * by the end of the service.
 */
final class Standing {
    private static final Pattern AFTER_WARRANTY = Pattern.compile("保修|质保|warranty", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCEPTANCE = Pattern.compile("验收|交付|accept|deliver", Pattern.CASE_INSENSITIVE);

    private Standing() {
    }

    /** What such a clause opens; empty when it promises nothing that stands. */
    static Optional<ObligationKind> kind(Clause clause) {
        if (!clause.terms().marks().isEmpty()) {
            return Optional.empty();
        }
        boolean numbered = clause.terms().limit().value() != null;
        return switch (clause) {
            case Staffing staffing when numbered || staffing.role() != null -> Optional.of(ObligationKind.STAFFING);
            case SpareParts parts when numbered && !Occasion.isShipping(parts) -> Optional.of(ObligationKind.SPARE_PARTS);
            case Training training when numbered && Occasion.isNone(training) -> Optional.of(ObligationKind.TRAINING);
            default -> Optional.empty();
        };
    }

    /** From when to when each turn runs; the last day is not included. */
    static List<LocalDate[]> spans(Clause clause, LocalDate start, LocalDate end) {
        return switch (clause) {
            case Training training -> Collections.nCopies(sessions(training), new LocalDate[] {start, end});
            case SpareParts parts when parts.terms().limit().unit() == Unit.YEARS -> suppliedFor(parts, start, end);
            default -> years(start, end);
        };
    }

    private static int sessions(Training training) {
        Unit unit = training.terms().limit().unit();
        BigDecimal value = training.terms().limit().value();
        boolean counted = unit == Unit.TIMES || unit == Unit.SESSIONS;
        return counted && value != null ? Math.clamp(value.longValue(), 1, 100) : 1;
    }

    /** Parts are supplied for so many years from acceptance or from the end of the warranty; of other events nothing is known. */
    private static List<LocalDate[]> suppliedFor(SpareParts parts, LocalDate start, LocalDate end) {
        BigDecimal value = parts.terms().limit().value();
        String event = parts.terms().fromEvent();
        int years = value == null ? 0 : Math.clamp(value.longValue(), 0, 50);
        if (says(AFTER_WARRANTY, event)) {
            return years(end, end.plusYears(years));
        }
        return event == null || says(ACCEPTANCE, event) ? years(start, start.plusYears(years)) : List.of();
    }

    private static boolean says(Pattern what, @Nullable String words) {
        return words != null && what.matcher(words).find();
    }

    /** A last year that is cut short counts, for the promise holds in it. */
    private static List<LocalDate[]> years(LocalDate start, LocalDate end) {
        List<LocalDate> bounds = new ArrayList<>(Schedule.bounds(Per.YEAR, start, end));
        if (bounds.getLast().isBefore(end)) {
            bounds.add(end);
        }
        List<LocalDate[]> spans = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            spans.add(new LocalDate[] {bounds.get(i - 1), bounds.get(i)});
        }
        return spans;
    }
}
