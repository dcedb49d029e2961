package org.yinuo.planning.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yinuo.planning.ADay.at;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yinuo.planning.ADay;
import org.yinuo.planning.Certificate;
import org.yinuo.planning.Engineer;

class CandidatesTest {

    @Test
    void offersTheNearestFirstWithTimeAndDetour() {
        List<Candidate> candidates = Candidates.of(new ADay().engineer("Li", 30).engineer("Wu", 10)
                .visit("A", 0, "08:00", "").toPlan(), "A");

        assertThat(candidates).extracting(Candidate::engineer).containsExactly("Wu", "Li");
        assertThat(candidates.getFirst().reasons())
                .contains(new Reason.Fits("Wu-day", at("08:10"), Duration.ofMinutes(20)));
    }

    @Test
    void namesTheMissingSkillAndTheExpiredCertificate() {
        Certificate ended = new Certificate("height", at("00:00"), at("07:00"));
        ADay day = new ADay().engineer(new Engineer("Li", Map.of("network", 1), List.of(ended), Set.of()), 0, "08:00", "18:00")
                .visit("A", 0, "08:00", "", ADay.skill("network", 3), 1)
                .visit("B", 0, "08:00", "", ADay.certificate("height"), 1)
                .visit("C", 0, "08:00", "", ADay.certificate("gas"), 1);

        assertThat(reasons(day, "A")).containsExactly(new Reason.SkillMissing("network", 3, 1));
        assertThat(reasons(day, "B")).containsExactly(new Reason.CertificateExpired("height", at("07:00")));
        assertThat(reasons(day, "C")).containsExactly(new Reason.CertificateMissing("gas"));
    }

    @Test
    void saysHowLateAndWhosePromiseWouldBreak() {
        ADay late = new ADay().engineer("Li", 60).visit("A", 0, "08:00", "08:30");
        ADay breaking = new ADay().engineer("Li", 0).visit("A", 0, "08:00", "08:00")
                .visit("B", 0, "08:00", "08:30").planned("B", "Li", "08:00");
        ADay over = new ADay().engineer("Li", 0).visit("A", 0, "17:15", "");

        assertThat(reasons(late, "A")).containsExactly(new Reason.ArrivesLate(at("09:00"), at("08:30"), Duration.ofMinutes(30)));
        assertThat(reasons(breaking, "A")).containsExactly(new Reason.BreaksPromise("B", Duration.ofMinutes(30)));
        assertThat(reasons(over, "A")).containsExactly(new Reason.EndsAfterShift(at("18:00"), Duration.ofMinutes(15)));
    }

    @Test
    void saysWhoIsOffDuty() {
        ADay day = new ADay().engineer(new Engineer("Li", Map.of()), 0, "16:00", "23:00").visit("A", 0, "08:00", "12:00");

        assertThat(reasons(day, "A")).containsExactly(new Reason.OffDuty());
    }

    @Test
    void refusesAVisitThatIsNotThere() {
        assertThatThrownBy(() -> Candidates.of(new ADay().engineer("Li", 0).toPlan(), "A"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Reason> reasons(ADay day, String visit) {
        Candidate candidate = Candidates.of(day.toPlan(), visit).getFirst();
        assertThat(candidate.offer()).isNull();
        return candidate.reasons();
    }
}
