package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Lists of what hangs on requests show a colleague exactly what his data scope covers, and count and export no more than that. */
@YinuoTest
class ScopedListsTest {
    private static final Map<String, Function<JsonNode, String>> LISTS = Map.of(
            "/api/quotes", row -> row.path("quote").path("requestNumber").asString(),
            "/api/charge-notes", row -> row.path("note").path("requestId").asString(),
            "/api/charge-notes?settled=true", row -> row.path("note").path("requestId").asString(),
            "/api/loans", row -> row.path("loan").path("requestId").asString(),
            "/api/loans?out=true", row -> row.path("loan").path("requestId").asString(),
            "/api/returns", row -> row.path("requestId").asString(),
            "/api/returns?running=true", row -> row.path("requestId").asString(),
            "/api/call-backs?mine=false&span=ALL", row -> row.path("request").path("id").asString(),
            "/api/referrals", row -> row.path("requestId").asString(),
            "/api/mails", row -> row.path("requestId").asString());
    private static final String RECORDS = """
            with card as (
                insert into rate_card (valid_from, currency, step_minutes, minimum, per_km, per_visit, tax_rate, cost_share, discount_limit, work_starts,
                    work_ends, evening_ends, note, created_at, created_by)
                values ('2026-01-01', 'CNY', 15, 0, 0, 0, 6, 0, 10, '08:00', '18:00', '22:00', '', now(), '') returning id),
            quoted as (
                insert into quote (number, version, request_id, request_number, customer_id, card_id, currency, discount, listed, net, tax, total,
                    valid_until, note, draft, sha256, state, created_at, created_by, created_by_id)
                select 'QT-' || r.id || n, 1, r.id, r.id, r.customer_id, card.id, 'CNY', 0, 100, 100, 6, 106, '2026-12-31', '',
                    '{"discount": "0", "validUntil": "2026-12-31", "note": "", "lines": []}', '', 'SENT', now(), '', 1
                from service_request r, card, generate_series(1, 2) n returning id, request_id, customer_id, number),
            charged as (
                insert into charge_note (number, quote_id, request_id, customer_id, currency, net, tax, total, balance, due_on, note, drawn_at, drawn_by)
                select 'CH-' || q.id, q.id, q.request_id, q.customer_id, 'CNY', 100, 6, 106, case when right(q.number, 1) = '1' then 106 else 0 end,
                    '2026-03-01', '', now(), '' from quoted q returning id),
            pool as (
                insert into loaner (model, serial, name, batch, place, state) select 'L', r.id, '', '', '', 'OUT' from service_request r returning id, serial),
            signature as (
                insert into attachment (file_name, media_type, size, sha256, bytes, uploaded_by, uploaded_at)
                values ('s.png', 'image/png', 0, '', '', 1, now()) returning id),
            written as (
                insert into mail (mailbox_id, uid_validity, uid, message_id, arrived_at, taken_at, verdict, request_id)
                select 1, 1, r.id, r.id, now(), now(), 'HELD', r.id from service_request r returning id),
            lent as (
                insert into loan (number, loaner_id, request_id, customer_id, due_on, condition_out, issued_at, issued_by, signer, signature_id, content, sha256)
                select 'LN-' || r.id, pool.id, r.id, r.customer_id, '2026-05-01', '', now(), '', '', signature.id, '', ''
                from service_request r join pool on pool.serial = cast(r.id as text), signature returning id),
            called as (
                insert into call_back (request_id, due_at, whom, phone, reason, caller_id, state, attempts, planned_at, planned_by, version)
                select r.id, '2026-03-31 09:00+08', '', '13800000000', '', 3, 'PLANNED', 0, now(), '', 0 from service_request r returning id),
            partner as (
                insert into provider (kind, name, serves, contact, phone, email, agreement, hours, note, version)
                values ('PARTNER', '北方维保', '', '', '', '', '', '', '', 0) returning id)
            insert into referral (number, request_id, provider_id, asked, their_case, referred_at, referred_by, referred_by_id)
            select 'RF-' || r.id, r.id, partner.id, '', '', now(), '', 1 from service_request r, partner
            """;
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api manager;
    private Api agent;
    private long west;
    private long department;
    /** By the id of the request, which is why it should be seen. */
    private final Map<String, String> requests = new LinkedHashMap<>();

    /** Five requests: in the east, in the west, and in the north one that is one's own, one a department has and one that one visits for. */
    @BeforeEach
    void aRecordOfEachSortForEachRequest() {
        manager = Api.as(mvc, Cast.MANAGER);
        agent = Api.as(mvc, Cast.AGENT);
        long east = customer("东港热电", "华东");
        west = customer("西岭水务", "西南");
        long north = customer("北河供暖", "华北");
        request("east", east);
        request("west", west);
        jdbc.sql("update service_request set assignee_id = 3 where id = :id").param("id", request("own", north)).update();
        department = manager.create("/api/departments", Map.of("nameZh", "质量部", "nameEn", "Quality")).ok().path("id").asLong();
        manager.create("/api/service-requests/" + request("department's", north) + "/department", Map.of("departmentId", department, "reason", "批次问题")).ok();
        jdbc.sql("""
                insert into work_order (number, request_id, status, reason, engineer_id, issued_at, version) values ('WO-1', :id, 'ASSIGNED', '', 3, now(), 0)""")
                .param("id", request("visited", north)).update();
        jdbc.sql(RECORDS).update();
    }

