package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.ReportFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 巡检并出具检测报告: a report with each inspection, no period of its own. */
public final class VisitReportRule implements Rule {
    private static final Pattern REPORT = Pattern.compile("(?:巡检|巡视|抽查|抽检|检测|检查|保养|维护|测试|自检|体检|校[秤表验准])[^;。]*?(?:出具|"
            + "提交|提供|形成|填写|交付|撰写|留下?|附)[^,;。]{0,10}(?:报告|(?:书面|巡检|维护|保养|检修|检查|服务|校[秤表验准])[^,;。]{0,2}记录|记录单|"
            + "数据表)|(?:巡检|维护|保养|检修|检查)(?:记录|单|表)[^,;。]{0,6}(?:交|由|经|请)[^,;。]{1,10}(?:签收|签字|签认|确认)|(?:提供|提交|出具|"
            + "移交)[^,;。]{0,4}(?:巡检|保养|检修|维护)(?:记录|报告)|每(?:次|台次|场|回)[^,;。]{0,14}(?:出具|提交|提供|形成|交付|"
            + "撰写)[^,;。]{0,14}(?:报告|报表)|每次[^;。]{0,20}后[^;。]{0,14}(?:出具|提交|提供|形成|交付)[^,;。]{0,14}(?:报告|报表|记录|服务单)|"
            + "(?i:(?:after|with|for) (?:every|each) (?:visit|inspection|service)[^;.]{0,30} report|report[^;.]{0,24} (?:after|with|for|of) (?:every|"
            + "each) (?:visit|inspection|service))|(?:记录|单据?|报告|报表)[^;。]{0,8}[交给](?:甲方|采购人|采购单位|用户|客户|科室|使用单位|使用方|"
            + "业主|院方|校方|学校|贵)[^,;。]{0,10}(?:存档|留存|备查|保存|备案|归档)|每次(?:维护|保养|巡检|检查|维修|服务|上门)[^,;。]{0,6}(?:填写|"
            + "形成|出具|提交)[^,;。]{0,16}(?:记录|表|单|报告)|(?:填写|形成|出具)[^,;。]{0,10}(?:表|单|记录|报告)[^,;。]{0,4}一式|"
            + "(?:巡检|检查|保养|维护|检修)后(?:\\d+个?(?:工作)?[日天]内)?(?:提交|出具|提供)[^,;。]{0,8}报告|给[^,;。]{1,8}留[一1]份[^,;。]{0,10}(?:说明|报告|记录)|(?:保养|维修|维护|巡检|检修|检查|维保)(?:记录|单|卡|表)[^,;。]{0,6}一式|(?:填写|填好)(?![^,;。]*签到)[^,;。]{0,8}(?:卡|单|记录|"
            + "表),[^,;。]{0,8}(?:签字|签收|签认|存档)|(?<!签到)(?:记录|单|表|卡),?交[^,;。]{1,8}(?:存档|备案|留存|保存)|(?:检测|检查|测试)(?:完毕|完成|后|结束)[^,;。]{0,4}提供[^,;。]{0,6}数据|(?:巡检|检查|"
            + "检测)结果[^,;。]{0,6}书面|(?:记录|单|表|卡)[》\"]?[^,;。]{0,6},一[份联][留交给][^,;。]{1,8}|每次[^;。内日天时]{0,10}(?:留下?|交|填)[^,;。]{0,8}(?:单|记录|表)(?![位价])|(?:填写|"
            + "填报)[^,;。]{0,8}(?:巡检|检查|保养)表[^,;。]{0,4}报");

    /** Said besides a regular report: 每次服务后提交服务报告,年底提交总结. */
    private static final Pattern EACH = Pattern.compile("每次(?!.{0,4}[月季年])[^,;。]{0,12}(?:提交|出具|提供|填写|形成)[^,;。]{0,14}(?:报告|报表|记录|单),");

    /** Its time is counted from each visit: 每次巡检后三日内提交报告. */
    private static final Pattern AFTER_VISIT = Pattern.compile("每[次回趟][^;。]{0,12}(?:巡检|保养|维护|检查|服务|检修)");

    @Override
    public String signs() {
        return "报表单录说卡据ri";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher report = REPORT.matcher(sentence.text());
        boolean regular = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.REPORT);
        boolean each = regular && EACH.matcher(sentence.text()).find();
        boolean visit = sentence.says(AFTER_VISIT);
        if (sentence.isHeading() || regular && !each || !visit && sentence.deadlines().stream().anyMatch(deadline -> deadline.kind() == ActionKind.REPORT) || !report.find()) {
            return List.of();
        }
        return List.of(sentence.foundIn(sentence.passage().partAt(report.end() - 1), new ReportFrequency(Terms.EMPTY)));
    }
}
