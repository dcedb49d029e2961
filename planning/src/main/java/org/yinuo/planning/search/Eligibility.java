package org.yinuo.planning.search;

import org.yinuo.planning.Engineer;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Visit;

/** Whether an engineer may do the work at all. */
public final class Eligibility {
    private Eligibility() {
    }

    /** Skills at their level, and every certificate valid for the whole shift. */
    public static boolean eligible(Visit visit, Engineer engineer, Shift shift) {
        return visit.needs().skills().entrySet().stream()
                .allMatch(need -> engineer.skills().getOrDefault(need.getKey(), 0) >= need.getValue())
                && visit.needs().certificates().stream().allMatch(kind -> certified(engineer, kind, shift));
    }

    /** Whether one certificate of the kind is valid for the whole shift. */
    public static boolean certified(Engineer engineer, String kind, Shift shift) {
        return engineer.certificates().stream().anyMatch(paper -> paper.kind().equals(kind) && paper.covers(shift));
    }
}
