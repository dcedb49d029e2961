package org.yinuo.core.letter;

import org.yinuo.core.letter.search.Pattern;

/**
 * What words say of the thing promised and of whom and when it is promised for, the promise itself taken out: numbers, units
 * and the verbs and nouns every letter uses. 市内2小时到达 leaves 市内, so that it is not held against 省内4小时到达.
 */
final class Wording {
    private static final Pattern NEUTRAL = Pattern.compile("7天?[x×*/]24(?:小时)?|周[一二三四五]至周?[五六日天]|每?周[一二三四五]|24小时|全天候?|工作日|工作时间|"
            + "(?:早上|上午|下午|晚上|晚)|\\d{1,2}[::]\\d{2}|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万半]+(?=个|年|月|天|日|次|小|分|季|元|%)|"
            + "个?小时|分钟|个?工作[日天]|年度?|个?月度?|天|日|次|元|人民币|季度?|每|%|以内|之内|内|"
            + "我公司|本公司|公司|我司|我方|我们|乙方|中标人|投标人|供应商|供方|卖方|郑重|承诺|保证|确保|提供|负责|免费|将会?|均|"
            + "自|从|起|计算|验收|合格|交付|之日|之后|以后|后|接到?|收到|甲方|用户|客户|买方|采购人|您|报修|故障|发生|出现|电话|通知|请求|"
            + "工程师|技术人员|维修人员|人员|派遣?|安排|到达|到场|赶到|赶赴|抵达|到|现场|上门|处理|维修|响应|答复|修复|解决|排除|恢复|完毕|完成|"
            + "整机|本|产品|设备|货物|质保期?|保修期?|质量保证期?|保证期|期限|期|为|是|时限|时间|时|服务|热线|技术支持|支持|售后|不少于|不低于|至少|不超过|"
            + "最长|最迟|进行|一|定期|在|于|的|地|得|并|且|和|与|及|会|可|向|对|由|予以|给予|支付|赔偿|扣除?|罚款?|违约金|逾期|延迟");
    private static final Pattern SIGNS = Pattern.compile("[ \\n\\t,。;:、.()\\[\\]|\"，；：（）“”！!?？0-9~-]");

    private Wording() {
    }

    static String particular(String words) {
        String rest = NEUTRAL.matcher(words).replaceAll(hit -> "");
        return SIGNS.matcher(rest).replaceAll(hit -> "");
    }
}
