package org.yinuo.core.letter.compare;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.letter.compare.Amount.Dimension;

/** Judges one offer against one demand. In doubt the verdict is the customer's: an offer that may fall short is worse. */
final class Judgement {
    /** From the customer's best to worst; what is not known comes last. */
    private static final List<String> PRICES = List.of("free", "material-only", "cost", "material+visit");

    /** A verdict with its reason. */
    record Judged(Verdict verdict, Reason reason) {
    }

    private Judgement() {
    }

    static Judged of(Clause demand, Clause offer) {
        Judged judged = content(demand, offer);
        if (judged.verdict() == Verdict.WORSE || judged.verdict() == Verdict.MISSING) {
            return judged;
        }
        Terms asked = demand.terms();
        Terms given = offer.terms();
        if (given.appliesTo() != null && asked.appliesTo() == null) {
            return worse(Reasons.partOnly(demand, offer, given.appliesTo()));
        }
        if (given.condition() != null && !Objects.equals(given.condition(), asked.condition())) {
            return worse(Reasons.conditional(demand, offer, given.condition()));
        }
        if (isLess(given.limit().quantile(), asked.limit().quantile())) {
            return worse(Reasons.shareOnly(demand, offer, given.limit().quantile()));
        }
        return judged;
    }

    private static boolean isLess(@Nullable BigDecimal given, @Nullable BigDecimal asked) {
        return given != null && (asked == null || given.compareTo(asked) < 0);
    }

    private static Judged content(Clause demand, Clause offer) {
        if (offer.terms().is(Mark.BLANK)) {
            return new Judged(Verdict.MISSING, Reasons.blank(demand));
        }
        if (demand instanceof SupportHours) {
            return hours(demand, offer);
        }
        if (demand.terms().limit().value() == null || demand.terms().is(Mark.VAGUE)) {
            return numberless(demand, offer);
        }
        if (Amount.isEndless(offer)) {
            return new Judged(Verdict.BETTER, Reasons.endless(demand));
        }
        if (Amount.isFree(offer) && Amount.of(demand).dimension() == Dimension.SHARE) {
            return new Judged(Verdict.BETTER, Reasons.free(demand));
        }
        if (offer.terms().limit().value() == null || offer.terms().is(Mark.VAGUE)) {
            return worse(Reasons.noNumber(demand, offer));
        }
        return numbers(demand, offer);
    }

    private static Judged worse(Reason reason) {
        return new Judged(Verdict.WORSE, reason);
    }

    /** A demand without a number is met by what is promised at all, unless the kind says more. */
    private static Judged numberless(Clause demand, Clause offer) {
        if (Amount.isEndless(demand) && !Amount.isEndless(offer)) {
            return worse(Reasons.worse(demand, offer));
        }
        if (offer.terms().is(Mark.VAGUE) && !demand.terms().is(Mark.VAGUE) && demand.terms().limit().value() != null) {
            return worse(Reasons.noNumber(demand, offer));
        }
        if (demand instanceof WarrantyStart && !sameEvent(demand.terms().fromEvent(), offer.terms().fromEvent())) {
            return worse(Reasons.otherStart(demand, offer));
        }
        if (demand instanceof PostWarranty asked && offer instanceof PostWarranty given) {
            return price(asked, given);
        }
        boolean paid = demand instanceof Upgrade && Amount.isFree(demand) && offer instanceof Upgrade given
                && (Boolean.FALSE.equals(given.free()) || Amount.of(given).dimension() == Dimension.SHARE);
        return paid ? worse(Reasons.charged(demand)) : new Judged(Verdict.EQUAL, Reasons.promised(demand, offer));
    }

    private static boolean sameEvent(@Nullable String asked, @Nullable String given) {
        return asked == null || given != null && (asked.contains(given) || given.contains(asked));
    }

    private static Judged price(PostWarranty asked, PostWarranty given) {
        int wanted = rank(asked.price());
        int got = rank(given.price());
        Verdict verdict = got < wanted ? Verdict.BETTER : got == wanted ? Verdict.EQUAL : Verdict.WORSE;
        return new Judged(verdict, Reasons.price(asked, given, verdict));
    }

