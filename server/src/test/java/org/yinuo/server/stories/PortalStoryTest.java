package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A contact of a customer comes in, reports, is answered, confirms and rates; and sees nothing that is not his. */
@StoryTest
class PortalStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    private Story story;
    private Api stranger;
    private long customer;
    private long contact;
    private long unit;

    @BeforeEach
    void aCustomerWithAContract(Story story) {
        this.story = story;
        stranger = Api.asNobody(mvc);
        story.theLetterIsRead(OwnLetter.FILE, OwnLetter.bytes());
        story.clauses().forEach(story::aPersonRejects);
        OwnLetter.clauses().forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-02-01");
        customer = story.manager.read("/api/contracts/" + story.contract()).ok().path("customer").path("id").asLong();
        contact = story.desk.read("/api/customers/" + customer).ok().path("contacts").path(0).path("id").asLong();
        unit = story.desk.read("/api/units?customerId=" + customer).ok().path("items").path(0).path("id").asLong();
    }

    @Test
    void goesFromInvitationToRating() {
        Api portal = signedIn(customer, contact, "hemin");
        assertThat(portal.read("/api/portal/me").ok().path("customer").asString()).isEqualTo("青川市水务集团");
        long request = opened(portal);
        story.desk.create("/api/service-requests/" + request + "/note", Map.of("text", "客户很急，先别说是我们的错")).ok();
        story.desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "工程师马上与您联系", "channel", "PORTAL")).ok();

        portal.create("/api/portal/requests/" + request + "/reply", Map.of("text", "好的，等电话")).ok();
        portal.upload("/api/portal/requests/" + request + "/files", "现场.png", Story.drawing()).ok();
        story.desk.create("/api/service-requests/" + request + "/resolve", Map.of("cause", "电源模块损坏", "solution", "更换电源模块")).ok();
        assertThat(portal.create("/api/portal/requests/" + request + "/not-solved", Map.of("text", "又停了")).ok().path("status").asString()).isEqualTo("IN_PROGRESS");
        story.desk.create("/api/service-requests/" + request + "/resolve", Map.of("cause", "接线松动", "solution", "重新压接")).ok();
        portal.create("/api/portal/requests/" + request + "/solved", Map.of("text", "")).ok();
        JsonNode rated = portal.create("/api/portal/requests/" + request + "/rating", Map.of("stars", 4, "text", "处理认真")).ok();

        assertThat(rated.path("status").asString()).isEqualTo("CLOSED");
        assertThat(kinds(rated)).containsSubsequence("OPENED", "REPLY", "CUSTOMER_REPLY", "CUSTOMER_FILE", "RESOLVED", "REOPENED", "RESOLVED", "CLOSED", "RATED");
        assertThat(rated.toString()).doesNotContain("先别说");
        assertThat(rated.path("promises").path(0).path("promise").asString()).isEqualTo(OwnLetter.RESPOND);
        assertThat(portal.create("/api/portal/requests/" + request + "/rating", Map.of("stars", 1, "text", "")).refusal()).isEqualTo("already-rated");
    }

    @Test
    void theDeskIsToldWhatAReportOfThatInstantIsPromised() {
        String asked = "/api/promised-times?severity=MINOR&customerId=" + customer + "&contractId=" + story.contract();

        assertThat(dues(asked + "&reportedAt=2026-03-31T01:00:00Z")).startsWith("RESPOND 2026-03-31T01:30:00Z");
        assertThat(dues(asked)).startsWith("RESPOND " + clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(dues(asked + "&kind=COMPLAINT")).hasSize(1);
        assertThat(story.engineer.read(asked).refusal()).isEqualTo("forbidden");
    }

    private List<String> dues(String asked) {
        return Story.list(story.desk.read(asked).ok().path("promises")).stream().map(each -> each.path("kind").asString() + " " + each.path("dueAt").asString()).toList();
    }

    @Test
    void showsWhatWasPromisedInTheLettersWordsAndHowItIsKept() {
        Api portal = signedIn(customer, contact, "hemin");
        opened(portal);

        JsonNode contract = portal.read("/api/portal/contracts/" + story.contract()).ok();
        JsonNode respond = Story.list(contract.path("promises")).stream().filter(each -> each.path("words").asString().equals(OwnLetter.RESPOND))
                .findFirst().orElseThrow();

        assertThat(respond.path("kept").path("running").asLong()).isEqualTo(1);
        assertThat(respond.path("kept").path("nextDue").asString()).isEqualTo("2026-04-01T01:30:00Z");
        assertThat(contract.toString()).doesNotContain("100000");
        assertThat(portal.read("/api/portal/units").ok().path("items").path(0).path("warrantyEndsOn").asString()).isEqualTo("2027-02-01");
        assertThat(portal.download("/api/portal/contracts/" + story.contract() + "/proof.pdf")).startsWith("%PDF".getBytes());
    }

    @Test
    void takesOnlyLevelsOfTheContractsOwnLadder() {
        Api portal = signedIn(customer, contact, "hemin");

        Api.Answer invented = portal.create("/api/portal/requests", Map.of("kind", "FAULT", "title", "停机", "description", "", "severity", "CRITICAL",
                "level", "天大的问题", "unitId", unit));

        assertThat(invented.refusal()).isEqualTo("level-not-in-contract");
    }

    @Test
    void answersQuestionsThatWaitForTheCustomer() {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        story.desk.create("/api/service-requests/" + request + "/interventions", Map.of("kind", "REMOTE_SESSION", "what", "看日志", "target", "前置机", "undo", "",
                "validFrom", "2026-04-01T02:00:00Z", "validUntil", "2026-04-01T04:00:00Z")).ok();

        JsonNode question = portal.read("/api/portal/requests/" + request).ok().path("questions").path(0);
        portal.create("/api/portal/consents/" + question.path("id").asLong() + "/answer", Map.of("verdict", "GRANTED", "reason", "")).ok();

        assertThat(portal.read("/api/portal/requests/" + request).ok().path("questions").size()).isZero();
        assertThat(story.desk.read("/api/service-requests/" + request + "/agreements").ok().path("consents").path(0).path("answer").path("way").asString())
                .isEqualTo("PORTAL");
    }

    @Test
    void hidesWhatBelongsToAnotherCustomer() {
        Api other = signedIn(otherCustomer(), 0, "lihong");
        Api own = signedIn(customer, contact, "hemin");
        long request = opened(own);
        long file = own.upload("/api/portal/requests/" + request + "/files", "现场.png", Story.drawing()).ok().path("id").asLong();
        story.desk.create("/api/service-requests/" + request + "/interventions", Map.of("kind", "CHANGE", "what", "重启", "target", "前置机", "undo", "",
                "validFrom", "2026-04-01T02:00:00Z", "validUntil", "2026-04-01T04:00:00Z")).ok();
        long consent = own.read("/api/portal/requests/" + request).ok().path("questions").path(0).path("id").asLong();

        String asked = "/api/portal/requests/" + request;
        for (String path : List.of(asked, asked + "/register.pdf", asked + "/tracking.pdf", asked + "/files/" + file,
                "/api/portal/contracts/" + story.contract(), "/api/portal/contracts/" + story.contract() + "/proof.pdf")) {
            assertThat(other.read(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.create(asked + "/reply", Map.of("text", "您好")).status()).isEqualTo(404);
        assertThat(other.create(asked + "/solved", Map.of("text", "")).status()).isEqualTo(404);
        assertThat(other.create(asked + "/not-solved", Map.of("text", "没好")).status()).isEqualTo(404);
        assertThat(other.create(asked + "/rating", Map.of("stars", 1, "text", "")).status()).isEqualTo(404);
        assertThat(other.upload(asked + "/files", "现场.png", Story.drawing()).status()).isEqualTo(404);
        assertThat(other.create("/api/portal/consents/" + consent + "/answer", Map.of("verdict", "GRANTED", "reason", "")).status()).isEqualTo(404);
        assertThat(other.create("/api/portal/requests", Map.of("kind", "FAULT", "title", "停机", "description", "", "severity", "MINOR", "unitId", unit)).status()).isEqualTo(404);
        assertThat(other.create("/api/portal/requests", Map.of("kind", "FAULT", "title", "停机", "description", "", "severity", "MINOR",
                "contractId", story.contract())).status()).isEqualTo(404);
        for (String list : List.of("requests", "contracts", "units")) {
            assertThat(other.read("/api/portal/" + list).ok().path("items").size()).as(list).isZero();
        }
        assertThat(other.read("/api/portal/requests/choices").ok().toString()).doesNotContain("QC-0001");
    }

    @Test
    void theDeskOpensWhatWasHandedInAndTheLookIsWrittenDown() {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        long other = opened(portal);
        long file = portal.upload("/api/portal/requests/" + request + "/files", "现场.png", Story.drawing()).ok().path("id").asLong();
        String door = "/api/service-requests/" + request + "/files/" + file;

        assertThat(story.desk.download(door)).isEqualTo(Story.drawing());
        assertThat(story.desk.read(door).raw().getContentType()).isEqualTo("image/png");
        JsonNode views = story.manager.read("/api/customers/" + customer + "/views?kind=REQUEST").ok().path("items");
        assertThat(Story.list(views).stream().map(each -> each.path("record").asString())).containsExactly("request:" + request);
        assertThat(story.desk.read("/api/service-requests/" + other + "/files/" + file).refusal()).isEqualTo("attachment-unknown");
        assertThat(story.engineer.read(door).refusal()).isEqualTo("request-not-found");
        assertThat(portal.read(door).refusal()).isEqualTo("forbidden");
    }

    @Test
    void opensNoDoorOfTheHouse() {
        Api portal = signedIn(customer, contact, "hemin");

        for (String path : List.of("/api/service-requests", "/api/customers/" + customer, "/api/company", "/api/stream", "/api/notices",
                "/api/calendars/holidays", "/api/api-tokens", "/api/search?q=x")) {
            assertThat(portal.read(path).refusal()).as(path).isEqualTo("forbidden");
        }
        assertThat(story.desk.read("/api/portal/me").refusal()).isEqualTo("forbidden");
    }

    @Test
    void showsTheFilesOfAnAnswerAndNotThoseOfACall() {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        long sent = story.desk.upload("/api/attachments", "说明.png", Story.drawing()).ok().path("id").asLong();
        long own = story.desk.upload("/api/attachments", "通话记录.png", Story.drawing()).ok().path("id").asLong();
        story.desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "请见附件", "channel", "PORTAL", "attachments", List.of(sent))).ok();
        story.desk.create("/api/service-requests/" + request + "/call", Map.of("direction", "OUT", "outcome", "ANSWERED", "note", "记录",
                "attachments", List.of(own))).ok();

        String asked = "/api/portal/requests/" + request;
        assertThat(portal.read(asked).ok().toString()).contains("说明.png").doesNotContain("通话记录.png");
        assertThat(portal.download(asked + "/files/" + sent)).isEqualTo(Story.drawing());
        assertThat(portal.read(asked + "/files/" + own).refusal()).isEqualTo("attachment-unknown");
    }

    @Test
    void letsAnInvitationBeUsedOnceWithinItsTime() {
        String first = invited(customer, contact, "hemin");
        String second = invited(customer, contact, "hemin");
        assertThat(stranger.create("/api/portal-links/look", Map.of("token", first)).refusal()).isEqualTo("portal-link-expired");
        assertThat(join(second, "short").refusal()).isEqualTo("password-length");

        join(second, "a-long-password").ok();
        assertThat(join(second, "another-password").refusal()).isEqualTo("portal-link-used");
        String third = invited(customer, contact, "hemin");
        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));

        assertThat(join(third, "another-password").refusal()).isEqualTo("portal-link-expired");
        assertThat(stranger.create("/api/portal-links/look", Map.of("token", "no-such-link")).refusal()).isEqualTo("portal-link-unknown");
    }

    @Test
    void shutsOutAContactWhoseAccountWasClosed() {
        Api portal = signedIn(customer, contact, "hemin");
        portal.read("/api/portal/me").ok();

        story.desk.remove("/api/customers/" + customer + "/contacts/" + contact + "/portal-account").ok();

        assertThat(portal.read("/api/portal/me").status()).isEqualTo(401);
    }

    @Test
    void shutsOutAContactWhoIsNoLongerOne() {
        Api portal = signedIn(customer, contact, "hemin");
        String again = invited(customer, contact, "hemin");

        story.desk.remove("/api/customers/" + customer + "/contacts/" + contact).ok();

        assertThat(portal.read("/api/portal/me").status()).isEqualTo(401);
        assertThat(join(again, "another-password").status()).isGreaterThanOrEqualTo(400);
        assertThat(stranger.create("/api/session", Map.of("username", "hemin", "password", "a-long-password")).refusal()).isEqualTo("sign-in-failed");
    }

    @Test
    void namesTheRequestThatGoesOnInPlaceOfOneMergedAway() {
        Api portal = signedIn(customer, contact, "hemin");
        long kept = opened(portal);
        long merged = opened(portal);
        String number = story.desk.read("/api/service-requests/" + kept).ok().path("number").asString();
        story.desk.create("/api/service-requests/" + merged + "/merge", Map.of("number", number, "reason", "重复")).ok();

        Api.Answer answer = portal.create("/api/portal/requests/" + merged + "/not-solved", Map.of("text", "没好"));

        assertThat(answer.refusal()).isEqualTo("request-goes-on-as");
        assertThat(answer.body().path("detail").asString()).contains(number);
        assertThat(portal.read("/api/portal/requests").ok().path("items").size()).isEqualTo(2);
    }

    @Test
    void letsALinkToOneRequestBeReadUntilItEndsAndRepliedToOnce() {
        long request = story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
        String token = story.desk.create("/api/service-requests/" + request + "/customer-link", Map.of()).ok().path("token").asString();
        Map<String, String> reply = Map.of("token", token, "name", "何敏", "text", "今天下午方便");
        stranger.create("/api/portal-links/look", Map.of("token", token)).ok();

        stranger.create("/api/portal-links/reply", reply).ok();
        assertThat(stranger.create("/api/portal-links/reply", reply).refusal()).isEqualTo("portal-link-used");
        JsonNode opened = stranger.create("/api/portal-links/look", Map.of("token", token)).ok();
        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));

        assertThat(kinds(opened.path("request"))).contains("CUSTOMER_REPLY");
        assertThat(opened.path("replied").asBoolean()).isTrue();
        assertThat(stranger.create("/api/portal-links/look", Map.of("token", token)).refusal()).isEqualTo("portal-link-expired");
    }

    @Test
    void takesALinkBackThatWasRepliedToWhenAFreshOneIsMade() {
        long request = story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
        String link = "/api/service-requests/" + request + "/customer-link";
        String first = story.desk.create(link, Map.of()).ok().path("token").asString();
        stranger.create("/api/portal-links/reply", Map.of("token", first, "name", "何敏", "text", "今天下午方便")).ok();

        String fresh = story.desk.create(link, Map.of()).ok().path("token").asString();

        assertThat(stranger.create("/api/portal-links/look", Map.of("token", first)).refusal()).isEqualTo("portal-link-expired");
        stranger.create("/api/portal-links/look", Map.of("token", fresh)).ok();
    }

    @Test
    void printsNothingForTheCustomerThatColleaguesNotedForEachOther() throws IOException {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        story.desk.create("/api/service-requests/" + request + "/call", Map.of("direction", "OUT", "outcome", "ANSWERED", "note", "notedbesidethecall")).ok();
        story.desk.create("/api/service-requests/" + request + "/classify",
                Map.of("kind", "COMPLAINT", "requestClass", "GENERAL", "reason", "whyclassified")).ok();
        story.desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "writtentothecustomer", "channel", "PORTAL")).ok();

        String papers = "";
        for (String paper : List.of("register.pdf", "tracking.pdf")) {
            try (PDDocument pdf = Loader.loadPDF(portal.download("/api/portal/requests/" + request + "/" + paper))) {
                papers += new PDFTextStripper().getText(pdf);
            }
        }

        assertThat(papers).contains("writtentothecustomer").doesNotContain("notedbeside", "whyclassified");
    }

    @Test
    void givesNoRequestToACustomersContact() {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        long user = Story.list(Api.as(mvc, Cast.ADMIN).read("/api/users?q=hemin").ok().path("items")).getFirst().path("id").asLong();

        assertThat(story.desk.create("/api/service-requests/" + request + "/assign", Map.of("assigneeId", user)).refusal()).isEqualTo("user-unknown");
    }

    @Test
    void takesAReportByTheLabelOnAUnit() {
        String token = story.desk.create("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString();
        JsonNode seen = stranger.create("/api/unit-labels/look", Map.of("token", token)).ok();
        Map<String, Object> report = Map.of("token", token, "name", "值班员", "phone", "13900000000", "text", "画面停住", "stopped", true);
        String number = stranger.create("/api/unit-labels/report", report).ok().path("number").asString();

        JsonNode listed = story.desk.read("/api/service-requests").ok().path("items").path(0);
        JsonNode request = story.desk.read("/api/service-requests/" + listed.path("id").asLong()).ok();

        assertThat(seen.path("serialEnd").asString()).isEqualTo("001");
        assertThat(seen.toString()).doesNotContain("青川", "QC-0001");
        assertThat(request.path("number").asString()).isEqualTo(number);
        assertThat(request.path("channel").asString()).isEqualTo("QR");
        assertThat(request.path("severity").asString()).isEqualTo("MAJOR");
    }

    @Test
    void tellsWhoeverReportsByTheLabelWhatIsPromisedAndTakesHisPhotosButNothingElse() {
        String token = story.desk.create("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString();
        JsonNode seen = stranger.create("/api/unit-labels/look", Map.of("token", token)).ok();
        Map<String, Object> report = new HashMap<>(Map.of("token", token, "name", "值班员", "phone", "13900000000", "text", "画面停住", "stopped", true));

        report.put("photos", List.of("data:image/png;base64," + Base64.getEncoder().encodeToString("<html>".getBytes(StandardCharsets.UTF_8))));
        assertThat(stranger.create("/api/unit-labels/report", report).refusal()).isEqualTo("label-photo-unreadable");
        report.put("photos", List.of("data:application/pdf;base64,JVBERi0="));
        assertThat(stranger.create("/api/unit-labels/report", report).refusal()).isEqualTo("label-photo-unreadable");
        report.put("photos", List.of("data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[3 * 1024 * 1024 + 1])));
        assertThat(stranger.create("/api/unit-labels/report", report).status()).isEqualTo(413);
        report.put("photos", List.of("data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing())));
        JsonNode taken = stranger.create("/api/unit-labels/report", report).ok();

        long id = story.desk.read("/api/service-requests").ok().path("items").path(0).path("id").asLong();
        JsonNode request = story.desk.read("/api/service-requests/" + id).ok();
        assertThat(Story.list(request.path("timeline")).stream().map(each -> each.path("kind").asString())).contains("CUSTOMER_FILE");
        assertThat(dueOf(taken.path("promised"))).isEqualTo(Story.list(request.path("clocks")).stream()
                .filter(each -> each.path("kind").asString().equals("RESPOND")).findFirst().orElseThrow().path("dueAt").asString());
        assertThat(dueOf(seen.path("stopped"))).isEqualTo(dueOf(taken.path("promised")));
    }

    private static String dueOf(JsonNode terms) {
        return Story.list(terms.path("promises")).stream().filter(each -> each.path("kind").asString().equals("RESPOND")).findFirst().orElseThrow()
                .path("dueAt").asString();
    }

    @Test
    void slowsDownWhoeverReportsAUnitAgainAndAgain() {
        String token = story.desk.create("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString();
        Map<String, Object> report = Map.of("token", token, "name", "值班员", "phone", "13900000000", "text", "画面停住", "stopped", false);
        for (int i = 0; i < 5; i++) {
            stranger.create("/api/unit-labels/report", report).ok();
        }

        assertThat(stranger.create("/api/unit-labels/report", report).refusal()).isEqualTo("label-throttled");
        String fresh = story.desk.create("/api/units/" + unit + "/label/replacement", Map.of()).ok().path("token").asString();

        assertThat(stranger.create("/api/unit-labels/look", Map.of("token", token)).refusal()).isEqualTo("label-unknown");
        stranger.create("/api/unit-labels/look", Map.of("token", fresh)).ok();
    }

    @Test
    void tellsTheDeskWhatComesByPortalOrLabelAndWhoWorksOnItOfFurtherWords() {
        Api portal = signedIn(customer, contact, "hemin");
        long request = opened(portal);
        String token = story.desk.create("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString();
        stranger.create("/api/unit-labels/report", Map.of("token", token, "name", "值班员", "phone", "13900000000", "text", "画面停住", "stopped", false)).ok();
        assertThat(told(story.desk)).containsExactly("CUSTOMER_REPORTED", "CUSTOMER_REPORTED");

        portal.create("/api/portal/requests/" + request + "/reply", Map.of("text", "还没人来电话")).ok();
        assertThat(told(story.desk)).containsExactly("CUSTOMER_REPLIED", "CUSTOMER_REPORTED", "CUSTOMER_REPORTED");

        story.desk.create("/api/service-requests/" + request + "/assign", Map.of("assigneeId", Cast.MANAGER.id())).ok();
        portal.create("/api/portal/requests/" + request + "/reply", Map.of("text", "请尽快")).ok();
        assertThat(told(story.manager)).containsExactly("CUSTOMER_REPLIED", "ASSIGNED");
        assertThat(told(story.desk)).as("the desk is left alone once somebody works on it").hasSize(3);
    }

    private static List<String> told(Api who) {
        return Story.list(who.read("/api/notices").ok().path("items")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private long opened(Api portal) {
        JsonNode rung = Story.list(portal.read("/api/portal/requests/choices").ok().path("contracts").path(0).path("ladder")).getFirst();
        return portal.create("/api/portal/requests", Map.of("kind", "FAULT", "title", "调度画面停住", "description", "所有站点", "severity",
                rung.path("severity").asString(), "level", rung.path("level").asString(), "unitId", unit)).ok().path("id").asLong();
    }

    private long otherCustomer() {
        long other = story.desk.create("/api/customers", Map.of("name", "白石县医院")).ok().path("id").asLong();
        story.desk.create("/api/customers/" + other + "/contacts", Map.of("name", "李红", "phone", "0839-5550199")).ok();
        return other;
    }

    private String invited(long customer, long contact, String username) {
        long who = contact > 0 ? contact : story.desk.read("/api/customers/" + customer).ok().path("contacts").path(0).path("id").asLong();
        return story.desk.create("/api/customers/" + customer + "/contacts/" + who + "/portal-account", Map.of("username", username)).ok()
                .path("token").asString();
    }

    private Api.Answer join(String token, String password) {
        return stranger.create("/api/portal-links/join", Map.of("token", token, "password", password));
    }

    private Api signedIn(long customer, long contact, String username) {
        join(invited(customer, contact, username), "a-long-password").ok();
        Api.Answer session = stranger.create("/api/session", Map.of("username", username, "password", "a-long-password"));
        session.ok();
        Cookie cookie = session.raw().getCookie("YINUO_SESSION");
        assertThat(cookie).isNotNull();
        return Api.withSession(mvc, cookie);
    }

    private static List<String> kinds(JsonNode request) {
        return Story.list(request.path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }
}
