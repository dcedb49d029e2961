package org.yinuo.core.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Covered;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

class ByHandTest {
    @ParameterizedTest
    @CsvSource({"合同总价", "合同金额", "合同总价款", "合同总价格", "合同额", "合同价", "合同款", "本合同总价", "中标金额", "项目总金额", "总价款", "contract price", "the contract value", "total contract price"})
    void reckonsPercentagesOfTheContractPrice(String base) {
        assertThat(ByHand.why(penalty(Map.of("base", base, "breach", "未按时到场")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"当月维保费", "当年服务费", "质保金", "履约保证金", "该校设备合同额", "月度服务费", "未交货部分价款", "设备款", "annual fee", "应付款"})
    void leavesPercentagesOfSomethingElseToAPerson(String base) {
        assertThat(ByHand.why(penalty(Map.of("base", base, "breach", "未按时到场")))).contains(ByHand.BASE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "年度内累计三次未按时到馆的                     | COUNT",
        "一个月内同一学校超时3次以上的                  | COUNT",
        "一学期内超时到校达5次                          | COUNT",
        "月度温度超限事件多于两次的，自第三次起         | COUNT",
        "first response missed for more than two cases  | COUNT",
        "第一次未按时到场扣500元                        | COUNT",
        "第3次未按时到场的                              | COUNT",
        "自第二次起，未按时到场的每次扣1000元           | COUNT",
        "两次未按时到场的                               | COUNT",
        "连续两个月未提交月报的                         | COUNT",
        "连续3周未巡检的                                | COUNT",
        "同一故障两次维修未修好的                        | COUNT",
        "在线率每低1个百分点                            | STEP",
        "未按时修复，逾期超过10天的                     | STEP",
        "逾期超过7天仍未修复的                          | STEP",
        "迟到半小时以上的                               | STEP",
        "逾期10天以内的，未修复                         | STEP",
        "not repaired and more than 10 days late        | STEP",
        "乙方到场逾时，每逾30分钟扣100元                | STEP",
        "到场超时，每超过半小时扣300元                  | STEP",
        "A类故障到场迟延，每迟30分钟                    | STEP",
        "少做一次保养的，每台次扣款500元                | PIECE",
        "驻场缺岗的，每缺一人扣500元                    | PIECE",
        "月可用率低于99.9%的                            | FIGURE"
    })
    void leavesToAPersonWhatNoDueTimeShows(String breach, ByHand why) {
        assertThat(ByHand.why(penalty(Map.of("breach", breach)))).contains(why);
        assertThat(PenaltyRate.of(penalty(Map.of("breach", breach)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"到场超时的，每发生一次", "未按时响应或到场的，每次", "巡检每缺一次扣1000元", "超一次，学校可以扣100元", "修复超时，每超1小时扣500元", "每逾期一天按合同总价的千分之一", "一级事件超时恢复的，每起", "the first late arrival",
        "首次未按时到场的", "每发现一次未按规定巡检", "修理时间超过5天的", "迟到一小时赔50元", "到场逾期的，每超过1小时扣200元", "每逾期超过1小时扣200元"})
    void reckonsWhatADueTimeShows(String breach) {
        assertThat(ByHand.why(penalty(Map.of("breach", breach)))).isEmpty();
    }

    /** What counts often stands in another part of the sentence than what was missed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "第一次未按时到场扣500元，第二次1000元，第三次2000元   | COUNT COUNT COUNT",
        "未按时到场的，第一次扣500元，第二次扣1000元           | COUNT COUNT",
        "自第二次起，未按时到场的每次扣1000元                  | COUNT",
        "自第二次起，未按时到场的，每次扣1000元                | COUNT",
        "两次未按时到场的，扣1000元                            | COUNT",
        "连续两个月未提交月报的，扣2000元                      | COUNT",
        "未按时修复，逾期超过10天的，扣5000元                  | STEP",
        "逾期超过7天仍未修复的，扣5000元                       | STEP",
        "未按时到场的，每次扣500元，累计三次的，扣5000元       | - COUNT",
        "一年内累计三次的，扣5000元，未按时到场的，每次扣500元 | COUNT -",
        "未按时到场的，每次扣500元                             | -"
    })
    void seesWhatCountsWhereverTheSentenceSaysIt(String sentence, String why) {
        assertThat(penalties(sentence)).extracting(each -> ByHand.why(each).map(ByHand::name).orElse("-")).containsExactly(why.split(" "));
    }

    @Test
    void takesNothingFromAPenaltyBeforeIntoTheNext() {
        assertThat(penalties("累计三次未按时到场的，扣1000元，月报迟交的，每天扣200元").getLast().covers()).containsExactly(Covered.REPORT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "未按时到场的，每次扣合同总额的1%                       | ",
        "未按时到场的，每次扣合同总价的1%，累计不超过合同总额的5% | 5",
        "未按时到场的，每次扣合同总价的1%，扣款总额为合同价的8%   | 8"
    })
    void takesAShareOfTheWholeContractForNoCap(String sentence, BigDecimal cap) {
        assertThat(penalties(sentence).getFirst().capPercent()).isEqualTo(cap);
    }

    @Test
    void leavesToAPersonWhatHoldsForSomeGoodsOnly() {
        assertThat(ByHand.why(penalty(Map.of("applies_to", "CBCT", "covers", List.of("arrive"))))).contains(ByHand.PART);
    }

    @Test
    void reckonsWhatAClauseSaysOfDueTimesBesideAFigure() {
        assertThat(ByHand.why(penalty(Map.of("covers", List.of("availability", "arrive"))))).isEmpty();
        assertThat(ByHand.why(penalty(Map.of("covers", List.of("availability"))))).contains(ByHand.FIGURE);
    }

    private static List<Penalty> penalties(String sentence) {
        return LetterReader.read(sentence + "。").stream().map(ReadClause::clause).filter(Penalty.class::isInstance).map(Penalty.class::cast).toList();
    }

    private static Penalty penalty(Map<String, Object> facts) {
        Map<String, Object> shape = new HashMap<>(Map.of("type", "penalty", "value", 1, "unit", "percent", "party", "provider"));
        shape.putAll(facts);
        return (Penalty) ClauseShape.read(shape);
    }
}
