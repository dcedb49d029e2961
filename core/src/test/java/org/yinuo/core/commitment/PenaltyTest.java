package org.yinuo.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinuo.core.commitment.ClockKind.ARRIVE;
import static org.yinuo.core.commitment.ClockKind.CLOSE;
import static org.yinuo.core.commitment.ClockKind.RESOLVE;
import static org.yinuo.core.commitment.ClockKind.RESPOND;
import static org.yinuo.core.commitment.ClockKind.RESTORE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PenaltyTest {
    @Test
    void coversTheClocksItsBreachSpeaksOf() {
        assertThat(breach("未在4小时内响应").covers()).containsExactly(RESPOND);
        assertThat(breach("未按时到达现场").covers()).containsExactly(ARRIVE);
        assertThat(breach("超过规定恢复时间").covers()).containsExactly(RESTORE, RESOLVE);
        assertThat(breach("failure to respond or resolve in time").covers()).containsExactly(RESPOND, RESTORE, RESOLVE);
    }

    @Test
    void coversNoClockWhenTheBreachIsSomethingElse() {
        assertThat(breach("因系统故障导致生产中断").covers()).isEmpty();
        assertThat(breach(null).covers()).isEmpty();
    }

    @Test
    void coversAnAvailabilityThatNoClockShows() {
        Penalty named = new Penalty(Terms.EMPTY.extra("covers", List.of("availability", "arrive")), null, null, null, null);

        assertThat(breach("月可用率低于99.9%").coversAvailability()).isTrue();
        assertThat(breach("月可用率低于99.9%").covers()).isEmpty();
        assertThat(breach("未按时到达现场").coversAvailability()).isFalse();
        assertThat(named.coversAvailability()).isTrue();
        assertThat(named.covers()).containsExactly(ARRIVE);
    }

    @Test
    void coversWhatItNamesWhateverTheBreachSays() {
        Terms named = Terms.EMPTY.extra("covers", List.of("arrive", "close"));

        Penalty penalty = new Penalty(named, null, null, null, "未在4小时内响应");

        assertThat(penalty.covers()).containsExactly(ARRIVE, CLOSE);
    }

    private static Penalty breach(@Nullable String text) {
        return new Penalty(Terms.EMPTY, "provider", null, null, text);
    }
}
