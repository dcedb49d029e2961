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
