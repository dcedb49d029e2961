package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Every mistake is refused with its status, a stable code and a sentence in the caller's language. It is 2026-04-01. */
@YinuoTest
@Timeout(240)
class RefusalsOverHttpTest {
    private static final String LETTER = "接到报修后30分钟内电话响应，4小时内到达现场。自验收之日起质保三年。";

    @Autowired
    private MockMvc mvc;

    private long customer;
    private long otherCustomer;
    private long commitment;
    private JsonNode contract;
    private JsonNode otherContract;

    @BeforeEach
    void twoCustomersWithAContractEach() {
        customer = customer("青川市水务集团");
        otherCustomer = customer("平武县人民医院");
        commitment = commitment();
        contract = as(Cast.MANAGER).create("/api/contracts", terms(Map.of())).ok();
        otherContract = as(Cast.MANAGER).create("/api/contracts", terms(Map.of("customerId", otherCustomer,
                "units", List.of(Map.of("serial", "PW-1", "model", "HIS"))))).ok();
    }

    @Test
    void refusesAmountsThatAreNone() {
        refused(sign("amount", money("-1.00")), 422, "amount-not-positive");
        refused(sign("amount", money("0")), 422, "amount-not-positive");
        refused(sign("amount", money("10.005")), 422, "money-invalid");
        refused(sign("amount", money("1" + "0".repeat(30))), 422, "money-invalid");
        refused(sign("amount", money("1e999999999")), 422, "value-out-of-range");
        refused(sign("amount", money("一百万")), 422, "field-unreadable");
        refused(sign("amount", Map.of("amount", "1.00", "currency", "XXX")), 422, "money-invalid");
        refused(sign("amount", null), 422, "fields-invalid");
    }

    @Test
    void refusesDatesThatCannotBe() {
        refused(sign("signedOn", "2026-04-02"), 422, "signed-in-future");
        refused(sign("acceptedOn", "2026-04-02"), 422, "accepted-in-future");
        refused(sign("acceptedOn", "2026-01-04"), 422, "accepted-before-signed");
        refused(sign("signedOn", "2026-02-30"), 422, "field-unreadable");
        refused(report("reportedAt", "2026-04-01T02:00:00Z"), 422, "reported-in-future");
        refused(report("reportedAt", "tomorrow"), 422, "field-unreadable");
    }

    @Test
    void refusesWhatBelongsToSomebodyElse() {
        long foreignUnit = otherContract.path("units").path(0).path("id").asLong();

        refused(sign("customerId", 999_999), 422, "customer-unknown");
        refused(report("customerId", 999_999), 422, "customer-unknown");
        refused(report("unitId", foreignUnit), 422, "unit-of-other-customer");
        refused(report("contractId", otherContract.path("id").asLong()), 422, "contract-of-other-customer");
        refused(report("contactId", 999_999), 422, "contact-unknown");
        refused(report("siteId", 999_999), 422, "site-unknown");
        refused(report("assigneeId", 999_999), 422, "user-unknown");
    }

    @Test
    void refusesAUnitUnderSomebodyElsesContract() {
        Map<String, ?> unit = Map.of("customerId", otherCustomer, "serial", "X-1", "model", "m", "contractId", contract.path("id").asLong());

        assertThat(as(Cast.AGENT).create("/api/units", unit).refusal()).isEqualTo("contract-of-other-customer");
    }

    @Test
    void refusesMissingWordsAndLooseNumbersInsteadOfGuessing() {
        Map<String, Object> silent = report(Map.of());
        silent.remove("channel");

        assertThat(as(Cast.AGENT).create("/api/service-requests", silent).status()).isEqualTo(422);
        assertThat(as(Cast.AGENT).create("/api/service-requests", report(Map.of("severity", 0))).status()).isEqualTo(422);
        assertThat(as(Cast.AGENT).create("/api/service-requests", report(Map.of("customerId", 1.9))).status()).isEqualTo(422);
    }

    @Test
    void doesARepeatedOrderOnceAndRefusesAnotherUnderItsKey() {
        JsonNode first = as(Cast.AGENT).createOnce("key-1", "/api/service-requests", report(Map.of())).ok();
        JsonNode again = as(Cast.AGENT).createOnce("key-1", "/api/service-requests", report(Map.of())).ok();

        assertThat(again).isEqualTo(first);
        refused(() -> api(Cast.AGENT).createOnce("key-1", "/api/service-requests", report(Map.of("title", "another"))),
                422, "idempotency-key-reused");
        refused(() -> api(Cast.AGENT).createOnce("k".repeat(201), "/api/service-requests", report(Map.of())),
                422, "idempotency-key-too-long");
    }

