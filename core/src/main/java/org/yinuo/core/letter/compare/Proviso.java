package org.yinuo.core.letter.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a condition of an offer does to the demand it answers. */
enum Proviso {
    /** Says when the promise comes into play anyway, as any demand does: 接到报修后, 质保期内, 需要现场处理时. */
    NEUTRAL,
    /** Leaves cases out the demand has in, or asks something of the customer first. */
    NARROWING,
    /** No rule tells. */
    UNCLEAR;

    private static final Pattern NARROW = Pattern.compile(
            "仅|只(?!要)|限于|除外|不含|不包括|[付尾货]款|款项|费用|付清|结清|预约|工作日|工作时间|白天|节假日|市区|城区|同城|本地|本市|公里|"
                    + "备件(?:到|齐)|有货|库存|配合|另行|前提|不可抗力|天气|交通"
                    + "|(?:甲方|用户|客户|采购人)(?:须|应|需|先|提供|同意|确认)|(?i:only|except|excluding|unless|provided|subject to|paid|payment|available|business (?:day|hour))");
    private static final Pattern USUAL = Pattern.compile(
            "(?:接到|收到|接|提出|发出)[^,;。]{0,10}(?:报修|通知|请求|电话|要求|投诉|需求)?|报修|故障(?:发生|出现|时)?|(?:发生|出现|产生|遇到?|如有|"
                    + "若有)[^,;。]{0,10}(?:故障|问题|情况|异常|损坏)"
                    + "|(?:质保|保修|维保|服务|免费|合同)期?内|(?:需要?|要求|确需|必须)[^,;。]{0,6}(?:现场|上门|更换|维修|处理|支持|服务)"
                    + "|(?:无法|不能|未能|难以)[^,;。]{0,8}(?:解决|排除|处理|修复|恢复|判断)|必要时|如需|正常使用|(?i:on receipt|upon|when a fault|"
                    + "if needed|where needed|cannot be (?:solved|resolved|fixed)|within the warranty)");

    /** Words that narrow a whole sentence, wherever they stand. */
    private static final Pattern AT_A_PRICE = Pattern.compile(
            "(?:[付尾货余]款|款项|费用)[^,;。]{0,6}(?:付清|结清|到账|支付|缴清)|(?:仅|只)限[^,;。]{1,12}|以[^,;。]{1,16}为前提|(?:法定)?节假日除外|"
                    + "不含节假日|备件到[达货]?[之以]?后|(?i:subject to [^,;.]{1,40}|excluding (?:public )?holidays)");

    /** The words of an offer that narrow it and that the demand does not use; null when there are none. */
    static @Nullable String narrowing(String demandWords, String offerWords) {
        Matcher found = AT_A_PRICE.matcher(offerWords);
        return found.find() && !demandWords.contains(found.group()) ? found.group() : null;
    }

    /** What the condition does; words the demand uses itself leave nothing out. */
    static Proviso of(String condition, String demandWords) {
        if (demandWords.contains(condition.strip())) {
            return NEUTRAL;
        }
        if (NARROW.matcher(condition).find()) {
            return NARROWING;
        }
        return USUAL.matcher(condition).find() ? NEUTRAL : UNCLEAR;
    }
}
