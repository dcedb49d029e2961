package org.yinuo.core.letter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

class LetterComparisonTest {
    /** A demand, what is offered, the verdict, and words of the reason. */
    static final List<String> TABLE = """
            接到报修后2小时内响应               ¦ 接到报修后4小时内响应                 ¦ worse   ¦ 要求2小时，承诺4小时
            接到报修后2小时内响应               ¦ 接到报修后1小时内响应                 ¦ better  ¦ 优于要求
            接到报修后0.5小时内响应             ¦ 接到报修后30分钟内响应                ¦ equal   ¦ 要求0.5小时，承诺30分钟
            接到报修后24小时内到达现场          ¦ 接到报修后1天内到达现场               ¦ equal   ¦ 满足要求
            接到报修后4个工作小时内到达现场     ¦ 接到报修后4小时内到达现场             ¦ better  ¦ 昼夜连续计时
            接到报修后4小时内到达现场           ¦ 接到报修后4个工作小时内到达现场       ¦ worse   ¦ 只计工作时间
            接到报修后1个工作日内到达现场       ¦ 接到报修后24小时内到达现场            ¦ better  ¦ 昼夜连续计时
            接到报修后1个工作日内到达现场       ¦ 接到报修后36小时内到达现场            ¦ worse   ¦ 低于要求
            接到报修后3天内到达现场             ¦ 接到报修后2个工作日内到达现场         ¦ worse   ¦ 只计工作时间
            接到报修后2个工作日内到达现场       ¦ 接到报修后16个工作小时内到达现场      ¦ equal   ¦ 满足要求
            接到报修后2小时内响应               ¦ 接到报修后立即响应                    ¦ worse   ¦ 没有可考核的数字
            接到报修后2小时内响应               ¦ 接到报修后____小时内响应              ¦ missing ¦ 留空
            接到报修后2小时内响应               ¦ 提供终身技术支持                      ¦ missing ¦ 没有相应承诺
            紧急故障2小时内响应                 ¦ 接到报修后2小时内响应                 ¦ equal   ¦ 满足要求
            紧急故障2小时内响应                 ¦ 一般故障2小时内响应                   ¦ missing ¦ 没有相应承诺
            接到报修后2小时内响应               ¦ 紧急故障1小时内响应，一般故障8小时内响应 ¦ worse ¦ 承诺8小时
            紧急故障2小时内响应                 ¦ 紧急故障1小时内响应，一般故障8小时内响应 ¦ better ¦ 承诺1小时
            故障在24小时内修复                  ¦ 90%的故障在24小时内修复               ¦ worse   ¦ 只覆盖90%
            90%的故障在24小时内修复             ¦ 故障在24小时内修复                    ¦ equal   ¦ 满足要求
            提供7×24小时技术支持                ¦ 提供5×8小时技术支持                   ¦ worse   ¦ 要求7×24小时，承诺5×8小时
            提供5×8小时技术支持                 ¦ 提供7×24小时技术支持                  ¦ better  ¦ 优于要求
            服务时间每天08:00-18:00             ¦ 服务时间每天06:00-20:00               ¦ better  ¦ 优于要求
            服务时间每天08:00-18:00             ¦ 服务时间每天09:00-20:00               ¦ worse   ¦ 少于要求
            免费质保3年                         ¦ 免费质保36个月                        ¦ equal   ¦ 满足要求
            免费质保3年                         ¦ 免费质保1年                           ¦ worse   ¦ 要求3年，承诺1年
            免费质保3年                         ¦ 提供终身保修                          ¦ better  ¦ 终身
            提供终身保修                        ¦ 免费质保3年                           ¦ worse   ¦ 要求终身，承诺3年
            免费质保3年                         ¦ 服务器提供5年免费质保                 ¦ worse   ¦ 只适用于“服务器”
            每季度巡检1次                       ¦ 每年巡检4次                           ¦ equal   ¦ 满足要求
            每季度巡检1次                       ¦ 每半年巡检1次                         ¦ worse   ¦ 低于要求
            每季度巡检1次                       ¦ 定期巡检                              ¦ worse   ¦ 没有可考核的数字
            每季度巡检1次                       ¦ 每月巡检1次                           ¦ better  ¦ 优于要求
            系统可用性不低于99.5%               ¦ 系统可用性不低于99.9%                 ¦ better  ¦ 优于要求
            按设备总量的3%储备备件              ¦ 按设备总量的2%储备备件                ¦ worse   ¦ 低于要求
            2天内发出备件                       ¦ 1天内发出备件                         ¦ better  ¦ 优于要求
            升级费不超过合同价的10%             ¦ 升级费不超过合同价的15%               ¦ worse   ¦ 低于要求
            配备3名驻场工程师                   ¦ 配备5名驻场工程师                     ¦ better  ¦ 优于要求
            配备3名驻场工程师                   ¦ 驻场工程师具有5年从业经验             ¦ missing ¦ 没有相应承诺
            每逾期一天按合同总价的0.5%支付违约金 ¦ 每逾期一天按合同总价的0.1%支付违约金 ¦ worse   ¦ 低于要求
            质保期满后只收材料费                ¦ 质保期满后提供有偿维修服务            ¦ worse   ¦ 低于要求
            质保期满后维修免收人工费            ¦ 质保期满后维修费用由双方协商          ¦ worse   ¦ 金额未定
            质保期满后维修免收人工费            ¦ 质保期满后只收材料费，不收人工费      ¦ equal   ¦ 满足要求
            质保期满后只收材料费                ¦ 质保期满后收取材料费和人工费          ¦ worse   ¦ 低于要求
            质保期满后提供有偿维修服务          ¦ 质保期满后维修费用由双方协商          ¦ equal   ¦ 满足要求
            配备3名持证工程师                   ¦ 配备3名工程师                         ¦ worse   ¦ 要求持证
            配备3名持证工程师                   ¦ 配备3名持有上岗证的工程师             ¦ equal   ¦ 满足要求
            配备1名项目经理                     ¦ 配备3名工程师                         ¦ missing ¦ 没有相应承诺
            2天内发出备件                       ¦ 备品备件的供应期为10年                ¦ missing ¦ 没有相应承诺
            2小时内到达现场                     ¦ 合同款项付清的，2小时内到达现场       ¦ worse   ¦ 付清
            培训不少于3天                       ¦ 培训人数不少于10人                    ¦ missing ¦ 没有相应承诺
            每逾期一天按合同总价的0.5%支付违约金 ¦ 每次按合同总价的1%支付违约金         ¦ worse   ¦ 计算方式不同
            接到投诉后24小时内答复              ¦ 接到投诉后尽快答复                    ¦ worse   ¦ 没有可考核的数字
            对用户资料严格保密                  ¦ 对用户资料严格保密                    ¦ equal   ¦ 满足要求
            """.lines().toList();

