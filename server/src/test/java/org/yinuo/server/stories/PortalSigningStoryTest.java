package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** The customer signs on his own phone: the report of a visit, or that he accepts what was done. Either counts like a signature on the spot. */
@StoryTest
class PortalSigningStoryTest {
    /** From the log of the call to the customer's signature: the promise both signatures keep. */
    private static final String LOOP = "从登记到客户签字确认，全部服务在24小时内完成";
    private static final String LETTER = LOOP + "。\n";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private Api stranger;
    private Api portal;
    private long request;

    @BeforeEach
    void aContactSignedIn(Story story) {
        this.story = story;
        stranger = Api.asNobody(mvc);
        story.theLetterIsRead("承诺.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.clauses().forEach(story::aPersonRejects);
        story.aPersonAdds(Map.of("type", "resolution_time", "text", LOOP, "start", 0, "end", LOOP.codePointCount(0, LOOP.length()), "value", 24, "unit", "hours",
                "calendar", "7x24", "target", "full-process"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-02-01");
        long customer = story.manager.read("/api/contracts/" + story.contract()).ok().path("customer").path("id").asLong();
        portal = signedIn(customer, "hemin");
        request = story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
    }

    @Test
    void closesTheRequestByASignatureUnderTheReportOfTheVisit() throws IOException {
        theVisitIsDone();
        assertThat(reports()).isEmpty();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        JsonNode report = reports().path(0);
        assertThat(report.path("toSign").asBoolean() + " " + report.path("solution").asString() + " " + report.path("engineer").asString())
                .isEqualTo("true 更换电源模块 " + Cast.ENGINEER.actor().displayName());

        JsonNode signed = portal.create(signature(), body(report, false)).ok();

        assertThat(signed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(signed.path("reports").path(0).path("signer").asString()).isEqualTo("何敏");
        JsonNode visit = story.dispatcher.read(visit()).ok();
        assertThat(visit.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(visit.path("chapters").path("signing").path("way").asString() + " " + visit.path("chapters").path("signing").path("account").asString())
                .isEqualTo("PORTAL hemin");
        assertThat(story.clock("CLOSE").path("state").asString() + " " + evidence()).isEqualTo("MET SIGNATURE 何敏");
        assertThat(text(portal.download("/api/portal/requests/" + request + "/visits/" + story.visit() + "/report.pdf?lang=zh"))).contains("手写签名，客户门户（hemin）");
        assertThat(text(story.dispatcher.download(visit() + "/work-order.pdf?lang=zh"))).contains("手写签名，客户门户（hemin）");
    }

    @Test
    void writesIntoWhatIsSignedByWhichWayAndUnderWhichAccount() {
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        portal.create(signature(), body(reports().path(0), true)).ok();

        String content = jdbc.sql("select signed_content from work_order where id = :id").param("id", story.visit()).query(String.class).single();

        assertThat(content).contains("\"signedFrom\":{", "\"way\":\"PORTAL\"", "\"typed\":true", "\"account\":\"hemin\"", "\"address\":\"127.0.0.1\"");
        assertThatThrownBy(() -> jdbc.sql("update visit_signing set account = 'x' where work_order_id = :id").param("id", story.visit()).update())
                .hasMessageContaining("never changed");
    }

    @Test
    void isSignedByTheLinkToTheRequestWithoutAnAccount() {
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        String token = story.desk.create("/api/service-requests/" + request + "/customer-link", Map.of()).ok().path("token").asString();
        JsonNode report = stranger.create("/api/portal-links/look", Map.of("token", token)).ok().path("request").path("reports").path(0);
        Map<String, Object> body = body(report, false);
        body.put("visitId", report.path("id").asLong());
        body.put("token", "x".repeat(40));
        assertThat(stranger.create("/api/portal-links/sign", body).refusal()).isEqualTo("portal-link-unknown");

        body.put("token", token);
        stranger.create("/api/portal-links/sign", body).ok();

        JsonNode signing = story.dispatcher.read(visit()).ok().path("chapters").path("signing");
        assertThat(signing.path("way").asString()).isEqualTo("LINK");
        assertThat(token).doesNotContain(signing.path("account").asString());
        assertThat(stranger.create("/api/portal-links/look", Map.of("token", token)).ok().path("replied").asBoolean()).as("the reply is still his").isFalse();
    }

    @Test
    void givesWhoeverHoldsTheLinkThePaperOfWhatHeIsShownAndTheSignedOneAfterwards() throws IOException {
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        String token = link();
        JsonNode shown = behind(token);

        assertThat(text(paper(token, shown))).contains("更换电源模块").doesNotContain("SHA-256", "手写签名");
        findings("又换了一根电源线");
        assertThat(paperRefused(token, shown)).isEqualTo("report-changed");
        Map<String, Object> body = body(behind(token), false);
        body.putAll(Map.of("visitId", story.visit(), "token", token));
        stranger.create("/api/portal-links/sign", body).ok();

        assertThat(text(paper(token, behind(token)))).contains("又换了一根电源线", "手写签名");
        assertThat(paperRefused(token, shown)).as("what was shown before is no longer what stands").isEqualTo("report-changed");
    }

    @Test
    void givesThePaperOfNothingElseAndOnlyAsLongAsTheLinkHolds() {
        theVisitIsDone();
        String token = link();
        Map<String, Object> asked = new HashMap<>(Map.of("token", token, "visitId", story.visit(), "version", 0, "lang", "zh"));
        assertThat(stranger.create("/api/portal-links/report.pdf", asked).refusal()).as("nobody asked him to sign it").isEqualTo("work-order-not-found");
        story.theCustomerSigns();
        assertThat(behind(token).path("asked").asBoolean()).isFalse();
        assertThat(paperRefused(token, behind(token))).as("signed on the spot: shown, but no paper of his").isEqualTo("work-order-not-found");

        request = story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        String other = link();
        JsonNode shown = behind(other);
        assertThat(paperRefused(token, shown)).as("of another request").isEqualTo("work-order-not-found");
        assertThat(paperRefused("x".repeat(40), shown)).isEqualTo("portal-link-unknown");
        String fresh = link();
        assertThat(paperRefused(other, shown)).isEqualTo("portal-link-expired");
        story.itIs("2026-04-20T01:00:00Z");

        assertThat(paperRefused(fresh, shown)).isEqualTo("portal-link-expired");
    }

    @Test
    void writesDownThatThePaperWasTakenByWhichLinkAndNeverItsSecret() {
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        long customer = story.desk.read("/api/service-requests/" + request).ok().path("customer").path("id").asLong();
        String first = link();
        paper(first, behind(first));
        paper(first, behind(first));
        String second = link();
        paper(second, behind(second));

        List<String> seen = jdbc.sql("select actor from customer_view where customer_id = :id and kind = 'PAPER' and record = :record order by id")
                .param("id", customer).param("record", "workorder:" + story.visit()).query(String.class).list();

        assertThat(seen).as("once for each link in a quarter of an hour").hasSize(2).doesNotHaveDuplicates().allMatch(actor -> actor.startsWith("link:"));
        assertThat(first + second).doesNotContain(seen.get(0).substring(5), seen.get(1).substring(5));
        assertThat(jdbc.sql("select string_agg(actor || detail, ' ') from audit_entry").query(String.class).single()).contains(seen.getFirst()).doesNotContain(first, second);
    }

    @Test
    void isAskedForOnlyWhenTheReportIsComplete() {
        theVisitGoes();
        assertThat(story.engineer.create(visit() + "/ask-signature", Map.of()).refusal()).isEqualTo("work-order-out-of-order");
        story.theEngineerChecksIn();
        story.engineer.create(visit() + "/start", Map.of());

        assertThat(story.engineer.create(visit() + "/ask-signature", Map.of()).refusal()).isEqualTo("findings-missing");
        assertThat(story.as(Cast.OTHER_ENGINEER).create(visit() + "/ask-signature", Map.of()).status()).isIn(403, 404);
    }

    @Test
    void signsNothingTheCustomerHasNotSeen() {
        theVisitIsDone();
        assertThat(portal.create(signature(), Map.of("version", 0, "signer", "何敏", "rating", 5, "opinion", "", "image", drawing(), "typed", false)).refusal())
                .isEqualTo("work-order-not-found");
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();
        JsonNode seen = reports().path(0);
        findings("又换了一根电源线");

        assertThat(portal.create(signature(), body(seen, false)).refusal()).isEqualTo("report-changed");
        Map<String, Object> blank = body(reports().path(0), false);
        blank.put("image", "data:image/png;base64,AAAA");
        assertThat(portal.create(signature(), blank).refusal()).isEqualTo("signature-unreadable");

        portal.create(signature(), body(reports().path(0), false)).ok();
        assertThat(portal.create(signature(), body(reports().path(0), false)).refusal()).isEqualTo("work-order-ended");
    }

    @Test
    void mayStillBeSignedOnTheEngineersDevice() {
        theVisitIsDone();
        story.engineer.create(visit() + "/ask-signature", Map.of()).ok();

        story.theCustomerSigns();

        assertThat(reports().path(0).path("toSign").asBoolean()).isFalse();
        assertThat(story.dispatcher.read(visit()).ok().path("chapters").path("signing").path("way").isNull()).isTrue();
    }

    @Test
    void acceptsWhatWasDoneByASignature() throws IOException {
        Map<String, Object> accept = new HashMap<>(Map.of("signer", "何敏", "text", "运行正常", "image", drawing(), "typed", true, "resolvedAt", "2026-01-01T00:00:00Z"));
        assertThat(portal.create("/api/portal/requests/" + request + "/acceptance", accept).refusal()).isEqualTo("not-resolved-yet");
        story.act("resolve", Map.of("cause", "配置", "solution", "已改正"));
        assertThat(portal.create("/api/portal/requests/" + request + "/acceptance", accept).refusal()).as("resolved anew since he looked").isEqualTo("report-changed");
        accept.put("resolvedAt", portal.read("/api/portal/requests/" + request).ok().path("resolvedAt").asString());

        assertThat(portal.create("/api/portal/requests/" + request + "/acceptance", accept).ok().path("status").asString()).isEqualTo("CLOSED");

        assertThat(story.clock("CLOSE").path("state").asString() + " " + evidence()).isEqualTo("MET SIGNATURE 何敏: 运行正常");
        assertThat(text(portal.download("/api/portal/requests/" + request + "/register.pdf?lang=zh"))).contains("键入姓名，客户门户（何敏）");
        JsonNode closed = Story.list(story.desk.read("/api/service-requests/" + request).ok().path("timeline")).stream()
                .filter(entry -> entry.path("kind").asString().equals("CLOSED")).findFirst().orElseThrow();
        assertThat(story.desk.download("/api/service-requests/" + request + "/files/" + closed.path("data").path("attachment").asLong())).isEqualTo(Story.drawing());
    }

    private String link() {
        return story.desk.create("/api/service-requests/" + request + "/customer-link", Map.of()).ok().path("token").asString();
    }

    private JsonNode behind(String token) {
        return stranger.create("/api/portal-links/look", Map.of("token", token)).ok().path("request").path("reports").path(0);
    }

    private Api.Answer paperOf(String token, JsonNode report) {
        return stranger.create("/api/portal-links/report.pdf", Map.of("token", token, "visitId", report.path("id").asLong(),
                "version", report.path("version").asInt(), "lang", "zh"));
    }

    private byte[] paper(String token, JsonNode report) {
        Api.Answer answer = paperOf(token, report);
        answer.ok();
        assertThat(answer.raw().getContentType()).isEqualTo("application/pdf");
        return answer.raw().getContentAsByteArray();
    }

    private String paperRefused(String token, JsonNode report) {
        return paperOf(token, report).refusal();
    }

    private void theVisitGoes() {
        story.act("stage", Map.of("stage", "ONSITE", "reason", "到现场看"));
        story.theVisitGoesToTheEngineer();
    }

    private void theVisitIsDone() {
        theVisitGoes();
        story.theEngineerChecksIn();
        story.engineer.create(visit() + "/start", Map.of());
        findings("更换电源模块");
    }

    private void findings(String solution) {
        int version = story.engineer.read(visit()).ok().path("version").asInt();
        story.engineer.replace(visit() + "/findings", version, Map.of("fault", "停机", "cause", "电源", "solution", solution, "parts", "电源模块", "test", "正常")).ok();
    }

    private String visit() {
        return "/api/work-orders/" + story.visit();
    }

    private String signature() {
        return "/api/portal/requests/" + request + "/visits/" + story.visit() + "/signature";
    }

    private JsonNode reports() {
        return portal.read("/api/portal/requests/" + request).ok().path("reports");
    }

    private static Map<String, Object> body(JsonNode report, boolean typed) {
        return new HashMap<>(Map.of("version", report.path("version").asInt(), "signer", "何敏", "rating", 5, "opinion", "很快", "image", drawing(), "typed", typed));
    }

    private static String drawing() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    }

    /** The last signature that stands as evidence. */
    private String evidence() {
        return jdbc.sql("select kind || ' ' || text from evidence where kind = 'SIGNATURE' and sha256 is not null and attachment_id is not null order by id desc limit 1")
                .query(String.class).single();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private Api signedIn(long customer, String username) {
        long contact = story.desk.read("/api/customers/" + customer).ok().path("contacts").path(0).path("id").asLong();
        String token = story.desk.create("/api/customers/" + customer + "/contacts/" + contact + "/portal-account", Map.of("username", username)).ok()
                .path("token").asString();
        stranger.create("/api/portal-links/join", Map.of("token", token, "password", "a-long-password")).ok();
        Cookie cookie = stranger.create("/api/session", Map.of("username", username, "password", "a-long-password")).raw().getCookie("YINUO_SESSION");
        return Api.withSession(mvc, cookie);
    }
}
