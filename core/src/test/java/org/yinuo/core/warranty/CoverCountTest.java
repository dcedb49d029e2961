package org.yinuo.core.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yinuo.core.warranty.CoverRule.Source.CATEGORY;
import static org.yinuo.core.warranty.CoverRule.Source.CONTRACT;
import static org.yinuo.core.warranty.CoverRule.Source.EXTENSION;
import static org.yinuo.core.warranty.CoverRule.Source.SUPPLIER;
import static org.yinuo.core.warranty.StartEvent.ACCEPTANCE;
import static org.yinuo.core.warranty.StartEvent.DELIVERY;
import static org.yinuo.core.warranty.StartEvent.INVOICE;
import static org.yinuo.core.warranty.StartEvent.SIGNATURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.TimeLimit;

/** A switch: signed for on 2025-01-06, delivered on 2025-03-03, invoiced on 2025-03-05, accepted on 2025-03-10 (a Monday). */
class CoverCountTest {
    private static final Map<StartEvent, LocalDate> EVENTS = Map.of(SIGNATURE, LocalDate.of(2025, 1, 6), DELIVERY, LocalDate.of(2025, 3, 3),
            INVOICE, LocalDate.of(2025, 3, 5), ACCEPTANCE, LocalDate.of(2025, 3, 10));
    private final CoverCount count = new CoverCount(new StatutoryDays(HolidayTable.china(), StatutoryDays.RestDays.WEEKENDS_AND_HOLIDAYS));

    /** Last days checked by calendar; 2026-10-01 to 10-07 are National Day, 2026-02-28 is a make-up working Saturday. */
    @ParameterizedTest(name = "{0} + {1} months + {2} days in repair: to {3}")
    @CsvSource({
            "ACCEPTANCE, 12, 0,  2026-03-10",
            "ACCEPTANCE, 12, 3,  2026-03-13",
            "ACCEPTANCE, 12, 4,  2026-03-16",
            "SIGNATURE,  12, 0,  2026-01-06",
            "INVOICE,    18, 26, 2026-10-08",
            "DELIVERY,    1, 0,  2025-04-03",
    })
    void runsFromItsEventPutOffByRepairsAndRolledOffDaysOfRest(StartEvent event, int months, int downtime, LocalDate lastDay) {
        List<CoverRule> rules = List.of(rule(CONTRACT, event, months));
        CoverFacts facts = new CoverFacts(EVENTS, downtime, Optional.empty());

        assertThat(count.ofUnit(rules, facts, lastDay)).isInstanceOfSatisfying(Cover.Covered.class,
                covered -> assertThat(covered.by().lastDay()).contains(lastDay));
        assertThat(count.ofUnit(rules, facts, lastDay.plusDays(1))).isInstanceOfSatisfying(Cover.NotCovered.class,
                not -> assertThat(not.reason()).isEqualTo(Cover.Reason.ENDED));
    }

    @Test
    void saysFromWhichDayOfRestTheLastDayWasMoved() {
        Cover cover = count.ofUnit(List.of(rule(CONTRACT, ACCEPTANCE, 12)), new CoverFacts(EVENTS, 4, Optional.empty()), LocalDate.of(2026, 3, 15));

        assertThat(cover.applied().getFirst().rolledFrom()).contains(LocalDate.of(2026, 3, 14));
        assertThat(cover.applied().getFirst().downtimeDays()).isEqualTo(4);
    }

    @Test
    void ofSeveralPromisesTheOneThatReachesFurthestBindsAndAllAreNamed() {
        List<CoverRule> rules = List.of(rule(CATEGORY, INVOICE, 12), rule(CONTRACT, ACCEPTANCE, 24), rule(SUPPLIER, DELIVERY, 36));

        Cover cover = count.ofUnit(rules, CoverFacts.of(EVENTS), LocalDate.of(2027, 12, 1));

        assertThat(cover).isInstanceOfSatisfying(Cover.Covered.class, covered -> assertThat(covered.by().rule().source()).isEqualTo(SUPPLIER));
        assertThat(cover.applied()).extracting(applied -> applied.rule().source()).containsExactly(CATEGORY, CONTRACT, SUPPLIER);
    }

