package org.yinuo.core.letter.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

class RulesTest {
    /** Rule, a sentence, what that rule finds in it: value, unit, per, severity where named; no number is -. */
    static final List<String> TABLE = """
            support-hours       ¦ 报修热线7×24小时有人值守                            ¦ 7x24
            support-hours       ¦ 值班时间为早8:30至晚10:00                           ¦ 08:30-22:00
            support-hours       ¦ 工程师24小时内赶到                                  ¦
            response-time       ¦ 收到报修后半小时内回电                              ¦ 30 minutes
            response-time       ¦ 响应时间不超过2小时                                 ¦ 2 hours
            response-time       ¦ 应在____小时内响应                                  ¦ - hours
            response-time       ¦ 一般故障4小时内答复，紧急故障15分钟内答复           ¦ 4 hours minor; 15 minutes critical
            response-time       ¦ 用户应在3日内答复                                   ¦
            arrival-time        ¦ 市内2小时、省内6小时、省外24小时抵达现场            ¦ 2 hours; 6 hours; 24 hours
            arrival-time        ¦ 接报后6~8小时内派人到现场                           ¦ 8 hours
            resolution-time     ¦ 4小时内赶到并排除故障                               ¦ 4 hours
            resolution-time     ¦ 一周内修复，重大故障48小时内修复                    ¦ 7 days; 48 hours major
            resolution-time     ¦ 8小时内提出解决方案                                 ¦ 8 hours
            resolution-time     ¦ 1小时内不能解决的，派工程师到现场                   ¦
            recovery-time       ¦ 12小时内恢复系统运行                                ¦ 12 hours
            recovery-time       ¦ 每次停机时间不得超过2小时                           ¦ 2 hours
            loaner              ¦ 24小时内修不好的，48小时内提供备用机                ¦ 48 hours
            loaner              ¦ 送修期间提供周转机                                  ¦ -
            at-once             ¦ 接到来电立即答复                                    ¦ 0 hours
            at-once             ¦ 工程师及时到达现场                                  ¦
            escalation          ¦ 电话中1小时内无法解决的，安排工程师上门             ¦ 1 hours
            escalation          ¦ 重大故障组织专家会诊                                ¦ - critical
            warranty-term       ¦ 整机免费质保三年，压缩机质保五年                    ¦ 3 years; 5 years
            warranty-term       ¦ 保修18个月或自安装之日起12个月，以先到者为准        ¦ 18 months; 12 months
            warranty-term       ¦ 更换的部件享有90天保修                              ¦ 90 days
            warranty-term       ¦ 本协议有效期一年                                    ¦
            warranty-list       ¦ 设备保修期限：水泵 2年 阀门 3年 电机 5年            ¦ 2 years; 3 years; 5 years
            lifelong            ¦ 提供终身技术支持                                    ¦ -
            warranty-start      ¦ 质保期自竣工验收之日起计算                          ¦ -
            warranty-start      ¦ 自购买之日起7日内可退货                             ¦
            repeated-fault      ¦ 同一故障修复后三个月内再次出现的免费返修            ¦ 3 months
            rollover            ¦ 保修期最后一天为节假日的，顺延到次日                ¦ -
            warranty-season     ¦ 供热系统保修期为两个采暖期                          ¦ 2
            post-warranty       ¦ 质保期满后只收材料成本费                            ¦ -
            return-refund       ¦ 七日内可退货，十五日内可换货                        ¦ 7 days; 15 days
            return-refund       ¦ 质量问题的退货运费由我方承担                        ¦ -
            return-list         ¦ 退换货期限⏎床垫：30天⏎灯具：7天                     ¦ 30 days; 7 days
            upgrade             ¦ 小版本升级免费，大版本升级另行收费                  ¦ -; -
            upgrade             ¦ 升级费不超过报价的10%                               ¦ 10 percent
            regular-upgrade     ¦ 定期提供版本更新                                    ¦ -
            inspection          ¦ 每三个月巡检一次                                    ¦ 1 times quarter
            inspection          ¦ 全年保养不少于4次                                   ¦ 4 times year
            inspection          ¦ 质保期内提供6次巡检                                 ¦ 6 times warranty-period
            inspection          ¦ 用户应当定期检查电源                                ¦
            visit-measure       ¦ 每次巡检不少于50台                                  ¦ 50
            followup            ¦ 每半年走访一次，每月电话回访两次                    ¦ 1 times half-year; 2 times month
            call-back           ¦ 修复后72小时内电话回访                              ¦ 72 hours
            survey              ¦ 服务结束后请客户填写满意度表                        ¦ -
            report              ¦ 每月提交运维报告                                    ¦ 1 times month
            visit-report        ¦ 巡检后提交检测报告                                  ¦ -
            report-deadline     ¦ 24小时内提交事故分析报告                            ¦ 24 hours
            training            ¦ 免费培训操作人员不少于5名                           ¦ 5 persons
            training            ¦ 为操作工提供现场培训                                ¦ -
            training            ¦ 培训内容包括日常维护                                ¦
            regular-training    ¦ 每年组织两次培训                                    ¦ 2 times year
            drill               ¦ 每季度组织应急演练                                  ¦ 1 times quarter
            spare-parts         ¦ 按设备总量的2%~3%储备备件                           ¦ 2 percent
            spare-parts         ¦ 停产后10年内保证供应配件                            ¦ 10 years
            parts-shipped       ¦ 常用备件24小时内送达                                ¦ 24 hours
            staffing            ¦ 派驻2名工程师，从业5年以上                          ¦ 2 persons; 5 years
            staffing            ¦ 全国拥有200名工程师                                 ¦
            staffing            ¦ 配备技术客户经理                                    ¦ -
            penalty             ¦ 逾期交货的，每日支付合同总价千分之五的违约金        ¦ 0.5 percent day
            penalty             ¦ 未按时响应的，每次支付违约金500元                   ¦ 500 yuan breach
            arrival-time        ¦ 2. 2小时内到达现场                                 ¦ 2 hours
            penalty             ¦ 逾期到场的按100元/小时扣款                         ¦ 100 yuan hour
            complaint           ¦ 客户投诉24小时内答复                                ¦ 24 hours
            complaint           ¦ 对投诉尽快处理                                      ¦ -
            confidentiality     ¦ 不向第三方透露客户资料，保密期5年                   ¦ 5 years
            exclusion           ¦ 人为损坏不在保修范围                                ¦ -
            coverage            ¦ 保修期内免费更换损坏零件                            ¦ -
            standby             ¦ 重大活动期间派人值守                                ¦ -
            availability        ¦ 系统可用率不低于99.5%                               ¦ 99.5 percent
            quality-target      ¦ 客户满意度不低于95%                                 ¦ 95 percent
            delivery-time       ¦ 合同签订后30日内交付                                ¦ 30 days
            fee                 ¦ 质保期外上门服务费收费标准为每次200元               ¦ 200 yuan
            first-year          ¦ 首年免费维护，次年按合同额8%收费                       ¦ 1 years
            supply-years        ¦ 停产后七年内继续供应维修零件                          ¦ 7 years
            english-wordings    ¦ The fee for the service is 200 yuan per hour        ¦ 200 yuan hour
            liability-cap       ¦ 我方的赔偿责任累计不超过合同总价的30%               ¦ 30 percent
            """.lines().toList();