    @Test
    void showsAllToWhoeverHasNoLimit() {
        everyListShows("east", "west", "own", "department's", "visited");
    }

    @Test
    void showsWhatIsOnesOwnWhateverTheScope() {
        draw("OWN");

        everyListShows("own", "visited");
    }

    @Test
    void showsWhatTheDepartmentsHave() {
        draw("DEPARTMENT", Long.toString(department));

        everyListShows("department's", "own", "visited");
    }

    @Test
    void showsWhatIsInTheRegions() {
        draw("REGION", "华东");

        everyListShows("east", "own", "visited");
    }

    @Test
    void showsWhatIsOfTheCustomers() {
        draw("CUSTOMER", Long.toString(west));

        everyListShows("west", "own", "visited");
    }

    @Test
    void showsReturnsOfNoRequestToWhoeverSeesTheirCustomer() {
        jdbc.sql("update return_case set request_id = null").update();

        for (Map.Entry<String, Integer> scope : Map.of("ALL", 5, "REGION", 1, "OWN", 0).entrySet()) {
            draw(scope.getKey(), scope.getKey().equals("REGION") ? "华东" : "");
            JsonNode rows = agent.read("/api/returns").ok().path("items");
            assertThat(rows).as(scope.getKey()).hasSize(scope.getValue());
            rows.forEach(row -> assertThat(agent.read("/api/returns/" + row.path("id").asLong()).status()).isEqualTo(200));
        }
    }

    @Test
    void opensReturnsOnlyWhereItSeesThem() {
        draw("REGION", "华东");
        jdbc.sql("update return_case set stage = 'WITHDRAWN'").update();

        assertThat(open("west", true).refusal()).isEqualTo("request-not-found");
        assertThat(open("west", false).refusal()).isEqualTo("unit-unknown");
        assertThat(open("own", false).refusal()).isEqualTo("unit-unknown");
        assertThat(open("own", true).status()).isEqualTo(201);
        assertThat(open("east", false).status()).isEqualTo(201);
    }

    @Test
    void setsOffOnlyCreditNotesThatItsListShows() {
        jdbc.sql("""
                set session_replication_role = replica;
                insert into credit_note (number, settlement_id, settlement_number, contract_id, contract_number, customer_id, currency, amount, note, drawn_at, drawn_by)
                    select 'CN-' || id, id, '', id, '', id, 'CNY', 50, '', now(), '' from customer;
                set session_replication_role = origin""").update();

        for (Map.Entry<String, String> closed : Map.of("OWN", "", "DEPARTMENT", Long.toString(department), "REGION", "华东").entrySet()) {
            draw(closed.getKey(), closed.getValue());
            assertThat(setOffForOwn("20").refusal()).as(closed.getKey()).isEqualTo("credit-note-not-found");
            assertThat(setOffForOwn("60").refusal()).as("nor what is left of it").isEqualTo("credit-note-not-found");
        }
        draw("REGION", "华北");
        assertThat(setOffForOwn("60").refusal()).isEqualTo("credit-note-used");
        assertThat(setOffForOwn("20").status()).isEqualTo(201);
        draw("ALL");
        assertThat(setOffForOwn("20").status()).isEqualTo(201);
    }

    /** Pays the open charge note of one's own request with the credit note of its customer. */
    private Api.Answer setOffForOwn(String amount) {
        return jdbc.sql("""
                select n.id as note, c.id as credit from service_request r join charge_note n on n.request_id = r.id and n.balance > 0
                    join credit_note c on c.customer_id = r.customer_id where r.title = 'own'""")
                .query((row, n) -> agent.create("/api/charge-notes/" + row.getLong("note") + "/payments", Map.of("amount", amount, "method", "CREDIT_NOTE",
                        "on", "2026-03-31", "reference", "", "creditNoteId", row.getLong("credit")))).single();
    }

    @Test
    void takesMailIntoNoRequestAndForNoCustomerOutsideTheScope() {
        long mail = jdbc.sql("select m.id from mail m join service_request r on r.id = m.request_id where r.title = 'east'").query(Long.class).single();
        draw("REGION", "华东");

        assertThat(agent.create("/api/mails/" + mail + "/accept", Map.of("requestId", id("west"), "remember", false)).refusal()).isEqualTo("request-not-found");
        assertThat(agent.create("/api/mails/" + mail + "/accept", Map.of("customerId", west, "remember", false)).refusal()).isEqualTo("customer-unknown");
        assertThat(agent.create("/api/mails/" + mail + "/accept", Map.of("requestId", id("own"), "remember", false)).refusal()).isEqualTo("mail-not-kept");
    }

