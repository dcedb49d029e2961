package org.yinuo.core.sanbao;

/// What a person should know about an answer.
///
/// @param code stable: `provisional`, `holidays-unknown`, `unconfirmed`, `fee-reaches-price`, `stock-unknown`, `fault-read-from-text`,
///     `unread-facts`, `older-rules`
/// @param zh a sentence
/// @param en the same sentence
public record Note(String code, String zh, String en) {

    /// A last day past the published holidays may still move.
    public static Note provisional() {
        return new Note("provisional", "最后一天在尚未公布放假安排的年份，公布后可能顺延。",
                "The last day lies in a year whose holidays are not published yet: it may still move.");
    }

    /// The holiday table does not go back so far.
    static Note holidaysUnknown() {
        return new Note("holidays-unknown", "最后一天在未收录放假安排的年份，仅按周末顺延。",
                "The last day lies in a year before the holiday table: only weekends were taken into account.");
    }

    /// A rule for which no stored source names the article or the figure.
    static Note unconfirmed(String whatZh, String what) {
        return new Note("unconfirmed", whatZh + "未能在原文中核实，请人工确认。",
                what + " could not be confirmed in the text of the rule: let a person check.");
    }

    /// Nothing caps the fee.
    public static Note feeReachesPrice() {
        return new Note("fee-reaches-price", "按公式计算的费用已达到或超过价款，规定未设上限，请人工决定。",
                "By the formula the fee reaches the price; the rules name no cap: let a person decide.");
    }

    static Note stockUnknown() {
        return new Note("stock-unknown", "是否有同型号同规格产品决定退货是否收取折旧费：请补充 same_model_in_stock。",
                "Whether a refund costs the depreciation fee depends on the same model being in stock: give same_model_in_stock.");
    }

    /// Free text was read for its facts.
    public static Note readFromText(String read) {
        return new Note("fault-read-from-text", "故障由文字识别为：" + read + "。", "The fault was read from its text as: " + read + ".");
    }

    /// Facts no rule asks for, perhaps misspelt.
    public static Note unread(String names) {
        return new Note("unread-facts", "未使用的字段：" + names + "。", "These facts were not read: " + names + ".");
    }

    static Note olderRules() {
        return new Note("older-rules", "2022-01-01 前售出的汽车适用原总局令第150号，请人工确认。",
                "Cars sold before 2022-01-01 came under the older order 150: let a person check.");
    }
}