    @ParameterizedTest
    @FieldSource("TABLE")
    void judgesAnOfferAsTheCustomerWould(String row) {
        String[] cells = row.split("¦");

        DeviationTable table = LetterComparison.compare(letter(cells[0]), letter(cells[1]));

        assertThat(table.rows().getFirst().verdict().word()).as(row).isEqualTo(cells[2].strip());
        assertThat(table.rows().getFirst().reason().chinese()).contains(cells[3].strip()).endsWith("。");
        assertThat(table.rows().getFirst().reason().english()).isNotBlank();
    }

    @Test
    void keepsBothSpansAndListsWhatNobodyAskedFor() {
        List<Clause> demand = read("接到报修后2小时内响应");
        List<Clause> offer = read("接到报修后1小时内响应。每季度巡检1次");

        DeviationTable table = LetterComparison.compare(demand, offer);

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.demand().terms().span().text()).contains("2小时");
            assertThat(row.offer().terms().span().text()).contains("1小时");
        });
        assertThat(table.extra()).extracting(clause -> clause.type().word()).containsExactly("inspection_frequency");
        assertThat(table.count(Verdict.BETTER)).isEqualTo(1);
    }

    @Test
    void findsNoDeviationBetweenALetterAndItself() {
        List<Clause> letter = read("免费质保3年。提供7×24小时技术支持。紧急故障30分钟内响应，2小时内到达现场，8小时内排除故障。"
                + "一般故障4小时内响应。每季度巡检1次。每月回访1次。对用户资料严格保密。");

        DeviationTable table = LetterComparison.compare(letter, letter);

        assertThat(table.rows()).hasSizeGreaterThan(6).allSatisfy(row -> assertThat(row.verdict()).as("%s", row).isEqualTo(Verdict.EQUAL));
        assertThat(table.extra()).isEmpty();
    }

    @Test
    void hidesNoRequirementThatWasNotRead() {
        String demand = "售后服务要求\n1. 接到报修后2小时内响应。\n2. 投标文件须提供原厂授权书原件。\n3. 硬盘应采用静音设计。\n4. 感谢贵单位参与。\n";

        DeviationTable table = LetterComparison.compare(ComparedLetter.of(demand), ComparedLetter.of("接到报修后2小时内响应。"));

        assertThat(table.rows()).singleElement().extracting(Deviation::verdict).isEqualTo(Verdict.EQUAL);
        assertThat(table.unread()).extracting(one -> one.number() + " " + one.span().text())
                .containsExactly("2 投标文件须提供原厂授权书原件", "3 硬盘应采用静音设计");
        assertThat(table.unread()).allSatisfy(one -> assertThat(demand.substring(one.span().startInclusive(), one.span().endExclusive()))
                .isEqualTo(one.span().text()));
    }

    @Test
    void listsWhatStandsUnreadBesideWhatWasRead() {
        String demand = "接到报修后2小时内响应，且必须使用中标人自有车辆。The supplier shall respond within 4 hours. All staff must wear a badge.";

        DeviationTable table = LetterComparison.compare(ComparedLetter.of(demand), ComparedLetter.of("接到报修后2小时内响应。"));

        assertThat(table.unread()).extracting(one -> one.span().text()).containsExactly("且必须使用中标人自有车辆", "All staff must wear a badge.");
    }

    @Test
    void showsNonNegotiableDemandsFirstAndCountsThemApart() {
        String demand = "一、一般要求\n1. 每季度巡检1次。\n★二、响应要求\n1. 接到报修后2小时内响应。\n三、其他\n1. ★免费质保3年。\n2. ★须提供原厂授权书。\n3. 每月回访1次。\n"
                + "注：带★的条款不允许负偏离。\n";

        DeviationTable table = LetterComparison.compare(ComparedLetter.of(demand), ComparedLetter.of("接到报修后4小时内响应。免费质保3年。每季度巡检1次。"));

        assertThat(table.rows()).extracting(row -> row.number() + (row.starred() ? "★" : "") + row.demand().type().word())
                .containsExactly("1★response_time", "2★warranty_term", "4inspection_frequency", "5followup_frequency");
        assertThat(table.unread()).extracting(one -> one.number() + (one.starred() ? "★" : "") + one.span().text()).containsExactly("3★★须提供原厂授权书");
        assertThat(table.starred()).isEqualTo(3);
        assertThat(table.countStarred(Verdict.WORSE)).isEqualTo(1);
        assertThat(table.meetsNonNegotiable()).isFalse();
    }

    @Test
    void usesAnOfferOnceUnlessItCoversSeveralDemands() {
        DeviationTable once = LetterComparison.compare(letter("每季度进行一次巡检，每季度进行一次除尘保养"), letter("每季度进行一次巡检"));
        DeviationTable twice = LetterComparison.compare(letter("紧急故障2小时内响应，一般故障4小时内响应"), letter("接到报修后1小时内响应"));

        assertThat(once.rows()).extracting(Deviation::verdict).containsExactly(Verdict.EQUAL, Verdict.MISSING);
        assertThat(twice.rows()).extracting(Deviation::verdict).containsExactly(Verdict.BETTER, Verdict.BETTER);
    }

    @Test
    void joinsTheSentencesThatSpeakOfTheSameThing() {
        DeviationTable table = LetterComparison.compare(letter("每年进行一次除尘保养，每年组织一次全面检测"), letter("每年进行一次全面检测，每年进行一次除尘保养"));

        assertThat(table.rows()).allSatisfy(row -> assertThat(Likeness.of(row.demand().terms().span().text(), row.offer().terms().span().text()))
                .isGreaterThan(0.4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            接到用户报修       ¦ NEUTRAL
            质保期内           ¦ NEUTRAL
            需要现场处理的     ¦ NEUTRAL
            电话无法解决的     ¦ NEUTRAL
            合同款项已付清     ¦ NARROWING
            仅限市区           ¦ NARROWING
            备件到达后         ¦ NARROWING
            法定节假日除外     ¦ NARROWING
            系统为云端部署     ¦ UNCLEAR
            """)
    void judgesAConditionByWhatItMeans(String condition, Proviso meaning) {
        assertThat(Proviso.of(condition, "接到报修后2小时内响应")).isEqualTo(meaning);
        assertThat(Proviso.of(condition, condition + "，2小时内响应")).isEqualTo(Proviso.NEUTRAL);
    }

    private static ComparedLetter letter(String words) {
        return ComparedLetter.of(words.strip() + "。");
    }

    private static List<Clause> read(String letter) {
        List<Clause> clauses = LetterReader.read(letter.strip() + "。").stream().map(ReadClause::clause).toList();
        assertThat(clauses).as(letter).isNotEmpty();
        return clauses;
    }
}