    @Test
    void refusesStaleAndBlindEdits() {
        String path = "/api/contracts/" + contract.path("id").asLong();
        int version = contract.path("version").asInt();
        as(Cast.MANAGER).change(path + "/accept", version, Map.of("acceptedOn", "2026-03-01")).ok();

        refused(() -> api(Cast.MANAGER).change(path + "/suspend", version, Map.of("reason", "late")), 412, "stale-edit");
        refused(() -> api(Cast.MANAGER).create(path + "/suspend", Map.of("reason", "late")), 428, "if-match-missing");
    }

    @Test
    void refusesStepsOutOfOrderEmptySignaturesAndOtherPeoplesVisits() {
        String visit = visitOf(Cast.ENGINEER);

        refused(() -> api(Cast.ENGINEER).create(visit + "/start", Map.of()), 409, "work-order-out-of-order");
        refused(() -> api(Cast.OTHER_ENGINEER).create(visit + "/accept", Map.of()), 404, "work-order-not-found");
        refused(() -> api(Cast.OTHER_ENGINEER).read(visit), 404, "work-order-not-found");
        List.of("accept", "travel", "arrive", "start").forEach(step -> as(Cast.ENGINEER).create(visit + "/" + step, Map.of()).ok());
        refused(() -> api(Cast.ENGINEER).create(visit + "/sign", signature("data:image/png;base64,")), 422, "findings-missing");
        int version = as(Cast.ENGINEER).read(visit).ok().path("version").asInt();
        as(Cast.ENGINEER).replace(visit + "/findings", version,
                Map.of("fault", "停机", "cause", "电源", "solution", "更换", "parts", "", "test", "")).ok();
        refused(() -> api(Cast.ENGINEER).create(visit + "/sign", signature("data:image/png;base64,")), 422, "signature-unreadable");
        refused(() -> api(Cast.ENGINEER).create(visit + "/sign", signature("a picture")), 422, "signature-unreadable");
        refused(() -> api(Cast.ENGINEER).create(visit + "/sign", signature(Pictures.blank())), 422, "signature-empty");
        refused(() -> api(Cast.ENGINEER).create(visit + "/sign", signature("")), 422, "fields-invalid");
    }

    @Test
    void refusesWhatDoesNotExistAndWhatIsNotAllowed() {
        for (String path : List.of("/api/contracts/999999", "/api/service-requests/999999", "/api/work-orders/999999",
                "/api/letters/999999", "/api/customers/999999", "/api/units/999999", "/api/obligations/999999",
                "/api/commitments/999999", "/api/attachments/999999", "/api/users/999999")) {
            assertThat(as(Cast.ADMIN).read(path).status()).as(path).isEqualTo(404);
        }
        refused(() -> api(Cast.ENGINEER).create("/api/contracts", terms(Map.of())), 403, "forbidden");
        refused(() -> api(Cast.AGENT).create("/api/contracts", terms(Map.of())), 403, "forbidden");
        refused(() -> api(Cast.DISPATCHER).create("/api/service-requests", report(Map.of())), 403, "forbidden");
        refused(() -> api(Cast.MANAGER).read("/api/users"), 403, "forbidden");
    }

    @Test
    void refusesHalvesOfCharactersAndYearsNobodyMeans() throws Exception {
        String half = "{\"token\":\"t\",\"verdict\":\"GRANTED\",\"name\":\"\\ud800\",\"reason\":\"\"}";
        String farAway = "{\"delegateId\":1,\"startInclusive\":\"-999999999-01-01T00:00:00Z\",\"endExclusive\":\"2026-05-01T00:00:00Z\"}";

        assertThat(posted("/api/consent-links/answer", half)).contains("\"code\":\"text-unusable\"", "\"field\":\"name\"");
        assertThat(posted("/api/approval-delegates", farAway)).contains("\"code\":\"year-out-of-range\"", "\"field\":\"startInclusive\"");
        refused(() -> api(Cast.AGENT).read("/api/calendars/holidays?year=1899"), 422, "year-out-of-range");
        assertThat(as(Cast.AGENT).read("/api/calendars/holidays?year=-99999999999").status()).isEqualTo(422);
    }

