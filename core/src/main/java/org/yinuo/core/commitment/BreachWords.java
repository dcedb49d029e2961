package org.yinuo.core.commitment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a breach text names what was missed. */
final class BreachWords {
    /** What has the name of a service and is none: 维保费, 质保期; and why something broke: 因保养不到位. */
    private static final Pattern ASIDE = Pattern.compile("(?:维保|维护|运维|服务|保养|巡检|培训|备件|升级)(?:费|款|期|合同|单位|方(?!案))|[因由][^,;。]{0,16}(?:不到位|不力|不当)|未?(?:着|穿|佩戴)[^,;。]{0,8}上门|(?:维修|修理)(?:费|款|质量|资金)|保养不到位");
    private static final String LACKING = "[缺少漏未没逾迟晚拖延]|不(?:按|及时|足)|超[时期]";

    private record Spoken(Pattern words, Set<Covered> what) {
        static Spoken of(String words, Covered first, Covered... more) {
            return new Spoken(Pattern.compile(words), EnumSet.of(first, more));
        }

        /** Said to be lacking, before or behind its name. */
        static Spoken lacking(String name, Covered what) {
            return of("(?:" + LACKING + ")[^,;。]{0,12}(?:" + name + ")|(?:" + name + ")[^,;。]{0,10}(?:" + LACKING + ")", what);
        }
    }

    private static final List<Spoken> CLOCKS = List.of(
            Spoken.of("响应|答复|回复|应答|respon", Covered.RESPOND),
            Spoken.of("到(?:场|达|校|馆|院|厂|店(?!维修)|库|站|位)|到[^,;。]{0,8}现场|抵达|赶到|上门|上站|迟到|晚到|arriv|on[- ]?site", Covered.ARRIVE),
            Spoken.of("恢复|restor|recover", Covered.RESTORE, Covered.RESOLVE),
            Spoken.of("解决|排除|修复|修好|修理|维修|消缺|处理|resol|fix|repair", Covered.RESTORE, Covered.RESOLVE));
    private static final Spoken COMPLAINT = Spoken.of("投诉[^,;。]{0,14}(?:答复|回复|反馈|处理)|complaint[^,;.]{0,30}answer|answer[^,;.]{0,20}complaint",
            Covered.COMPLAINT_ANSWER);
    private static final List<Spoken> DUTIES = List.of(
            Spoken.lacking("巡检|保养|维保|点检|巡查", Covered.INSPECTION),
            Spoken.of("(?:miss|skip|omit|late|overdue|fail)[^,;.]{0,24}(?:inspection|maintenance visit)|(?:inspection|maintenance visit)[^,;.]{0,24}(?:miss|skip|omit|late|overdue)",
                    Covered.INSPECTION),
            Spoken.lacking("回访|走访", Covered.FOLLOW_UP),
            Spoken.lacking("周报|月报|季报|年报|报表|(?:巡检|服务|运行|检测|分析|总结|运维|月度|季度|年度)报告", Covered.REPORT),
            Spoken.lacking("培训", Covered.TRAINING),
            Spoken.lacking("演练", Covered.DRILL),
            Spoken.lacking("驻场|人员|到岗|岗", Covered.STAFFING),
            Spoken.lacking("备件|备品|库存", Covered.SPARE_PARTS),
            Spoken.lacking("升级", Covered.UPGRADE),
            Spoken.lacking("备机|备用机|代用机|周转机|替代机", Covered.LOANER),
            Spoken.of("可用率|可用性|availab", Covered.AVAILABILITY));

    private BreachWords() {
    }

    static Set<Covered> covered(Penalty penalty) {
        EnumSet<Covered> covered = EnumSet.noneOf(Covered.class);
        if (penalty.terms().extras().get("covers") instanceof List<?> named) {
            named.forEach(name -> covered.add(Words.find(Covered.class, "covers", name)));
        } else if (penalty.breach() != null) {
            spoken(ASIDE.matcher(penalty.breach().toLowerCase(Locale.ROOT)).replaceAll(""), covered);
        }
        return Collections.unmodifiableSet(covered);
    }

    /** Who answers a complaint late answers no fault late. */
    private static void spoken(String text, Set<Covered> covered) {
        boolean complaint = COMPLAINT.words.matcher(text).find();
        for (List<Spoken> kind : List.of(complaint ? List.of(COMPLAINT) : CLOCKS, DUTIES)) {
            kind.stream().filter(each -> each.words.matcher(text).find()).forEach(each -> covered.addAll(each.what));
        }
    }
}
