package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Coverage;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;

/** 质保期内免费维修或更换, 修理和换件都不要钱, 维保费含200元以下配件: what is free inside the warranty or the fee. */
public final class CoverageRule implements Rule {
    private static final String WORK = "(?:维修|更换|修复|修理|换件|返修|抢修|检修|配件|零件|零部件|备件|材料|人工|工时|工费|上门费|交通|差旅|耗材|"
            + "消耗|硒鼓|碳粉|易损|整机|附件|一切费用|所有费用|全部费用|产生的费用|维保服务|(?i:labou?r|parts|travel|repairs?))";
    private static final String FREE = "(?:免费|无偿|(?<!概)不(?:再|另行?|额外|需)*收(?:取)?(?!货)|免收|全免|均免|不(?:要|用|花)[^,;。]{0,2}钱|不计价|"
            + "(?:由|均由)?(?:我方|我公司|我司|乙方|供方|卖方|供应商|中标人|服务商|我们|公司)(?:全部)?(?:承担|负担|负责|出)|(?i:free of charge|"
            + "at no (?:extra )?c(?:ost|harge)))";
    private static final Pattern COVERED = Pattern.compile(
            "(?:质保|保修|质量保证|三包)(?:有效)?期?(?:内|里|间|期间)[^;。]*" + FREE + "|免费(?:进行|负责|提供|予以|给予)?[^,;。]{0,6}" + WORK + "|无偿的?[^,;。]{0,4}" + WORK
            + "|" + WORK + "[^;。]{0,20}" + FREE + "|(?:保修|质保)范围(?:为|包括|内|含)|予以保修");
    private static final Pattern INCLUDED = Pattern.compile(
            "(?:维保|服务|年|租|租赁|月|合同|保养|投标报?|总)(?:费用?|价|金)?(?:中|里|内)?(?:已|均|都|全部)*(?:包括|包含|含)(?:了|有)?[^;。]{0,20}" + WORK + "|" + WORK
            + "[^;。]{0,24}(?:含|包)[^,;。]{0,3}(?:维保|年度|服务|月|租|合同)[^,;。]{0,6}|(?i:(?:is|are) included in the|(?:fee|price|contract) (?:covers|includes))");
    private static final Pattern OTHER = Pattern.compile(
            "人为(?!损坏的免费)(?<!非人为)|造成的?[^;。]{0,12}(?:用户|客户|甲方)(?:承担|支付)|不免费|不予免费|恕不|有偿|升级|培训|咨询|运费|邮费|"
                    + "不包含|不包括|不含|不在|不属于|除外|超[出过]|(?:期满|期外|过保|到期|期后|过了)|(?:届|期)满|违约|自行承担|第三方维修|退货|"
                    + "不合格|免费[^,;。]{0,8}(?:保养|检测|巡检|检查|更新|体检|清洗|附送|赠送|校准)|(?:附送|赠送)|复发|未按|另请|更新");
    private static final Pattern SMALL = Pattern.compile("元[^,;。]{0,8}(?:以[内下]|及以下)[^,;。]{0,18}(?:免费|不收|不另收)|^(?:首次|第一次)[^,;。]{0,8}(?:免费|不收费)");
    private static final Pattern AFTERWARDS = Pattern.compile("期满|期外|期后|过保|到期|出保|过了|出了");
    private static final Pattern LEARN = Pattern.compile("(?i:training)");

    @Override
    public String signs() {
        return "免偿收保由含包不承负fic";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        boolean termed = sentence.durations().stream().anyMatch(Duration::isTerm);
        boolean covered = sentence.says(COVERED) || sentence.says(INCLUDED);
        if (!sentence.isHeading() && sentence.says(SMALL)) {
            return List.of(sentence.foundHere(new Coverage(Terms.EMPTY)));
        }
        if (sentence.isHeading() || sentence.standsUnder(AFTERWARDS) || termed || !covered || sentence.says(OTHER) || sentence.says(LEARN)) {
            return List.of();
        }
        return List.of(sentence.foundHere(new Coverage(Terms.EMPTY)));
    }
}
