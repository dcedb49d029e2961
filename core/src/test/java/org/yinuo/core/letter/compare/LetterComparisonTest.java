package org.yinuo.core.letter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            接到投诉后24小时内答复              ¦ 接到投诉后尽快答复                    ¦ worse   ¦ 没有可考核的数字
            对用户资料严格保密                  ¦ 对用户资料严格保密                    ¦ equal   ¦ 满足要求
            """.lines().toList();

    @ParameterizedTest
    @FieldSource("TABLE")
    void judgesAnOfferAsTheCustomerWould(String row) {
        String[] cells = row.split("¦");

        DeviationTable table = LetterComparison.compare(read(cells[0]).subList(0, 1), read(cells[1]));

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

    private static List<Clause> read(String letter) {
        List<Clause> clauses = LetterReader.read(letter.strip() + "。").stream().map(ReadClause::clause).toList();
        assertThat(clauses).as(letter).isNotEmpty();
        return clauses;
    }
}
