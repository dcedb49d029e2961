package org.yinuo.planning.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinuo.planning.ADay;
import org.yinuo.planning.Engineer;

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
    void tellsFromWhenTheEngineerIsFreeWhereNothingElseMoved() {
        ADay shiftBegan = new ADay().engineer(new Engineer("Li", Map.of()), 0, "09:00", "18:00")
                .visit("first", 20, "08:00", "").planned("first", "Li", "09:00")
                .visit("second", 30, "08:00", "").planned("second", "Li", "10:10");

        List<Change> changes = Changes.between(shiftBegan.toPlan(), shiftBegan.plan());

        assertThat(changes).extracting(Change::visit, Change::kind)
                .containsExactly(tuple("first", Change.Kind.LATER), tuple("second", Change.Kind.LATER));
        assertThat(changes.getFirst().reasons()).containsExactly(new Reason.FreeFrom(ADay.at("09:00"), Duration.ofMinutes(20)));
        assertThat(changes.getLast().reasons())
                .containsExactly(new Reason.FreeAfter("first", ADay.at("10:20"), Duration.ofMinutes(10)));
    }

    @Test
    void givesAReasonForEveryVisitThatMoves() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 20).engineer("An", 40);
        for (int visit = 0; visit < 18; visit++) {
            day.visit("V" + visit, visit * 7 % 41, "08:00", visit % 4 == 0 ? "11:00" : "")
                    .planned("V" + visit, List.of("Li", "Wu", "An").get(visit * 5 % 3), (visit % 9 + 8 < 10 ? "0" : "") + (visit % 9 + 8) + ":30");
        }

        List<Change> changes = Changes.between(day.toPlan(), day.plan());

        assertThat(changes).extracting(Change::kind).contains(Change.Kind.OTHER_ENGINEER, Change.Kind.LATER, Change.Kind.EARLIER);
        assertThat(changes).allSatisfy(change -> assertThat(change.reasons()).isNotEmpty());
        assertThat(changes).filteredOn(change -> change.kind() == Change.Kind.EARLIER).flatExtracting(Change::reasons)
                .noneMatch(Reason.MakesRoom.class::isInstance);
    }

    @Test
    void tellsNothingOfAPlanThatStays() {
        ADay day = new ADay().engineer("Li", 0).visit("A", 0, "08:00", "").planned("A", "Li", "08:00");

        assertThat(Changes.between(day.toPlan(), day.plan())).isEmpty();
    }
}
