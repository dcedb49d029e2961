package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 部分商品修理更换退货责任规定 art. 13.
class DepreciationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # price   | % a day | invoice    | return     | repair | used | fee     | refund
            3000      | 0.1     | 2024-03-01 | 2024-06-09 | 0      | 100  | 300.00  | 2700.00
            3000      | 0.1     | 2024-03-01 | 2024-06-09 | 12     | 88   | 264.00  | 2736.00
            2400      | 0.05    | 2024-01-10 | 2024-12-25 | 20     | 330  | 396.00  | 2004.00
            3000      | 0.5     | 2024-03-01 | 2024-03-11 | 0      | 10   | 150.00  | 2850.00
            4998      | 0.5     | 2024-01-02 | 2024-07-20 | 15     | 185  | 4623.15 | 374.85
            6000      | 0.25    | 2024-01-01 | 2024-07-19 | 10     | 190  | 2850.00 | 3150.00
            1200      | 0.05    | 2024-02-28 | 2024-03-01 | 0      | 2    | 1.20    | 1198.80
            1999.99   | 0.05    | 2024-03-01 | 2024-03-02 | 0      | 1    | 1.00    | 1998.99
            9.90      | 0.05    | 2024-03-01 | 2024-03-02 | 0      | 1    | 0.00    | 9.90
            100       | 0.5     | 2024-03-01 | 2024-03-01 | 0      | 0    | 0.00    | 100.00
            100       | 0.005   | 2024-03-01 | 2024-03-02 | 0      | 1    | 0.01    | 99.99
            """)
    void isPriceTimesRateTimesTheDaysOfUse(
            BigDecimal price, BigDecimal rate, LocalDate invoice, LocalDate returned, int repair, long used, String fee, String refund) {
        Depreciation depreciation = Depreciation.of(price, rate, invoice, returned, repair);

        assertThat(depreciation).isEqualTo(
                new Depreciation(used, new BigDecimal(fee), new BigDecimal(refund), false));
    }

    @Test
    void neverExceedsThePriceAndSaysWhenItReachesIt() {
        var price = new BigDecimal("2000");
        var invoice = LocalDate.of(2024, 1, 1);

        Depreciation after199 = Depreciation.of(price, new BigDecimal("0.5"), invoice, invoice.plusDays(199), 0);
        Depreciation after300 = Depreciation.of(price, new BigDecimal("0.5"), invoice, invoice.plusDays(300), 0);

        assertThat(after199).isEqualTo(new Depreciation(199, new BigDecimal("1990.00"), new BigDecimal("10.00"), false));
        assertThat(after300).isEqualTo(new Depreciation(300, new BigDecimal("2000.00"), new BigDecimal("0.00"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,     0.1, 2024-06-09, 0,   price",
        "10.005, 0.1, 2024-06-09, 0,   price",
        "3000,  -0.1, 2024-06-09, 0,   daily_rate_percent",
        "3000,   101, 2024-06-09, 0,   daily_rate_percent",
        "3000,   0.1, 2024-02-29, 0,   return_date",
        "3000,   0.1, 2024-06-09, -1,  repair_and_wait_days",
        "3000,   0.1, 2024-06-09, 101, repair_and_wait_days"
    })
    void refusesFactsThatCannotBeByTheirName(
            BigDecimal price, BigDecimal rate, LocalDate returned, int repair, String field) {
        assertThatThrownBy(() -> Depreciation.of(price, rate, LocalDate.of(2024, 3, 1), returned, repair))
                .isInstanceOfSatisfying(FactsRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
