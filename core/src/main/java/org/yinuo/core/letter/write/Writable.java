package org.yinuo.core.letter.write;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;

/** Whether a clause says enough to be put into a letter: a time, a term or a share without its number is no promise. */
public final class Writable {
    private Writable() {
    }

    /**
     * Refuses a clause whose number is missing; a blank to be filled in by hand and a vague word are said with their marks.
     *
     * @throws ClauseRefused {@code number-missing}
     */
    public static void require(Clause clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        boolean open = terms.is(Mark.BLANK) || terms.is(Mark.VAGUE) || terms.is(Mark.AMBIGUOUS) || terms.is(Mark.ADVISORY);
        if (limit.value() != null || open) {
            return;
        }
        boolean counted = limit.unit() != null || limit.per() != null || limit.min() != null || limit.max() != null;
        if (counted || isNumbered(clause)) {
            throw new ClauseRefused("number-missing", "value", "“" + clause.type().word() + "”缺少数字，请填写数值；需要留空由人填写的，请标为空白（blank）。",
                    clause.type().word() + " lacks its number; enter one, or mark it blank when it is to be filled in by hand.");
        }
    }

    private static boolean isNumbered(Clause clause) {
        ClauseType type = clause.type();
        return switch (type) {
            case WARRANTY_TERM -> !((WarrantyTerm) clause).lifetime() && !clause.terms().extras().containsKey("rule");
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, AVAILABILITY, QUALITY_TARGET, FEE, LIABILITY_CAP,
                 DELIVERY_TIME -> true;
            case WARRANTY_START, SUPPORT_HOURS, TEMPORARY_FIX, ESCALATION, INSPECTION_FREQUENCY, FOLLOWUP_FREQUENCY, TRAINING,
                 SPARE_PARTS, PENALTY, STAFFING, REPORT_FREQUENCY, UPGRADE, RETURN_REFUND, POST_WARRANTY, EXCLUSION,
                 LIFETIME_SERVICE, COMPLAINT_RESPONSE, CONFIDENTIALITY, COVERAGE, REPORT_DEADLINE, ONSITE_STANDBY,
                 DRILL_FREQUENCY -> false;
        };
    }
}
