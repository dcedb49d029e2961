package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 家用汽车产品修理更换退货责任规定 arts. 18 to 32; the term starts on 2024-01-15.
class VehicleRightTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # day       | km    | fault                                           | article | remedies
            2024-01-22  | 500   | engine main part fails                          | 22      | EXCHANGE REFUND
            2024-01-23  | 500   | engine main part fails                          | 20      | REPLACE_ASSEMBLY REPAIR
            2024-03-15  | 3000  | gearbox                                         | 20      | REPLACE_ASSEMBLY REPAIR
            2024-03-18  | 3000  | gearbox                                         | 19      | REPAIR
            2024-03-10  | 2800  | brake failure                                   | 23      | EXCHANGE REFUND
            2024-03-10  | 0     | 转向系统失效                                    | 23      | EXCHANGE REFUND
            2024-03-15  | 3000  | traction battery fire                           | 23      | EXCHANGE REFUND
            2024-03-10  | 3000.1| brake failure                                   | 19      | REPAIR
            2024-03-16  | 2800  | fuel leak                                       | 19      | REPAIR
            2025-03-10  | 21000 | serious safety fault, 1 repair done             | 19      | REPAIR
            2025-03-10  | 21000 | serious safety fault, 2 repairs done, not removed | 24    | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | serious safety fault, 2 repairs done, removed   | 19      | REPAIR
            2025-03-10  | 21000 | 严重安全性能故障修理两次，仍未排除              | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | engine replaced once, still not usable          | 19      | REPAIR
            2025-03-10  | 21000 | engine replaced twice, still not usable         | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | same main part of the steering replaced 2 times | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | same fault repaired 4 times                     | 19      | REPAIR
            2025-03-10  | 21000 | same fault repaired 5 times                     | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | accumulated repair time 30 days                 | 19      | REPAIR
            2025-03-10  | 21000 | accumulated repair time 31 days                 | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | in repair for more than 30 days                 | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | 累计修理31日                                    | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | 同一质量问题修理五次                            | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2025-03-10  | 21000 | brakes failed, repaired twice, failed again     | 24      | EXCHANGE_WITH_USE_FEE REFUND_WITH_USE_FEE
            2026-01-16  | 21000 | same fault repaired 5 times                     | 19      | REPAIR
            2025-03-10  | 50000 | same fault repaired 5 times                     | 19      | REPAIR
            2025-03-10  | 60000 | same fault repaired 5 times                     | 18      | PAID_REPAIR
            2027-01-16  | 100   | rattling door                                   | 18      | PAID_REPAIR
            """)
    void givesWhatDayKilometresAndFaultAllow(LocalDate day, BigDecimal km, String fault, int article, String remedies) {
        Entitlement entitlement = right(START, day, km, VehicleFaultText.read(fault));

        assertThat(entitlement.remedies()).extracting(Remedy::name).containsExactly(remedies.split(" "));
        assertThat(entitlement.reasons().getFirst().article().number()).isEqualTo(article);
    }

    @Test
    void namesTheParagraphAndItemOfArticle24() {
        Entitlement entitlement = right(START, LocalDate.of(2025, 3, 10), BigDecimal.valueOf(21000),
                VehicleFaultText.read("engine replaced 2 times"));

        assertThat(entitlement.reasons()).extracting(Reason::article)
                .containsExactly(Law.VEHICLES.article(24, 1, 2), Law.VEHICLES.article(27));
    }

    @Test
    void owesASpareCarFromTheSixthDayByArticle21() {
        var fault = VehicleFaultText.read("rattling door");

        assertThat(right(fault, 5, Optional.empty()).remedies()).containsExactly(Remedy.REPAIR);
        assertThat(right(fault, 6, Optional.empty()).remedies()).containsExactly(Remedy.REPAIR, Remedy.SPARE_CAR);
    }

    @Test
    void freesTheBusinessOfDamageByMisuseByArticle32() {
        Entitlement entitlement = right(VehicleFaultText.read("brake failure"), 0, Optional.of(VehicleFacts.Exclusion.MISUSE));

        assertThat(entitlement.remedies()).containsExactly(Remedy.PAID_REPAIR);
        assertThat(entitlement.reasons().getFirst().article()).isEqualTo(Law.VEHICLES.article(32, 1, 2));
    }

    @Test
    void neverTakesAShorterTermFromTheCardThanArticle18Gives() {
        var shortTerm = new VehicleTerm(1, BigDecimal.valueOf(10_000));
        var longTerm = new VehicleTerm(5, BigDecimal.valueOf(100_000));
        var fault = VehicleFaultText.read("same fault repaired 5 times");
        LocalDate day = LocalDate.of(2025, 12, 1);

        Entitlement shorter = VehicleRight.of(facts(day, fault, List.of(shortTerm, shortTerm)), ChinaDays.DAYS);
        Entitlement longer = VehicleRight.of(facts(day.plusYears(2), fault, List.of(longTerm, longTerm)), ChinaDays.DAYS);

        assertThat(shorter.remedies()).contains(Remedy.REFUND_WITH_USE_FEE);
        assertThat(longer.remedies()).contains(Remedy.REFUND_WITH_USE_FEE);
    }

    @Test
    void saysThatOlderCarsCameUnderOlderRules() {
        LocalDate start = LocalDate.of(2021, 12, 31);

        assertThat(right(start, LocalDate.of(2022, 5, 10), BigDecimal.ZERO, VehicleFaultText.read("noise")).notes())
                .extracting(Note::code).containsExactly("older-rules");
    }

    @Test
    void doubtsATermWhoseLastDaysAHolidayNotPublishedYetCouldMove() {
        var fault = VehicleFaultText.read("noise");

        assertThat(right(START, LocalDate.of(2027, 1, 16), BigDecimal.TEN, fault).notes())
                .extracting(Note::code).containsExactly("provisional");
        assertThat(right(START, LocalDate.of(2026, 12, 1), BigDecimal.TEN, fault).notes()).isEmpty();
    }

    @Test
    void refusesAFaultBeforeTheTermStartsAndAnOdometerBelowZero() {
        var fault = VehicleFaultText.read("noise");

        assertThatThrownBy(() -> right(START, START.minusDays(1), BigDecimal.ONE, fault))
                .isInstanceOf(FactsRefused.class).hasMessageContaining("'date'");
        assertThatThrownBy(() -> right(START, START, BigDecimal.valueOf(-1), fault))
                .isInstanceOf(FactsRefused.class).hasMessageContaining("'km'");
    }

    private static Entitlement right(VehicleFault fault, int singleRepairDays, Optional<VehicleFacts.Exclusion> exclusion) {
        return VehicleRight.of(new VehicleFacts(START, LocalDate.of(2024, 3, 10), BigDecimal.TEN, fault, exclusion,
                singleRepairDays, List.of()), ChinaDays.DAYS);
    }

    private static Entitlement right(LocalDate start, LocalDate day, BigDecimal km, VehicleFault fault) {
        return VehicleRight.of(new VehicleFacts(start, day, km, fault, Optional.empty(), 0, List.of()), ChinaDays.DAYS);
    }

    private static VehicleFacts facts(LocalDate day, VehicleFault fault, List<VehicleTerm> terms) {
        return new VehicleFacts(START, day, BigDecimal.valueOf(21_000), fault, Optional.empty(), 0, terms);
    }
}
