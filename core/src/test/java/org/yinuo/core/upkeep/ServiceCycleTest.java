package org.yinuo.core.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A van, serviced on 2026-01-31 at 20,000 km. */
class ServiceCycleTest {

    @ParameterizedTest(name = "every {0} months or {1} km, read {2}: {4} on {3}")
    @CsvSource({
            // half a year after a 31st ends on the last day of July
            "6, ,     '',                                       2026-07-31, TIME",
            // 100 km a day from 03-01: 7,100 km to go after 03-30 at 22,900
            "6, 10000, '2026-03-01 20000; 2026-03-30 22900',    2026-06-09, METER_EXPECTED",
            "3, 10000, '2026-03-01 20000; 2026-03-30 22900',    2026-04-30, TIME",
            ", 10000,  '2026-03-01 20000; 2026-05-05 30010',    2026-05-05, METER_REACHED",
            // the meter was replaced in April and counts from zero: nothing is reached, 50 km a day
            "12, 10000, '2026-03-01 29000; 2026-04-01 0; 2026-05-01 1500', 2027-01-31, TIME",
    })
    void isDueByTimeOrByMeterWhicheverComesFirst(Integer months, BigDecimal km, String readings, LocalDate on, ServiceCycle.By by) {
        ServiceCycle cycle = new ServiceCycle(LocalDate.of(2026, 1, 31), new BigDecimal("20000"), Optional.ofNullable(months), Optional.ofNullable(km));

        assertThat(cycle.next(read(readings))).hasValueSatisfying(due -> {
            assertThat(due.on()).isEqualTo(on);
            assertThat(due.by()).isEqualTo(by);
        });
    }

    @Test
    void withoutAReadingToGoByNothingIsGuessed() {
        ServiceCycle byMeter = new ServiceCycle(LocalDate.of(2026, 1, 31), BigDecimal.ZERO, Optional.empty(), Optional.of(new BigDecimal("500")));

        assertThat(byMeter.next(List.of())).isEmpty();
        assertThat(byMeter.next(read("2026-02-01 10"))).isEmpty();
        assertThat(byMeter.next(read("2026-02-01 10; 2026-03-01 10"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MeterReading(LocalDate.of(2026, 1, 1), new BigDecimal("-1")));
    }

    private static List<MeterReading> read(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> new MeterReading(LocalDate.parse(each.substring(0, 10)), new BigDecimal(each.substring(11).strip()))).toList();
    }
}
