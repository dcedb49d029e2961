package org.yinuo.core.commitment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a breach text names what was missed. What is missed is said to be: a verb of service or the name of a duty alone covers nothing. */
final class BreachWords {
    /** What has the name of a service and is none: 维保费, 质保期, 响应率; and why something broke: 因保养不到位. */
    private static final Pattern ASIDE = Pattern.compile("(?:维保|维护|运维|服务|保养|巡检|培训|备件|升级)(?:费|款|期|合同|单位|方(?!案))|[因由][^,;。]{0,16}(?:不到位|不力|不当)|"
            + "(?:维修|修理)(?:费|款|质量|资金)|保养不到位|隐患[^,;。]{0,8}处理|(?:响应|到场|到达|解决|修复|恢复|处理|维修|维保|保养|巡检|培训|回访|升级)[^,;。可]{0,4}率");
    /** A part that speaks of how something was done, not of whether: 未佩戴安全帽到场, 擅自升级, 虚报维修. */
    private static final Pattern OTHERWISE = Pattern.compile("[^,;。]*(?:未经|擅自|未持|未[^,;。]{0,4}(?:使用|佩戴|持证|填写|签[字名章到]|盖章|盖公章|着装|穿|戴|备份|携带|支付|建立|清理)|"
            + "虚[报假]|弄虚|伪造|转包|分包|归还|拖欠|着装)[^,;。]*");
    /** Not what was to be done, but what belongs to it: 维修记录, 巡检时, 修复后. */
    private static final String NOT_OF_IT = "(?!时(?![限间])|前|后|以后|之后|记录|人员|工程师|方案|计划|办法|措施|档案|台账|资料|清单|单|表|现场|质量|流程|机制|工具|费|证)";
    private static final String LATE = "(?:超[时期]|逾|[未没不]有?能?按[时期约]|[未没不]有?能?在[^,;。]{0,20}内|[未不]能?及时|[未没]有?能?按[^,;。]{0,12}(?:时间|时限|期限|规定|约定)|"
            + "迟|(?<![每当夜])晚(?!上|间)|延误|拖延|延期|超过[^,;。]{0,10}(?:小时|天|日|分钟|时限|期限|时间))";
    private static final String NAME_LACKS = "每?缺(?![项页签字填章])|每?少(?![项页签字填章])|漏(?![项页签字填章])|迟|晚|逾期|超[时期]|(?<!培训)不足|未按(?!规程|操作)|未(?:提交|提供|开展|组织|进行|做|交|到)";
    private static final String LACKS_NAME = "(?:未能?(?:按|及时|提供|开展|组织|进行|提交)|少做?|漏做?|缺|逾期|超期|迟交?|没有?(?:按|来|做))"
            + "(?:(?!更换|回收|保管|故障|事件|上报)[^,;。]){0,12}";

    private record Spoken(Pattern words, Set<Covered> what) {
        static Spoken of(String words, Covered first, Covered... more) {
            return new Spoken(Pattern.compile(words), EnumSet.of(first, more));
        }

        /** Said to be lacking itself, before or behind its name. */
        static Spoken lacking(String name, Covered what) {
            return lacking(name, "(?!)", what);
        }

        static Spoken lacking(String name, String phrases, Covered what) {
            String named = "(?:" + name + ")" + NOT_OF_IT;
            return of("(?:" + LACKS_NAME + "|未)" + named + "|" + named + "[^,;。]{0,4}(?:" + NAME_LACKS + ")|" + phrases, what);
        }
    }

    /** A verb that also speaks of other things than a due time, so that the same part has to speak of one. */
    private static String late(String verb) {
        return LATE + "[^,;。]*(?:" + verb + ")" + NOT_OF_IT + "|(?:" + verb + ")" + NOT_OF_IT + "[^,;。]*" + LATE;
    }

