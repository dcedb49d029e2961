package org.yinuo.core.letter.compare;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;

/** The sentences that say why. */
final class Reasons {
    private Reasons() {
    }

    static Reason amounts(Clause demand, Clause offer, Verdict verdict) {
        return switch (verdict) {
            case BETTER -> both(demand, offer, "优于要求", "better than asked");
            case EQUAL -> both(demand, offer, "满足要求", "as asked");
            case WORSE, MISSING -> worse(demand, offer);
        };
    }

    static Reason worse(Clause demand, Clause offer) {
        return both(demand, offer, "低于要求", "less than asked");
    }

    private static Reason both(Clause demand, Clause offer, String chinese, String english) {
        return new Reason("要求" + Spoken.chinese(demand) + "，承诺" + Spoken.chinese(offer) + "，" + chinese + "。",
                Spoken.english(demand) + " asked, " + Spoken.english(offer) + " offered: " + english + ".");
    }

    static Reason workingTimeOnly(Clause demand, Clause offer) {
        return both(demand, offer, "承诺只计工作时间，节假日和夜间会超出要求", "the offer counts working time only and may run late over nights and holidays");
    }

    static Reason dayAndNight(Clause demand, Clause offer) {
        return both(demand, offer, "承诺昼夜连续计时，优于按工作时间计的要求", "the offer runs day and night, which is better than asked");
    }

    static Reason missing(Clause demand) {
        return new Reason("要求" + Spoken.chinese(demand) + "，投标文件没有相应承诺。", Spoken.english(demand) + " asked, nothing offered.");
    }

    static Reason blank(Clause demand) {
        return new Reason("要求" + Spoken.chinese(demand) + "，投标文件此处留空，请填写。", Spoken.english(demand) + " asked, the offer leaves a blank; fill it in.");
    }

    static Reason noNumber(Clause demand, Clause offer) {
        return new Reason("要求" + Spoken.chinese(demand) + "，承诺“" + Spoken.own(offer, "没有数字") + "”没有可考核的数字，不能算满足。",
                Spoken.english(demand) + " asked, the offer gives no number to hold it to.");
    }

    static Reason promised(Clause demand, Clause offer) {
        boolean number = offer.terms().limit().value() != null && demand.terms().limit().value() == null;
        return number ? new Reason("要求没有给出数字，承诺" + Spoken.chinese(offer) + "，满足要求。", "No number asked, " + Spoken.english(offer) + " offered: as asked.")
                : new Reason("已作出相应承诺，满足要求。", "Promised as asked.");
    }

    static Reason endless(Clause demand) {
        return new Reason("要求" + Spoken.chinese(demand) + "，承诺终身，优于要求。", Spoken.english(demand) + " asked, lifetime offered: better than asked.");
    }

    static Reason free(Clause demand) {
        return new Reason("要求" + Spoken.chinese(demand) + "，承诺免费，优于要求。", Spoken.english(demand) + " asked, free of charge offered: better than asked.");
    }

    static Reason charged(Clause demand) {
        return new Reason("要求免费，承诺收费，低于要求。", "Free of charge asked, the offer charges.");
    }

    static Reason otherStart(Clause demand, Clause offer) {
        return new Reason("要求自“" + demand.terms().fromEvent() + "”起算，承诺自“" + said(offer.terms().fromEvent()) + "”起算，起算点不同，请核对。",
                "Asked to start at \"" + demand.terms().fromEvent() + "\", offered from \"" + said(offer.terms().fromEvent()) + "\"; check which is earlier.");
    }

    static Reason price(Price asked, Price given, Verdict verdict) {
        String chinese = verdict == Verdict.BETTER ? "优于要求" : verdict == Verdict.EQUAL ? "满足要求" : "低于要求";
        String english = verdict == Verdict.BETTER ? "better than asked" : verdict == Verdict.EQUAL ? "as asked" : "less than asked";
        return new Reason("质保期满后的收费方式" + chinese + "（要求" + asked.chinese() + "，承诺" + given.chinese() + "）。",
                "Charges after the warranty: " + asked.english() + " asked, " + given.english() + " offered: " + english + ".");
    }

    static Reason countedOtherwise(Clause demand, Clause offer) {
        return both(demand, offer, "计算方式不同，无法直接比较，请人工核对", "counted in another way, have a person check");
    }

    static Reason notOnSite(Clause demand, Clause offer) {
        return both(demand, offer, "但要求到现场，承诺为电话或远程方式", "but on site is asked, and offered by telephone or remotely");
    }

    static Reason lacking(Clause demand, Clause offer, Set<Qualities> lacking) {
        String chinese = lacking.stream().map(Qualities::chinese).collect(Collectors.joining("、"));
        String english = lacking.stream().map(Qualities::english).collect(Collectors.joining(", "));
        return both(demand, offer, "但要求" + chinese + "，投标文件没有承诺", "but the offer does not promise what is asked beside the number: " + english);
    }

    static Reason promisedInOtherWords(Clause demand, Clause offer) {
        return new Reason("已作出同类承诺，措辞不同（要求“" + Spoken.own(demand, "-") + "”，承诺“" + Spoken.own(offer, "-") + "”）。",
                "The same kind of promise is made in other words (\"" + Spoken.own(demand, "-") + "\" asked, \"" + Spoken.own(offer, "-") + "\" offered).");
    }

    /** The reason with a remark: the condition of the offer takes nothing away as far as rules can tell. */
    static Reason conditionUsual(Reason reason, String condition) {
        return new Reason(reason.chinese() + "承诺写有条件“" + condition + "”，属通常情形。",
                reason.english() + " The offer names the condition \"" + condition + "\", a usual one.");
    }

    static Reason conditionUnclear(Clause demand, Clause offer, String condition) {
        return both(demand, offer, "但承诺附有条件“" + condition + "”，可能小于要求，请核对", "but on the condition \"" + condition + "\", which may be less than asked; check it");
    }

    static Reason partOnly(Clause demand, Clause offer, String part) {
        return both(demand, offer, "但承诺只适用于“" + part + "”", "but only for \"" + part + "\"");
    }

    static Reason conditional(Clause demand, Clause offer, String condition) {
        return both(demand, offer, "但承诺附有条件“" + condition + "”", "but only on the condition \"" + condition + "\"");
    }

    static Reason shareOnly(Clause demand, Clause offer, Object share) {
        return both(demand, offer, "但承诺只覆盖" + share + "%的情况", "but only for " + share + "% of the cases");
    }

    static Reason sameHours(Clause demand, Clause offer) {
        return both(demand, offer, "满足要求", "as asked");
    }

    static Reason moreHours(Clause demand, Clause offer) {
        return both(demand, offer, "优于要求", "better than asked");
    }

    static Reason fewerHours(Clause demand, Clause offer) {
        return both(demand, offer, "服务时间少于要求", "fewer hours than asked");
    }

    static Reason unclearHours(Clause demand, Clause offer) {
        return both(demand, offer, "无法自动比较，请人工核对", "not comparable by rule, have a person check");
    }

    private static String said(@Nullable String words) {
        return words == null ? "-" : words;
    }
}