    /** The battery has 6 months by category, 12 by its maker; the contract gives the whole unit 24. */
    @ParameterizedTest
    @CsvSource({"fan, 2027-03-10", "battery, 2026-03-03"})
    void aPromiseForThePartReplacesTheOneForTheUnitOfTheSameSourceOnly(String part, LocalDate lastDay) {
        List<CoverRule> rules = List.of(rule(CATEGORY, ACCEPTANCE, 24), part(CATEGORY, "Battery", ACCEPTANCE, 6), part(SUPPLIER, "battery", DELIVERY, 12));

        Cover cover = count.ofPart(rules, part, CoverFacts.of(EVENTS), LocalDate.of(2025, 5, 1));

        assertThat(cover).isInstanceOfSatisfying(Cover.Covered.class, covered -> assertThat(covered.by().lastDay()).contains(lastDay));
    }

    @Test
    void aPlanBoughtLaterHoldsOnItsNamedDaysOnly() {
        List<CoverRule> rules = List.of(rule(CONTRACT, ACCEPTANCE, 12), CoverRule.ofUnit(EXTENSION,
                new CoverTerm.Named(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 4, 30)), "延保一年", "7"));

        assertThat(reasonOn(rules, LocalDate.of(2026, 4, 15))).isEqualTo(Cover.Reason.NOT_STARTED);
        assertThat(count.ofUnit(rules, new CoverFacts(EVENTS, 90, Optional.empty()), LocalDate.of(2027, 4, 30))).isInstanceOf(Cover.Covered.class);
        assertThat(reasonOn(rules, LocalDate.of(2027, 5, 1))).isEqualTo(Cover.Reason.ENDED);
    }

    @Test
    void beforeAcceptanceTheContractStillGivesEverythingFree() {
        Map<StartEvent, LocalDate> early = Map.of(SIGNATURE, LocalDate.of(2025, 1, 6));

        assertThat(count.ofUnit(List.of(rule(CONTRACT, ACCEPTANCE, 12)), CoverFacts.of(early), LocalDate.of(2025, 2, 1)))
                .isInstanceOfSatisfying(Cover.Covered.class, covered -> assertThat(covered.beforeStart()).isTrue());
        assertThat(count.ofUnit(List.of(rule(CATEGORY, ACCEPTANCE, 12)), CoverFacts.of(early), LocalDate.of(2025, 2, 1)))
                .isInstanceOfSatisfying(Cover.NotCovered.class, not -> assertThat(not.reason()).isEqualTo(Cover.Reason.START_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"SCRAPPED, SCRAPPED", "SUSPENDED, SUSPENDED", "EXCLUDED, EXCLUDED"})
    void whatStandsAgainstItOutweighsEveryPromise(CoverFacts.Bar bar, Cover.Reason reason) {
        CoverFacts facts = new CoverFacts(EVENTS, 0, Optional.of(bar));

        assertThat(count.ofUnit(List.of(rule(CONTRACT, ACCEPTANCE, 36)), facts, LocalDate.of(2025, 6, 1)))
                .isInstanceOfSatisfying(Cover.NotCovered.class, not -> assertThat(not.reason()).isEqualTo(reason));
    }

    @Test
    void nothingPromisedIsNeverGuessedAndALifelongTermHasNoEnd() {
        assertThat(reasonOn(List.of(), LocalDate.of(2025, 6, 1))).isEqualTo(Cover.Reason.NO_PROMISE);
        assertThat(count.ofUnit(List.of(CoverRule.ofUnit(CONTRACT, new CoverTerm.Lifelong(), "终身免费维修", "3")), CoverFacts.of(Map.of()),
                LocalDate.of(2099, 1, 1))).isInstanceOfSatisfying(Cover.Covered.class, covered -> assertThat(covered.by().lastDay()).isEmpty());
        assertThatIllegalArgumentException().isThrownBy(() -> new CoverTerm.From(ACCEPTANCE, TimeLimit.hours(3)));
    }

    @ParameterizedTest
    @CsvSource({"验收合格, ACCEPTANCE", "合同签订之日, SIGNATURE", "发票开具日期, INVOICE", "到货签收, DELIVERY", "date of purchase, INVOICE", "通电之日, "})
    void readsTheEventInTheWordsOfALetter(String words, StartEvent event) {
        assertThat(StartEvent.in(words)).isEqualTo(Optional.ofNullable(event));
    }

    private Cover.Reason reasonOn(List<CoverRule> rules, LocalDate on) {
        return ((Cover.NotCovered) count.ofUnit(rules, CoverFacts.of(EVENTS), on)).reason();
    }

    private static CoverRule rule(CoverRule.Source source, StartEvent event, int months) {
        return CoverRule.ofUnit(source, new CoverTerm.From(event, TimeLimit.months(months)), "", "");
    }

    private static CoverRule part(CoverRule.Source source, String part, StartEvent event, int months) {
        return CoverRule.ofPart(source, part, new CoverTerm.From(event, TimeLimit.months(months)), "", "");
    }
}
