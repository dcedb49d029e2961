package org.yinuo.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinuo.core.commitment.Covered.ARRIVE;
import static org.yinuo.core.commitment.Covered.CLOSE;
import static org.yinuo.core.commitment.Covered.RESOLVE;
import static org.yinuo.core.commitment.Covered.RESPOND;
import static org.yinuo.core.commitment.Covered.RESTORE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyTest {
    @Test
    void coversTheClocksItsBreachSpeaksOf() {
        assertThat(breach("未在4小时内响应").covers()).containsExactly(RESPOND);
        assertThat(breach("未按时到达现场").covers()).containsExactly(ARRIVE);
        assertThat(breach("超过规定恢复时间").covers()).containsExactly(RESTORE, RESOLVE);
        assertThat(breach("failure to respond or resolve in time").covers()).containsExactly(RESPOND, RESTORE, RESOLVE);
    }

    @Test
    void coversNoClockWhenTheBreachIsSomethingElse() {
        assertThat(breach("因系统故障导致生产中断").covers()).isEmpty();
        assertThat(breach(null).covers()).isEmpty();
    }

    /** As letters say it; what stands behind the comma is what is paid. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "少做一次保养的，每台次扣款500元         | INSPECTION",
        "巡检每缺一次扣1000元                   | INSPECTION",
        "乙方未按期维保的，每次扣除月维保费30%   | INSPECTION",
        "每少巡检一次扣维保费300元              | INSPECTION",
        "each missed inspection                 | INSPECTION",
        "月报迟交每天扣200元                    | REPORT",
        "未按时提交季度报告                     | REPORT",
        "未按约定回访的，每次扣100元            | FOLLOW_UP",
        "每少培训一次扣500元                    | TRAINING",
        "未组织应急演练的                       | DRILL",
        "驻场工程师缺岗的                       | STAFFING",
        "备件储备不足的                         | SPARE_PARTS",
        "逾期提供备机的                         | LOANER",
        "月可用率低于99.9%                      | AVAILABILITY",
        "投诉未在承诺时间内答复的，每次200元    | COMPLAINT_ANSWER",
        "接到投诉后未按时到场的                 | ARRIVE"
    })
    void coversWhatAContractOwesOverItsLife(String breach, Covered covered) {
        assertThat(breach(breach).covers()).containsExactly(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每次扣除月维保费的10%", "因乙方保养不到位发生同类故障三次以上的", "有效投诉每起扣500元", "工程师未着工装", "接到报告后每超1小时"})
    void takesTheNameOfAFeeOrACauseForNoPromise(String breach) {
        assertThat(breach(breach).covers()).isEmpty();
    }

    /** A verb of service is in it, but no time was missed. */
    @ParameterizedTest
    @ValueSource(strings = {
        "服务质量未达到院方要求的", "未达到校方考核标准的", "接到校方书面通知后拒不整改的", "收到馆方通知后", "整改不到位的", "服务不到位的",
        "未经甲方同意将维修业务转包的", "使用非原厂备件维修的", "虚报维修项目的", "维修后同一故障七天内再次发生的", "修复后同一故障再次发生的", "未建立维修档案的",
        "维修现场未清理的", "上门维修时未穿鞋套的", "未佩戴安全帽到场的", "垃圾未处理干净", "未经同意处理个人信息", "故障响应及时率低于95%", "驻场人员迟到早退的",
        "备件未送到现场的", "响应文件弄虚作假的", "未按时提交解决方案的", "未按规定填写维修记录的", "安全隐患未按时整改到位的", "未按规定处理医疗废物的", "未按规定处理客户投诉", "隐患未按时处理的", "未按规定上门收取费用",
        "corresponding penalty of 5% of the contract price", "the vendor is responsible for damage", "Fixed-price items delivered late", "repair without approval"
    })
    void coversNoClockThatWasNotMissed(String breach) {
        assertThat(breach(breach).covers()).isEmpty();
    }

    /** The name of a duty is in it, but something else was lacking. */
    @ParameterizedTest
    @ValueSource(strings = {
        "现场人员未佩戴安全帽的", "未及时支付维修人员工资的", "擅自更换驻场人员", "维保人员未持证上岗的", "人员未经培训上岗的", "未使用原厂备件的",
        "未经甲方批准擅自升级系统的", "升级前未备份", "服务报告未加盖公章的", "巡检时未填写记录的", "未按规定持证上岗的", "巡检未按规定填写记录的", "月报缺页的",
        "未按要求更换备件的", "未按故障升级流程上报的", "驻场人员未按规定着装", "保养计划未提交", "培训学员未按时签到", "未按规定回收废旧备件", "未按规定保管备用机", "equipment fails the inspection"
    })
    void coversNoDutyThatWasNotMissed(String breach) {
        assertThat(breach(breach).covers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "乙方未按8.2款约定时间处理的       | RESTORE,RESOLVE",
        "承包人逾期维修的                  | RESTORE,RESOLVE",
        "修理时间超过5天(含等待配件)的     | RESTORE,RESOLVE",
        "超时没修好                        | RESTORE,RESOLVE",
        "故障处理不及时的                  | RESTORE,RESOLVE",
        "late repair                       | RESTORE,RESOLVE",
        "fault not fixed within 8 hours    | RESTORE,RESOLVE",
        "未响应                            | RESPOND",
        "late response                     | RESPOND",
        "未按时到场                        | ARRIVE",
        "超过承诺时间没有上门的            | ARRIVE",
        "未在2小时内上门的                 | ARRIVE",
        "未能按时上门维修的                | ARRIVE,RESTORE,RESOLVE",
        "未按7.3款时限到位                 | ARRIVE",
        "未在上述时限内到校的              | ARRIVE",
        "响应后2小时内未到场的             | ARRIVE",
        "未按时恢复业务                    | RESTORE,RESOLVE",
        "未按频次维保                      | INSPECTION",
        "未按合同约定的频次开展设备巡检    | INSPECTION",
        "驻场人员不足                      | STAFFING",
        "未按约定到岗                      | STAFFING",
        "未按时升级                        | UPGRADE"
    })
    void coversWhatWasMissed(String breach, String covered) {
        assertThat(breach(breach).covers()).extracting(Covered::name).containsExactly(covered.split(","));
    }

    @Test
    void coversWhatItNamesWhateverTheBreachSays() {
        Terms named = Terms.EMPTY.extra("covers", List.of("arrive", "close"));

        Penalty penalty = new Penalty(named, null, null, null, "未在4小时内响应");

        assertThat(penalty.covers()).containsExactly(ARRIVE, CLOSE);
    }

    private static Penalty breach(@Nullable String text) {
        return new Penalty(Terms.EMPTY, "provider", null, null, text);
    }
}
