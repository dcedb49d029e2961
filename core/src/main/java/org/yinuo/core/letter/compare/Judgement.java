package org.yinuo.core.letter.compare;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.letter.compare.Amount.Dimension;

/** Judges one offer against one demand. In doubt the verdict is the customer's: an offer that may fall short is worse. */
final class Judgement {
    /** Sentences less alike than this say the same thing only if a person agrees. */
    private static final double ALIKE = 0.3;

    /** A verdict with its reason. */
    record Judged(Verdict verdict, Reason reason) {
    }

    /** Words of the sentences the two clauses stand in; empty when unknown. */
    private record Said(String asked, String given) {
    }

    private Judgement() {
    }

    static Judged of(Clause demand, Clause offer, String askedWords, String givenWords) {
        Said said = new Said(askedWords, givenWords);
        Judged judged = content(demand, offer, said);
        return judged.verdict() == Verdict.WORSE || judged.verdict() == Verdict.MISSING ? judged : limited(demand, offer, said, judged);
    }

    /** What takes from an offer that is as good by its number. */
    private static Judged limited(Clause demand, Clause offer, Said said, Judged judged) {
        Terms asked = demand.terms();
        Terms given = offer.terms();
        String part = Scope.of(given.appliesTo());
        if (part != null && Scope.of(asked.appliesTo()) == null) {
            return worse(Reasons.partOnly(demand, offer, part));
        }
        if (isLess(given.limit().quantile(), asked.limit().quantile())) {
            return worse(Reasons.shareOnly(demand, offer, given.limit().quantile()));
        }
        if (asked.channel() == Channel.ONSITE && (given.channel() == Channel.PHONE || given.channel() == Channel.REMOTE)) {
            return worse(Reasons.notOnSite(demand, offer));
        }
        Set<Qualities> lacking = said.asked().isEmpty() || said.given().isEmpty() ? Set.of() : Qualities.lacking(demand, ComparedLetter.own(demand), said.given());
        if (!lacking.isEmpty()) {
            return worse(Reasons.lacking(demand, offer, lacking));
        }
        String narrowing = Proviso.narrowing(said.asked(), said.given());
        if (narrowing != null) {
            return worse(Reasons.conditional(demand, offer, narrowing));
        }
        boolean further = given.condition() != null && !Objects.equals(given.condition(), asked.condition());
        return further ? conditional(demand, offer, said, judged, given.condition()) : judged;
    }

    private static Judged conditional(Clause demand, Clause offer, Said said, Judged judged, String condition) {
        return switch (Proviso.of(condition, said.asked())) {
            case NARROWING -> worse(Reasons.conditional(demand, offer, condition));
            case UNCLEAR -> worse(Reasons.conditionUnclear(demand, offer, condition));
            case NEUTRAL -> new Judged(judged.verdict(), Reasons.conditionUsual(judged.reason(), condition));
        };
    }

    private static boolean isLess(@Nullable BigDecimal given, @Nullable BigDecimal asked) {
        return given != null && (asked == null || given.compareTo(asked) < 0);
    }

    private static Judged content(Clause demand, Clause offer, Said said) {
        if (offer.terms().is(Mark.BLANK)) {
            return new Judged(Verdict.MISSING, Reasons.blank(demand));
        }
        if (demand instanceof SupportHours) {
            return hours(demand, offer);
        }
        if (demand.terms().limit().value() == null || demand.terms().is(Mark.VAGUE)) {
            return numberless(demand, offer, said);
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
    private static Judged numberless(Clause demand, Clause offer, Said said) {
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
            return price(Price.of(asked, said.asked()), Price.of(given, said.given()));
        }
        boolean unlike = !said.asked().isEmpty() && !said.given().isEmpty() && Likeness.of(ComparedLetter.own(demand), ComparedLetter.own(offer)) < ALIKE;
        boolean paid = demand instanceof Upgrade && Amount.isFree(demand) && offer instanceof Upgrade given
                && (Boolean.FALSE.equals(given.free()) || Amount.of(given).dimension() == Dimension.SHARE);
        return paid ? worse(Reasons.charged(demand)) : new Judged(Verdict.EQUAL, unlike ? Reasons.promisedInOtherWords(demand, offer) : Reasons.promised(demand, offer));
    }

    private static boolean sameEvent(@Nullable String asked, @Nullable String given) {
        return asked == null || given != null && (asked.contains(given) || given.contains(asked));
    }

    /** Where the demand leaves the price open, any promise of service meets it; a known price is met by no open one. */
    private static Judged price(Price asked, Price given) {
        boolean open = asked == Price.UNSAID || asked == Price.OPEN;
        Verdict verdict = open ? given == Price.FREE ? Verdict.BETTER : Verdict.EQUAL
                : given.compareTo(asked) < 0 ? Verdict.BETTER : given == asked ? Verdict.EQUAL : Verdict.WORSE;
        return new Judged(verdict, Reasons.price(asked, given, verdict));
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
        if (demand instanceof Penalty && demand.terms().limit().per() != offer.terms().limit().per()) {
            return worse(Reasons.countedOtherwise(demand, offer));
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
