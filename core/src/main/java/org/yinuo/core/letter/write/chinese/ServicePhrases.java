package org.yinuo.core.letter.write.chinese;

import java.util.List;
import org.yinuo.core.commitment.Availability;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.OnsiteStandby;
import org.yinuo.core.commitment.QualityTarget;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;

/** 提供7×24小时技术支持服务: when there is service, and how good it is. */
final class ServicePhrases {
    private ServicePhrases() {
    }

    static List<String> hours(SupportHours clause) {
        Terms terms = clause.terms();
        String open = terms.calendar() == null ? "工作时间" : OpeningHours.spoken(terms.calendar());
        String scope = Circumstances.scope(terms);
        String what = switch (terms.channel()) {
            case PHONE -> "电话技术支持服务";
            case REMOTE -> "远程技术支持服务";
            case ONSITE -> "现场技术支持服务";
            case ANY -> "技术支持服务";
        };
        return List.of(scope + "我公司提供" + open + what + "。", scope + "服务时间为" + open + "，提供" + what + "。",
                scope + "服务时间为" + open + "。");
    }

    static List<String> standby(OnsiteStandby clause) {
        return List.of(Circumstances.scope(clause.terms()) + "重大活动及重要保障期间，派工程师驻场值守。");
    }

    static List<String> availability(Availability clause) {
        return List.of(Circumstances.scope(clause.terms()) + "系统可用性不低于" + ChineseAmounts.percent(clause.terms().limit()) + "。");
    }

    static List<String> quality(QualityTarget clause) {
        Terms terms = clause.terms();
        return List.of(Circumstances.scope(terms) + "客户满意度不低于" + ChineseAmounts.percent(terms.limit()) + "。");
    }
}
