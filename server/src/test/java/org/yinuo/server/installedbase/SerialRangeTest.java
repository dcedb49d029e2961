package org.yinuo.server.installedbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.server.shared.Refusal;

class SerialRangeTest {

    @ParameterizedTest
    @CsvSource({"PW-0998, 4, PW-1001", "SN001A, 3, SN003A", "20260009, 2, 20260010", "A1B7, 3, A1B9", "X99999999999999999998, 2, X99999999999999999999"})
    void countsTheLastDigitsUpAndKeepsTheirNumber(String first, int count, String last) {
        SerialRange range = new SerialRange(first, count);

        assertThat(range.serials()).hasSize(count).startsWith(first).endsWith(last).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"PW, 2, serial-range-digits", "PW-98, 3, serial-range-digits", "PW-01, 0, serial-range-count", "PW-0001, 1001, serial-range-count"})
    void refusesWhatCannotBeCountedUp(String first, int count, String code) {
        assertThatThrownBy(() -> new SerialRange(first, count)).isInstanceOf(Refusal.class).hasMessage(code);
    }

    @Test
    void oneIsARangeToo() {
        assertThat(new SerialRange("PW-99", 1).serials()).containsExactly("PW-99");
    }
}
