package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 家用汽车产品修理更换退货责任规定, the articles that are numbers.
class VehicleNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # years | km limit | day        | odometer | inside
            2       | 50000    | 2025-12-01 | 49999    | true
            2       | 50000    | 2026-01-15 | 0        | true
            2       | 50000    | 2026-01-16 | 0        | false
            2       | 50000    | 2024-01-15 | 50000    | false
            2       | 50000    | 2025-12-01 | 50001    | false
            3       | 60000    | 2026-12-01 | 41000    | true
            3       | 60000    | 2026-12-01 | 60000.5  | false
            """)
    void endsTheTermByTimeOrKilometresByArticle18(int years, BigDecimal kmLimit, LocalDate day, BigDecimal km, boolean inside) {
        var term = new VehicleTerm(years, kmLimit);

        assertThat(term.inside(LocalDate.of(2024, 1, 15), day, km, ChinaDays.DAYS)).isEqualTo(inside);
    }

    @Test
    void startsTheTermOnDeliveryWhereThatWasAnotherDayByArticle18() {
        LocalDate invoice = LocalDate.of(2024, 3, 28);

        assertThat(VehicleTerm.start(invoice, Optional.of(LocalDate.of(2024, 4, 11)))).isEqualTo("2024-04-11");
        assertThat(VehicleTerm.start(invoice, Optional.empty())).isEqualTo(invoice);
    }

    @ParameterizedTest
    @CsvSource({
        "150000, 8000, 0.5, 6000.00",
        "99800, 950, 0.5, 474.05", // parts of 1000 km are not rounded up
        "150000, 0, 0.5, 0.00",
        "129999.99, 12345.6, 0.35, 5617.25",
        "150000, 8000, 0, 0.00"
    })
    void computesTheUseFeeByArticle27(BigDecimal price, BigDecimal km, BigDecimal n, BigDecimal fee) {
        assertThat(UseFee.of(price, km, n)).isEqualTo(fee);
    }

    @ParameterizedTest
    @CsvSource({"-1, 8000, 0.5, price", "150000, -1, 0.5, km", "150000, 8000, 0.51, n_percent", "150000, 8000, -0.1, n_percent"})
    void refusesACoefficientAboveHalfAPercentAndOtherImpossibleNumbers(
            BigDecimal price, BigDecimal km, BigDecimal n, String field) {
        assertThatThrownBy(() -> UseFee.of(price, km, n))
                .isInstanceOfSatisfying(FactsRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T12:00, 1, false",
        "2024-05-07T10:00, 1, false",
        "2024-05-07T10:00:00.001, 2, false",
        "2024-05-07T10:01, 2, false",
        "2024-05-11T10:00, 5, false",
        "2024-05-11T10:01, 6, true",
        "2024-06-05T09:00, 30, true"
    })
    void countsEveryFull24HoursAndTheRestAsADayByArticle40(LocalDateTime finished, long days, boolean spareCar) {
        var repair = new RepairTime(LocalDateTime.of(2024, 5, 6, 10, 0), finished);

        assertThat(repair.days()).isEqualTo(days);
        assertThat(repair.spareCarDue()).isEqualTo(spareCar);
    }

    @Test
    void leavesTransportOfPartsMadeForTheCarOutOfTheThirtyDaysByArticle24() {
        var repair = new RepairTime(LocalDateTime.of(2024, 5, 6, 10, 0), LocalDateTime.of(2024, 5, 16, 10, 0));

        assertThat(repair.accumulatedDays(Duration.ofDays(4))).isEqualTo(6);
        assertThat(repair.spareCarDue()).isTrue();
        assertThatThrownBy(() -> repair.accumulatedDays(Duration.ofDays(11))).isInstanceOf(FactsRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-27, 2024-10-16, 2024-10-30",
        "2024-04-25, 2024-05-11, 2024-05-24", // 28 April and 11 May are worked weekend days
        "2024-10-01, 2024-10-18, 2024-11-01" // a demand on a holiday
    })
    void givesTenWorkingDaysForTheAnswerAndTwentyForTheExchangeByArticle28(LocalDate request, LocalDate reply, LocalDate complete) {
        assertThat(AnswerDeadlines.of(request, ChinaDays.DAYS)).isEqualTo(new AnswerDeadlines(reply, complete));
    }
}
