package org.yinuo.core.letter.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** For how long a delay, or for how many breaches, a penalty is owed once: 每逾期一日, 每超过1小时, 每次, /次; null when nothing is said. */
final class PenaltyPeriod {
    private static final Pattern HOUR = Pattern.compile("每(?:逾期?|延迟|延误|迟延|超过?|超时|超出|推迟|晚|拖延|迟到)?[^,;。]{0,4}[一1]?个?小时|(?i:(?:each|per|every) (?:full )?hour)");
    private static final Pattern DAY = Pattern.compile("每(?:台|套|人|户)?(?:多|逾期?|延迟|延误|迟延|超过?|超时|超出|推迟|晚|拖延|中断|"
            + "停用)?[^,;。%次]{0,4}[一1]?个?[天日]|按[天日]|每晚(?![一1两二\\d到])|日[的按]|(?:逾期|延误|延迟|迟延|迟交|迟到|晚到|超过|每天|逾|晚|拖|迟)[一1][天日]|(?i:(?:each|per|every|"
            + "a) (?:full )?day)");
    private static final Pattern WEEK = Pattern.compile("每[^,;。]{0,4}(?:周|星期)");
    private static final Pattern MONTH = Pattern.compile("每(?:逾期?|延迟|延误)[^,;。]{0,3}个?月");
    private static final Pattern STEP = Pattern.compile("每(?:降?低|下降|少|差)[^,;。]{0,4}(?:百分点|%|度|\\d分|一分|1%)[^;。]{0,24}$|每(?:逾期?|超时|"
            + "延误|迟到|超过)?(?:\\d+|半|[一二三四五]刻)(?:分钟|个?半?小时|钟)[^;。]{0,14}$(?<!1小时.{0,14})");
    private static final Pattern EACH = Pattern.compile("每(?:再|发生|出现|发现|缺岗?|缺勤|旷工|少|漏|迟到|延误|违约|违反|逾期|超时)?(?:[一1]|台|人|项|单|"
            + "个)?(?:次|起|例|项|处|件|回|人次|台次)|每(?:次|起|单|例|项)|[一1](?:次|起)(?!性)|/次|解除的|(?:查实|属实)[^,;。]{0,16}的,|"
            + "中断的?(?:事故|,)|未[^,;。]{0,24}的,|任[一何][^,;。]{0,12}的,|(?:迟到|爽约|失约)[^,;。]{0,16}的?,|(?i:each (?:breach|time|failure|"
            + "missed)|per (?:breach|incident|occurrence))");
    /** A step of a goal that is measured each month or quarter: 80分以下扣当季服务费的5%. */
    private static final Pattern MONTHLY = Pattern.compile("\\d分[^;。]*(?:当|该|本)月|月度");
    private static final Pattern QUARTERLY = Pattern.compile("\\d分[^;。]*(?:当|该|本)季");
    private static final int NEAR = 40;

    private PenaltyPeriod() {
    }

    /** Null when nothing is said, or the penalty grows with something that is no period: 每低一个百分点. */
    static @Nullable Per of(Sentence sentence, Part part, int rateEnd, String before) {
        String text = sentence.text();
        if (text.startsWith("/小时", rateEnd) || text.startsWith("每小时", rateEnd)) {
            return Per.HOUR;
        }
        if (text.startsWith("/天", rateEnd) || text.startsWith("/车/日", rateEnd) || text.startsWith("/台/天", rateEnd) || text.startsWith("/日", rateEnd) || text.startsWith("每天", rateEnd)) {
            return Per.DAY;
        }
        if (text.startsWith("/次", rateEnd) || text.startsWith("每次", rateEnd)) {
            return Per.BREACH;
        }
        if (STEP.matcher(before).find()) {
            return null;
        }
        String near = before.substring(Math.max(0, before.length() - NEAR)) + part.text();
        for (String said : List.of(part.text(), near)) {
            if (HOUR.matcher(said).find()) {
                return Per.HOUR;
            }
            if (DAY.matcher(said).find()) {
                return Per.DAY;
            }
        }
        return WEEK.matcher(near).find() ? Per.WEEK : MONTH.matcher(near).find() ? Per.MONTH : EACH.matcher(near).find() ? Per.BREACH
                : measured(sentence, near);
    }

    private static @Nullable Per measured(Sentence sentence, String near) {
        List<String> over = sentence.passage().headings();
        String heads = String.join("\n", over.subList(over.size() - sentence.passage().labels(), over.size()));
        String said = sentence.passage().labels() > 1 ? near + heads : near;
        if (MONTHLY.matcher(said).find() || sentence.passage().labels() > 1 && (heads.contains("当月") || near.contains("当月"))) {
            return Per.MONTH;
        }
        return QUARTERLY.matcher(said).find() ? Per.QUARTER : null;
    }
}
