package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.Clause;

class LetterQuestionsTest {
    @Test
    void asksForWhatALetterLeavesOut() {
        List<Clause> clauses = read("工程师4小时内到达现场。");

        assertThat(codes(clauses)).containsExactly("no-response-time", "no-support-hours", "no-warranty-term", "no-penalty");
    }

    @Test
    void asksAboutBlanksAndVagueWordsAtTheirClause() {
        List<Clause> clauses = read("接到报修后立即响应，质保期为____年，热线7×24小时开通，逾期到场的，每次支付违约金500元。");

        assertThat(LetterQuestions.about(clauses)).extracting(LetterQuestions.Question::code, question -> question.clause() == null)
                .contains(org.assertj.core.groups.Tuple.tuple("clause-vague", false), org.assertj.core.groups.Tuple.tuple("clause-blank", false))
                .noneMatch(tuple -> tuple.toList().getFirst().toString().startsWith("no-"));
    }

    @Test
    void asksWhatNumberedLevelsMean() {
        List<Clause> clauses = read("一级故障30分钟内响应。\n二级故障2小时内响应。");

        assertThat(codes(clauses)).contains("levels-undefined");
    }

    private static List<Clause> read(String text) {
        return LetterReader.read(text).stream().map(ReadClause::clause).toList();
    }

    private static List<String> codes(List<Clause> clauses) {
        return LetterQuestions.about(clauses).stream().map(LetterQuestions.Question::code).toList();
    }
}
