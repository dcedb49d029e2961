package org.yinuo.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** What was told leaves the house: by mail, text message, robot and webhook, at least once, and is given up in the end. */
@YinuoTest
class OutboxTest {
    private static final Map<String, ?> STEP = Map.of("clock", "RESOLVE", "step", "75%", "label", "10 小时内解决", "due", "2026-04-01T11:00:00Z",
            "title", "调度系统停止", "act", "NONE");
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    Notices notices;
    @Autowired
    DeliverOutbox outbox;
    @Autowired
    OutboxRows rows;
    @Autowired
    ForgetSentMessages forgetSent;
    @Autowired
    JdbcClient jdbc;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpEar ear = new HttpEar();
    private Api admin;

    @BeforeEach
    void somebodyListens() {
        mail.start();
        admin = Api.as(mvc, Cast.ADMIN);
    }

    @AfterEach
    void nobodyListens() {
        mail.stop();
        ear.close();
    }

    @Test
    void aMailSaysInTheReadersLanguageWhatHappened() throws Exception {
        mailServer();
        admin.replace("/api/notice-house", 0, Map.of("publicUrl", "https://service.example.com/")).ok();
        Api.as(mvc, Cast.AGENT).replace("/api/me/notice-wishes", 0, wishes("chen@example.com", "en", null, null, List.of())).ok();

        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);

