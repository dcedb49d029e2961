package org.yinuo.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yinuo.planning.ADay.at;
import static org.yinuo.planning.ADay.told;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    @Test
    void servesWhatLiesOnTheWayInOneRound() {
        Plan plan = new ADay().engineer("Li", 0)
                .visit("far", 20, "08:00", "").visit("near", 10, "08:00", "").plan();

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.travel()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void sendsOnlyWhoHasTheSkillAtItsLevel() {
        Plan plan = new ADay().engineer("Li", 0).engineer(new Engineer("Wu", Map.of("network", 3)), 60, "08:00", "18:00")
                .visit("A", 0, "08:00", "", ADay.skill("network", 3), 1).plan();

        assertThat(told(plan)).containsExactly("Wu: A 09:00");
    }

    @Test
    void sendsNobodyWhoseCertificateEndsDuringTheShift() {
        Certificate ending = new Certificate("height", at("00:00"), at("17:00"));
        Certificate lasting = new Certificate("height", at("00:00"), at("18:00"));

        Plan plan = new ADay()
                .engineer(new Engineer("Li", Map.of(), List.of(ending), Set.of()), 0, "08:00", "18:00")
                .engineer(new Engineer("Wu", Map.of(), List.of(lasting), Set.of()), 60, "08:00", "18:00")
                .visit("A", 0, "08:00", "", ADay.certificate("height"), 1).plan();

        assertThat(told(plan)).containsExactly("Wu: A 09:00");
    }

    @Test
    void endsWorkWithinTheShift() {
        Plan plan = new ADay().engineer(new Engineer("Li", Map.of()), 0, "08:00", "10:00")
                .visit("A", 0, "08:00", "").visit("B", 0, "08:00", "").visit("C", 0, "08:00", "").plan();

        assertThat(plan.routes().getFirst().stops()).hasSize(2);
        assertThat(plan.unassigned()).hasSize(1);
    }

    @Test
    void keepsPromisesThoughTheWayIsLonger() {
        Plan plan = new ADay().engineer("Li", 0)
                .visit("near", 10, "08:00", "").visit("urgent", 30, "08:00", "08:30").plan();

        assertThat(told(plan)).containsExactly("Li: urgent 08:30, near 09:50");
    }

    @Test
    void servesLateRatherThanNotAtAllWhatNobodyCanReachInTime() {
        Plan plan = new ADay().engineer("Li", 60).visit("A", 0, "08:00", "08:30").plan();

        assertThat(told(plan)).containsExactly("Li: A 09:00");
        assertThat(plan.routes().getFirst().stops().getFirst().late()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void breaksThePromiseOfLeastWeightWhereTwoCannotBothBeKept() {
        Plan plan = new ADay().engineer("Li", 0)
                .visit("light", 0, "08:00", "08:00", Visit.Needs.NONE, 1)
                .visit("heavy", 0, "08:00", "08:00", Visit.Needs.NONE, 5).plan();

        assertThat(told(plan)).containsExactly("Li: heavy 08:00, light 09:00");
    }

    @Test
    void sendsTheEngineerWhoKnowsTheUnitForALittleMoreTravel() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 14).visit(new Visit("A", new Place(0, 5),
                new Visit.Window(at("08:00"), null), Duration.ofHours(1), Visit.Needs.NONE, new Visit.Wishes("Wu", null), 1, 0, null));

        assertThat(told(day.plan())).containsExactly("Wu: A 08:09");
        assertThat(told(day.weights(Weights.TRAVEL_ONLY).plan())).containsExactly("Li: A 08:05");
    }

    @Test
    void spreadsWorkOverEngineersAtOnePlace() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 0);
        List.of("A", "B", "C", "D").forEach(visit -> day.visit(visit, 0, "08:00", ""));

        assertThat(day.plan().routes()).allSatisfy(route -> assertThat(route.stops()).hasSize(2));
    }

    @Test
    void leavesPinnedVisitsWithTheirEngineerAndTime() {
        Visit pinned = new Visit("A", new Place(0, 50), new Visit.Window(at("08:00"), at("09:00")), Duration.ofHours(1),
                Visit.Needs.NONE, Visit.Wishes.NONE, 1, 0, null).pinnedTo("Li-day", at("11:00"));

        Plan plan = new ADay().engineer("Li", 0).engineer("Wu", 50).visit(pinned).visit("B", 0, "08:00", "").plan();

        assertThat(told(plan)).contains("Li: B 08:00, A 11:00");
    }

    @Test
    void keepsOverlappingPinnedVisitsAndSendsNothingBetween() {
        Plan plan = new ADay().engineer("Li", 0).visit(agreed("A", 180, "09:00", "")).visit(agreed("B", 60, "10:00", ""))
                .visit("C", 0, "08:00", "").plan();

        assertThat(told(plan)).containsExactly("Li: C 08:00, A 09:00, B 10:00");
    }

    @Test
    void putsNothingBeforeAPinnedVisitThatWouldMakeItBeginLater() {
        Plan plan = new ADay().engineer("Li", 0).visit(agreed("agreed", 60, "09:00", ""))
                .visit(minutes("urgent", 90, "08:00", "08:30")).plan();

        assertThat(told(plan)).containsExactly("Li: agreed 09:00, urgent 10:00");
    }

    @Test
    void keepsAPinnedVisitThatEndsAfterTheShift() {
        Plan plan = new ADay().engineer("Li", 0).visit(agreed("agreed", 60, "17:30", "")).plan();

        assertThat(told(plan)).containsExactly("Li: agreed 17:30");
    }

    @Test
    void leavesAVisitBeforeThePinnedOneItStoodBefore() {
        Plan plan = new ADay().engineer("Li", 0).visit(agreed("agreed", 60, "11:00", "")).planned("agreed", "Li", "11:00")
                .visit("A", 0, "08:00", "").planned("A", "Li", "08:00").plan();

        assertThat(told(plan)).containsExactly("Li: A 08:00, agreed 11:00");
    }

    /** Pinned to Li at a time. */
    private static Visit agreed(String id, int minutes, String start, String promised) {
        return minutes(id, minutes, "08:00", promised).pinnedTo("Li-day", at(start));
    }

    private static Visit minutes(String id, int minutes, String earliest, String promised) {
        return new Visit(id, new Place(0, 0), new Visit.Window(at(earliest), promised.isEmpty() ? null : at(promised)),
                Duration.ofMinutes(minutes), Visit.Needs.NONE, Visit.Wishes.NONE, 1, 0, null);
    }

    @Test
    void changesNoPlanWithoutNeed() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 2).visit("A", 1, "08:00", "").visit("B", 1, "08:00", "")
                .planned("A", "Wu", "08:01").planned("B", "Li", "08:01");

        assertThat(told(day.plan())).containsExactly("Li: B 08:01", "Wu: A 08:01");
    }

    @Test
    void plansTheSameWithTheSameSeed() {
        ADay day = new ADay().engineer("Li", 0).engineer("Wu", 20).engineer("An", 40);
        for (int visit = 0; visit < 24; visit++) {
            day.visit("V" + visit, visit * 7 % 41, "08:00", visit % 3 == 0 ? "12:00" : "");
        }

        assertThat(day.plan()).isEqualTo(day.plan());
    }

    @Test
    void plansDaysWithoutVisitsOrWithoutEngineers() {
        assertThat(new ADay().engineer("Li", 0).plan().unassigned()).isEmpty();
        assertThat(new ADay().visit("A", 0, "08:00", "09:00").plan().unassigned()).containsExactly("A");
    }

    @Test
    void refusesDaysThatContradictThemselves() {
        assertThatThrownBy(() -> new ADay().engineer("Li", 0).engineer("Li", 1).toPlan())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Li");
        assertThatThrownBy(() -> new Shift("S", "Li", new Place(0, 0), at("09:00"), at("09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
