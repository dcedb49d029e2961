package org.yinuo.core.letter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.core.commitment.ClauseShape;

class WritableTest {
    static Stream<Map<String, Object>> numberless() {
        return Stream.of(Map.of("type", "warranty_term"), Map.of("type", "warranty_term", "unit", "years"), Map.of("type", "response_time"),
                Map.of("type", "training", "unit", "persons"), Map.of("type", "inspection_frequency", "per", "quarter"),
                Map.of("type", "spare_parts", "unit", "years"), Map.of("type", "availability", "unit", "percent"));
    }

    static Stream<Map<String, Object>> complete() {
        return Stream.of(Map.of("type", "warranty_term", "lifetime", true), Map.of("type", "warranty_term", "value", 2, "unit", "years"),
                Map.of("type", "response_time", "blank", true, "unit", "hours"), Map.of("type", "response_time", "vague", true),
                Map.of("type", "training"), Map.of("type", "inspection_frequency"), Map.of("type", "exclusion"), Map.of("type", "penalty"));
    }

    @ParameterizedTest
    @MethodSource("numberless")
    void refusesAPromiseWithoutItsNumber(Map<String, Object> shape) {
        assertThatThrownBy(() -> Writable.require(ClauseShape.read(shape))).isInstanceOfSatisfying(ClauseRefused.class,
                refused -> assertThat(refused.code()).isEqualTo("number-missing"));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void takesWhatIsSaidWithoutANumberOrLeftBlankOnPurpose(Map<String, Object> shape) {
        assertThatCode(() -> Writable.require(ClauseShape.read(shape))).doesNotThrowAnyException();
    }
}
