package org.yinuo.core.letter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemNumbersTest {
    @Test
    void quotesANumberFromTheLastOneThatSaysByItselfWhereItStands() {
        assertThat(rows("第五章 服务要求\n5.2 故障处理\n（1）接到报修后2小时内响应。\n（2）接到报修后4小时内到场。\n5.3 整机质保3年。\n"))
                .containsExactly("5.2（1）", "5.2（2）", "5.3");
    }

    @Test
    void putsANumberOfANewStyleUnderTheOneThatIsOpen() {
        assertThat(rows("三、售后服务要求\n（二）响应要求\n1、接到报修后2小时内响应。\n2、接到报修后4小时内到场。\n四、质保要求\n1、整机质保3年。\n"))
                .containsExactly("三（二）-1", "三（二）-2", "四-1");
    }

    @Test
    void takesNoAmountForANumberAndLeavesWhatHasNoneEmpty() {
        assertThat(rows("接到报修后2小时内响应。\n3.5小时内到达现场。\n")).containsExactly("", "");
    }

    private static List<String> rows(String demand) {
        return LetterComparison.compare(ComparedLetter.of(demand), ComparedLetter.of("")).rows().stream().map(Deviation::item).toList();
    }
}
