package org.yinuo.planning.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinuo.planning.ADay;

class ChangesTest {

    @Test
    void tellsThatAnEmergencyTookThePlaceAndThatItWouldHaveComeTooLate() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 20)
                .visit("planned", 0, "08:00", "08:30").planned("planned", "Li", "08:00")
                .visit("emergency", 0, "08:00", "08:10");

        List<Change> changes = Changes.between(day.toPlan(), day.plan());

        assertThat(changes).extracting(Change::visit, Change::kind)
                .containsExactly(tuple("planned", Change.Kind.OTHER_ENGINEER), tuple("emergency", Change.Kind.NEW));
        assertThat(changes.getFirst().reasons()).containsExactly(
                new Reason.ArrivesLate(ADay.at("09:00"), ADay.at("08:30"), Duration.ofMinutes(30)));
    }

    @Test
    void tellsWhatComesBeforeAVisitThatMovedBack() {
        ADay day = new ADay().engineer("Li", 0)
                .visit("planned", 0, "08:00", "").planned("planned", "Li", "08:00")
                .visit("emergency", 0, "08:00", "08:10");

        List<Change> changes = Changes.between(day.toPlan(), day.plan());

        assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.LATER);
        assertThat(changes.getFirst().reasons()).containsExactly(new Reason.MakesRoom("emergency"));
    }

    @Test
    void tellsNothingOfAPlanThatStays() {
        ADay day = new ADay().engineer("Li", 0).visit("A", 0, "08:00", "").planned("A", "Li", "08:00");

        assertThat(Changes.between(day.toPlan(), day.plan())).isEmpty();
    }
}
