package org.yinuo.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.yinuo.core.obligation.ObligationState.NextFire;
import org.yinuo.core.obligation.ObligationState.Status;
import org.yinuo.core.time.CalendarText;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;

/** Clock times of this day are written HH:MM; the calendar is round the clock unless a test says otherwise. */
class ObligationHistoryTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ServiceCalendar ALWAYS = ServiceCalendar.alwaysOpen(SHANGHAI);

    /** A time of Friday 3 April 2026 in Shanghai. */
    private static Instant fri(String time) {
        return Instant.parse("2026-04-03T" + time + ":00+08:00");
    }

    private static ObligationHistory fourHoursFrom(String start, ObligationKind kind) {
        return ObligationHistory.open(kind, fri(start), new Term.Counted(fri(start), TimeLimit.hours(4), ALWAYS));
    }

    private static ObligationHistory resolveFrom(String start) {
        return fourHoursFrom(start, ObligationKind.RESOLVE);
    }

    @Test
    void isDueWhenItsTimeIsUsedUp() {
        ObligationState state = resolveFrom("09:00").state();

        assertThat(state.status()).isEqualTo(Status.RUNNING);
        assertThat(state.due()).isEqualTo(fri("13:00"));
    }

    @Test
    void isMetByEvidenceAtTheVeryDueInstant() {
        ObligationState state = resolveFrom("09:00").meet(fri("13:00")).state();

        assertThat(state.status()).isEqualTo(Status.MET);
        assertThat(state.breachedAt()).isNull();
    }

    @Test
    void recordsTheBreachAtTheDueInstantWhenEvidenceComesLate() {
        ObligationState state = resolveFrom("09:00").meet(fri("13:01")).state();

        assertThat(state.status()).isEqualTo(Status.MET_LATE);
        assertThat(state.breachedAt()).isEqualTo(fri("13:00"));
        assertThat(state.metAt()).isEqualTo(fri("13:01"));
    }

    @Test
    void breachesAtTheTrueInstantHoweverLateTheTimerFires() {
        ObligationState state = resolveFrom("09:00").fallDue(fri("22:00")).state();

        assertThat(state.status()).isEqualTo(Status.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(fri("13:00"));
    }

    @Test
    void firingTwiceChangesNothing() {
        ObligationHistory once = resolveFrom("09:00").fallDue(fri("13:00"));

        assertThat(once.fallDue(fri("14:00"))).isEqualTo(once);
        assertThat(resolveFrom("09:00").warn(fri("12:00")).warn(fri("12:30")).since(resolveFrom("09:00"))).hasSize(1);
    }

    @Test
    void meetsATargetOfZeroOnlyAtTheReportItself() {
        Term atOnce = new Term.Counted(fri("09:00"), TimeLimit.hours(0), ALWAYS);
        ObligationHistory respond = ObligationHistory.open(ObligationKind.RESPOND, fri("09:00"), atOnce);

        assertThat(respond.meet(fri("09:00")).state().status()).isEqualTo(Status.MET);
        assertThat(respond.meet(fri("09:01")).state().status()).isEqualTo(Status.MET_LATE);
    }

    @Test
    void neverPausesTheRespondClock() {
        ObligationHistory respond = fourHoursFrom("09:00", ObligationKind.RESPOND);

        assertThatThrownBy(() -> respond.pause(fri("10:00"), PauseReason.AWAITING_CONSENT))
                .isInstanceOf(ObligationRefused.class).hasFieldOrPropertyWithValue("code", "clock-never-pauses");
    }

    @Test
    void pausesTheResolveClockWhileAwaitingConsent() {
        ObligationHistory paused = resolveFrom("09:00").pause(fri("10:00"), PauseReason.AWAITING_CONSENT);

        assertThat(paused.state().status()).isEqualTo(Status.PAUSED);
        assertThat(paused.state().nextFire(ObligationKind.RESOLVE, WarningRule.THREE_QUARTERS)).isNull();
        assertThat(paused.resume(fri("11:30")).state().due()).isEqualTo(fri("14:30"));
    }

    @Test
    void addsUpTwoPauses() {
        ObligationHistory twice = resolveFrom("09:00")
                .pause(fri("10:00"), PauseReason.AWAITING_CONSENT).resume(fri("10:30"))
                .pause(fri("12:00"), PauseReason.ACCESS_REFUSED).resume(fri("13:00"));

        assertThat(twice.state().due()).isEqualTo(fri("14:30"));
    }

    @Test
    void showsBothTheBreachAndAPauseThatBeganAfterIt() {
        ObligationState state = resolveFrom("09:00").pause(fri("15:00"), PauseReason.CUSTOMER_POSTPONED).state();

        assertThat(state.status()).isEqualTo(Status.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(fri("13:00"));
        assertThat(state.pausedSince()).isEqualTo(fri("15:00"));
    }

    @Test
    void countsANewTermFromTheOriginalStartWithEarlierPausesCarriedOver() {
        ObligationHistory paused = resolveFrom("09:00").pause(fri("10:00"), PauseReason.AWAITING_CONSENT).resume(fri("11:00"));
        Term eightHours = new Term.Counted(fri("09:00"), TimeLimit.hours(8), ALWAYS);

        assertThat(paused.changeTerm(fri("12:00"), eightHours).state().due()).isEqualTo(fri("18:00"));
    }

    @Test
    void breachesAtOnceWhenTheNewTermIsAlreadyOver() {
        Term oneHour = new Term.Counted(fri("09:00"), TimeLimit.hours(1), ALWAYS);

        ObligationState state = resolveFrom("09:00").changeTerm(fri("12:00"), oneHour).state();

        assertThat(state.status()).isEqualTo(Status.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(fri("10:00"));
    }

    @Test
    void changesSeverityWhilePaused() {
        ObligationHistory paused = resolveFrom("09:00").pause(fri("10:00"), PauseReason.AWAITING_CONSENT);
        Term eightHours = new Term.Counted(fri("09:00"), TimeLimit.hours(8), ALWAYS);

        ObligationHistory changed = paused.changeTerm(fri("12:00"), eightHours);

        assertThat(changed.state().status()).isEqualTo(Status.PAUSED);
        assertThat(changed.resume(fri("13:00")).state().due()).isEqualTo(fri("20:00"));
    }

    @Test
    void keepsABreachThroughALongerTerm() {
        ObligationHistory broken = resolveFrom("09:00").fallDue(fri("13:00"));
        Term eightHours = new Term.Counted(fri("09:00"), TimeLimit.hours(8), ALWAYS);

        assertThat(broken.changeTerm(fri("14:00"), eightHours).state().breachedAt()).isEqualTo(fri("13:00"));
    }

    @Test
    void leavesTheClosedTimeOutWhenReopened() {
        ObligationHistory reopened = resolveFrom("09:00").meet(fri("10:00")).reopen(fri("20:00"));

        assertThat(reopened.state().status()).isEqualTo(Status.RUNNING);
        assertThat(reopened.state().due()).isEqualTo(fri("23:00"));
    }

    @Test
    void keepsTheFirstBreachWhenReopened() {
        ObligationState state = resolveFrom("09:00").meet(fri("13:30")).reopen(fri("20:00")).state();

        assertThat(state.status()).isEqualTo(Status.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(fri("13:00"));
    }

    @Test
    void waivesABreachWithoutErasingIt() {
        ObligationState state = resolveFrom("09:00").meet(fri("14:00")).waive(fri("16:00")).state();

        assertThat(state.status()).isEqualTo(Status.WAIVED);
        assertThat(state.breachedAt()).isEqualTo(fri("13:00"));
        assertThatThrownBy(() -> resolveFrom("09:00").waive(fri("10:00"))).hasFieldOrPropertyWithValue("code", "nothing-to-waive");
    }

    @Test
    void carriesAHandOverOutInsteadOfBreakingIt() {
        ObligationHistory handOver = fourHoursFrom("09:00", ObligationKind.HANDOVER);

        assertThat(handOver.fallDue(fri("13:00"))).isEqualTo(handOver);
        assertThat(handOver.meet(fri("13:00")).state().status()).isEqualTo(Status.MET);
    }

    @Test
    void remembersThatADroppedObligationWasBroken() {
        assertThat(resolveFrom("09:00").voided(fri("10:00")).state().status()).isEqualTo(Status.VOIDED);
        assertThat(resolveFrom("09:00").voided(fri("14:00")).state().status()).isEqualTo(Status.MISSED);
    }

    @Test
    void warnsAtThreeQuartersOfTheCountedTime() {
        NextFire next = resolveFrom("09:00").state().nextFire(ObligationKind.RESOLVE, WarningRule.THREE_QUARTERS);

        assertThat(next).isEqualTo(new NextFire(fri("12:00"), NextFire.What.WARNING));
    }

    @Test
    void neverWarnsOutsideOpeningHours() {
        ServiceCalendar office = CalendarText.parse("Mon-Fri 09:00-17:00", SHANGHAI);
        Term fourOfficeHours = new Term.Counted(fri("15:00"), TimeLimit.hours(4), office);

        ObligationState state = ObligationHistory.open(ObligationKind.RESOLVE, fri("15:00"), fourOfficeHours).state();

        assertThat(state.due()).isEqualTo(Instant.parse("2026-04-06T11:00:00+08:00"));
        assertThat(state.nextFire(ObligationKind.RESOLVE, WarningRule.THREE_QUARTERS).at())
                .isEqualTo(Instant.parse("2026-04-06T10:00:00+08:00"));
    }

    @Test
    void refusesToActOnAnEndedObligation() {
        ObligationHistory met = resolveFrom("09:00").meet(fri("10:00"));

        assertThatThrownBy(() -> met.meet(fri("11:00"))).hasFieldOrPropertyWithValue("code", "obligation-ended");
        assertThatThrownBy(() -> met.pause(fri("11:00"), PauseReason.ACCESS_REFUSED)).hasFieldOrPropertyWithValue("code", "obligation-ended");
    }
}
