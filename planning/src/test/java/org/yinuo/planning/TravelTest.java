package org.yinuo.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class TravelTest {
    private static final Place BEIJING = new Place(39.9042, 116.4074);
    private static final Place SHANGHAI = new Place(31.2304, 121.4737);

    @Test
    void measuresTheGreatCircle() {
        // 1067 km as atlases give it.
        assertThat(Travel.kilometres(BEIJING, SHANGHAI)).isCloseTo(1067, offset(2.0));
        assertThat(Travel.greatCircle(1.3, 40).seconds(BEIJING, BEIJING)).isZero();
    }

    @Test
    void takesLongerByDetourAndLessBySpeed() {
        Place north = new Place(40.9042, 116.4074);

        // One degree of latitude is 111.2 km.
        assertThat(Travel.greatCircle(1, 60).seconds(BEIJING, north)).isBetween(6_665, 6_675);
        assertThat(Travel.greatCircle(1.5, 60).seconds(BEIJING, north)).isBetween(10_000, 10_012);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Travel.greatCircle(0.9, 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Travel.greatCircle(1.3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
