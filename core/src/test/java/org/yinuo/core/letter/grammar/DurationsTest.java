package org.yinuo.core.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30分钟内            | 30 minutes
            半小时              | 30 minutes
            1.5小时             | 1.5 hours
            两个半小时          | 2.5 hours
            48小内              | 48 hours
            6~8小时内           | 8 hours
            第8日至第15日内     | 15 days
            五个工作日          | 5 days
            一周内              | 7 days
            十五天              | 15 days
            二十四小时内        | 24 hours
            三(3)年             | 3 years
            一年半              | 1.5 years
            半年                | 0.5 years
            壹年                | 1 years
            18个月              | 18 months
            下一个工作日        | 1 days
            within 2 hours      | 2 hours
            24 months           | 24 months
            2018年10月1日       | ''
            7x24小时            | ''
            24小时热线          | ''
            每3天               | ''
            """)
    void readsALengthOfTime(String text, String expected) {
        String read = Durations.in(text).stream()
                .map(time -> time.value().stripTrailingZeros().toPlainString() + " " + time.unit().word())
                .collect(Collectors.joining("; "));

        assertThat(read).isEqualTo(expected);
    }
}
