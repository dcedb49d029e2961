package org.yinuo.core.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveritiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            紧急故障             | critical
            系统瘫痪             | critical
            P1                   | critical
            严重性 2             | major
            重大问题             | major
            一般性故障           | minor
            轻微缺陷             | minor
            三级故障(系统不可用) | critical
            二级故障             | major
            A级故障              | critical
            """)
    void mapsTheLettersWordToALevel(String words, String severity) {
        List<Severities.Level> levels = Severities.in(words.replace(" ", ""));

        assertThat(levels).singleElement().extracting(level -> level.severity().word()).isEqualTo(severity);
    }
}