        MimeMessage read = mail.getReceivedMessages()[0];
        assertThat(read.getSubject()).isEqualTo("[75% of the time used] Solution: 调度系统停止");
        assertThat(GreenMailUtil.getBody(read)).isNotEmpty();
        assertThat(read.getContent().toString()).contains("2026-04-01 19:00", "https://service.example.com/requests/12");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getMessageID()).isEqualTo("<yinuo." + jdbc.sql("select message_id from outbox").query(String.class).single() + "@example.com>");
        assertThat(states()).containsExactly("SENT 1");
    }

    @Test
    void oneWhoDiedWhileSendingIsFollowedByAnotherUnderTheSameId() throws Exception {
        mailServer();
        reachable();
        tell(Cast.AGENT, Set.of(Channel.EMAIL));

        assertThat(rows.claim(Carrier.EMAIL, clock.instant(), 10)).as("taken by one who then died").hasSize(1);
        assertThat(outbox.deliver(Carrier.EMAIL, 10)).as("nobody else takes it meanwhile").isZero();
        clock.moveBy(OutboxRows.LEASE);
        assertThat(outbox.deliver(Carrier.EMAIL, 10)).isEqualTo(1);

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void whatFailsIsTriedWithGrowingWaitsGivenUpAndSentAgainWhenAsked() {
        webhook(true);
        ear.status = 503;
        tell(Cast.AGENT, Set.of());
        for (int i = 1; i < DeliverOutbox.mostAttempts(); i++) {
            assertThat(outbox.deliver(Carrier.WEBHOOK, 10)).isEqualTo(1);
            assertThat(outbox.deliver(Carrier.WEBHOOK, 10)).as("not before its time").isZero();
            assertThat(states()).containsExactly("PENDING " + i);
            clock.moveTo(next());
        }
        outbox.deliver(Carrier.WEBHOOK, 10);

        JsonNode failed = admin.read("/api/outbox").ok().path("items").path(0);
        assertThat(failed.path("error").asString()).startsWith("http-refused: 503");
        assertThat(failed.path("to").asString()).isEqualTo("陈坐席");
        ear.status = 200;
        admin.create("/api/outbox/" + failed.path("id").asLong() + "/again", Map.of()).ok();
        outbox.deliver(Carrier.WEBHOOK, 10);
        assertThat(states()).containsExactly("SENT 1");
        assertThat(ear.heard.stream().map(each -> each.header("X-Yinuo-Message-Id")).distinct()).as("one id for all tries").hasSize(1);
        assertThat(admin.create("/api/outbox/" + failed.path("id").asLong() + "/again", Map.of()).refusal()).isEqualTo("message-not-given-up");
    }

    @Test
    void aWebhookIsSignedOverItsTimeAndBody() {
        webhook(true);
        tell(Cast.AGENT, Set.of());

        outbox.deliver(Carrier.WEBHOOK, 10);

        HttpEar.Heard heard = ear.heard.getFirst();
        assertThat(heard.header("X-Yinuo-Signature")).isEqualTo(Signature.of("hook-secret", heard.header("X-Yinuo-Timestamp"), heard.body()));
        assertThat(heard.header("X-Yinuo-Timestamp")).isEqualTo("1775005200");
        assertThat(heard.body()).contains("\"about\":\"request:12\"", "陈坐席");
    }

    @Test
    void nothingInsideTheHouseIsCalledUnlessTheAdministratorAllowsIt() {
        webhook(false);
        tell(Cast.AGENT, Set.of());

        outbox.deliver(Carrier.WEBHOOK, 10);

        assertThat(ear.heard).isEmpty();
        assertThat(admin.read("/api/outbox").ok().path("items").path(0).path("error").asString()).isEqualTo("target-private: 127.0.0.1");
    }

    @Test
    void redirectsAreNotFollowed() {
        webhook(true);
        ear.status = 302;
        tell(Cast.AGENT, Set.of());

        outbox.deliver(Carrier.WEBHOOK, 10);

        assertThat(ear.heard).hasSize(1);
        assertThat(states()).containsExactly("FAILED 1");
    }

    @Test
    void aGroupIsToldOnceHoweverManyPeopleItConcernsAndARefusalInTheAnswerCounts() {
        channel("WECOM", "值班群", Map.of("allowPrivate", true), ear.url() + "/robot?key=topsecret", "");
        notices.tell(List.of(notice(Cast.AGENT, Set.of(Channel.ROBOT)), notice(Cast.MANAGER, Set.of(Channel.ROBOT))));
        ear.answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        outbox.deliver(Carrier.CHAT, 10);
        assertThat(states()).containsExactly("PENDING 1");
        ear.answer = "{\"errcode\":0}";
        clock.moveTo(next());

        outbox.deliver(Carrier.CHAT, 10);

        assertThat(states()).containsExactly("SENT 2");
        assertThat(ear.heard.getLast().body()).contains("陈坐席、周经理", "调度系统停止");
        assertThat(admin.read("/api/notice-channels").ok().toString()).doesNotContain("topsecret");
    }

    @Test
    void robotsOfDingTalkAndFeishuAreSignedTheirOwnWay() {
        channel("DINGTALK", "钉钉群", Map.of("allowPrivate", true), ear.url() + "/robot/send?access_token=a", "SEC1");
        channel("FEISHU", "飞书群", Map.of("allowPrivate", true), ear.url() + "/open-apis/bot/v2/hook/b", "SEC2");
        tell(Cast.AGENT, Set.of(Channel.ROBOT));

        outbox.deliver(Carrier.CHAT, 10);

        HttpEar.Heard ding = ear.heard.stream().filter(each -> each.target().startsWith("/robot/send")).findFirst().orElseThrow();
        // HMAC-SHA256("1775005200000\nSEC1") under SEC1, as openssl computes it.
        assertThat(ding.target()).contains("&timestamp=1775005200000&sign=").endsWith(DING_SIGN);
        HttpEar.Heard feishu = ear.heard.stream().filter(each -> each.target().startsWith("/open-apis")).findFirst().orElseThrow();
        assertThat(feishu.body()).contains("\"timestamp\":\"1775005200\"", "\"sign\":\"" + FEISHU_SIGN + "\"", "\"msg_type\":\"text\"");
    }

    private static final String DING_SIGN = "rc3W3MKEO7BW0yRNC2CJl9rIo5aCa4gk78Jj9y244rU%3D";
    private static final String FEISHU_SIGN = "yyXGA67+wuwmaZzR+PMsOrSBR1Np5EFM7p2l4UszrTE=";

    @Test
    void aTextMessageIsAskedForInTheGatewaysOwnForm() {
        jdbc.sql("update app_user set mobile = '13800000001' where id = :id").param("id", Cast.AGENT.id()).update();
        channel("SMS_HTTP", "短信", Map.of("allowPrivate", true, "headers", "Content-Type: application/json\nX-Key: {secret}",
                "body", "{\"mobile\":\"{to}\",\"content\":\"{text}\",\"ref\":\"{id}\"}"), ear.url() + "/sms?to={to}", "k\"ey");
        notices.tell(List.of(new Notices.Notice(Cast.AGENT.id(), "ESCALATION", "request:12", with("title", "\"引号\" & 换行"), Set.of(Channel.SMS))));

        outbox.deliver(Carrier.SMS, 10);

        HttpEar.Heard heard = ear.heard.getFirst();
        assertThat(heard.target()).isEqualTo("/sms?to=13800000001");
        assertThat(heard.header("X-Key")).isEqualTo("k\"ey");
        assertThat(heard.body()).startsWith("{\"mobile\":\"13800000001\",\"content\":\"【时限已用 75%】解决：\\\"引号\\\" & 换行\",\"ref\":\"");
    }

    @Test
    void whereThereIsNoWayOutOrNoAddressItIsSaidAndKept() {
        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);
        mailServer();
        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);

        JsonNode skipped = admin.read("/api/outbox?state=SKIPPED").ok().path("items");
        assertThat(skipped.path(0).path("error").asString()).isEqualTo("no-address");
        assertThat(skipped.path(1).path("error").asString()).isEqualTo("no-channel");
        reachable();
        admin.create("/api/outbox/" + skipped.path(1).path("id").asLong() + "/again", Map.of()).ok();
        outbox.deliver(Carrier.EMAIL, 10);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void everybodyChoosesWhatComesByWhichChannelAndWhenNot() {
        List<Map<String, ?>> choices = List.of(Map.of("kind", "ESCALATION", "channel", "EMAIL", "wanted", false),
                Map.of("kind", "MAIL_RECEIVED", "channel", "EMAIL", "wanted", true));
        Api.as(mvc, Cast.AGENT).replace("/api/me/notice-wishes", 0, wishes("chen@example.com", "zh", "08:00", "10:00", choices)).ok();

        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        notices.tell(List.of(new Notices.Notice(Cast.AGENT.id(), "MAIL_RECEIVED", "request:12", Map.of("number", "SR-1"), Set.of())));

        assertThat(jdbc.sql("select kind from outbox").query(String.class).list()).containsExactly("MAIL_RECEIVED");
        assertThat(next()).as("nine in the morning is quiet until ten").isEqualTo(Instant.parse("2026-04-01T02:00:00Z"));
        assertThat(notices.unread(Cast.AGENT.id())).as("the app tells everything").isEqualTo(2);
    }

    @Test
    void wordsAreChangedTriedAndResetAndUnknownVariablesRefused() {
        String words = "/api/notice-templates/ESCALATION/zh";
        assertThat(admin.replace(words, 0, Map.of("subject", "{{titel}}", "body", "x")).refusal()).isEqualTo("template-variable-unknown");
        JsonNode preview = admin.create(words + "/preview", Map.of("subject", "快看 {{clock}}", "body", "{{due}} {{company}}")).ok();
        assertThat(preview.path("subject").asString()).isEqualTo("快看 解决");
        assertThat(preview.path("body").asString()).isEqualTo("2026-04-02 10:00 示例公司");

        JsonNode set = admin.replace(words, 0, Map.of("subject", "快看 {{clock}}", "body", "{{due}}")).ok();

        assertThat(set.path("own").asBoolean()).isTrue();
        assertThat(admin.replace(words, 0, Map.of("subject", "a", "body", "b")).refusal()).isEqualTo("stale-edit");
        assertThat(admin.remove(words).ok().path("own").asBoolean()).isFalse();
    }

    @Test
    void aWayOutIsTriedAtOnceAndItsPasswordNeverShown() {
        long id = mailServer();

        JsonNode tried = admin.create("/api/notice-channels/" + id + "/test", Map.of("to", "admin@example.com")).ok();

        assertThat(tried.path("sent").asBoolean()).as("%s", tried).isTrue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(admin.read("/api/notice-channels").ok().toString()).contains("\"hasSecret\":true").doesNotContain("mail-password");
        mail.stop();
        assertThat(admin.create("/api/notice-channels/" + id + "/test", Map.of("to", "admin@example.com")).ok().path("error").asString())
                .startsWith("mail-not-sent");
    }

    @Test
    void whatWasSentLongAgoIsForgottenAndWhatWasNotSentStays() {
        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);
        mailServer();
        reachable();
        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);
        clock.moveBy(Duration.ofDays(89));
        tell(Cast.AGENT, Set.of(Channel.EMAIL));
        outbox.deliver(Carrier.EMAIL, 10);

        assertThat(forgetSent.forget()).as("after 89 days").isZero();
        clock.moveBy(Duration.ofDays(2));
        assertThat(forgetSent.forget()).as("after 91 days").isEqualTo(1);

        assertThat(states()).containsExactly("SKIPPED 1", "SENT 1");
    }

    private long mailServer() {
        return channel("SMTP", "公司邮箱", Map.of("host", "127.0.0.1", "port", mail.getSmtp().getPort(), "encryption", "NONE", "from", "service@example.com",
                "fromName", "诺信售后", "allowPrivate", false), null, "mail-password");
    }

    private void webhook(boolean allowPrivate) {
        channel("WEBHOOK", "监控", Map.of("allowPrivate", allowPrivate), ear.url() + "/in", "hook-secret");
    }

    private long channel(String kind, String name, Map<String, ?> settings, String target, String secret) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "name", name, "enabled", true, "settings", settings, "secret", secret));
        body.put("target", target);
        return admin.create("/api/notice-channels", body).ok().path("id").asLong();
    }

    private void reachable() {
        Api.as(mvc, Cast.AGENT).replace("/api/me/notice-wishes", 0, wishes("chen@example.com", "zh", null, null, List.of())).ok();
    }

    private static Map<String, Object> wishes(String email, String language, String from, String to, List<?> choices) {
        Map<String, Object> wishes = new HashMap<>(Map.of("email", email, "language", language, "zone", "Asia/Shanghai", "choices", choices));
        wishes.put("quietFrom", from);
        wishes.put("quietTo", to);
        return wishes;
    }

    private void tell(Cast who, Set<Channel> channels) {
        notices.tell(List.of(notice(who, channels)));
    }

    private static Notices.Notice notice(Cast who, Set<Channel> channels) {
        return new Notices.Notice(who.id(), "ESCALATION", "request:12", STEP, channels);
    }

    private static Map<String, Object> with(String name, String value) {
        Map<String, Object> data = new HashMap<>(STEP);
        data.put(name, value);
        return data;
    }

    private List<String> states() {
        return jdbc.sql("select state || ' ' || attempts from outbox order by id").query(String.class).list();
    }

    private Instant next() {
        return jdbc.sql("select next_at from outbox").query((row, n) -> row.getTimestamp("next_at").toInstant()).single();
    }
}
