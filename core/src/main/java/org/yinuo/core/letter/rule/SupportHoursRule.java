package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Actions;
import org.yinuo.core.letter.grammar.ServiceHours;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 7×24小时热线, 全天候, 每周一至周日 8:00-18:00: when someone answers. */
public final class SupportHoursRule implements Rule {
    private static final Pattern WEEK = Pattern.compile("周一(?:至|到|-|~)周[五六日天]|周一[^,;]{0,3}周日|每周7天");
    /** Hours of work on the plant, of exams, of the customer: nobody waits for a call then. */
    private static final Pattern OTHER_HOURS = Pattern.compile("维护窗口|例行维护|割接|窗口期|停机|暂停|施工|夜间[(]|培训时间|考试时间|上课|营业额|"
            + "静默|高峰|安排在[^,;。]{0,8}\\d|错开|避开|发布|版本上线");
    private static final Pattern SERVED = Pattern.compile("受理|值[班守]|服务|热线|电话|支持|报修|接听|营业|客服|咨询|待命|在线|工作");
    /** 其余月份工作日接听: days are named, no hours. */
    private static final Pattern OFFICE_DAYS = Pattern.compile("(?<![^,;。]{0,8}[0-9])工作日(?:均|都)?(?:有人)?(?:接听|接待|受理|值守|值班)(?=[,;。]|$)");
    private static final Pattern WHOLE_DAY = Pattern.compile("^(?:[^,;。:]{0,8}(?:专线|热线|电话|值班|值守|服务时间|受理时间)[:为]?)?(?:24|二十四)个?小时(?=$|,)");
    /** Who answers when the office is closed. */
    private static final Pattern REST = Pattern.compile("(?:其[余他它]时间|非(?:工作|办公)(?:时间|时段)|(?:夜间|夜里|深夜|周末|双休日)(?:及|和|、|"
            + "与)?(?:法定)?(?:节假日|节日|周末)?(?=另?(?:设|开通|公布|提供))|(?:工作|上班|坐班|办公|上述|以上)(?:时间)?(?:以外|之外)的?(?:时间|"
            + "时段)?|下班(?:时间|后)|夜间)(?:\\([^)]*\\))?[^。;0-9]{0,14}(?:(?:拨打|联系|致电|接听|值班|值守)[^,;。0-9]{0,10}(?:手机|电话|热线|专线)|"
            + "(?:手机|电话|热线)[^,;。0-9]{0,4}(?:受理|接听|值班)|另?(?:设|开通|公布|留)[^,;。0-9]{0,6}(?:电话|热线|专线|手机))");
    /** 工作日(8:30-17:30)内2小时到场: the hours say which time counts. */
    private static final Pattern CLOCK_OF_A_LIMIT = Pattern.compile("^\\)?(?:时间|时段|期间)?内[^,;。]{0,4}\\d{1,3}个?(?:小时|分钟)");
    /** 2小时内(9:00-20:00)联系您. */
    private static final Pattern BEHIND_A_LIMIT = Pattern.compile("(?:小时|分钟)[以之]?内\\((?:工作时间)?[^()]{0,6}$");
    private static final Pattern COUNTING = Pattern.compile("计[时算](?:起)?$|时[限效间](?:均)?(?:按|以)");
    private static final Pattern CHANNELS = Pattern.compile("([^,;。:、0-9]{2,8})(?:与|和|及|、)([^,;。:、0-9]{2,8}?)(?:均|都|全部)");
    private static final Pattern PHONE = Pattern.compile("电话|热线|专线|接听|(?i:hotline|telephone)");

    @Override
    public String signs() {
        return "工时天年周点:hx/夜kmM不";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Part seen = null;
        ServiceHours.Hours before = null;
        if (sentence.says(OTHER_HOURS) && !sentence.says(SERVED)) {
            return found;
        }
        for (ServiceHours.Hours hours : ServiceHours.in(sentence.text())) {
            Part part = sentence.passage().partAt(hours.startInclusive());
            if (COUNTING.matcher(part.text()).find() || BEHIND_A_LIMIT.matcher(sentence.text().substring(0, hours.startInclusive())).find() || CLOCK_OF_A_LIMIT.matcher(sentence.text().substring(hours.endExclusive())).find()) {
                continue;
            }
            boolean adjoins = !found.isEmpty() && before != null && before.calendar().equals(hours.calendar()) && hours.startInclusive() - before.endExclusive() <= 2;
            before = hours;
            if (adjoins || part.equals(seen) && said(found, hours.calendar())) {
                continue;
            }
            seen = part;
            Channel channel = PHONE.matcher(part.text()).find() || sentence.standsUnder(PHONE) ? Channel.PHONE : Channel.ANY;
            for (String way : ways(part)) {
                Channel by = way.isEmpty() ? channel : PHONE.matcher(way).find() ? Channel.PHONE : Channel.REMOTE;
                Terms terms = sentence.termsAt(hours.startInclusive(), hours.endExclusive()).channel(by).calendar(hours.calendar()).appliesTo(way.isEmpty() ? null : way);
                found.add(sentence.foundIn(part, new SupportHours(terms)));
            }
        }
        boolean limit = sentence.passage().labelled() && !Actions.in(sentence.passage().headings().getLast()).isEmpty();
        if (found.isEmpty() && !limit && WHOLE_DAY.matcher(sentence.text()).find() && (sentence.standsUnder(SERVED) || sentence.says(SERVED))) {
            Channel channel = sentence.standsUnder(PHONE) ? Channel.PHONE : Channel.ANY;
            found.add(sentence.foundHere(new SupportHours(Terms.EMPTY.channel(channel).calendar("7x24"))));
        }
        if (found.isEmpty() && !sentence.isHeading() && sentence.says(WEEK) && !sentence.says(COUNTING)) {
            found.add(sentence.foundHere(new SupportHours(Terms.EMPTY.calendar("Mon-Fri"))));
        }
        Matcher office = OFFICE_DAYS.matcher(sentence.text());
        if (!sentence.isHeading() && office.find()) {
            found.add(sentence.foundIn(sentence.passage().partAt(office.start()), new SupportHours(Terms.EMPTY.calendar("business-days"))));
        }
        Matcher rest = REST.matcher(sentence.text());
        if (!sentence.isHeading() && rest.find() && sentence.deadlines().isEmpty()) {
            Part part = sentence.passage().partAt(rest.end() - 1);
            if (found.stream().noneMatch(one -> one.startInclusive() <= part.startInclusive() && part.startInclusive() < one.endExclusive())) {
                found.add(sentence.found(new SupportHours(Terms.EMPTY.calendar("off-hours")), rest.start(), part.endExclusive()));
            }
        }
        return found;
    }

    /** 热线与工单均为7x24 says it of two ways to reach the provider. */
    private static List<String> ways(Part part) {
        Matcher channels = CHANNELS.matcher(part.text());
        return channels.find() ? List.of(channels.group(1), channels.group(2)) : List.of("");
    }

    private static boolean said(List<Finding> found, String calendar) {
        return found.stream().anyMatch(one -> calendar.equals(one.clause().terms().calendar()) || !calendar.contains("x") && !calendar.contains("-"));
    }
}