    private static final String LATE_IN_ENGLISH = "(?:\\blate(?:r|ly)?\\b|delay|overdue|fail|exceed|within|in time|on time|miss)";
    private static final String MENDS = "\\b(?:fix(?:ed|es|ing)?|repair(?:s|ed|ing)?)\\b(?![- ](?:price|fee|sum|rate|amount|cost|term|part))";
    private static final List<Spoken> CLOCKS = List.of(
            Spoken.of("(?:响应(?!文件|人|函)|答复|回复|应答)" + NOT_OF_IT + "|\\brespon(?:d(?:s|ed|ing)?|ses?)\\b", Covered.RESPOND),
            Spoken.of("(?<![达接收受得送遇找])到(?:场(?![馆地所站])|达|(?:校|馆|院|厂|店(?!维修)|库|站)(?!方))" + NOT_OF_IT + "|(?<![达接收受得送])到[^,;。]{0,8}现场|抵达|赶到|上站|"
                    + "(?<![件货])[迟晚]到(?![^,;。]{0,2}早退)|(?:[内时]|时限|时间|期限|规定|约定|及时|逾期)到位|" + late("上门(?!收)")
                    + "|arriv|(?:attend|be|get|come|reach|late)\\b[^,;.]{0,12}\\bon[- ]?site\\b", Covered.ARRIVE),
            Spoken.of("恢复(?!原状|现场|场地|演练|测试)" + NOT_OF_IT + "|\\brestor|\\brecover(?:y|ed|s|ing)?\\b(?! (?:of )?(?:the )?(?:cost|damage|loss|expens))", Covered.RESTORE, Covered.RESOLVE),
            Spoken.of("(?:(?<!争议|纠纷)解决|排除|修复|修好|消缺)" + NOT_OF_IT + "|" + late("(?:维修|修理)(?!项目|业务)") + "|"
                    + late("处理(?![^,;。]{0,6}(?:个人|信息|数据|医疗|垃圾|废|投诉|干净))") + "|\\bresol(?:v|ution)|"
                    + LATE_IN_ENGLISH + "[^,;.]*" + MENDS + "|" + MENDS + "[^,;.]*" + LATE_IN_ENGLISH, Covered.RESTORE, Covered.RESOLVE));
    private static final Spoken COMPLAINT = Spoken.of("投诉[^,;。]{0,14}(?:答复|回复|反馈|处理)|complaint[^,;.]{0,30}answer|answer[^,;.]{0,20}complaint",
            Covered.COMPLAINT_ANSWER);
    private static final List<Spoken> DUTIES = List.of(
            Spoken.lacking("巡检|保养|维保|点检|巡查", Covered.INSPECTION),
            Spoken.of("(?:\\bmiss|skip|omit|\\blate\\b|overdue|fail[^,;.]{0,6} to )[^,;.]{0,24}(?:inspection|maintenance visit)|(?:inspection|maintenance visit)[^,;.]{0,24}(?:\\bmiss|skip|omit|\\blate\\b|overdue)",
                    Covered.INSPECTION),
            Spoken.lacking("回访|走访", Covered.FOLLOW_UP),
            Spoken.lacking("周报|月报|季报|年报|报表|(?:巡检|服务|运行|检测|分析|总结|运维|月度|季度|年度)报告", Covered.REPORT),
            Spoken.lacking("培训", Covered.TRAINING),
            Spoken.lacking("演练", Covered.DRILL),
            Spoken.lacking("驻场|到岗", "[缺空脱离]岗|未在岗|(?<!参训|参加|培训)人员(?:数量)?不足|少派人员|未(?:按[^,;。]{0,8})?(?:派驻|派遣|配备)[^,;。]{0,6}(?:驻场|人员)", Covered.STAFFING),
            Spoken.lacking("备件|备品|库存", Covered.SPARE_PARTS),
            Spoken.lacking("(?<!故障|事件|问题)升级", Covered.UPGRADE),
            Spoken.lacking("备机|备用机|代用机|周转机|替代机", Covered.LOANER),
            Spoken.of("可用率|可用性|availab", Covered.AVAILABILITY));

    private BreachWords() {
    }

    static Set<Covered> covered(Penalty penalty) {
        EnumSet<Covered> covered = EnumSet.noneOf(Covered.class);
        if (penalty.terms().extras().get("covers") instanceof List<?> named) {
            named.forEach(name -> covered.add(Words.find(Covered.class, "covers", name)));
        } else if (penalty.breach() != null) {
            String even = penalty.breach().toLowerCase(Locale.ROOT).replace('，', ',').replace('；', ';');
            spoken(OTHERWISE.matcher(ASIDE.matcher(even).replaceAll("")).replaceAll(""), covered);
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
