package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Promises run past the last published year of holidays; then the year is published. */
@YinuoTest
@Timeout(120)
class HolidayYearImportedLaterTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DOOR = "/api/calendars/holidays";
    private static final String PLAN_2027 = """
            {"year": 2027, "papers": ["https://example.org/2027"], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}
            """;

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Obligations obligations;
    @Autowired
    private Calendars calendars;
    @Autowired
    private FireTimers timers;
    @Autowired
    private MovableClock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    private Api admin;

    @BeforeEach
    void onTheLastAfternoonOfTheYear() {
        admin = Api.as(mvc, Cast.ADMIN);
        assertThat(admin.read(DOOR).ok().path("edition").asInt()).as("read anew, for the tables are empty").isZero();
        clock.moveTo(china("2026-12-31T17:00"));
    }

    @Test
    void givesAProvisionalPromiseItsNewDueByAnAppendedFact() {
        long id = open(1, "business-hours", china("2026-12-31T17:00"), 2);
        assertThat(clockOf(id).path("dueAt").asString()).isEqualTo(utc("2027-01-01T10:00"));
        assertThat(clockOf(id).path("provisional").asBoolean()).isTrue();

        JsonNode shown = upload("").ok();
        assertThat(clockOf(id).path("dueAt").asString()).as("only shown").isEqualTo(utc("2027-01-01T10:00"));
        JsonNode done = upload("?dryRun=false").ok();

        assertThat(shown.path("applied").asBoolean()).isFalse();
        assertThat(done.path("applied").asBoolean()).isTrue();
        assertThat(done.path("yearsAdded").toString()).isEqualTo("[2027]");
        assertThat(done.path("days")).hasSize(2);
        assertThat(done.path("affected")).isEqualTo(shown.path("affected")).hasSize(1);
        assertThat(clockOf(id).path("dueAt").asString()).isEqualTo(utc("2027-01-02T10:00"));
        assertThat(clockOf(id).path("provisional").asBoolean()).isFalse();
        assertThat(facts(id)).containsExactly("OPENED", "TERM_CHANGED");
        assertThat(jdbc.sql("select reason from obligation_fact where seq = 2").query(String.class).single()).isEqualTo("holidays CN 2023-2027");
    }

    @Test
    void warnsOfAYearWithFewerDaysOffThanAnyPlanHas() {
        JsonNode shown = upload("").ok();

        assertThat(shown.path("thinYears").path(0).path("year").asInt()).isEqualTo(2027);
        assertThat(shown.path("thinYears").path(0).path("daysOff").asInt()).isOne();
        assertThat(shown.path("thinYears").path(0).path("fewest").asInt()).isEqualTo(7);
    }

    @Test
    void handsOutEveryDueTimeThatMovesAsATable() throws Exception {
        for (int request = 1; request <= 201; request++) {
            open(request, "business-hours", china("2026-12-31T17:00"), 2);
        }

        JsonNode shown = upload("").ok();
        Api.Answer table = admin.upload(DOOR + "/affected.csv", "2027.json", PLAN_2027.getBytes(StandardCharsets.UTF_8));

        assertThat(shown.path("affected")).hasSize(200);
        assertThat(shown.path("affected").path(0).path("subject").path("type").asString()).isEqualTo("CONTRACT");
        assertThat(shown.path("affected").path(0).path("subject").path("id").asLong()).isOne();
        String csv = table.raw().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(202);
        assertThat(csv).contains("R201").contains("2027-01-02");
        assertThat(Api.as(mvc, Cast.MANAGER).upload(DOOR + "/affected.csv", "x.json", PLAN_2027.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
    }

    @Test
    void leavesWhatHappenedAsItHappened() {
        long broken = open(1, "business-hours", china("2026-12-31T15:00"), 1);
        long met = open(2, "business-hours", china("2026-12-31T17:00"), 2);
        long dayAndNight = open(3, "7x24", china("2026-12-31T17:00"), 30);
        timers.fireDue(100);
        Cast.AGENT.acting(() -> transaction.executeWithoutResult(status ->
                obligations.drop(Subject.contract(2), Set.of(ObligationKind.RESOLVE), clock.instant(), "done")));
        List<String> before = rows();

        upload("?dryRun=false").ok();

        assertThat(rows()).isEqualTo(before);
        assertThat(facts(broken)).containsExactly("OPENED", "BREACHED");
        assertThat(explained(met)).as("as it was promised then").isEqualTo(utc("2027-01-01T10:00"));
        assertThat(explained(dayAndNight)).isEqualTo(utc("2027-01-01T23:00"));
        assertThat(jdbc.sql("select at from breach").query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).list())
                .containsExactly(china("2026-12-31T16:00"));
    }

    @Test
    void countsAPausedPromiseAnewToo() {
        long id = open(1, "business-hours", china("2026-12-31T17:00"), 2);
        Cast.AGENT.acting(() -> transaction.executeWithoutResult(status ->
                obligations.pause(Subject.contract(1), clock.instant().plus(Duration.ofMinutes(1)), PauseReason.AWAITING_CONSENT, "asked")));

        upload("?dryRun=false").ok();

        assertThat(facts(id)).containsExactly("OPENED", "PAUSED", "TERM_CHANGED");
        assertThat(clockOf(id).path("state").asString()).isEqualTo("PAUSED");
    }

    @Test
    void countsNewPromisesWithTheNewYearAndKeepsItThroughARestart() {
        upload("?dryRun=false").ok();
        long id = open(1, "Mon-Fri 09:00-18:00 excl. statutory holidays", china("2026-12-31T17:00"), 2);

        clock.moveTo(clock.instant().plusSeconds(3600));

        assertThat(clockOf(id).path("dueAt").asString()).isEqualTo(utc("2027-01-02T10:00"));
        assertThat(explained(id)).isEqualTo(utc("2027-01-02T10:00"));
        assertThat(admin.read(DOOR).ok().path("edition").asInt()).isEqualTo(1);
        assertThat(admin.read(DOOR).ok().path("years").toString()).isEqualTo("[2023,2024,2025,2026,2027]");
        assertThat(upload("?dryRun=false").ok().path("applied").asBoolean()).as("the same plan again").isFalse();
        assertThat(jdbc.sql("select count(*) from holiday_edition").query(Long.class).single()).isOne();
    }

    @Test
    void refusesWhatIsNoPlanAndAPlanAfterAGap() {
        assertThat(admin.upload(DOOR, "x.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo("holidays-unreadable");
        assertThat(admin.upload(DOOR, "x.json", "{\"days\":[".getBytes(StandardCharsets.UTF_8)).refusal()).isEqualTo("holidays-unreadable");
        Api.Answer gap = admin.upload(DOOR + "?dryRun=false", "x.json", PLAN_2027.replace("2027", "2029").getBytes(StandardCharsets.UTF_8));
        assertThat(gap.refusal()).isEqualTo("holidays-year-missing");
        assertThat(gap.body().path("detail").asString()).contains("2026").contains("2029");
        assertThat(Api.as(mvc, Cast.MANAGER).upload(DOOR, "x.json", PLAN_2027.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
    }

    private Api.Answer upload(String query) {
        return admin.upload(DOOR + query, "2027.json", PLAN_2027.getBytes(StandardCharsets.UTF_8));
    }

    private long open(long request, String calendar, Instant start, long hours) {
        var term = new Term.Counted(start, TimeLimit.hours(hours), calendars.of(calendar, CHINA));
        return transaction.execute(status -> obligations.open(List.of(new NewObligation(ObligationKind.RESOLVE,
                Subject.contract(request), "R" + request, null, null, null, start, term)))).getFirst();
    }

    private JsonNode clockOf(long id) {
        return admin.read("/api/obligations/" + id).ok().path("clock");
    }

    private String explained(long id) {
        return admin.read("/api/obligations/" + id).ok().path("explanation").path("due").asString();
    }

    private List<String> facts(long id) {
        return jdbc.sql("select kind from obligation_fact where obligation_id = :id order by seq").param("id", id).query(String.class).list();
    }

    private List<String> rows() {
        return jdbc.sql("select o::text from obligation o order by id").query(String.class).list();
    }

    private static String utc(String chinaTime) {
        return china(chinaTime).toString();
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CHINA).toInstant();
    }
}
