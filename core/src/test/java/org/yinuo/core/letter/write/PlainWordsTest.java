package org.yinuo.core.letter.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

/** What a tender asks, said back as a bid writer would. */
class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            故障排除后提交检验报告。                    ¦ 检验报告
            备用机48小时内发出。                        ¦ 备用机48小时内发出
            设备停产后10年内供应备件。                  ¦ 设备停产后10年内供应备件
            客户经理每两个月电话回访1次。               ¦ 客户经理每两个月电话回访1次
            投标人须在2小时内派驻场博士到达现场。       ¦ 我公司在2小时内派驻场博士到达现场
            因用户自行搬迁造成的损坏不在保修范围内。    ¦ 因用户自行搬迁造成的损坏
            """)
    void keepsTheWordsThatNoFieldHolds(String read, String kept) {
        List<Clause> clauses = LetterReader.read(read).stream().map(ReadClause::clause).toList();

        WrittenLetter letter = LetterWriter.write(clauses, LetterFrame.open(LetterLanguage.ZH));

        assertThat(LetterPlainText.of(letter).text()).contains(kept);
        assertThat(letter.reworded()).isEmpty();
    }

    @Test
    void saysWhichClausesLoseWordsWhenTheirOwnSentenceWouldBeReadOtherwise() {
        Span heading = new Span(0, 18, "灶具、蒸柜、消毒柜我们保修一年半吧嗒");
        Clause term = new WarrantyTerm(Terms.at(heading).limit(Limit.of(2, Unit.YEARS)), false);

        WrittenLetter letter = LetterWriter.write(List.of(term), LetterFrame.open(LetterLanguage.ZH));

        assertThat(LetterPlainText.of(letter).text()).contains("2年").doesNotContain("一年半");
        assertThat(letter.reworded()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            质保期自双方签署最终验收报告的次日起计算。            ¦ 质保期自双方签署最终验收报告的次日起计算。
            每两个月电话回访1次。                                ¦ 每2个月对用户进行1次电话回访，了解使用情况。
            甲方报修后未按时到场的，每次向甲方支付违约金2000元。  ¦ 我公司每次支付2000元的违约金。
            """)
    void saysItAsPeopleDo(String asked, String said) {
        List<Clause> clauses = LetterReader.read(asked).stream().map(ReadClause::clause).toList();

        String letter = LetterPlainText.of(LetterWriter.write(clauses, LetterFrame.open(LetterLanguage.ZH))).text();

        assertThat(letter).contains(said);
    }
}
