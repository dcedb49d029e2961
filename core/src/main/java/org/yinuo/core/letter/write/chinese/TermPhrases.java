package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.LifetimeService;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.commitment.WarrantyTerm;

/** 自验收合格之日起提供3年免费质保: how long service lasts. */
final class TermPhrases {
    private TermPhrases() {
    }

    static List<String> term(WarrantyTerm clause) {
        Terms terms = clause.terms();
        String condition = Circumstances.condition(terms);
        String what = terms.appliesTo() == null ? "" : Circumstances.bare(terms.appliesTo());
        if (clause.lifetime()) {
            return List.of(condition + what + "提供终身保修服务。", condition + what + "终身保修。");
        }
        if (terms.extras().containsKey("rule") && terms.limit().value() == null) {
            return List.of("质保期的最后一天为法定节假日的，顺延至节假日后的第一个工作日。");
        }
        String time = ChineseAmounts.time(terms);
        String service = terms.channel() == Channel.ONSITE ? "免费上门质保服务" : "免费质保服务";
        String start = terms.fromEvent() == null ? "" : from(event(terms.fromEvent())) + "，";
        List<String> ways = new ArrayList<>();
        if (what.isEmpty()) {
            ways.add(condition + start + "我公司提供" + time + service + "。");
            ways.add(condition + (start.isEmpty() ? "本项目的质保期为" : start + "质保期为") + time + "。");
        } else {
            ways.add(condition + what + "提供" + time + service + (start.isEmpty() ? "" : "，" + start.substring(0, start.length() - 1) + "计算") + "。");
            ways.add(condition + start + "对" + what + "提供" + time + service + "。");
            ways.add(condition + start + what + "的质保期为" + time + "。");
        }
        ways.add(condition + start + "免费质保" + time + (what.isEmpty() ? "" : "（适用于：" + what + "）") + "。");
        return ways;
    }

    static List<String> start(WarrantyStart clause) {
        Terms terms = clause.terms();
        String event = terms.fromEvent() == null ? "验收合格" : event(terms.fromEvent());
        String what = terms.appliesTo() == null ? "" : Circumstances.bare(terms.appliesTo()) + "的";
        String condition = Circumstances.condition(terms);
        return List.of(condition + what + "质保期" + from(event) + "计算。", condition + what + "质保期自" + event + "起计算。");
    }

    /** 自验收之日起, 自签收次日起. */
    static String from(String event) {
        return "自" + event + (event.endsWith("次日") ? "起" : "之日起");
    }

    static String event(@Nullable String words) {
        return words == null ? "" : Circumstances.bare(words).replaceFirst("^[自从以由]", "")
                .replaceFirst("(?:(?<!次)之?日|之时|时|后|之后)?(?:起|算起|起算)?(?:计算|开始)?$", "");
    }

    static List<String> lifetime(LifetimeService clause) {
        Terms terms = clause.terms();
        return List.of(Circumstances.scope(terms) + "我公司提供终身技术支持服务。", Circumstances.scope(terms) + "提供终身维护服务。");
    }
}