    @Test
    void showsServicesDueOfTheUnitsOfItsCustomersAndFilesDocumentsOnNoOthers() {
        jdbc.sql("insert into service_cycle (unit_id, every_months, last_on, last_reading, next_on) select id, 6, '2025-10-01', 0, '2026-04-01' from unit").update();
        long foreign = jdbc.sql("select unit_id from service_request where title = 'west'").query(Long.class).single();
        assertThat(rows("/api/services-due?days=30")).hasSize(5);

        draw("OWN");
        assertThat(rows("/api/services-due?days=30")).as("whoever calls must be found").hasSize(5);

        draw("REGION", "华东");
        assertThat(rows("/api/services-due?days=30")).hasSize(1);
        assertThat(agent.read("/api/units/count").ok().path("units").asInt()).isEqualTo(1);
        assertThat(agent.create("/api/units/documents", Map.of("which", Map.of("ids", List.of(foreign)), "note", Map.of("kind", "DOCUMENT", "text", "合格证", "on", "2026-03-01")))
                .refusal()).isEqualTo("unit-unknown");
    }

    private Api.Answer open(String title, boolean underIt) {
        Map<String, Object> draft = new HashMap<>(Map.of("wish", "REPAIR", "problem", title, "facts", Map.of()));
        draft.put("unitId", jdbc.sql("select unit_id from service_request where title = :title").param("title", title).query(Long.class).single());
        if (underIt) {
            draft.put("requestId", id(title));
        }
        return agent.create("/api/returns", draft);
    }

    private long id(String title) {
        return jdbc.sql("select id from service_request where title = :title").param("title", title).query(Long.class).single();
    }

    private void everyListShows(String... expected) {
        for (Map.Entry<String, Function<JsonNode, String>> list : LISTS.entrySet()) {
            Set<String> shown = rows(list.getKey()).map(list.getValue()).map(requests::get).collect(Collectors.toSet());
            assertThat(shown).as(list.getKey()).containsExactlyInAnyOrder(expected);
        }
        int many = expected.length;
        assertThat(rows("/api/charge-notes/ages").mapToInt(bucket -> bucket.path("notes").asInt()).sum()).as("counted by age").isEqualTo(many);
        assertThat(agent.read("/api/call-backs/counts").ok().path("all").asInt()).as("call-backs counted").isEqualTo(many);
        String table = new String(agent.download("/api/charge-notes/open.csv"), StandardCharsets.UTF_8);
        assertThat(table.lines().filter(line -> line.contains("CH-"))).as("in the table").hasSize(many);
        int overdue = jdbc.sql("select id from customer").query(Long.class).list().stream()
                .mapToInt(id -> StreamSupport.stream(agent.read("/api/charge-notes/overdue?customerId=" + id).ok().spliterator(), false)
                        .mapToInt(each -> each.path("notes").asInt()).sum()).sum();
        assertThat(overdue).as("said to be overdue").isEqualTo(many);
        assertThat(agent.read("/api/credit-notes").status()).isEqualTo(200);
    }

    private Stream<JsonNode> rows(String list) {
        return StreamSupport.stream(agent.read(list).ok().path("items").spliterator(), false).filter(Objects::nonNull);
    }

    private void draw(String kind, String... parts) {
        jdbc.sql("update app_user set scope_kind = :kind, scope_parts = :parts where id = 3").param("kind", kind)
                .param("parts", Stream.of(parts).filter(part -> !part.isEmpty()).toArray(String[]::new)).update();
    }

    private long customer(String name, String region) {
        return manager.create("/api/customers", Map.of("name", name, "region", region)).ok().path("id").asLong();
    }

    /** A request about a unit that is on its way back. */
    private long request(String why, long customer) {
        long unit = manager.create("/api/units", Map.of("customerId", customer, "model", "SCADA-2", "serial", "SN-" + requests.size())).ok().path("id").asLong();
        Map<String, Object> report = new HashMap<>(Map.of("channel", "HOTLINE", "title", why, "description", why, "severity", "MAJOR"));
        report.putAll(Map.of("customerId", customer, "unitId", unit));
        long id = manager.create("/api/service-requests", report).ok().path("id").asLong();
        manager.create("/api/returns", Map.of("unitId", unit, "requestId", id, "wish", "REPAIR", "problem", why, "facts", Map.of())).ok();
        requests.put(Long.toString(id), why);
        return id;
    }

    @Test
    void keepsTheDoorsOfOneRecordAsTheyAre() {
        long foreign = jdbc.sql("select max(q.id) from quote q join service_request r on r.id = q.request_id where r.title = 'west'").query(Long.class).single();
        draw("REGION", "华东");

        assertThat(agent.read("/api/quotes/" + foreign).refusal()).isEqualTo("quote-not-found");
        assertThat(List.of("/api/nonconformities", "/api/imports", "/api/letters")).allMatch(list -> agent.read(list).refusal().equals("outside-data-scope"));
    }
}