    private static int rank(@Nullable String price) {
        int known = price == null ? -1 : PRICES.indexOf(price);
        return known < 0 ? PRICES.size() : known;
    }

    private static Judged hours(Clause demand, Clause offer) {
        String asked = demand.terms().calendar();
        String given = offer.terms().calendar();
        if (asked == null || asked.equals(given)) {
            return new Judged(Verdict.EQUAL, Reasons.sameHours(demand, offer));
        }
        BitSet wanted = OpenHours.of(asked);
        BitSet open = OpenHours.of(given);
        if (wanted == null || open == null) {
            return worse(Reasons.unclearHours(demand, offer));
        }
        boolean floating = OpenHours.isFloating(asked) || OpenHours.isFloating(given);
        boolean holds = floating ? open.cardinality() >= wanted.cardinality() : OpenHours.contains(open, wanted);
        if (!holds) {
            return worse(Reasons.fewerHours(demand, offer));
        }
        boolean more = open.cardinality() > wanted.cardinality();
        return more ? new Judged(Verdict.BETTER, Reasons.moreHours(demand, offer)) : new Judged(Verdict.EQUAL, Reasons.sameHours(demand, offer));
    }

    private static Judged numbers(Clause demand, Clause offer) {
        Amount asked = Amount.of(demand);
        Amount given = Amount.of(offer);
        if (asked.dimension() != given.dimension()) {
            return new Judged(Verdict.MISSING, Reasons.missing(demand));
        }
        int more = given.size().compareTo(asked.size());
        if (given.dimension() == Dimension.CLOCK && given.working() != asked.working()) {
            return clocks(demand, offer, asked, given);
        }
        int better = smallIsGood(demand) ? -more : more;
        Verdict verdict = better > 0 ? Verdict.BETTER : better == 0 ? Verdict.EQUAL : Verdict.WORSE;
        return new Judged(verdict, Reasons.amounts(demand, offer, verdict));
    }

    /**
     * Working time takes at least as long as the same time counted day and night, and over a weekend far longer: so an offer
     * in working time never holds against a demand day and night, and the other way round it does when it is no longer.
     */
    private static Judged clocks(Clause demand, Clause offer, Amount asked, Amount given) {
        if (given.working()) {
            return worse(Reasons.workingTimeOnly(demand, offer));
        }
        BigDecimal least = Amount.shortest(demand);
        return given.size().compareTo(least) <= 0 ? new Judged(Verdict.BETTER, Reasons.dayAndNight(demand, offer))
                : worse(Reasons.worse(demand, offer));
    }

    /** Times and fees bind from above, counts and terms from below; a direction that is said goes before. */
    private static boolean smallIsGood(Clause demand) {
        Comparison op = demand.terms().limit().op();
        return switch (demand.type()) {
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, TEMPORARY_FIX, ESCALATION, COMPLAINT_RESPONSE,
                 REPORT_DEADLINE, DELIVERY_TIME, FEE -> op != Comparison.MIN;
            case SPARE_PARTS -> "ship".equals(((SpareParts) demand).measure());
            case FOLLOWUP_FREQUENCY -> Amount.of(demand).dimension() == Dimension.CLOCK;
            case UPGRADE -> Amount.of(demand).dimension() == Dimension.SHARE;
            case WARRANTY_TERM, WARRANTY_START, SUPPORT_HOURS, INSPECTION_FREQUENCY, TRAINING, PENALTY, STAFFING,
                 REPORT_FREQUENCY, RETURN_REFUND, POST_WARRANTY, EXCLUSION, LIFETIME_SERVICE, CONFIDENTIALITY, COVERAGE,
                 AVAILABILITY, QUALITY_TARGET, ONSITE_STANDBY, DRILL_FREQUENCY, LIABILITY_CAP -> op == Comparison.MAX;
        };
    }
}
