package org.yinuo.core.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.time.Interval;

class PenaltyRateTest {
    private static final Instant BROKEN = Instant.parse("2026-04-03T16:00:00Z");
    private static final BigDecimal MILLION = new BigDecimal("1000000.00");

    @ParameterizedTest
    @CsvSource({
        // value, per,    done after,  owed
        "1,       BREACH, PT30M,       10000.00",
        "1,       BREACH, PT72H,       10000.00",
        "1,       DAY,    PT0S,        10000.00",
        "1,       DAY,    PT1S,        10000.00",
        "1,       DAY,    PT24H,       10000.00",
        "1,       DAY,    PT24H1S,     20000.00",
        "0.03,    DAY,    PT71H,         900.00",
        "5,       HOUR,   PT90M,      100000.00",
        "0.333,   BREACH, PT1H,         3330.00"
    })
    void owesForEachBreachOrEachStartedDayOrHour(BigDecimal value, Per per, Duration late, BigDecimal owed) {
        PenaltyRate rate = new PenaltyRate(value, true, per, null);

        assertThat(rate.owed(MILLION, BROKEN, BROKEN.plus(late))).isEqualByComparingTo(owed);
    }

    /** Broken at 16:00; the customer keeps us waiting from 20:00 to the next day's 20:00, then the request is closed for a day. */
    @ParameterizedTest
    @CsvSource({"PT23H, 1", "PT28H, 1", "PT48H, 1", "PT48H1S, 2", "PT71H, 2", "PT75H, 2", "PT96H1S, 3"})
    void countsNoDelayWhileTheCustomerKeepsUsWaitingOrTheRequestIsClosed(Duration after, long days) {
        List<Interval> stoodStill = List.of(new Interval(BROKEN.plus(Duration.ofHours(52)), BROKEN.plus(Duration.ofHours(76))),
                new Interval(BROKEN.plus(Duration.ofHours(4)), BROKEN.plus(Duration.ofHours(28))));

        assertThat(new PenaltyRate(BigDecimal.ONE, true, Per.DAY, null).turns(BROKEN, BROKEN.plus(after), stoodStill)).isEqualTo(days);
    }

    @Test
    void owesAFixedAmountWhateverTheContractPrice() {
        PenaltyRate rate = new PenaltyRate(new BigDecimal("500"), false, Per.BREACH, null);

        assertThat(rate.owed(MILLION, BROKEN, BROKEN)).isEqualByComparingTo("500.00");
    }

    @Test
    void hasNoRateWithoutANumberOrWhenTheCustomerPays() {
        Penalty atOurCost = (Penalty) ClauseShape.read(Map.of("type", "penalty"));
        Penalty customers = (Penalty) ClauseShape.read(Map.of("type", "penalty", "value", 1, "unit", "percent", "party", "customer"));

        assertThat(PenaltyRate.of(atOurCost)).isEmpty();
        assertThat(PenaltyRate.of(customers)).isEmpty();
    }
}
