package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinuo.core.commitment.Clause;

class ConflictsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "整机质保期为三年。\n整机质保期为2年。",
        "我公司提供7×24小时技术支持服务。\n技术支持服务时间为周一至周五9:00-18:00。",
        "接到报修后24小时内修复。\n故障发生后2日内修复。",
        "每季度巡检一次。\n每年巡检2次。",
        "工程师迟到一次，赔偿500元。\n工程师迟到一次，赔偿1000元。",
        "接到报修后2小时内到达现场。\n工程师4小时内到达现场。"})
    void marksALaterPromiseThatSaysAnotherNumberOfTheSameThing(String letter) {
        assertThat(conflicts(letter)).as(letter).hasSize(1);
        assertThat(LetterQuestions.about(LetterReader.read(letter).stream().map(ReadClause::clause).toList()))
                .anyMatch(question -> question.code().equals("clause-conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "紧急故障2小时内到达现场。\n一般故障8小时内到达现场。",
        "空调质保三年。\n电梯质保2年。",
        "一、空调\n整机质保期为三年。\n二、电梯\n整机质保期为2年。",
        "市内2小时内到达现场，省内8小时内到达现场。",
        "金牌客户1小时内到达现场，银牌客户4小时内到达现场。",
        "工作时间2小时内到达现场，非工作时间4小时内到达现场。",
        "24小时内修复。需要更换备件的，3日内修复。",
        "整线停机的，1小时内到达现场，2小时内恢复；单台故障的，4小时内到达现场。",
        "整线停机的，1小时内到达现场。单台故障的，4小时内到达现场。",
        "首年每季度巡检一次，以后每年巡检2次。",
        "每季度巡检一次。\n每年保养2次。",
        "第一年每季度巡检一次。\n第二年起每年巡检2次。",
        "24小时内修复。\n1日内修复。",
        "4小时内修复。\n2个工作日内修复。",
        "工程师迟到一次，赔偿500元。\n未按期巡检一次，赔偿1000元。",
        "级别\t响应\t到场\n甲类\t1小时\t2小时\n乙类\t2小时\t4小时",
        "投诉热线7×24小时开通。\n维修网点营业时间9:00-18:00。"})
    void marksNoLadderAndNothingElseThatIsPromisedForAnotherCase(String letter) {
        assertThat(conflicts(letter)).as(letter).isEmpty();
    }

    private static List<String> conflicts(String letter) {
        return LetterReader.read(letter).stream().map(ReadClause::clause).map(Clause::terms).map(terms -> terms.conflict())
                .filter(conflict -> conflict != null).toList();
    }
}
