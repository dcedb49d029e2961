package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.demo.DemoCompany;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.CleanSlate;
import org.yinuo.server.testing.YinuoTest;

/**
 * Walks every door of the published API with the ids of records that really are there and belong to somebody else: the whole demo company
 * to a customer's contact of whom there is but one request, and to an engineer who visits for none of it. What belongs to others carries a
 * mark in its words, which must stand in no answer.
 */
@YinuoTest
@Timeout(600)
class OtherPeoplesIdsTest {
    private static final String MARK = "窃之即见";
    /** Visits nobody has yet are shown to every engineer, so that somebody takes them; whoever comes too late is told that. */
    private static final Set<String> SHOWN_TO_ENGINEERS = Set.of("GET /api/dispatch/pool", "POST /api/dispatch/pool/{id}/grab");
    /** Approvals are seen by whoever is asked for them, whatever his scope. */
    private static final Set<String> ADDRESSED = Set.of("approvals/{id}", "approval-steps/{id}");
    /** Whoever answers the hotline must find whoever calls, so these are open to those whose scope is drawn by requests. */
    private static final Set<String> OF_CUSTOMERS = Set.of("customers/{id}", "units/{id}", "contracts/{id}", "commitments/{id}");
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private PublishedApi api;
    private RealIds ids;
    private long customer;
    private long own;

    @BeforeEach
    void aCustomerBesideTheDemoCompany(@Autowired MovableClock clock, @Autowired DemoCompany company) throws Exception {
        CleanSlate.empty(jdbc);
        clock.moveTo(Instant.parse("2026-05-21T04:00:00Z"));
        company.load();
        jdbc.sql("""
                insert into app_user (id, username, display_name, roles, password_hash, created_at)
                overriding system value values (10, 'customer', '何敏', '{CUSTOMER}', '', now()) on conflict (id) do nothing""").update();
        api = new PublishedApi(mvc, jdbc);
        customer = jdbc.sql("select customer_id from portal_account where user_id = 10").query(Long.class).single();
        own = Api.as(mvc, Cast.AGENT).create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "自家的", "description", "",
                "severity", "MINOR")).ok().path("id").asLong();
        RecordsOfOthers.plant(jdbc, MARK, customer);
        ids = new RealIds(jdbc, customer);
    }

    @Test
    void everyVariableOfEveryDoorIsWalkedWithARealId() {
        assertThat(api.doors().keySet()).allMatch(door -> ids.know(door.path()), "has a line in ids.txt for each variable");
        assertThat(ids.missing()).isEmpty();
    }

    @Test
    void customersSeeNothingOfOthersWhateverIdTheyAskFor() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Door, String> guards = Guards.ofDoors();

        for (Door door : api.doors().keySet()) {
            boolean mayPass = List.of("open", "self").contains(guards.getOrDefault(door, "known")) || RealIds.variables(door.path()).isEmpty() && door.path().startsWith("/api/portal");
            walk(wrong, door, Cast.CUSTOMER, !mayPass);
        }

        assertThat(wrong).isEmpty();
        Api contact = Api.as(mvc, Cast.CUSTOMER);
        assertThat(contact.read("/api/portal/requests/" + own).status()).as("his own").isEqualTo(200);
        long file = jdbc.sql("select max(attachment_id) from portal_file").query(Long.class).single();
        assertThat(contact.read("/api/portal/requests/" + own + "/files/" + file).status()).as("another's file under his own request").isEqualTo(404);
    }

    @Test
    void colleaguesSeeNothingOutsideOfTheirDataScope() throws Exception {
        jdbc.sql("update app_user set scope_kind = 'CUSTOMER', scope_parts = array[cast(:a as text)] where id = :id").param("a", customer)
                .param("id", Cast.MANAGER.id()).update();
        List<String> wrong = new ArrayList<>();

        for (Door door : api.doors().keySet()) {
            walk(wrong, door, Cast.MANAGER, ids.belongsToOthers(door) && !ADDRESSED.contains(RealIds.variables(door.path()).getFirst()));
        }

        assertThat(wrong).isEmpty();
        assertThat(Api.as(mvc, Cast.MANAGER).read("/api/service-requests/" + own).status()).as("his own").isEqualTo(200);
    }

    @Test
    void colleaguesWhoseScopeIsTheirOwnRequestsSeeNoRecordOfOthersRequests() throws Exception {
        jdbc.sql("update app_user set scope_kind = 'OWN' where id = :id").param("id", Cast.MANAGER.id()).update();
        List<String> wrong = new ArrayList<>();

        for (Door door : api.doors().keySet()) {
            if (ids.belongsToOthers(door) && !ADDRESSED.contains(RealIds.variables(door.path()).getFirst()) && !OF_CUSTOMERS.contains(RealIds.variables(door.path()).getFirst())) {
                walk(wrong, door, Cast.MANAGER, true);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void engineersSeeNothingOfVisitsThatAreNotTheirs() throws Exception {
        List<String> wrong = new ArrayList<>();

        for (Door door : api.doors().keySet()) {
            if (!SHOWN_TO_ENGINEERS.contains(door.toString())) {
                walk(wrong, door, Cast.ENGINEER, ids.belongsToOthers(door));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyPassesADoorThatIsNotHisWithAnIdThatIsThere() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<Door, String> guards = Guards.ofDoors();

        for (Door door : api.doors().keySet()) {
            for (Cast who : Cast.values()) {
                if (!RealIds.variables(door.path()).isEmpty() && !Guards.allow(guards.getOrDefault(door, "known"), who)) {
                    walk(wrong, door, who, true);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Doors that must stay closed are knocked at whatever they do; the others only when they show something. */
    private void walk(List<String> wrong, Door door, Cast who, boolean closed) throws Exception {
        if (!closed && !door.method().equals("GET")) {
            return;
        }
        String body = api.sample(api.doors().get(door)).replace("\"image\":\"12\"", "\"image\":\"" + RecordsOfOthers.DRAWING + "\"");
        MockHttpServletResponse answer = api.answer(door.method(), ids.to(door), body, who);
        boolean marked = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(MARK);
        if (marked || closed && answer.getStatus() != 403 && answer.getStatus() != 404) {
            wrong.add(door + " as " + who + " " + answer.getStatus() + (marked ? " shows it" : ""));
        }
    }
}
