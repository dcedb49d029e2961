package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.notice.Carrier;
import org.yinuo.server.notice.DeliverOutbox;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Who signed gets the paper by mail, and who sold the contract too: once by itself, again when somebody asks. */
@StoryTest
class PaperCopiesStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    DeliverOutbox outbox;
    @Autowired
    JdbcClient jdbc;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Story story;
    private Api admin;
    private long customer;
    private long contact;

    @BeforeEach
    void anEngineerIsAtWorkForAContactWithAMailAddress(Story story) {
        mail.start();
        this.story = story;
        admin = Api.as(mvc, Cast.ADMIN);
        story.itIs("2026-04-03T01:00:00Z");
        story.theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");
        customer = jdbc.sql("select max(id) from customer").query(Long.class).single();
        contact = jdbc.sql("update contact set email = 'hemin@water.example' where customer_id = :id returning id").param("id", customer)
                .query(Long.class).single();
        long contract = jdbc.sql("select max(id) from contract").query(Long.class).single();
        story.manager.replace("/api/contracts/" + contract + "/sales", 0, Map.of("userId", Cast.BUSINESS.id())).ok();
        Api.as(mvc, Cast.BUSINESS).replace("/api/me/notice-wishes", 0, Map.of("email", "sales@house.example", "language", "zh", "zone", "Asia/Shanghai",
                "choices", List.of())).ok();
        story.theHotlineRings("CRITICAL", Map.of("contactId", contact));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
        story.theVisitGoesToTheEngineer();
    }

    @AfterEach
    void nobodyListens() {
        mail.stop();
    }

    @Test
    void sendsTheSignedPaperToTheContactAndToWhoSoldTheContractOnceEach() throws Exception {
        mailServer();
        sign();

        assertThat(outbox.deliver(Carrier.EMAIL, 10)).isEqualTo(2);
        assertThat(outbox.deliver(Carrier.EMAIL, 10)).isZero();

        assertThat(Arrays.stream(mail.getReceivedMessages()).map(PaperCopiesStoryTest::to)).containsExactlyInAnyOrder("hemin@water.example", "sales@house.example");
        for (MimeMessage each : mail.getReceivedMessages()) {
            BodyPart paper = ((MimeMultipart) each.getContent()).getBodyPart(1);
            assertThat(paper.getFileName()).startsWith("售后服务单-WO-").endsWith(".pdf");
            assertThat(paper.getHeader("Content-Disposition")[0]).as("readable by RFC 2231").contains("UTF-8''").doesNotContain("=?");
            assertThat(paper.getInputStream().readNBytes(4)).isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(states()).containsExactly("CONTACT SENT", "SALES SENT");
    }

    @Test
    void showsWhatCouldNotBeSentAndSendsItAgain() {
        mailServer();
        sign();
        mail.stop();
        outbox.deliver(Carrier.EMAIL, 10);
        jdbc.sql("update outbox set state = 'FAILED', error = 'mail-not-sent: refused', ended_at = now()").update();
        assertThat(states()).containsExactly("CONTACT FAILED", "SALES FAILED");
        mail.start();
        jdbc.sql("delete from notice_channel").update();
        mailServer();

        long copy = copies().getFirst().path("id").asLong();
        story.desk.create(visit() + "/copies/" + copy + "/again", Map.of()).ok();
        String underWay = story.desk.create(visit() + "/copies/" + copy + "/again", Map.of()).refusal();
        outbox.deliver(Carrier.EMAIL, 10);

        assertThat(underWay).isEqualTo("copy-under-way");
        assertThat(states()).containsExactly("CONTACT SENT", "SALES FAILED");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsNothingByItselfToContactsWhoWantNoneOrWhereTheHouseDoesNotButWhenAsked() {
        mailServer();
        story.desk.replace("/api/customers/" + customer + "/contacts/" + contact + "/copies", 0, Map.of("wanted", false)).ok();
        admin.replace("/api/copies-house", 0, Map.of("onSigning", false)).ok();
        String early = story.desk.create(visit() + "/copies", Map.of()).refusal();
        sign();

        assertThat(early).isEqualTo("not-signed-yet");
        assertThat(copies()).isEmpty();
        assertThat(story.desk.read(visit() + "/copies").ok().path("wanted").asBoolean()).isFalse();
        story.desk.create(visit() + "/copies", Map.of()).ok();
        assertThat(states()).containsExactly("CONTACT PENDING", "SALES PENDING");
    }

    @Test
    void sendsNothingToWhoHasLeftTheCustomerOrTheHouse() {
        mailServer();
        sign();
        outbox.deliver(Carrier.EMAIL, 10);
        Api.as(mvc, Cast.MANAGER).remove("/api/customers/" + customer + "/contacts/" + contact).ok();
        jdbc.sql("update app_user set enabled = false where id = :id").param("id", Cast.BUSINESS.id()).update();

        assertThat(copies()).hasSize(2).allSatisfy(copy ->
                assertThat(story.desk.create(visit() + "/copies/" + copy.path("id").asLong() + "/again", Map.of()).refusal()).isEqualTo("copy-no-recipient"));
        assertThat(story.desk.create(visit() + "/copies", Map.of()).refusal()).isEqualTo("copy-no-recipient");
        assertThat(outbox.deliver(Carrier.EMAIL, 10)).isZero();
    }

    @Test
    void writesNothingDownWhenEverybodyHasHisCopy() {
        mailServer();
        sign();

        story.desk.create(visit() + "/copies", Map.of()).ok();

        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'copies.sent'").query(Long.class).single()).isZero();
    }

    @Test
    @Timeout(120)
    void letsOneOfManyDecideForTheHouse() throws Exception {
        CyclicBarrier together = new CyclicBarrier(6);
        List<Callable<Integer>> decisions = IntStream.range(0, 6).<Callable<Integer>>mapToObj(i -> () -> {
            together.await(30, TimeUnit.SECONDS);
            return Api.as(mvc, Cast.ADMIN).replace("/api/copies-house", 0, Map.of("onSigning", i % 2 == 0)).status();
        }).toList();

        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : people.invokeAll(decisions)) {
                answers.add(each.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        }
    }

    private void sign() {
        for (String act : List.of("accept", "travel")) {
            if (story.engineer.read(visit()).ok().path("status").asString().equals(act.equals("accept") ? "ASSIGNED" : "ACCEPTED")) {
                story.engineer.create(visit() + "/" + act, Map.of()).ok();
            }
        }
        story.theEngineerChecksIn();
        story.theCustomerSigns();
    }

    private String visit() {
        return "/api/work-orders/" + story.visit();
    }

    private List<JsonNode> copies() {
        return Story.list(story.desk.read(visit() + "/copies").ok().path("copies"));
    }

    private List<String> states() {
        return copies().stream().map(each -> each.path("kind").asString() + " " + each.path("state").asString()).toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mailServer() {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "SMTP", "name", "公司邮箱", "enabled", true, "secret", "x", "settings",
                Map.of("host", "127.0.0.1", "port", mail.getSmtp().getPort(), "encryption", "NONE", "from", "service@example.com", "fromName", "诺信售后",
                        "allowPrivate", false)));
        body.put("target", null);
        admin.create("/api/notice-channels", body).ok();
    }
}