    private String posted(String path, String json) throws Exception {
        return mvc.perform(post(path).with(Cast.AGENT).contentType(MediaType.APPLICATION_JSON).content(json)).andReturn()
                .getResponse().getContentAsString();
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        refused(() -> api(Cast.AGENT).create("/api/service-requests", report(Map.of("severityy", "CRITICAL"))), 422, "unknown-field");
        refused(() -> api(Cast.AGENT).create("/api/service-requests", report(Map.of("severity", "DREADFUL"))), 422, "field-unreadable");
        refused(() -> api(Cast.AGENT).create("/api/service-requests", report(Map.of("title", "\u0000"))), 422, "text-unusable");
        refused(() -> api(Cast.AGENT).create("/api/service-requests", report(Map.of("title", "长".repeat(201)))), 422, "fields-invalid");
        refused(() -> api(Cast.AGENT).read("/api/service-requests?cursor=elsewhere"), 422, "bad-cursor");
        refused(() -> api(Cast.AGENT).read("/api/service-requests?limit=0"), 422, "limit-invalid");
        refused(() -> api(Cast.AGENT).read("/api/service-requests?view=none"), 422, "view-unknown");

        MockHttpServletResponse broken = mvc.perform(post("/api/service-requests").with(Cast.AGENT)
                .contentType(MediaType.APPLICATION_JSON).content("{\"title\":")).andReturn().getResponse();
        assertThat(broken.getStatus()).isEqualTo(400);
        assertThat(broken.getContentAsString()).contains("json-unreadable");
    }

    // --- the world ---------------------------------------------------------------------------------------------------

    private interface Attempt {
        Api.Answer make();
    }

    private String language = "en";

    private Api as(Cast who) {
        return Api.as(mvc, who);
    }

    private Api api(Cast who) {
        return Api.as(mvc, who).speaking(language);
    }

    private Attempt sign(String field, Object value) {
        Map<String, Object> body = new HashMap<>(terms(Map.of()));
        body.put(field, value);
        return () -> api(Cast.MANAGER).create("/api/contracts", body);
    }

    private Attempt report(String field, Object value) {
        return () -> api(Cast.AGENT).create("/api/service-requests", report(Map.of(field, value)));
    }

    private void refused(Attempt attempt, int status, String code) {
        for (String spoken : List.of("en", "zh-CN")) {
            language = spoken;
            Api.Answer answer = attempt.make();
            assertThat(answer.refusal()).as("%s %s", answer.status(), answer.body()).isEqualTo(code);
            assertThat(answer.status()).as(code).isEqualTo(status);
            assertThat(answer.raw().getContentType()).startsWith("application/problem+json");
            String sentence = answer.body().path("detail").asString();
            assertThat(sentence.codePoints().anyMatch(Character::isIdeographic)).as(sentence).isEqualTo(spoken.startsWith("zh"));
        }
    }

    private long customer(String name) {
        return as(Cast.AGENT).create("/api/customers", Map.of("name", name)).ok().path("id").asLong();
    }

    private long commitment() {
        String letter = "/api/letters/" + as(Cast.MANAGER).create("/api/letters", Map.of("title", "承诺", "text", LETTER)).ok().path("id").asLong();
        as(Cast.MANAGER).create(letter + "/clauses/accept-all", Map.of()).ok();
        int version = as(Cast.MANAGER).read(letter).ok().path("version").asInt();
        as(Cast.MANAGER).change(letter + "/approve", version, Map.of("title", "承诺")).ok();
        return as(Cast.MANAGER).read(letter).ok().path("commitment").path("id").asLong();
    }

    private Map<String, Object> terms(Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(Map.of("customerId", customer, "title", "维保", "amount", money("1000.00"),
                "signedOn", "2026-01-05", "commitmentId", commitment, "units", List.of(Map.of("serial", "QC-1", "model", "SCADA"))));
        body.putAll(other);
        return body;
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private Map<String, Object> report(Map<String, ?> other) {
        Map<String, Object> body = new HashMap<>(Map.of("customerId", customer, "channel", "API", "title", "停机",
                "description", "画面停住", "severity", "CRITICAL"));
        body.putAll(other);
        return body;
    }

    private String visitOf(Cast engineer) {
        long request = as(Cast.AGENT).create("/api/service-requests", report(Map.of())).ok().path("id").asLong();
        as(Cast.DISPATCHER).create("/api/service-requests/" + request + "/stage", Map.of("stage", "ONSITE", "reason", "去现场")).ok();
        long visit = as(Cast.DISPATCHER).read("/api/work-orders?requestId=" + request).ok().path("items").path(0).path("id").asLong();
        as(Cast.DISPATCHER).create("/api/work-orders/" + visit + "/assign", Map.of("engineerId", engineer.id())).ok();
        return "/api/work-orders/" + visit;
    }

    private static Map<String, ?> signature(String image) {
        return Map.of("signer", "何敏", "rating", 5, "image", image);
    }

    /** Pictures of signatures. */
    private static final class Pictures {
        static String blank() {
            java.awt.image.BufferedImage paper = new java.awt.image.BufferedImage(300, 120, java.awt.image.BufferedImage.TYPE_INT_ARGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                javax.imageio.ImageIO.write(paper, "png", out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        }
    }
}
