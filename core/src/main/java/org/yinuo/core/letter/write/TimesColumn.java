package org.yinuo.core.letter.write;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;

/** The columns of the table of response times, from left to right. */
public enum TimesColumn {
    /** The levels. */
    LEVEL,
    /** Answer by telephone. */
    PHONE,
    /** Answer by any other way. */
    RESPONSE,
    /** Arrival at the site. */
    ARRIVAL,
    /** Service runs again. */
    RECOVERY,
    /** Fault gone. */
    RESOLUTION;

    /** The column a clause fits into without a word lost; null when it needs a sentence. */
    static @Nullable TimesColumn of(Clause clause) {
        Terms terms = clause.terms();
        if (!isPlain(terms)) {
            return null;
        }
        if (clause instanceof ResponseTime) {
            return terms.channel() == Channel.PHONE ? PHONE : terms.channel() == Channel.ANY ? RESPONSE : null;
        }
        if (clause instanceof ArrivalTime) {
            return ARRIVAL;
        }
        if (clause instanceof RecoveryTime time) {
            return time.measure() == null ? RECOVERY : null;
        }
        return clause instanceof ResolutionTime time && time.target() == null && terms.channel() == Channel.ANY
                ? RESOLUTION : null;
    }

    private static boolean isPlain(Terms terms) {
        boolean alone = terms.appliesTo() == null && terms.condition() == null && terms.fromEvent() == null
                && terms.combine() == null && terms.limit().quantile() == null && terms.conflict() == null;
        boolean counted = terms.calendar() == null || terms.calendar().startsWith("business-");
        return alone && counted && terms.severity() != Severity.ANY && terms.marks().isEmpty()
                && terms.limit().value() != null && terms.limit().per() == null;
    }
}
