package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yinuo.core.sanbao.Remedy.EXCHANGE;
import static org.yinuo.core.sanbao.Remedy.LOAN_UNIT;
import static org.yinuo.core.sanbao.Remedy.PAID_REPAIR;
import static org.yinuo.core.sanbao.Remedy.REFUND;
import static org.yinuo.core.sanbao.Remedy.REFUND_LESS_DEPRECIATION;
import static org.yinuo.core.sanbao.Remedy.REPAIR;
import static org.yinuo.core.sanbao.Remedy.WAIT;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 部分商品修理更换退货责任规定 arts. 8 to 17; the unit was sold on Monday 2024-03-04.
class GoodsRightTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # fault     | article | remedies
            2024-03-04  | 9       | REFUND EXCHANGE REPAIR
            2024-03-11  | 9       | REFUND EXCHANGE REPAIR
            2024-03-12  | 10      | EXCHANGE REPAIR
            2024-03-19  | 10      | EXCHANGE REPAIR
            2024-03-20  | 15      | REPAIR
            2025-03-04  | 15      | REPAIR
            2025-03-05  | 8       | PAID_REPAIR
            """)
    void givesWhatTheDayOfTheFaultAllows(String fault, int article, String remedies) {
        Entitlement entitlement = Unit.faultyOn(fault).as("colour_tv");

        assertThat(entitlement.remedies()).extracting(Remedy::name).containsExactly(remedies.split(" "));
        assertThat(entitlement.reasons().getFirst().article().number()).isEqualTo(article);
        assertThat(entitlement.notes()).isEmpty();
    }

    @Test
    void exchangesAfterTwoRepairsByArticle11() {
        Unit unit = Unit.faultyOn("2024-08-01");

        assertThat(unit.repaired(1, false).as("tv").remedies()).containsExactly(REPAIR);
        assertThat(unit.repaired(2, true).as("tv").remedies()).containsExactly(REPAIR);
        assertThat(unit.repaired(2, false).as("tv").remedies()).containsExactly(EXCHANGE);
        assertThat(unit.repaired(3, false).as("tv").remedies()).containsExactly(EXCHANGE);
        assertThat(Unit.faultyOn("2024-03-14").repaired(2, false).as("tv").remedies()).containsExactly(EXCHANGE, REPAIR);
        assertThat(Unit.faultyOn("2024-03-08").repaired(1, true).as("tv").remedies()).containsExactly(REPAIR);
        assertThat(Unit.faultyOn("2025-03-05").repaired(2, false).as("tv").remedies()).containsExactly(PAID_REPAIR);
    }

    @Test
    void refundsWithoutDepreciationWhereTheSameModelCannotBeHadByArticle13() {
        Unit twice = Unit.faultyOn("2024-08-01").repaired(2, false);

        assertThat(twice.stocked(false, false).as("tv").remedies()).containsExactly(REFUND);
        assertThat(twice.stocked(false, true).as("tv").remedies()).containsExactly(EXCHANGE);
        assertThat(twice.stocked(false, true).wanting(REFUND).as("tv").remedies()).containsExactly(REFUND);
        assertThat(twice.stocked(false, false).as("tv").reasons()).last()
                .extracting(reason -> reason.article().number()).isEqualTo(13);
    }

    @Test
    void chargesDepreciationWhereTheSameModelIsRefusedByArticle13() {
        Unit twice = Unit.faultyOn("2024-08-01").repaired(2, false);

        assertThat(twice.stocked(true, false).as("tv").remedies()).containsExactly(EXCHANGE);
        assertThat(twice.stocked(true, false).wanting(REFUND).as("tv").remedies()).containsExactly(REFUND_LESS_DEPRECIATION);
        assertThat(twice.wanting(REFUND).as("tv").notes()).extracting(Note::code).containsExactly("stock-unknown");
    }

    @Test
    void appliesArticle13ToTheExchangeOfTheFifteenDaysToo() {
        Unit dayTen = Unit.faultyOn("2024-03-14");

        assertThat(dayTen.stocked(false, false).as("tv").remedies()).containsExactly(REFUND, REPAIR);
        assertThat(dayTen.stocked(true, false).wanting(REFUND).as("tv").remedies()).containsExactly(REFUND_LESS_DEPRECIATION, REPAIR);
        assertThat(Unit.faultyOn("2024-03-08").stocked(false, false).as("tv").remedies()).containsExactly(REFUND, REPAIR);
    }

    @ParameterizedTest
    @CsvSource({
        "tv,          NO_PARTS, 2024-06-30, 12, WAIT", // 90 days
        "tv,          NO_PARTS, 2024-07-01, 12, EXCHANGE",
        "tv,          REPAIRER, 2024-05-01, 12, WAIT", // 30 days
        "tv,          REPAIRER, 2024-05-02, 12, EXCHANGE",
        "mobile,      NO_PARTS, 2024-05-31, 16, WAIT", // 60 days
        "mobile,      NO_PARTS, 2024-06-01, 16, EXCHANGE",
        "fixed_phone, REPAIRER, 2024-05-02, 22, EXCHANGE"
    })
    void exchangesWhatIsNotRepairedInTimeByArticle12(String goods, Cause cause, String today, int article, Remedy remedy) {
        Entitlement entitlement = Unit.inRepair("2024-04-01", today, Optional.of(cause)).as(goods);

        assertThat(entitlement.remedies()).contains(remedy).hasSize(goods.equals("fixed_phone") && remedy == WAIT ? 2 : 1);
        assertThat(entitlement.reasons().getFirst().article().number()).isEqualTo(article);
    }

    @Test
    void lendsATelephoneAfterThreeDaysByArticle20OfTheirRules() {
        assertThat(Unit.inRepair("2024-04-01", "2024-04-04", Optional.empty()).as("fixed_phone").remedies()).containsExactly(WAIT);
        assertThat(Unit.inRepair("2024-04-01", "2024-04-05", Optional.empty()).as("fixed_phone").remedies())
                .containsExactly(WAIT, LOAN_UNIT);
    }

    @Test
    void asksForTheCauseOnlyWhereTheLimitTurnsOnIt() {
        assertThat(Unit.inRepair("2024-04-01", "2024-05-01", Optional.empty()).as("tv").remedies()).containsExactly(WAIT);
        assertThatThrownBy(() -> Unit.inRepair("2024-04-01", "2024-05-02", Optional.empty()).as("tv"))
                .isInstanceOfSatisfying(FactsRefused.class, refused -> assertThat(refused.field()).isEqualTo("cause"));
    }

    @Test
    void movesTheEndOfTheTermByTheDaysInRepairByArticle8() {
        Unit late = Unit.faultyOn("2025-04-01"); // the term alone ends on 4 March

        assertThat(late.as("tv").remedies()).containsExactly(PAID_REPAIR);
        assertThat(late.daysInRepair(10, 18).as("tv").remedies()).containsExactly(REPAIR);
        assertThat(late.promised(24).as("tv").remedies()).containsExactly(REPAIR);
        assertThat(Unit.faultyOn("2025-03-04").promised(3).as("tv").remedies()).containsExactly(REPAIR);
    }

    @Test
    void countsTheTermFromTheLastExchangeByArticle14() {
        Unit late = Unit.faultyOn("2025-09-01");

        assertThat(late.exchanged("2024-05-20").as("tv").remedies()).containsExactly(PAID_REPAIR);
        assertThat(late.exchanged("2024-05-20", "2024-09-02").as("tv").remedies()).containsExactly(REPAIR);
        assertThatThrownBy(() -> Unit.faultyOn("2024-05-19").exchanged("2024-05-20"))
                .isInstanceOf(FactsRefused.class).hasMessageContaining("'fault'").hasMessageContaining("'exchanged'");
    }

    @ParameterizedTest
    @CsvSource({
        "pc,     main_part,     2026-03-04, REPAIR", // two years
        "pc,     main_part,     2026-03-05, PAID_REPAIR",
        "pc,     main_part,     2024-09-02, REPAIR",
        "tv,     main_part,     2027-03-04, REPAIR",
        "mobile, battery,       2024-09-04, EXCHANGE", // six months
        "mobile, battery,       2024-09-05, PAID_REPAIR",
        "mobile, wired_headset, 2024-06-04, EXCHANGE",
        "mobile, charger,       2025-03-05, PAID_REPAIR"
    })
    void givesPartsTheirOwnTerm(String goods, String part, String fault, Remedy remedy) {
        assertThat(Unit.faultyOn(fault).part(part).as(goods).remedies()).containsExactly(remedy);
    }

    @Test
    void refundsAnAccessoryThatWasExchangedTwice() {
        Unit unit = Unit.faultyOn("2024-08-01").exchanged("2024-05-06", "2024-06-03").part("battery");

        assertThat(unit.as("mobile").remedies()).containsExactly(REFUND);
        assertThatThrownBy(() -> unit.as("tv")).isInstanceOf(FactsRefused.class).hasMessageContaining("'part' is 'battery'");
    }

    @ParameterizedTest
    @CsvSource({"MISUSE, 1", "OPENED_BY_OTHERS, 2", "CARD_MISMATCH, 4", "FORCE_MAJEURE, 5"})
    void repairsForMoneyWhatArticle17LeavesOut(Cause cause, int item) {
        Entitlement entitlement = Unit.faultyOn("2024-03-05").because(cause).as("tv");

        assertThat(entitlement.remedies()).containsExactly(PAID_REPAIR);
        assertThat(entitlement.reasons().getFirst().article()).isEqualTo(Law.GENERAL_GOODS.article(17, 1, item));
    }

    @Test
    void leavesVirusesOutOnlyForMicrocomputers() {
        Unit unit = Unit.faultyOn("2024-08-05").because(Cause.VIRUS);

        assertThat(unit.as("pc").remedies()).containsExactly(PAID_REPAIR);
        assertThat(unit.as("tv").remedies()).containsExactly(REPAIR);
    }

    @Test
    void repairsForMoneyWithoutInvoiceAndCardByArticle17() {
        Unit unit = Unit.faultyOn("2024-03-08");

        assertThat(unit.papers(false, false, true).as("tv").remedies()).containsExactly(PAID_REPAIR);
        assertThat(unit.papers(true, false, false).as("tv").remedies()).containsExactly(REFUND, EXCHANGE, REPAIR);
        assertThat(unit.papers(false, false, false).as("pc").remedies()).containsExactly(PAID_REPAIR);
    }

    @Test
    void keepsRepairAndExchangeOfAComputerWhosePurchaseIsProvedOtherwiseByArticle9OfItsRules() {
        Entitlement entitlement = Unit.faultyOn("2024-03-08").papers(false, false, true).as("pc");

        assertThat(entitlement.remedies()).containsExactly(EXCHANGE, REPAIR);
        assertThat(entitlement.reasons()).last().extracting(Reason::article).isEqualTo(Law.MICROCOMPUTERS.article(9));
    }

    @Test
    void saysWhichRuleCouldNotBeConfirmed() {
        assertThat(Unit.faultyOn("2024-08-01").as("fridge").notes()).extracting(Note::code).containsExactly("unconfirmed");
        assertThat(Unit.faultyOn("2024-08-01").repaired(2, false).as("pc").notes())
                .extracting(Note::code).containsExactly("unconfirmed");
    }

    @Test
    void refusesGoodsItHasNoRuleForAndNamesThoseItHas() {
        assertThatThrownBy(() -> Unit.faultyOn("2024-08-01").as("spaceship"))
                .isInstanceOf(FactsRefused.class).hasMessageContaining("'goods' is 'spaceship'").hasMessageContaining("colour_tv");
    }
}
