package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.DaysOff;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Durations;
import org.yinuo.core.letter.grammar.ServiceHours;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** The circumstances of a promise with a time: level, channel, calendar, starting event. */
final class DeadlineTerms {
    private static final Pattern BY_PHONE = Pattern.compile("电话|传真|热线|(?i:telephone|by phone|hotline)");
    private static final Pattern REMOTE = Pattern.compile("远程|邮件|网络|在线|Email|E-mail|(?i:remote)");
    private static final Pattern EVENT = Pattern.compile("(?:自|从|在)?((?:接到?|收到|到场|赴|赶赴|到达|故障|验收|报修|确认|确定|发生|出现|发现|维修|"
            + "签订|安装|交付|申告)[^,;。:]{0,18}?)(?:之日|之时)?(?:起|后)[^,;。]{0,6}$");
    private static final Pattern PLACE = Pattern.compile("((?:省|市|区|县|国|境|郊|城|本地|外地|异地|偏远)(?:[^,;。0-9]{0,6}?(?:以?[内外]|区|县|地|"
            + "用户|客户)|[^,;。0-9]{0,6}?))[^,;。0-9]{0,4}$");
    private static final Pattern QUANTILE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%(?: of (?:all )?(?:cases|faults|requests))?[^,;。%]{0,10}$");
    private static final Pattern OFF_HOURS = Pattern.compile("非工作(?:时间|时段|日)|节假日|下班|(?i:outside (?:working|office) hours)");
    private static final Pattern OFFICE_HOURS = Pattern.compile("工作(?:时间|时段|日)");

    private static final Pattern WITHOUT_PAUSE = Pattern.compile("昼夜连续计[时算]|自然小时|(?i:counted day and night)");

    private static final Pattern COUNTED = Pattern.compile("按([^,;。]{2,30})计时");

    private DeadlineTerms() {
    }

    static Terms of(Sentence sentence, Deadline deadline) {
        Duration time = deadline.time();
        String before = sentence.text().substring(deadline.startInclusive(), time.startInclusive());
        Limit limit = time.amount().quantile(quantile(before));
        Terms terms = sentence.termsAt(time.startInclusive(), deadline.endExclusive()).limit(limit)
                .calendar(DaysOff.takenOut(calendar(sentence, time, before), sentence.text().substring(time.endExclusive()))).note(time.note()).fromEvent(group(EVENT, before))
                .appliesTo(group(PLACE, before));
        Terms noted = deadline.failed() ? terms.note("由违约条款反推") : terms;
        return time.value() == null ? noted.mark(Mark.BLANK) : noted;
    }

    static Channel channel(Sentence sentence) {
        if (sentence.says(BY_PHONE) || standsUnder(sentence, BY_PHONE)) {
            return Channel.PHONE;
        }
        return sentence.says(REMOTE) || standsUnder(sentence, REMOTE) ? Channel.REMOTE : Channel.ANY;
    }

    /** A heading says how all under it is done; a promise in a cell to the left speaks of itself only. */
    private static boolean standsUnder(Sentence sentence, Pattern way) {
        return sentence.passage().headings().stream().anyMatch(heading -> way.matcher(heading).find() && Durations.in(heading).isEmpty());
    }

    private static @Nullable String calendar(Sentence sentence, Duration time, String before) {
        if (time.calendar() != null) {
            return time.calendar();
        }
        if (sentence.says(WITHOUT_PAUSE)) {
            return "7x24";
        }
        String counted = group(COUNTED, sentence.text());
        if (counted != null && !ServiceHours.in(counted).isEmpty()) {
            return ServiceHours.in(counted).getFirst().calendar();
        }
        List<ServiceHours.Hours> hours = ServiceHours.in(before);
        if (!hours.isEmpty()) {
            return hours.getLast().calendar();
        }
        if (OFF_HOURS.matcher(before).find()) {
            return "off-hours";
        }
        return OFFICE_HOURS.matcher(before).find() ? "business-hours" : null;
    }

    private static @Nullable BigDecimal quantile(String before) {
        String percent = group(QUANTILE, before);
        return percent == null ? null : new BigDecimal(percent);
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
