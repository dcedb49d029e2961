package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** The regions one time is promised for: 华东、华中各省48小时 names two, each a promise of its own. */
final class Regions {
    private static final Pattern JOINED = Pattern.compile("(?:以及|[、和及与])");
    private static final Pattern REGION = Pattern.compile("[省市区县州岛乡镇郊]|华[东中南北]|西北|西南|东北|本地|外地|新疆|西藏|青海|内蒙|海南|云南|"
            + "贵州|甘肃|宁夏|广西|东三|两广|江浙|珠三角|长三角|京津|异地|沿海|内地");
    private static final Pattern OTHER_TIME = Pattern.compile("\\d|小时|分钟|[天日]");
    /** 广州、佛山、东莞: names alone, where somebody comes. */
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fa5]{2,4}");
    private static final Pattern NO_PLACE = Pattern.compile("电话|远程|现场|工作|节假|一般|紧急|普通|严重|重大|故障|问题|客户|用户|人员|维修|抢修|设备|服务|响应|白天|夜间|平时|周末|上门|[我本贵]");
    private static final int LONGEST = 10;

    private Regions() {
    }

    /** Two or more, or none when the words before the time are no list of regions. */
    static List<String> of(Sentence sentence, Deadline deadline) {
        Part part = sentence.passage().partAt(deadline.time().startInclusive());
        String words = sentence.text().substring(part.startInclusive(), Math.max(part.startInclusive(), deadline.time().startInclusive()));
        if (words.isBlank() && part.startInclusive() > 0) {
            words = sentence.passage().partAt(part.startInclusive() - 2).text();
        } else if (words.isBlank() && sentence.passage().labelled()) {
            words = sentence.passage().headings().getLast();
        }
        if (OTHER_TIME.matcher(words).find()) {
            return List.of();
        }
        List<String> regions = List.of(JOINED.split(words));
        boolean all = regions.size() > 1 && regions.stream().allMatch(one -> one.length() > 1 && one.length() <= LONGEST)
                && regions.stream().filter(one -> REGION.matcher(one).find()).count() > 1;
        boolean places = deadline.kind() == ActionKind.ARRIVE && regions.size() > 1 && regions.stream().allMatch(one -> PLACE.matcher(one).matches() && !NO_PLACE.matcher(one).find());
        return all || places ? regions : List.of();
    }
}
