package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yinuo.core.sanbao.DistanceSaleRight.NoReturn;

/// 消费者权益保护法 arts. 24 and 25; the goods arrived on Monday 2024-03-04.
class DistanceSaleRightTest {

    private static final LocalDate RECEIVED = LocalDate.of(2024, 3, 4);

    @Test
    void takesGoodsBackWithoutAReasonForSevenDaysByArticle25() {
        assertThat(sale(11, true, Optional.empty(), false).remedies()).containsExactly(Remedy.REFUND_NO_REASON);
        assertThat(sale(12, true, Optional.empty(), false).remedies()).isEmpty();
        assertThat(sale(11, false, Optional.empty(), false).remedies()).isEmpty();
    }

    @Test
    void takesNothingBackThatArticle25Excepts() {
        Entitlement entitlement = sale(5, true, Optional.of(NoReturn.OPENED_MEDIA), false);

        assertThat(entitlement.remedies()).isEmpty();
        assertThat(entitlement.reasons()).extracting(Reason::article).containsExactly(Law.CONSUMER.article(25, 1, 3));
    }

    @Test
    void givesFaultyGoodsTheRightsOfArticle24WhateverTheyAre() {
        assertThat(sale(11, true, Optional.of(NoReturn.MADE_TO_ORDER), true).remedies())
                .containsExactly(Remedy.REFUND, Remedy.EXCHANGE, Remedy.REPAIR);
        assertThat(sale(12, true, Optional.empty(), true).remedies()).containsExactly(Remedy.EXCHANGE, Remedy.REPAIR);
    }

    @Test
    void refusesAReturnBeforeTheGoodsArrived() {
        assertThatThrownBy(() -> sale(3, true, Optional.empty(), false))
                .isInstanceOf(FactsRefused.class).hasMessageContaining("'returned'");
    }

    private static Entitlement sale(int dayOfMarch, boolean intact, Optional<NoReturn> noReturn, boolean faulty) {
        return new DistanceSaleRight(RECEIVED, RECEIVED.withDayOfMonth(dayOfMarch), intact, noReturn, faulty).decide(ChinaDays.DAYS);
    }
}