    @ParameterizedTest
    @FieldSource("TABLE")
    void findsWhatTheSentencePromises(String row) {
        String[] cells = row.split("¦", -1);
        String rule = cells[0].strip();

        String found = LetterReader.read(cells[1].strip().replace("⏎", "\n") + "。").stream()
                .filter(read -> read.rules().contains(rule))
                .map(RulesTest::amount).collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(cells[2].strip());
    }

    @Test
    void everyRuleHasARowInWhichItFindsSomething() {
        Set<String> rules = Rules.all().stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));

        Set<String> shown = TABLE.stream().map(row -> row.split("¦", -1)).filter(cells -> !cells[2].isBlank())
                .map(cells -> cells[0].strip()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(rules);
    }

    private static String amount(ReadClause read) {
        Clause clause = read.clause();
        if (clause.terms().calendar() != null && clause.terms().limit().equals(Limit.NONE)) {
            return clause.terms().calendar();
        }
        Limit limit = clause.terms().limit();
        String severity = clause.terms().severity() == Severity.ANY ? "" : clause.terms().severity().word();
        return String.join(" ", List.of(limit.value() == null ? "-" : limit.value().stripTrailingZeros().toPlainString(),
                limit.unit() == null ? "" : limit.unit().word(), limit.per() == null ? "" : limit.per().word(), severity))
                .replaceAll(" +", " ").strip();
    }
}
