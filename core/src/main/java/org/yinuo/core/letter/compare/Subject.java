package org.yinuo.core.letter.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.TemporaryFix;

/** Whether two clauses of one kind measure the same thing: parts in stock or parts shipped, engineers or managers, refund or exchange. */
final class Subject {
    private Subject() {
    }

    static boolean isSame(Clause demand, Clause offer) {
        return switch (demand) {
            case Penalty asked -> penalty(asked, (Penalty) offer);
            case ResolutionTime asked -> open(asked.target(), ((ResolutionTime) offer).target());
            case RecoveryTime asked -> Objects.equals(asked.measure(), ((RecoveryTime) offer).measure());
            case InspectionFrequency asked -> Objects.equals(asked.measure(), ((InspectionFrequency) offer).measure());
            case SpareParts asked -> Objects.equals(asked.measure(), ((SpareParts) offer).measure());
            case TemporaryFix asked -> open(asked.action(), ((TemporaryFix) offer).action());
            case Escalation asked -> open(asked.toLevel(), ((Escalation) offer).toLevel());
            case Staffing asked -> staffing(asked, (Staffing) offer);
            case ReturnRefund asked -> rights(asked, (ReturnRefund) offer);
            default -> true;
        };
    }

    /** Equal, or one of them not said. */
    private static boolean open(@Nullable String asked, @Nullable String given) {
        return asked == null || given == null || asked.equals(given);
    }

    private static boolean penalty(Penalty asked, Penalty given) {
        boolean apart = !asked.covers().isEmpty() && !given.covers().isEmpty() && Collections.disjoint(asked.covers(), given.covers());
        return !apart && payer(asked).equals(payer(given));
    }

    private static String payer(Penalty penalty) {
        return penalty.party() == null ? "provider" : penalty.party();
    }

    private static boolean staffing(Staffing asked, Staffing given) {
        boolean measured = asked.terms().limit().value() == null || given.terms().limit().value() == null
                || Objects.equals(asked.measure(), given.measure());
        return measured && sameRole(asked.role(), given.role());
    }

    /** 驻场工程师 and 驻场人员 are alike, 项目经理 and 客户经理 are not. */
    private static boolean sameRole(@Nullable String asked, @Nullable String given) {
        if (asked == null || given == null || asked.contains(given) || given.contains(asked)) {
            return true;
        }
        boolean manager = asked.endsWith("经理") || given.endsWith("经理");
        Set<String> common = new HashSet<>(Likeness.pairs(asked));
        common.retainAll(Likeness.pairs(given));
        return !manager && !common.isEmpty();
    }

    private static boolean rights(ReturnRefund asked, ReturnRefund given) {
        if ((asked.freight() == null) != (given.freight() == null) || asked.action() == null || given.action() == null) {
            return (asked.freight() == null) == (given.freight() == null);
        }
        return !Collections.disjoint(Arrays.asList(asked.action().split("[|/,]")), Arrays.asList(given.action().split("[|/,]")));
    }
}
