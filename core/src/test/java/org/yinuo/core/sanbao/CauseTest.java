package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {

    @ParameterizedTest
    @CsvSource({
        "no_parts, NO_PARTS",
        "no parts from producer, NO_PARTS",
        "生产者未供应零配件, NO_PARTS",
        "repairer's own fault, REPAIRER",
        "修理者自身原因, REPAIRER",
        "opened by an unauthorised repairer, OPENED_BY_OTHERS",
        "非承担三包修理者拆动, OPENED_BY_OTHERS",
        "force majeure, FORCE_MAJEURE",
        "dropped into water, MISUSE",
        "使用不当, MISUSE"
    })
    void readsACauseFromItsCodeOrAFewWords(String text, Cause cause) {
        assertThat(Cause.read(text)).isEqualTo(cause);
    }

    @Test
    void refusesWordsItDoesNotUnderstand() {
        assertThatThrownBy(() -> Cause.read("bad luck")).isInstanceOf(FactsRefused.class).hasMessageContaining("'cause'");
    }
}
