package org.yinuo.core.letter.grammar;

import org.yinuo.core.letter.search.Pattern;

/** What a letter promises to do again and again. */
public enum Activity {
    /** Reports, summaries. */
    REPORT("(?<=[一二两三四])报|书面材料|书面报(?!价)|情况[^,;。]{0,4}报(?:甲方|采购|业主|贵|用户|院方|校方)|汇总成[表册文]|月度小结|报告|报表|汇报|"
            + "总结|周报|月报|季报|年报|日报|简报|通报|(?:提交|上报|报送|提供)[^,;。]{0,14}(?:分析|情况|统计)(?!时)|(?:出具|提交|"
            + "报送)[^,;。]{0,6}《[^》]{0,20}(?:记录|清单|台账)》|reports?\\b|summary"),
    /** Emergency drills. */
    DRILL("(?<=[一二两])[演练]|演练|演习|drills?"),
    /** Calls and visits to hear how things go. */
    FOLLOW_UP("(?<=[一二两三四])访|致电(?!报修|就|通知)|[到造]访(?!问|客)|登门|沟通一次|沟通[两二三2-9]次|至少[^,;。]{0,8}沟通|回访|"
            + "打[^,;。]{0,4}电话(?!报修|就|通知)|走访|拜访|访问(?!权)|跟踪|满意度|业务审查|服务审查|复盘|回顾会|例会|座谈|沟通会|评审会|交流会|"
            + "碰头会|联席会|恳谈|问卷|调研|主动联系|电话询问|询问[^,;。]{0,8}(?:情况|状况)|问候|打分|电话联系|听取[^,;。]{0,8}意见|"
            + "了解[^,;。]{0,10}(?:使用|运行)情况|征求[^,;。]{0,12}意见|主动问候|follow[- ]?up|business review|reviews? the service|service review|"
            + "telephones? the user|satisfaction survey"),
    /** Training. */
    TRAINING("(?<=[一二两])训|辅导|(?:入门|公开|操作|免费|培训|技术|直播)课|讲一?堂?课|培训|复训|讲座|授课|讲课|讲授|提高班|轮训|集训|train(?:ing|s|ed)?\\b"),
    /** Inspections and maintenance. */
    INSPECTION("(?:(?<=[日周月季年])[检巡保](?=[,;。、及和与按]|$)|(?<=[一二两三四])[检巡查保修](?=[,;。、)]|$)|首保|加查|查看[^,;。]{0,6}数据|"
            + "恢复验证|巡检|巡视|巡查|保养|检查|养护|点检|体检|检修|检测|检验|自检|查验|排查|扫描|大修|维保|润滑|除尘|清扫|紧固|试运行|试机|调校|"
            + "调试|测试|核对|复核|盘点|试验|联动|查[^,;。]{0,4}(?:气密|防冻|隐患)|清[^,;。]{0,4}油垢|上光|打[腊蜡]|清洁|清洗|消毒|放电(?!时间)|"
            + "性能调优|清灰|先?查看(?=[^,;。]{0,16}(?:情况|日志|空间|状态|队列))|定期维护|预防性|维护活动|维护保养|维护|校准|校[秤表验]|检校|年检|"
            + "测防夹|紧链条|标定|现场服务|上门服务|查看[^,;。]{0,6}状况)(?!报告|报表|记录|计划|方案|结果|总结|内容|人员|单位|要求|情况|"
            + "[周月季年日]报)|inspect\\w*|maintenance (?!agreement|kit)|maintenance$|check-?up|serviced|verification|calibrat\\w*"),
    /** Checking the data of devices. */
    DATA_REVIEW("审核|核查数据|数据(?:校验|检查)"),
    /** Upgrades. */
    UPGRADE("(?<!故障|问题|事件)升级(?!至|为|到)|功能更新|发布[^,;。]{0,6}(?:新版本|版本|更新)|版本更新|更新版本|补丁|更新[^,;。]{0,6}(?:病毒库|"
            + "特征库|规则库|固件)|(?:病毒库|特征库|规则库|固件|软件)[^,;。]{0,4}更新");

    private final Pattern words;

    Activity(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** The words that name it. */
    Pattern words() {
        return words;
    }
}
