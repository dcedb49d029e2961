package org.yinuo.core.letter.grammar;

/** What a letter promises to do again and again. */
public enum Activity {
    /** Reports, summaries. */
    REPORT("报告|报表|汇报|总结|周报|月报|季报|年报|简报|report\\w*|summary"),
    /** Emergency drills. */
    DRILL("演练|演习|drills?"),
    /** Calls and visits to hear how things go. */
    FOLLOW_UP("回访|走访|拜访|访问(?!权)|跟踪|满意度|业务审查|服务审查|复盘会|了解[^,;。]{0,10}(?:使用|运行)情况|征求[^,;。]{0,12}意见|主动问候|follow[- ]?up|business review"),
    /** Training. */
    TRAINING("培训|复训|讲座|training"),
    /** Inspections and maintenance. */
    INSPECTION("巡检|巡视|巡查|保养|检查|养护|点检|体检|检修|检测|检验|上光|打[腊蜡]|清洁|清洗|定期维护|预防性|维护活动|维护保养|维护|校准|标定|现场服务|上门服务|查看[^,;。]{0,6}状况|inspect\\w*|maintenance|check-?up"),
    /** Checking the data of devices. */
    DATA_REVIEW("审核|核查数据|数据(?:校验|检查)"),
    /** Upgrades. */
    UPGRADE("升级|版本更新|更新版本|补丁");

    private final java.util.regex.Pattern words;

    Activity(String words) {
        this.words = java.util.regex.Pattern.compile(words, java.util.regex.Pattern.CASE_INSENSITIVE);
    }

    /** The words that name it. */
    java.util.regex.Pattern words() {
        return words;
    }
}
