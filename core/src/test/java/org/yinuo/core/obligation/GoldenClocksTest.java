package org.yinuo.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.obligation.ObligationState.Status;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;

/**
 * Clocks at the places where other systems were seen to fail, each once. The office is open Monday to Friday from 9:00 to
 * 17:00 in Shanghai; 3 April 2026 is a Friday, 4 to 6 April are Qingming.
 */
class GoldenClocksTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ServiceCalendar OFFICE = CalendarText.parse("Mon-Fri 09:00-17:00 excl. statutory holidays", SHANGHAI);
    private static final ServiceCalendar ALWAYS = ServiceCalendar.alwaysOpen(SHANGHAI);

    private static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }

    private static ObligationHistory resolve(String start, TimeLimit limit, ServiceCalendar calendar) {
        return ObligationHistory.open(ObligationKind.RESOLVE, at(start), new Term.Counted(at(start), limit, calendar));
    }

    private static ObligationHistory tenHours(String start) {
        return resolve(start, TimeLimit.hours(10), ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        // reported,             hours, due
        "2026-04-02T09:00:00,    8,     2026-04-02T17:00:00",
        "2026-04-02T08:59:59,    8,     2026-04-02T17:00:00",
        "2026-04-02T09:00:01,    8,     2026-04-03T09:00:01",
        "2026-04-02T17:00:00,    1,     2026-04-03T10:00:00",
        "2026-04-02T16:59:59,    1,     2026-04-03T09:59:59",
        "2026-04-03T17:00:00,    1,     2026-04-07T10:00:00"
    })
    void startsExactlyAtTheOpeningAndTheClosingSecond(String reported, int hours, String due) {
        ObligationHistory history = resolve(reported, TimeLimit.hours(hours), OFFICE);

        assertThat(history.state().due()).isEqualTo(at(due));
        assertThat(history.meet(at(due)).state().status()).isEqualTo(Status.MET);
        assertThat(history.meet(at(due).plusSeconds(1)).state().breachedAt()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02T10:00:00, 2026-04-02T10:00:00", "2026-04-02T20:00:00, 2026-04-03T09:00:00", "2026-04-04T10:00:00, 2026-04-07T09:00:00"})
    void aTargetOfZeroIsDueAtOnceOrAtTheNextOpening(String reported, String due) {
        ObligationHistory history = resolve(reported, TimeLimit.hours(0), OFFICE);

        assertThat(history.state().due()).isEqualTo(at(due));
        assertThat(history.state().warnAt(ObligationKind.RESOLVE, WarningRule.THREE_QUARTERS)).as("nothing to warn of").isNull();
        assertThat(history.fallDue(at(due)).state().breachedAt()).isEqualTo(at(due));
    }

    @Test
    void countsNothingOfAPauseAcrossAWeekend() {
        ObligationHistory history = resolve("2026-04-10T15:00", TimeLimit.hours(8), OFFICE)
                .pause(at("2026-04-10T16:00"), PauseReason.AWAITING_CONSENT).resume(at("2026-04-13T11:00"));

        assertThat(history.state().due()).as("an hour on Friday, six on Monday, one on Tuesday").isEqualTo(at("2026-04-14T10:00"));
    }

    @Test
    void twoPausesOfWhichOneOutsideOpeningHoursAddUpToTheOpenTimeTheyTook() {
        ObligationHistory history = resolve("2026-04-08T09:00", TimeLimit.hours(8), OFFICE)
                .pause(at("2026-04-08T10:00"), PauseReason.AWAITING_CONSENT).resume(at("2026-04-08T12:00"))
                .pause(at("2026-04-08T18:00"), PauseReason.ACCESS_REFUSED).resume(at("2026-04-09T08:00"));

        assertThat(history.state().due()).isEqualTo(at("2026-04-09T11:00"));
    }

    @Test
    void aSeverityChangedWhilePausedKeepsThePauseAndTheOriginalStart() {
        ObligationHistory paused = tenHours("2026-04-02T09:00").pause(at("2026-04-02T10:00"), PauseReason.AWAITING_CONSENT);

        ObligationHistory changed = paused.changeTerm(at("2026-04-02T13:00"), new Term.Counted(at("2026-04-02T09:00"), TimeLimit.hours(2), ALWAYS));

        assertThat(changed.state().status()).as("an hour used of two, so not broken").isEqualTo(Status.PAUSED);
        assertThat(changed.resume(at("2026-04-02T14:00")).state().due()).isEqualTo(at("2026-04-02T15:00"));
    }

    @Test
    void aPauseAfterTheBreachTakesNothingBack() {
        ObligationHistory broken = tenHours("2026-04-02T09:00").fallDue(at("2026-04-02T19:00"));

        ObligationState state = broken.pause(at("2026-04-02T20:00"), PauseReason.CUSTOMER_POSTPONED).resume(at("2026-04-03T20:00")).state();

        assertThat(state.status()).isEqualTo(Status.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(at("2026-04-02T19:00"));
        assertThat(state.pauses()).singleElement().satisfies(pause -> assertThat(pause.startInclusive()).isEqualTo(at("2026-04-02T20:00")));
    }

    @ParameterizedTest
    @CsvSource({"3, 2026-04-05T17:00", "30, 2026-05-02T17:00"})
    void leavesTheClosedDaysOutWhenTakenUpAgainAfter(int days, String due) {
        ObligationHistory met = tenHours("2026-04-02T09:00").meet(at("2026-04-02T11:00"));

        ObligationHistory reopened = met.reopen(at("2026-04-02T09:00").plus(Duration.ofDays(days)));

        assertThat(reopened.state().due()).as("eight hours were left").isEqualTo(at(due));
    }

    @Test
    void evidenceFromASlowClockIsNotBeforeTheOpeningOfThePause() {
        ObligationHistory paused = tenHours("2026-04-02T09:00").pause(at("2026-04-02T10:00"), PauseReason.AWAITING_CONSENT);

        assertThat(paused.resume(at("2026-04-02T09:59:58")).state().pauses()).as("a node whose clock is behind").isEmpty();
        assertThat(paused.meet(at("2026-04-02T09:59:58")).state().status()).isEqualTo(Status.MET);
    }

    @Test
    void aTimerOfANodeWhoseClockIsBehindRecordsTheTrueInstantAndOneAheadNothingAnew() {
        ObligationHistory once = tenHours("2026-04-02T09:00").fallDue(at("2026-04-02T19:00"));

        assertThat(tenHours("2026-04-02T09:00").fallDue(at("2026-04-02T18:59:59")).facts()).hasSize(1);
        assertThat(once.fallDue(at("2026-04-03T19:00"))).isEqualTo(once);
    }

    @Test
    void whatFellAwayByMistakeIsOwedAsIfItNeverHad() {
        ObligationHistory stayed = tenHours("2026-04-02T09:00")
                .pause(at("2026-04-02T11:00"), PauseReason.AWAITING_CONSENT).resume(at("2026-04-02T12:00"));
        ObligationHistory dropped = ObligationHistory.open(ObligationKind.ARRIVE, at("2026-04-02T09:00"),
                new Term.Counted(at("2026-04-02T09:00"), TimeLimit.hours(4), ALWAYS)).voided(at("2026-04-02T10:00"));
        Term fourHours = new Term.Counted(at("2026-04-02T09:00"), TimeLimit.hours(4), ALWAYS);

        assertThat(dropped.reinstate(at("2026-04-02T12:30"), fourHours, stayed).state().due()).isEqualTo(at("2026-04-02T14:00"));
        assertThat(dropped.reinstate(at("2026-04-02T15:00"), fourHours, stayed).state().breachedAt()).isEqualTo(at("2026-04-02T14:00"));
        assertThatThrownBy(() -> stayed.reinstate(at("2026-04-02T15:00"), fourHours, stayed)).isInstanceOf(ObligationRefused.class);
    }

    @Test
    void aClockThatBeginsLaterStandsStillWhereTheOthersDid() {
        ObligationHistory others = tenHours("2026-04-02T09:00")
                .pause(at("2026-04-02T10:00"), PauseReason.AWAITING_CONSENT).resume(at("2026-04-02T11:00"))
                .meet(at("2026-04-02T12:00")).reopen(at("2026-04-04T12:00"))
                .pause(at("2026-04-04T13:00"), PauseReason.ACCESS_REFUSED);

        ObligationHistory late = tenHours("2026-04-02T09:00").waitLike(others, at("2026-04-02T09:00"));

        assertThat(late.state().status()).isEqualTo(Status.PAUSED);
        assertThat(late.resume(at("2026-04-04T14:00")).state().due()).as("ten hours, one and two days and one left out").isEqualTo(at("2026-04-04T21:00"));
        assertThat(ObligationHistory.open(ObligationKind.RESPOND, at("2026-04-02T09:00"), new Term.Counted(at("2026-04-02T09:00"),
                TimeLimit.hours(4), ALWAYS)).waitLike(others, at("2026-04-02T09:00")).facts()).as("the respond clock never stands still").hasSize(1);
    }

    @Test
    void aCustomerInNewYorkLosesNoHourWhenTheClocksChange() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Instant saturday = LocalDateTime.parse("2026-03-07T22:00").atZone(newYork).toInstant();
        Term eightHours = new Term.Counted(saturday, TimeLimit.hours(8), ServiceCalendar.alwaysOpen(newYork));

        assertThat(ObligationHistory.open(ObligationKind.RESOLVE, saturday, eightHours).state().due().atZone(newYork).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-03-08T07:00"));
    }
}
