package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;

/**
 * How closely an offer fits a demand. An offer for every level answers a demand for one; a demand for every level is
 * answered by the offers for single levels when there is none for all. The same holds for channels and objects.
 */
final class Fit {
    private static final int NEVER = 1000;

    private Fit() {
    }

    /**
     * The offers that fit most closely.
     *
     * @param asked gets every offer that speaks of what this demand asks, close or not
     */
    static List<Clause> best(Clause demand, List<Clause> offers, Set<Clause> asked) {
        int closest = NEVER;
        List<Clause> best = new ArrayList<>();
        for (Clause offer : offers) {
            int distance = distance(demand, offer);
            if (distance >= NEVER) {
                continue;
            }
            asked.add(offer);
            if (distance < closest) {
                best.clear();
                closest = distance;
            }
            if (distance == closest) {
                best.add(offer);
            }
        }
        return best;
    }

    private static int distance(Clause demand, Clause offer) {
        if (demand.type() != offer.type() || !sameSubject(demand, offer)) {
            return NEVER;
        }
        Terms asked = demand.terms();
        Terms given = offer.terms();
        int number = asked.limit().value() != null ? numbered(demand, offer) : 0;
        return severity(asked.severity(), given.severity()) + channel(asked.channel(), given.channel())
                + object(asked.appliesTo(), given.appliesTo()) + number;
    }

    /** A number answers a number before bare words do; a number of another kind answers nothing. */
    private static int numbered(Clause demand, Clause offer) {
        if (offer.terms().limit().value() == null || Amount.isEndless(offer)) {
            return 20;
        }
        return Amount.of(demand).dimension() == Amount.of(offer).dimension() ? 0 : Amount.isFree(offer) ? 20 : NEVER;
    }

    private static boolean sameSubject(Clause demand, Clause offer) {
        return switch (demand) {
            case Penalty penalty -> Objects.equals(payer(penalty), payer((Penalty) offer));
            case ResolutionTime time -> time.target() == null || Objects.equals(time.target(), ((ResolutionTime) offer).target())
                    || ((ResolutionTime) offer).target() == null;
            default -> true;
        };
    }

    private static String payer(Penalty penalty) {
        return penalty.party() == null ? "provider" : penalty.party();
    }

    private static int severity(Severity asked, Severity given) {
        return asked == given ? 0 : asked == Severity.ANY || given == Severity.ANY ? 2 : NEVER;
    }

    private static int channel(Channel asked, Channel given) {
        return asked == given ? 0 : asked == Channel.ANY || given == Channel.ANY ? 1 : 6;
    }

    private static int object(@Nullable String asked, @Nullable String given) {
        if (asked == null || given == null) {
            return asked == null && given == null ? 0 : asked == null ? 8 : 3;
        }
        return asked.contains(given) || given.contains(asked) ? 0 : NEVER;
    }
}
