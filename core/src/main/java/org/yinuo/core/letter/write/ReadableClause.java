package org.yinuo.core.letter.write;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.commitment.WarrantyTerm;

/**
 * What of a clause a written letter must give back when it is read: kind, amount with range, unit, period, direction and
 * share, severity, channel and calendar where that kind of clause has them, vague or blank, and the telling field of its
 * kind (lifetime, solution-plan, free, cap).
 *
 * <p>Written but not compared, because no reader tells them from free text: {@code applies_to}, {@code condition},
 * {@code from_event}, {@code combine}, the letter's own level words, role, base, price, breach text, freight, the
 * loaner's kind and the levels of an escalation. Not written at all, because they speak of the old letter: id, note, span,
 * {@code conflict}, {@code duplicate}, {@code group}.
 *
 * @param detail the telling field of the kind, null when it says nothing
 */
public record ReadableClause(ClauseType type, @Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max,
                       @Nullable Unit unit, @Nullable Per per, @Nullable Comparison op, @Nullable BigDecimal quantile,
                       Severity severity, Channel channel, @Nullable String calendar, boolean vague, boolean blank,
                       @Nullable Object detail) {

    /** What of this clause can be compared. */
    public static ReadableClause of(Clause clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        ClauseType type = clause.type();
        boolean clocked = isClocked(type);
        return new ReadableClause(type, plain(limit.value()), plain(limit.min()), plain(limit.max()), limit.unit(),
                limit.per(), op(type, limit), clocked ? plain(limit.quantile()) : null,
                hasSeverity(type) ? terms.severity() : Severity.ANY,
                terms.is(Mark.VAGUE) && terms.channel() != Channel.PHONE ? Channel.ANY : channel(type, terms.channel()),
                clocked || type == ClauseType.SUPPORT_HOURS || type == ClauseType.COMPLAINT_RESPONSE ? calendar(terms.calendar()) : null,
                terms.is(Mark.VAGUE), terms.is(Mark.BLANK), detail(clause));
    }

    /** What of these clauses can be compared; a clause said twice counts once. */
    public static Set<ReadableClause> of(List<? extends Clause> clauses) {
        Set<ReadableClause> all = new LinkedHashSet<>();
        clauses.forEach(clause -> all.add(of(clause)));
        return all;
    }

    /** Whether the other says the same of kind, amount and severity, whatever else differs. */
    boolean resembles(ReadableClause other) {
        return type == other.type && Objects.equals(value, other.value) && unit == other.unit && per == other.per
                && severity == other.severity;
    }

    private static @Nullable Object detail(Clause clause) {
        return switch (clause) {
            case WarrantyTerm term -> term.lifetime() ? "lifetime" : term.terms().extras().get("rule");
            case ResolutionTime time -> time.target();
            case Upgrade upgrade -> upgrade.terms().limit().per() != null || upgrade.terms().limit().unit() == Unit.PERCENT ? null : upgrade.free();
            case Penalty penalty -> plain(penalty.capPercent());
            default -> null;
        };
    }

    /** The usual direction need not be said: times and fees bind from above, counts of a goal from below. */
    private static @Nullable Comparison op(ClauseType type, Limit limit) {
        Comparison usual = switch (type) {
            case AVAILABILITY, QUALITY_TARGET -> Comparison.MIN;
            case WARRANTY_TERM -> Comparison.EQ;
            case SPARE_PARTS, STAFFING, TRAINING -> limit.max() != null ? Comparison.MIN : null;
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, TEMPORARY_FIX, ESCALATION,
                 REPORT_DEADLINE, COMPLAINT_RESPONSE, DELIVERY_TIME, UPGRADE, LIABILITY_CAP, FEE -> Comparison.MAX;
            default -> null;
        };
        return limit.op() == usual ? null : limit.op();
    }

    private static boolean isClocked(ClauseType type) {
        return switch (type) {
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, REPORT_DEADLINE -> true;
            default -> false;
        };
    }

    private static boolean hasSeverity(ClauseType type) {
        return isClocked(type) || type == ClauseType.TEMPORARY_FIX;
    }

    /** Rounds are made by telephone or on site; hours are open by telephone; an arrival is always on site. */
    private static Channel channel(ClauseType type, Channel said) {
        return switch (type) {
            case RESPONSE_TIME -> said == Channel.ONSITE ? Channel.ANY : said;
            case RESOLUTION_TIME -> said;
            case SUPPORT_HOURS -> said == Channel.PHONE ? said : Channel.ANY;
            case FOLLOWUP_FREQUENCY, INSPECTION_FREQUENCY -> said == Channel.REMOTE ? Channel.ANY : said;
            default -> Channel.ANY;
        };
    }

    /** 8:00 is 08:00. */
    private static @Nullable String calendar(@Nullable String written) {
        return written == null ? null : written.replaceAll("(?<![0-9])(?=[0-9]:)", "0");
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
