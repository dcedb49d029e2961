package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.TestClock;
import org.yinuo.server.testing.YinuoTest;

/** Timers under load and in competition. */
@YinuoTest
@Timeout(240)
class TimersTest {
    private static final Instant DUE = TestClock.START.plus(Duration.ofHours(1));

    @Autowired
    private Obligations obligations;
    @Autowired
    private FireTimers timers;
    @Autowired
    private MovableClock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void firesTenThousandAndOneThatFallDueInTheSameSecond() {
        open(10_001);
        clock.moveTo(DUE.plusSeconds(1));

        int fired = 0;
        for (int batch = timers.fireDue(500); batch > 0; batch = timers.fireDue(500)) {
            fired += batch;
        }

        assertThat(fired).isEqualTo(10_001);
        assertThat(count("select count(*) from breach")).isEqualTo(10_001);
        assertThat(count("select count(*) from obligation where next_fire_at is not null")).isZero();
        everythingAgrees();
    }

    @Test
    void breaksEachPromiseOnceWhenTwoTimersFireAtTheSameTime() throws Exception {
        open(2_000);
        clock.moveTo(DUE.plusSeconds(60));

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> firing = () -> {
                int fired = 0;
                while (count("select count(*) from obligation where next_fire_at is not null") > 0) {
                    fired += timers.fireDue(50);
                }
                return fired;
            };
            List<Future<Integer>> done = two.invokeAll(List.of(firing, firing));
            assertThat(done.getFirst().get() + done.getLast().get()).isEqualTo(2_000);
        }

        assertThat(count("select count(*) from breach")).isEqualTo(2_000);
        assertThat(count("select count(*) from obligation_fact where kind = 'BREACHED'")).isEqualTo(2_000);
        everythingAgrees();
    }

    @Test
    void changesNothingWhenFiredAgain() {
        open(3);
        clock.moveTo(DUE.plusSeconds(60));
        timers.fireDue(500);
        List<String> before = jdbc.sql("select o::text from obligation o order by id").query(String.class).list();

        // As if a node that claimed them had died before it could say so.
        jdbc.sql("update obligation set next_fire_at = due_at, next_fire = 'DUE'").update();
        timers.fireDue(500);

        assertThat(jdbc.sql("select o::text from obligation o order by id").query(String.class).list()).isEqualTo(before);
        assertThat(count("select count(*) from breach")).isEqualTo(3);
        everythingAgrees();
    }

    @Test
    void setsOnePromiseThatCannotBeFiredAsideAndFiresTheRest() {
        open(21);
        jdbc.sql("alter table breach add constraint refused check (obligation_id <> " + count("select min(id) + 9 from obligation") + ")").update();
        Instant now = DUE.plusSeconds(60);
        clock.moveTo(now);

        try {
            timers.fireDue(500);
        } finally {
            jdbc.sql("alter table breach drop constraint refused").update();
        }

        assertThat(count("select count(*) from breach")).isEqualTo(20);
        assertThat(timers.next()).contains(now.plusSeconds(60));
        everythingAgrees();
    }

    @Test
    void warnsOfAPromiseOnceThenBreaksIt() {
        open(3);
        clock.moveTo(DUE.minusSeconds(60));
        timers.fireDue(500);
        timers.fireDue(500);

        clock.moveTo(DUE);
        timers.fireDue(500);

        assertThat(jdbc.sql("select kind from obligation_fact where obligation_id = (select max(id) from obligation) order by seq")
                .query(String.class).list()).containsExactly("OPENED", "WARNED", "BREACHED");
        everythingAgrees();
    }

    private void open(int count) {
        List<NewObligation> asked = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            asked.add(new NewObligation(ObligationKind.REPORT, Subject.contract(i), i + " of " + count, null, null, null,
                    TestClock.START, new Term.Fixed(TestClock.START, DUE)));
        }
        transaction.executeWithoutResult(status -> obligations.open(asked));
    }

    private void everythingAgrees() {
        assertThat(count("select count(*) from breach where at <> timestamptz '" + DUE + "'")).isZero();
        assertThat(count("""
                select count(*) from obligation o
                where o.facts <> (select count(*) from obligation_fact f where f.obligation_id = o.id)
                   or o.breached_at is distinct from (select at from breach b where b.obligation_id = o.id)
                """)).isZero();
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
