package org.yinuo.core.letter.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

/** What a tender asks, said back as a bid writer would. */
class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            质保期自双方签署最终验收报告的次日起计算。            ¦ 质保期自双方签署最终验收报告的次日起计算。
            客户经理每两个月电话回访1次。                        ¦ 每2个月对用户进行1次电话回访，了解使用情况。
            甲方报修后未按时到场的，每次向甲方支付违约金2000元。  ¦ 我公司每次支付2000元的违约金。
            """)
    void saysItAsPeopleDo(String asked, String said) {
        List<Clause> clauses = LetterReader.read(asked).stream().map(ReadClause::clause).toList();

        String letter = LetterPlainText.of(LetterWriter.write(clauses, LetterFrame.open(LetterLanguage.ZH))).text();

        assertThat(letter).contains(said);
    }
}
