package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/** Ties frequencies to the activities they govern. */
public final class Rounds {
    private static final Pattern WEAK_MAINTENANCE = Pattern.compile("^维护$|^维护活动$|^检测$|^检验$|^更换$");

    private static final Pattern DAILY_REPORT = Pattern.compile("当[日天月周]|本[周月季]");

    /** 维保月报: the paper, not the work. */
    private static final Pattern REPORT = Pattern.compile("[周月季年日]度?报");

    private static final Pattern MONEY = Pattern.compile("迟交|迟报|漏报|漏检|少检|缺检|\\d+万?元|支付|预付|预缴|按年购买|续费(?!客户|用户|单位)|订购|付清|结清|结算|缴纳|付款|开票|发票|租金|付费|折旧|人民币|台费|元/");
    private static final Pattern OTHER_WORK = Pattern.compile("提交|交付|报送|出具|购买|备份|教育|奖励|考核|消耗|值守|驻场|现场保障|大会|联谊|开课|"
            + "发布|打分|kg|会签|签订|投保|盘存|播报|关闭");
    private static final Pattern OTHER_EVENT = Pattern.compile("大会|联谊|年会|开课");
    private static final Set<Activity> VISITS = EnumSet.of(Activity.INSPECTION, Activity.FOLLOW_UP, Activity.DRILL, Activity.REPORT);
    private static final Pattern MORE = Pattern.compile("[,、和及](?:以及|并|且|同时|另|"
            + "再)?([^,;。、0-9每次]{0,10}?)(?<!第)(" + Numerals.NUMBER + ")[次遍回趟]([^,;。、0-9每次]{0,8})");
    private static final Pattern NO_MORE = Pattern.compile("连续|累计|共|合计|不|未|缺|超|扣|达|以上|同一");
    private static final Pattern BUDGET = Pattern.compile("^[^,;。]{0,6}(?:累计|合计|总计|共计)|^[^,;。]{0,6}(?:累计|总计|合计)?(?:不超过|不得超过|"
            + "不多于|最多|≤)\\d+(?:\\.\\d+)?(?:个?小时|分钟|元|次)");
    /** A part that tells what happens each time is not what happens so often. */
    private static final Pattern SUBORDINATE = Pattern.compile("^(?:并|且|每次|每台次|并且|同时)");
    private static final Pattern WITH_EACH = Pattern.compile("并[^,;。]{0,4}(?:出具|提交|交付|形成|提供|填写|撰写|编制)[^,;。]{0,12}(?:报告|报表)");
    /** 巡检完成后 is when something else is owed; 保养协议 is a paper. */
    private static final Pattern EVENT = Pattern.compile("^(?:工作|作业)?(?:完成|结束|完毕)?(?:之)?(?:后|之前|前)(?![续期])|^(?:协议|合同|费用?|证书?|服务费)");
    /** 讲一次日常点检 is a lesson. */
    private static final Pattern LECTURE = Pattern.compile("讲[一两二三1-9][次堂]|讲解|授课|讲座");
    private static final Pattern OF_THE_PERIOD = Pattern.compile("当[日天月周]|本[周月季]|[日周月季年]报|月度|季度报|年度");

    /** An activity and how often it is promised. */
    public record Round(Frequency often, Activity activity, int startInclusive, int endExclusive) {
    }

    /** Signs between a frequency and the work it governs; more only in texts that mean harm. */
    private static final int REACH = 160;

    private Rounds() {
    }

    /** The promises of something regular in a passage, in order. */
    public static List<Round> in(Passage passage) {
        List<Frequency> frequencies = Frequencies.in(passage.text());
        List<Round> found = new ArrayList<>();
        for (int at = 0; at < frequencies.size(); at++) {
            int end = at + 1 < frequencies.size() ? frequencies.get(at + 1).startInclusive() : passage.text().length();
            Frequency often = frequencies.get(at);
            Part part = passage.partAt(often.startInclusive());
            if (isBudget(passage, often, part)) {
                continue;
            }
            Governed governed = governed(passage, often, part, end);
            if (governed.activities().contains(Activity.DATA_REVIEW) && DAILY_REPORT.matcher(passage.text()).find()) {
                found.add(new Round(often, Activity.REPORT, part.startInclusive(), passage.text().length()));
            }
            for (Activity activity : governed.activities()) {
                if (!said(found, often, activity, part)) {
                    found.add(new Round(often, activity, part.startInclusive(), governed.endExclusive()));
                }
            }
        }
        again(passage, frequencies, found);
        found.removeIf(one -> one.often().value() == null && !one.often().blank()
                && found.stream().anyMatch(other -> other.activity() == one.activity() && other.often().value() != null));
        return found;
    }

    /** 每年走访一遍,并免费保养一次; 全年巡检12次、保养4次: so many more in the same period. */
    private static void again(Passage passage, List<Frequency> frequencies, List<Round> found) {
        for (int at = 0; at < frequencies.size() && !found.isEmpty(); at++) {
            Frequency often = frequencies.get(at);
            int end = at + 1 < frequencies.size() ? frequencies.get(at + 1).startInclusive() : passage.text().length();
            Round round = found.stream().filter(one -> one.often().equals(often)).findFirst().orElse(null);
            Matcher more = MORE.matcher(passage.text());
            boolean hit = round != null && often.value() != null && more.find(often.endExclusive());
            while (hit && more.end() <= end && found.size() < Numerals.MOST) {
                String words = String.valueOf(more.group(1)) + more.group(3);
                Frequency same = new Frequency(often.startInclusive(), often.endExclusive(), Numerals.value(String.valueOf(more.group(2))),
                        often.unit(), often.per(), false, often.note(), false);
                if (!NO_MORE.matcher(words).find()) {
                    Set<Activity> named = first(activities(words, 0, words.length()));
                    for (Activity activity : VISITS.containsAll(named) ? named : Set.<Activity>of()) {
                        found.add(new Round(same, activity, more.start() + 1, more.end()));
                    }
                }
                hit = more.find();
            }
        }
    }

