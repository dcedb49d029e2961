package org.yinuo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.CleanSlate;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

@YinuoTest
class DemoCompanyTest {
    private static final Instant THURSDAY_NOON = Instant.parse("2026-05-21T04:00:00Z");
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    DemoCompany company;
    private Api manager;

    @BeforeEach
    void anEmptyDatabase() {
        CleanSlate.empty(jdbc);
        manager = Api.as(mvc, Cast.MANAGER);
    }

    /** Thursday noon, Saturday night, the small hours of a holiday, a New Year's evening; all in Shanghai. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-21T04:00:00Z", "2026-06-13T14:30:00Z", "2026-10-03T19:10:00Z", "2026-12-31T10:45:00Z"})
    void somethingIsInEveryViewWheneverItIsStarted(String present) {
        clock.moveTo(Instant.parse(present));

        assertThat(company.load()).isTrue();

        assertThat(clock.instant()).isEqualTo(Instant.parse(present));
        for (String view : List.of("all", "unassigned", "due-today", "breached", "paused", "closed")) {
            assertThat(items("/api/service-requests?view=" + view)).as(view).isNotEmpty();
        }
        assertThat(texts("""
                select r.number from service_request r join app_user u on u.id = r.assignee_id
                where u.username = 'desk' and r.status not in ('CLOSED', 'CANCELLED')""")).as("the desk's own").isNotEmpty();
        assertThat(texts("select distinct status from service_request"))
                .contains("NEW", "IN_PROGRESS", "PAUSED", "RESOLVED", "CLOSED", "CANCELLED");
        assertThat(texts("select distinct state from obligation")).contains("RUNNING", "PAUSED", "MET", "BREACHED", "MET_LATE", "WAIVED", "VOIDED");
        assertThat(texts("select distinct house_default from service_request where house_default is not null"))
                .containsExactlyInAnyOrder("NO_CONTRACT", "SUSPENDED");
        assertThat(items("/api/service-requests?view=all").stream().filter(row -> row.path("nextDue").path("outOfHours").asBoolean()))
                .as("out of hours").isNotEmpty();
    }

    @Test
    void everyContractHasALedgerWithPromisesKeptAndOneLetterWaitsForReview() {
        clock.moveTo(THURSDAY_NOON);
        company.load();

        for (JsonNode contract : items("/api/contracts")) {
            JsonNode ledger = manager.read("/api/contracts/" + contract.path("id").asLong() + "/ledger").ok();
            assertThat(ledger.path("totals").path("promised").asInt()).as("%s", contract).isPositive();
        }
        assertThat(texts("select distinct kind from obligation where state = 'MET'"))
                .contains("RESPOND", "ARRIVE", "RESTORE", "RESOLVE", "INSPECTION", "FOLLOW_UP", "REPORT");
        assertThat(texts("select kind from obligation o join penalty p join breach b on b.id = p.breach_id on b.obligation_id = o.id"))
                .contains("RESPOND", "ARRIVE", "RESTORE", "REPORT");
        assertThat(texts("select status from letter")).containsOnlyOnce("DRAFT");
        assertThat(texts("select status from letter_clause")).contains("REJECTED", "PROPOSED");
    }

    @Test
    void theEngineerHasAVisitToday() {
        clock.moveTo(THURSDAY_NOON);
        company.load();

        assertThat(texts("""
                select w.status from work_order w join app_user u on u.id = w.engineer_id
                where u.username = 'engineer' and w.appointment_to > timestamptz '2026-05-21 04:00Z'""")).contains("ACCEPTED");
        assertThat(texts("select status from work_order")).contains("COMPLETED", "WORKING", "TRAVELLING");
    }

    /** Whoever approves exists, and both ways of waiting can be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-21T04:00:00Z", "2026-10-03T19:10:00Z"})
    void oneMajorRequestWaitsForTheHouseAndOneForTheCustomer(String present) {
        clock.moveTo(Instant.parse(present));
        company.load();

        assertThat(texts("select distinct unnest(roles) from app_user")).contains("TECHNICAL_LEAD", "BUSINESS_LEAD", "FINANCE");
        assertThat(texts("select s.role from approval a join approval_step s on s.approval_id = a.id where s.state = 'OPEN'"))
                .containsExactly("TECHNICAL_LEAD");
        assertThat(texts("""
                select r.status from consent c join service_request r on r.id = c.subject_id
                where c.subject_type = 'request' and c.purpose = 'MAJOR_REQUEST' and c.state = 'AWAITED'""")).containsExactly("PAUSED");
    }

    @Test
    void oneCallBackIsAheadAndOneWasMissed() {
        clock.moveTo(THURSDAY_NOON);
        company.load();

        assertThat(texts("select (due_at > timestamptz '2026-05-21 04:00Z')::text from call_back where state = 'PLANNED' order by due_at"))
                .containsExactly("false", "true");
    }

    @Test
    void neverTouchesADatabaseThatIsInUse() {
        clock.moveTo(THURSDAY_NOON);
        company.load();
        long before = jdbc.sql("select count(*) from obligation_fact").query(Long.class).single();

        assertThat(company.load()).isFalse();

        assertThat(jdbc.sql("select count(*) from obligation_fact").query(Long.class).single()).isEqualTo(before);
    }

    private List<JsonNode> items(String path) {
        JsonNode items = manager.read(path + (path.contains("?") ? "&" : "?") + "limit=200").ok().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
