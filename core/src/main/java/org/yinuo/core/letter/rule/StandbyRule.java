package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.OnsiteStandby;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 重大活动期间派专人值守, 上线后现场陪护一周: staff at the site for special periods. */
public final class StandbyRule implements Rule {
    private static final String STAY = "(?:驻[场守校点店](?!人员|工程师|技术人员|服务站|席位|团队|开发)|值守|值班|保驾|护航|现场(?:技术)?(?:保障|跟班|"
            + "陪护|守护|值守|支持保障)|跟班|陪护|看守|坐班|坐镇|常驻|在岗|蹲点|守在|守着)";
    private static final String SPECIAL = "(?:重大|特殊|重要|活动|节假日|节日|春节|国庆|两会|重保|大促|高考|中考|考试|考点|会议|开学|汛期|迎峰|旺季|"
            + "节庆|试运行|试运营|上线|投运|投用|切换|开业|开标|夜间|夜班|高峰|赛事|演出|月结|年结|期间|直至|轮[值流班])";
    private static final Pattern STANDBY = Pattern.compile(SPECIAL + "[^;。]*" + STAY
            + "|(?:派|派驻|安排|留|设)[^,;。]{0,16}" + STAY + "|(?:提供|实行)[^,;。]{0,12}驻场|驻场(?:人员|工程师|服务)[^;。]{0,20}(?:在岗|到岗|值守|小时)"
            + "|(?:派人|派员|专人)[^,;。]{0,10}" + STAY + "|(?i:stand(?:s|ing)?[- ]?by on[- ]?site|on[- ]?site stand-?by|stays? on site)");
    private static final Pattern STAYS = Pattern.compile(STAY + "|守着|(?i:stand|stay)");
    private static final int SHORT = 24;
    private static final Pattern PHONE = Pattern.compile("(?:值[守班])[^,;。]{0,4}(?:电话|热线|手机)|(?:电话|热线|客服|监控中心|座席|"
            + "坐席)[^,;。]{0,10}值[守班]|有人值|人员配备|常驻(?:本[省市地]|当地|[^,;。]{0,4}(?:市|省))|为[^,;。]{0,6}提供[^,;。]{0,14}驻[场守]席位|"
            + "证书|值班人员受理|不设驻|驻[场守](?:人员|工程师)[^,;。]{0,6}\\d+分钟|坐班时间");

    @Override
    public String signs() {
        return "驻值保护障跟陪看坐常岗蹲守s";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() || !sentence.says(STANDBY) || sentence.says(PHONE)) {
            return List.of();
        }
        for (Part part : sentence.passage().parts()) {
            if (STAYS.matcher(part.text()).find() && (STANDBY.matcher(part.text()).find() || part.text().length() < SHORT)) {
                return List.of(sentence.foundIn(part, new OnsiteStandby(terms(sentence, part))));
            }
        }
        return List.of();
    }

    /** How long someone stays, when that is said beside the staying and not in brackets. */
    private static Terms terms(Sentence sentence, Part part) {
        for (Duration time : sentence.durations()) {
            boolean here = time.startInclusive() >= part.startInclusive() && time.startInclusive() < part.endExclusive();
            boolean stay = time.isTerm() || time.unit() == Unit.DAYS && !time.limit();
            String after = sentence.text().substring(time.endExclusive());
            String before = sentence.text().substring(part.startInclusive(), Math.max(part.startInclusive(), time.startInclusive()));
            boolean aside = after.startsWith("前") || after.startsWith("后") || before.lastIndexOf('(') > before.lastIndexOf(')');
            if (here && stay && !aside && time.value() != null) {
                return Terms.EMPTY.channel(Channel.ONSITE).limit(time.amount());
            }
        }
        return Terms.EMPTY.channel(Channel.ONSITE);
    }
}