    private record Governed(Set<Activity> activities, int endExclusive) {
    }

    /** After the frequency in the same part, before it, in the label or table row over it, in the parts around, in the headings. */
    private static Governed governed(Passage passage, Frequency often, Part part, int end) {
        String text = passage.text();
        Set<Activity> named = bracketed(text, often, part);
        if (named.isEmpty()) {
            named = activities(text, often.startInclusive(), Math.min(end, part.endExclusive()));
        }
        if (named.isEmpty()) {
            named = first(activities(text, Math.max(part.startInclusive(), often.startInclusive() - REACH), often.startInclusive()));
        }
        if (named.isEmpty() && often.value() == null && !often.blank()) {
            return new Governed(Set.of(), end);
        }
        if (named.isEmpty()) {
            named = first(activities(text, often.startInclusive(), Math.min(part.endExclusive(), often.endExclusive() + REACH)));
        }
        if (named.isEmpty() && passage.labelled() && !passage.heading()) {
            named = label(passage);
        }
        int spanEnd = part.endExclusive();
        Part next = part.endExclusive() < end ? passage.partAt(part.endExclusive() + 1) : part;
        if (named.isEmpty() && next.endExclusive() <= end && !SUBORDINATE.matcher(next.text()).find()) {
            named = first(activities(text, next.startInclusive(), next.endExclusive()));
            spanEnd = named.isEmpty() ? spanEnd : next.endExclusive();
        }
        boolean other = OTHER_WORK.matcher(part.text()).find();
        if (named.isEmpty() && !OTHER_EVENT.matcher(part.text()).find()) {
            named = before(passage, part);
        }
        return new Governed(named.isEmpty() && !other ? heading(passage) : named, spanEnd);
    }

    /** 巡检(每季度1次)、回访(每半年1次): the work right before the bracket. */
    private static Set<Activity> bracketed(String text, Frequency often, Part part) {
        int open = often.startInclusive() - 1;
        if (open <= part.startInclusive() || text.charAt(open) != '(') {
            return Set.of();
        }
        int from = Math.max(part.startInclusive(), Math.max(text.lastIndexOf('、', open), text.lastIndexOf(')', open)) + 1);
        return first(activities(text, from, open));
    }

    /** 每月累计不超过2小时 limits a sum of time, 按季支付 a payment: no visit is promised. */
    private static boolean isBudget(Passage passage, Frequency often, Part part) {
        if (MONEY.matcher(part.text()).find()) {
            return true;
        }
        int from = Math.min(often.endExclusive(), part.endExclusive());
        return often.value() != null && BUDGET.matcher(passage.text().substring(from, part.endExclusive())).find();
    }

    private static Set<Activity> label(Passage passage) {
        String label = passage.headings().getLast();
        Set<Activity> named = first(activities(label, 0, label.length()));
        int at = passage.headings().size() - 1;
        while (named.isEmpty() && --at >= Math.max(0, passage.headings().size() - 3)) {
            named = first(activities(passage.headings().get(at), 0, passage.headings().get(at).length()));
        }
        return named;
    }

    private static boolean said(List<Round> found, Frequency often, Activity activity, Part part) {
        return found.stream().anyMatch(round -> round.activity() == activity && round.often().per() == often.per()
                && Objects.equals(round.often().value(), often.value())
                && round.startInclusive() == part.startInclusive());
    }

    /** The activity of the nearest part before: 定期检修,每年不少于两次. */
    private static Set<Activity> before(Passage passage, Part part) {
        for (Part earlier : passage.parts().reversed()) {
            if (earlier.endExclusive() <= part.startInclusive()) {
                Set<Activity> named = activities(passage.text(), earlier.startInclusive(), earlier.endExclusive());
                if (!named.isEmpty()) {
                    return first(named);
                }
            }
        }
        return Set.of();
    }

    private static Set<Activity> heading(Passage passage) {
        for (String heading : passage.headings().reversed()) {
            Set<Activity> named = first(activities(heading, 0, heading.length()));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return Set.of();
    }

    private static Set<Activity> first(Set<Activity> activities) {
        return activities.isEmpty() ? activities : EnumSet.of(activities.iterator().next());
    }

    private static Set<Activity> activities(String text, int start, int end) {
        String stretch = text.substring(start, Math.max(start, end));
        EnumSet<Activity> found = EnumSet.noneOf(Activity.class);
        EnumSet<Activity> weak = EnumSet.noneOf(Activity.class);
        for (Activity activity : Activity.values()) {
            Matcher word = activity.words().matcher(stretch);
            while (word.find()) {
                boolean report = word.end() == stretch.length() && REPORT.matcher(text.substring(Math.max(start, end))).lookingAt();
                if (EVENT.matcher(stretch.substring(word.end())).find() || report) {
                    continue;
                }
                (WEAK_MAINTENANCE.matcher(word.group()).find() ? weak : found).add(activity);
            }
        }
        Set<Activity> strong = found.isEmpty() ? weak : found;
        if (strong.size() > 1 && LECTURE.matcher(stretch).find()) {
            strong.remove(Activity.INSPECTION);
        }
        if (strong.size() > 1 && WITH_EACH.matcher(stretch).find() && !OF_THE_PERIOD.matcher(stretch).find()) {
            strong.remove(Activity.REPORT);
        }
        return strong;
    }
}
