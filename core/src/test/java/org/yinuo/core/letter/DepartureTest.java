package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;

class DepartureTest {

    /** The words; value and unit as read; value and unit as corrected. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "4小时内到达现场,            4,   hours, 2,  hours,   true",
            "4小时内到达现场,            4,   hours, 4,  days,    true",
            "质保期____年,               -,   years, 3,  years,   true",
            "尽快到达现场,               -,   -,     2,  hours,   true",
            "4小时内到达现场,            4,   hours, -,  hours,   true",
            "24小时响应两小时内到达现场, 24,  hours, 2,  hours,   false",
            "半小时内响应,               0.5, hours, 30, minutes, false",
            "4小时内到达现场,            4,   hours, 4,  hours,   false",
            "质保三年,                   -,   -,     3,  years,   false"})
    void namesAnAmountThatItsWordsDoNotSay(String words, Double read, String readUnit, Double now, String nowUnit, boolean departs) {
        Clause before = clause(words, read, readUnit);
        Clause after = clause(words, now, nowUnit);

        assertThat(Departure.isOne(before, after)).isEqualTo(departs);
    }

    private static Clause clause(String words, Double value, String unit) {
        Map<String, Object> shape = new HashMap<>(Map.of("type", "arrival_time", "text", words, "start", 0,
                "end", words.codePointCount(0, words.length())));
        shape.put("value", value);
        shape.put("unit", unit);
        return ClauseShape.read(shape);
    }
}
