package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 部分商品修理更换退货责任规定 arts. 8 and 14, Civil Code arts. 202 and 203.
class GuaranteeTermTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # invoice   | months | repair | waiting | end
            2024-03-04  | 12     | 0      | 0       | 2025-03-04
            2023-10-02  | 12     | 0      | 0       | 2024-10-08 # National Day
            2024-02-29  | 12     | 0      | 0       | 2025-02-28 # art. 202: no 29 February
            2024-02-29  | 24     | 0      | 0       | 2026-02-28 # a Saturday that is worked
            2024-08-31  | 6      | 0      | 0       | 2025-02-28
            2024-05-20  | 12     | 9      | 0       | 2025-05-29
            2024-05-20  | 12     | 9      | 23      | 2025-06-23 # 21 June is a Saturday
            2023-05-01  | 36     | 0      | 0       | 2026-05-06 # Labour Day
            2024-11-30  | 3      | 0      | 0       | 2025-02-28
            2023-12-31  | 12     | 1      | 0       | 2025-01-02 # 31 December and a day: New Year
            """)
    void addsTheMonthsThenTheDaysInRepairThenMovesOffDaysOfRest(
            LocalDate invoice, int months, int repair, int waiting, String end) {
        var term = new GuaranteeTerm(invoice, months, repair, waiting);

        assertThat(term.end(ChinaDays.DAYS)).isEqualTo(StatutoryDaysTest.date(end));
    }

    @Test
    void startsAFullTermOnTheDayOfTheLastExchangeByArticle14() {
        List<LocalDate> exchanges = List.of(LocalDate.of(2024, 5, 20), LocalDate.of(2024, 11, 4), LocalDate.of(2024, 8, 1));

        assertThat(GuaranteeTerm.restarted(exchanges.subList(0, 1), 12, 0, 0).end(ChinaDays.DAYS)).isEqualTo("2025-05-20");
        assertThat(GuaranteeTerm.restarted(exchanges, 12, 0, 0).end(ChinaDays.DAYS)).isEqualTo("2025-11-04");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, months", "1201, 0, 0, months", "12, -1, 0, repair_days", "12, 0, -1, parts_wait_days"})
    void refusesNumbersThatCannotBe(int months, int repair, int waiting, String field) {
        assertThatThrownBy(() -> new GuaranteeTerm(LocalDate.of(2024, 3, 4), months, repair, waiting))
                .isInstanceOfSatisfying(FactsRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.code()).isEqualTo("impossible-fact");
                    assertThat(refused).hasMessageContaining(field);
                    assertThat(refused.zh()).contains(field);
                });
    }
}
