package org.yinuo.core.obligation;

import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;

/** The hours a commitment keeps for limits that name no calendar of their own. */
final class OpeningHours {
    /** A limit in hours that names no calendar runs day and night (Civil Code art. 201, para. 2). */
    private static final String NATURAL_TIME = "7x24";

    private OpeningHours() {
    }

    static String of(Commitment commitment) {
        String first = null;
        for (SupportHours hours : commitment.of(SupportHours.class)) {
            Terms terms = hours.terms();
            boolean general = terms.marks().isEmpty() && terms.condition() == null && terms.appliesTo() == null;
            if (general && NATURAL_TIME.equals(terms.calendar())) {
                return NATURAL_TIME;
            }
            if (general && first == null && !"off-hours".equals(terms.calendar())) {
                first = terms.calendar();
            }
        }
        return first == null ? NATURAL_TIME : first;
    }
}
