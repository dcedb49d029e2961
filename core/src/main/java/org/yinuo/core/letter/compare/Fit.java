package org.yinuo.core.letter.compare;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;

/**
 * How closely an offer fits a demand: the same kind, the same measured thing, then level, channel and object. An offer for
 * every level answers a demand for one; a demand for every level is answered by the offers for single levels when there is
 * none for all. The same holds for channels and objects.
 */
final class Fit {
    /** Speaks of something else. */
    static final int NEVER = 1000;

    private Fit() {
    }

    /** 0 for the same scope, more the further apart; {@link #NEVER} or more for unlike things. */
    static int distance(Clause demand, Clause offer) {
        if (demand.type() != offer.type() || !Subject.isSame(demand, offer)) {
            return NEVER;
        }
        Terms asked = demand.terms();
        Terms given = offer.terms();
        int number = asked.limit().value() != null ? numbered(demand, offer) : 0;
        return severity(asked.severity(), given.severity()) + channel(demand.type(), asked.channel(), given.channel())
                + object(Scope.of(asked.appliesTo()), Scope.of(given.appliesTo())) + number;
    }

    /** A number answers a number before bare words do; a number of another kind answers nothing. */
    private static int numbered(Clause demand, Clause offer) {
        if (offer.terms().limit().value() == null || Amount.isEndless(offer)) {
            return 20;
        }
        return Amount.of(demand).dimension() == Amount.of(offer).dimension() ? 0 : Amount.isFree(offer) ? 20 : NEVER;
    }

    private static int severity(Severity asked, Severity given) {
        return asked == given ? 0 : asked == Severity.ANY || given == Severity.ANY ? 2 : NEVER;
    }

    /** Who answers by telephone does not answer a demand for someone at the site, and the other way round. */
    private static int channel(ClauseType type, Channel asked, Channel given) {
        if (asked == given) {
            return 0;
        }
        if (asked == Channel.ANY || given == Channel.ANY) {
            return 1;
        }
        boolean apart = asked == Channel.ONSITE || given == Channel.ONSITE;
        boolean unlike = apart && (type == ClauseType.RESPONSE_TIME || type == ClauseType.SUPPORT_HOURS);
        return unlike ? NEVER : apart ? 9 : 3;
    }

    private static int object(@Nullable String asked, @Nullable String given) {
        if (asked == null || given == null) {
            return asked == null && given == null ? 0 : asked == null ? 8 : 3;
        }
        return asked.contains(given) || given.contains(asked) ? 0 : NEVER;
    }
}
