package org.yinuo.server.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.notice.Carrier;
import org.yinuo.server.notice.DeliverOutbox;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** What comes in by mail and goes out by mail, between a customer, the desk, and machines that answer machines. */
@YinuoTest
class MailThreadStoryTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PollMailboxes poll;
    @Autowired
    DeliverOutbox outbox;
    private final GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private Api admin;
    private Api desk;
    private GreenMailUser service;
    private long customer;
    private int written;

    @BeforeEach
    void aMailboxAndACustomer() {
        mail.start();
        service = mail.setUser("service@example.com", "service@example.com", "word");
        mail.setUser("hemin@water.example", "hemin@water.example", "word");
        admin = Api.as(mvc, Cast.ADMIN);
        desk = Api.as(mvc, Cast.AGENT);
        admin.replace("/api/notice-house", 0, Map.of("publicUrl", "https://service.example.com")).ok();
        admin.create("/api/notice-channels", Map.of("kind", "SMTP", "name", "公司邮箱", "enabled", true, "settings", Map.of("host", "127.0.0.1",
                "port", mail.getSmtp().getPort(), "encryption", "NONE", "from", "service@example.com", "fromName", "诺信售后", "allowPrivate", false))).ok();
        admin.create("/api/mailboxes", Map.of("name", "售后", "host", "127.0.0.1", "port", mail.getImap().getPort(), "encryption", "NONE",
                "username", "service@example.com", "password", "word", "folder", "INBOX", "enabled", true, "acknowledge", true,
                "address", "service@example.com")).ok();
        customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        desk.create("/api/customers/" + customer + "/contacts", Map.of("name", "何敏", "email", "HeMin@water.example")).ok();
    }

    @AfterEach
    void nobodyReadsMailAnyMore() {
        mail.stop();
    }

    @Test
    void aThreadOfTenMailsWithALoopStaysOneRequestAndIsAcknowledgedOnce() throws Exception {
        arrives("hemin@water.example", "何敏", "调度系统停止", "画面停住了。", Map.of());
        poll();
        long request = only("select id from service_request");
        String number = jdbc.sql("select number from service_request").query(String.class).single();
        MimeMessage acknowledgement = sent().getFirst();
        assertThat(acknowledgement.getSubject()).isEqualTo("[" + number + "] 已收到：调度系统停止");
        assertThat(acknowledgement.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(acknowledgement.getHeader("In-Reply-To")).containsExactly("<m1@water.example>");

        // 2: the customer's machine is out of office; 3: a gateway sends our own mail back; 4 and 5: it goes round.
        answers("hemin@water.example", acknowledgement, "自动回复", "我在休假。", Map.of("Auto-Submitted", "auto-replied"));
        comesBack(acknowledgement);
        answers("hemin@water.example", acknowledgement, "自动回复: 自动回复", "我在休假。", Map.of("X-Auto-Response-Suppress", "All"));
        answers("hemin@water.example", acknowledgement, "Out of office", "Away.", Map.of("Precedence", "auto_reply"));
        // 6: the customer himself; 7: the desk; 8: the customer answers below a quotation; 9: by the number alone; 10: it did not arrive.
        answers("hemin@water.example", acknowledgement, "Re: [" + number + "] 已收到", "补充：三号站也停了。", Map.of());
        poll();
        desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "您好，工程师一小时后到。", "channel", "EMAIL")).ok();
        MimeMessage reply = sent().getLast();
        assertThat(reply.getSubject()).isEqualTo("Re: [" + number + "] 调度系统停止");
        assertThat(reply.getHeader("Auto-Submitted")).as("a person wrote it").isNull();
        assertThat(reply.getHeader("References", " ")).contains("<m1@water.example>", "<m5@water.example>");
        assertThat(reply.getHeader("In-Reply-To")).containsExactly("<m5@water.example>");
        answers("hemin@water.example", reply, "回复：" + reply.getSubject(), "好的，谢谢。\n\n------------------ 原始邮件 ------------------\n发件人: 诺信售后\n您好，工程师一小时后到。", Map.of());
        arrives("hemin@water.example", "何敏", "[" + number + "] 新截图", "见附件。", Map.of());
        bounces(reply);
        poll();
        poll();

        assertThat(only("select count(*) from service_request")).isEqualTo(1);
        assertThat(verdicts()).containsExactly("OPENED", "AUTOMATIC", "LOOP", "AUTOMATIC", "AUTOMATIC", "JOINED", "JOINED", "JOINED", "BOUNCE");
        assertThat(jdbc.sql("select kind || ' ' || state from outbox order by id").query(String.class).list())
                .as("one acknowledgement and one answer").containsExactly("REQUEST_RECEIVED SENT", "REQUEST_REPLY SENT");
        assertThat(jdbc.sql("select request_id from mail where verdict = 'BOUNCE'").query(Long.class).list()).as("the mail list leads to it")
                .containsExactly(request);
        List<JsonNode> timeline = timeline(request);
        assertThat(timeline.stream().map(each -> each.path("kind").asString()).filter(kind -> kind.startsWith("MAIL")))
                .containsExactly("MAIL_IN", "MAIL_IN", "MAIL_IN", "MAIL_BOUNCED");
        JsonNode quoting = timeline.stream().filter(each -> each.path("text").asString().startsWith("好的")).findFirst().orElseThrow();
        assertThat(quoting.path("text").asString()).isEqualTo("好的，谢谢。");
        assertThat(quoting.path("data").path("quoted").asString()).contains("原始邮件", "工程师一小时后到");
    }

    @Test
    void anAnswerTakesItsFilesAlong() throws Exception {
        arrives("hemin@water.example", "何敏", "怎么接线", "请发接线图。", Map.of());
        poll();
        long request = only("select id from service_request");
        long file = desk.upload("/api/attachments", "接线图.txt", "红线接一号端子".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong();

        desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "请见附件。", "channel", "EMAIL", "attachments", List.of(file))).ok();

        // The acknowledgement and the answer may arrive in either order.
        List<MimeMultipart> withFiles = new ArrayList<>();
        for (MimeMessage message : sent()) {
            if (message.getContent() instanceof MimeMultipart parts) {
                withFiles.add(parts);
            }
        }
        assertThat(withFiles).hasSize(1);
        MimeMultipart parts = withFiles.getFirst();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("请见附件。");
        assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("红线接一号端子");
        JsonNode said = timeline(request).stream().filter(each -> each.path("kind").asString().equals("REPLY")).findFirst().orElseThrow();
        assertThat(said.path("data").path("attachments").path(0).path("fileName").asString()).isEqualTo("接线图.txt");
        assertThat(desk.download("/api/service-requests/" + request + "/files/" + file)).isEqualTo("红线接一号端子".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsNothingAlongThatAColleagueUploadedOrThatIsTooLargeForMail() throws Exception {
        arrives("hemin@water.example", "何敏", "怎么接线", "请发接线图。", Map.of());
        poll();
        long request = only("select id from service_request");
        String reply = "/api/service-requests/" + request + "/reply";
        long colleagues = Api.as(mvc, Cast.MANAGER).upload("/api/attachments", "合同.txt", "价格".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong();
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');
        long tooLarge = desk.upload("/api/attachments", "日志.txt", large).ok().path("id").asLong();

        assertThat(desk.create(reply, Map.of("text", "请见附件。", "channel", "EMAIL", "attachments", List.of(colleagues))).refusal()).isEqualTo("attachment-unknown");
        assertThat(desk.create(reply, Map.of("text", "请见附件。", "channel", "EMAIL", "attachments", List.of(tooLarge))).refusal()).isEqualTo("mail-files-too-large");
        desk.create("/api/service-requests/" + request + "/customer-link", Map.of()).ok();
        desk.create(reply, Map.of("text", "请见附件。", "channel", "PORTAL", "attachments", List.of(tooLarge))).ok();
        assertThat(sent()).as("the acknowledgement").hasSize(1);
        desk.create("/api/service-requests/" + request + "/note", Map.of("text", "现场照片", "attachments", List.of(tooLarge))).ok();
        assertThat(timeline(request).getLast().path("data").path("attachments")).hasSize(1);
    }

    @Test
    void whoeverWritesInEnglishIsAnsweredInEnglishAndStaysSo() throws Exception {
        arrives("hemin@water.example", "He Min", "Screens frozen", "All stations have stopped.", Map.of());
        poll();
        long request = only("select id from service_request");
        jdbc.sql("update service_request set title = '画面停住'").update();

        desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "Somebody is on the way.", "channel", "EMAIL")).ok();
        String number = jdbc.sql("select number from service_request").query(String.class).single();
        arrives("hemin@water.example", "He Min", "Re: [" + number + "] 画面停住", "Thank you.", Map.of());
        poll();
        desk.create("/api/service-requests/" + request + "/reply", Map.of("text", "It is solved.", "channel", "EMAIL")).ok();

        assertThat(jdbc.sql("select kind || ' ' || language from outbox order by id").query(String.class).list())
                .containsExactly("REQUEST_RECEIVED en", "REQUEST_REPLY en", "REQUEST_REPLY en");
    }

    @Test
    void refusesAReplyNobodyWouldGetAndKeepsTheClockRunning() {
        long silent = desk.create("/api/customers", Map.of("name", "白石县医院")).ok().path("id").asLong();
        long request = desk.create("/api/service-requests", Map.of("customerId", silent, "channel", "HOTLINE", "title", "挂号停了", "description", "",
                "severity", "CRITICAL")).ok().path("id").asLong();
        String reply = "/api/service-requests/" + request + "/reply";

        assertThat(desk.create(reply, Map.of("text", "马上来", "channel", "EMAIL")).refusal()).isEqualTo("reply-no-address");
        assertThat(desk.create(reply, Map.of("text", "马上来", "channel", "PORTAL")).refusal()).isEqualTo("reply-no-portal");
        jdbc.sql("update notice_channel set enabled = false").update();
        assertThat(desk.create(reply, Map.of("text", "马上来", "channel", "EMAIL")).refusal()).isEqualTo("reply-no-mail-channel");

        assertThat(timeline(request).stream().map(each -> each.path("kind").asString())).doesNotContain("REPLY");
        assertThat(clocks(request, "RESPOND")).containsExactly("RUNNING");
        desk.create("/api/service-requests/" + request + "/customer-link", Map.of()).ok();
        desk.create(reply, Map.of("text", "马上来", "channel", "PORTAL")).ok();
        assertThat(clocks(request, "RESPOND")).containsExactly("MET");
        desk.create(reply, Map.of("text", "微信里也说了", "channel", "ELSEWHERE")).ok();
    }

    private List<String> clocks(long request, String kind) {
        return desk.read("/api/service-requests/" + request).ok().path("clocks").valueStream().filter(each -> each.path("kind").asString().equals(kind))
                .map(each -> each.path("state").asString()).toList();
    }

    @Test
    void whoeverDiesAfterTheCommitFindsTheMailTaken() throws Exception {
        arrives("hemin@water.example", "何敏", "水泵异响", "三号泵。", Map.of());
        poll();
        jdbc.sql("update mailbox set last_uid = 0, uid_validity = 0").update();
        unread();

        poll();

        assertThat(only("select count(*) from service_request")).isEqualTo(1);
        assertThat(only("select count(*) from mail")).isEqualTo(1);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void theSameMessageInAnotherNumberingIsADuplicate() throws Exception {
        String id = arrives("hemin@water.example", "何敏", "水泵异响", "三号泵。", Map.of());
        poll();
        deliver("From: hemin@water.example\r\nTo: service@example.com\r\nMessage-ID: " + id + "\r\nSubject: again\r\n\r\nagain\r\n");

        poll();

        assertThat(verdicts()).containsExactly("OPENED", "DUPLICATE");
    }

    @Test
    void strangersWaitForAPersonAndBecomeContactsWhenAccepted() throws Exception {
        arrives("li@unknown.example", "李工", "请报价", "你好", Map.of());
        poll();
        JsonNode held = desk.read("/api/mails?verdict=HELD").ok().path("items").path(0);
        assertThat(held.path("reason").asString()).isEqualTo("unknown-sender");
        assertThat(only("select count(*) from service_request")).isZero();

        JsonNode accepted = desk.create("/api/mails/" + held.path("id").asLong() + "/accept", Map.of("customerId", customer, "remember", true)).ok();
        arrives("li@unknown.example", "李工", "第二封", "还有一事", Map.of());
        poll();

        assertThat(accepted.path("verdict").asString()).isEqualTo("OPENED");
        assertThat(verdicts()).containsExactly("OPENED", "OPENED");
        assertThat(desk.read("/api/mails?q=unknown.example").ok().path("items")).hasSize(2);
        assertThat(desk.read("/api/mails?verdict=OPENED&q=第二").ok().path("items")).hasSize(1);
        assertThat(desk.create("/api/mails/" + held.path("id").asLong() + "/reject", Map.of()).refusal()).isEqualTo("mail-not-held");
    }

    @Test
    void aNumberInTheSubjectDoesNotLetStrangersIntoARequest() throws Exception {
        arrives("hemin@water.example", "何敏", "水泵异响", "三号泵。", Map.of());
        poll();
        String number = jdbc.sql("select number from service_request").query(String.class).single();

        arrives("eve@elsewhere.example", "Eve", "Re: [" + number + "]", "Please send me the file.", Map.of());
        poll();

        assertThat(verdicts()).containsExactly("OPENED", "HELD");
        assertThat(jdbc.sql("select reason from mail where verdict = 'HELD'").query(String.class).single()).isEqualTo("other-sender");
    }

    @Test
    void oneSenderCannotFloodTheDesk() throws Exception {
        for (int i = 0; i < 25; i++) {
            arrives("hemin@water.example", "何敏", "第 " + i + " 封", "内容", Map.of());
        }
        poll();

        assertThat(verdicts().stream().filter("OPENED"::equals)).hasSize(20);
        assertThat(verdicts().stream().filter("HELD"::equals)).as("kept, not lost").hasSize(5);
    }

    @Test
    void chineseOldAndNewIsReadAndFilesAreKeptOrNamed() throws Exception {
        byte[] subject = "设备无法启动，请尽快处理".getBytes(GB18030);
        int cut = 9;
        String encoded = "=?gb2312?B?" + base64(Arrays.copyOf(subject, cut)) + "?=\r\n =?gb2312?B?" + base64(Arrays.copyOfRange(subject, cut, subject.length)) + "?=";
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        ascii(raw, "From: =?GBK?B?" + base64("何敏".getBytes(GB18030)) + "?= <hemin@water.example>\r\nTo: service@example.com\r\nMessage-ID: <old@water.example>\r\n"
                + "Subject: " + encoded + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=gb2312\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n");
        ascii(raw, base64("<html><style>x{}</style><body><p>开机后<b>蓝屏</b>，型号 堃-㙓。</p><script>alert(1)</script><img src=x onerror=alert(1)></body></html>".getBytes(GB18030)));
        ascii(raw, "\r\n--b\r\nContent-Type: application/pdf; name=\"=?GB2312?B?" + base64("故障报告.pdf".getBytes(GB18030)) + "?=\"\r\nContent-Disposition: attachment\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64("%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII)));
        ascii(raw, "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''%E7%97%85%E6%AF%92.exe\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(new byte[] {'M', 'Z', 0, 1, 2}) + "\r\n--b--\r\n");
        deliver(raw.toByteArray());

        poll();

        long request = only("select id from service_request");
        JsonNode shown = desk.read("/api/service-requests/" + request).ok();
        assertThat(shown.path("title").asString()).isEqualTo("设备无法启动，请尽快处理");
        assertThat(shown.path("description").asString()).isEqualTo("开机后蓝屏，型号 堃-㙓。");
        assertThat(shown.path("callerName").asString()).isEqualTo("何敏");
        JsonNode files = timeline(request).stream().filter(each -> each.path("kind").asString().equals("MAIL_IN")).findFirst().orElseThrow().path("data");
        assertThat(files.path("attachments").path(0).path("fileName").asString()).isEqualTo("故障报告.pdf");
        assertThat(files.path("refused").path(0).asString()).isEqualTo("病毒.exe");
    }

    @Test
    void brokenMailIsHeldAndStopsNothing() throws Exception {
        deliver("\r\n\r\n\u0000\u0001");
        deliver("From: \"何敏\r\nContent-Type: multipart/mixed\r\nSubject: =?utf-8?B?%%%?=\r\nMessage-ID: <broken>\r\n\r\n--");
        deliver("From: hemin@water.example\r\nContent-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: martian\r\nMessage-ID: <b3@x>\r\n\r\n\u0000ok");
        arrives("hemin@water.example", "何敏", "好的", "正常", Map.of());

        poll();

        assertThat(verdicts()).hasSize(4).endsWith("OPENED").doesNotContain("TAKEN");
    }

    @Test
    void theLinkToConsentGoesOutByMailAndIsForgottenOnceSent() throws Exception {
        long contact = desk.read("/api/customers/" + customer).ok().path("contacts").path(0).path("id").asLong();
        long request = desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "报表很慢", "description", "", "severity", "MINOR",
                "customerId", customer, "contactId", contact)).ok().path("id").asLong();
        desk.create("/api/service-requests/" + request + "/interventions", Map.of("kind", "CHANGE", "what", "重建索引", "target", "报表库", "undo", "还原备份")).ok();

        MimeMessage link = sent().getLast();

        assertThat(link.getSubject()).contains("请您确认");
        assertThat(link.getAllRecipients()[0].toString()).isEqualToIgnoringCase("hemin@water.example");
        String text = link.getContent().toString();
        String token = text.substring(text.indexOf("/consent#") + 9).lines().findFirst().orElseThrow().strip();
        Api.asNobody(mvc).create("/api/consent-links/answer", Map.of("token", token, "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        assertThat(jdbc.sql("select sealed || data::text from outbox where kind = 'CONSENT_LINK'").query(String.class).single()).doesNotContain(token);
        assertThat(timeline(request).stream().map(each -> each.path("kind").asString())).contains("CONSENT_MAILED", "CONSENTED");
    }

    private void poll() {
        jdbc.sql("update mailbox set next_poll_at = '2020-01-01'").update();
        assertThat(poll.poll()).isTrue();
        assertThat(jdbc.sql("select error from mailbox").query(String.class).single()).isEmpty();
    }

    private List<MimeMessage> sent() {
        while (outbox.deliver(Carrier.EMAIL, 50) > 0) {
            assertThat(jdbc.sql("select count(*) from outbox where state = 'FAILED'").query(Long.class).single()).isZero();
        }
        List<MimeMessage> sent = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessagesForDomain("water.example")) {
            sent.add(message);
        }
        return sent;
    }

    private String arrives(String from, String name, String subject, String body, Map<String, String> headers) {
        String id = "<m" + ++written + "@water.example>";
        Map<String, String> all = new HashMap<>(headers);
        StringBuilder lines = new StringBuilder();
        all.forEach((header, value) -> lines.append(header).append(": ").append(value).append("\r\n"));
        deliver("From: =?UTF-8?B?" + base64(name.getBytes(StandardCharsets.UTF_8)) + "?= <" + from + ">\r\nTo: service@example.com\r\nMessage-ID: " + id
                + "\r\nSubject: =?UTF-8?B?" + base64(subject.getBytes(StandardCharsets.UTF_8)) + "?=\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n" + lines + "\r\n" + base64(body.getBytes(StandardCharsets.UTF_8)) + "\r\n");
        return id;
    }

    private void answers(String from, MimeMessage to, String subject, String body, Map<String, String> headers) throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        all.put("In-Reply-To", to.getMessageID());
        all.put("References", to.getMessageID());
        arrives(from, "何敏", subject, body, all);
    }

    private void comesBack(MimeMessage ours) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        ours.writeTo(raw);
        deliver(raw.toByteArray());
    }

    private void bounces(MimeMessage ours) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        ours.writeTo(raw);
        deliver("From: MAILER-DAEMON@mx.example\r\nTo: service@example.com\r\nMessage-ID: <bounce@mx.example>\r\nSubject: Undelivered Mail Returned to Sender\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\nsorry\r\n"
                + "--r\r\nContent-Type: message/rfc822\r\n\r\n" + raw.toString(StandardCharsets.UTF_8) + "\r\n--r--\r\n");
    }

    private void deliver(String raw) {
        deliver(raw.getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(byte[] raw) {
        try {
            service.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void unread() throws Exception {
        mail.getManagers().getImapHostManager().getInbox(service).getMessages()
                .forEach(message -> message.getFlags().remove(jakarta.mail.Flags.Flag.SEEN));
    }

    private static void ascii(ByteArrayOutputStream raw, String text) {
        raw.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(2000, new byte[] {'\r', '\n'}).encodeToString(bytes);
    }

    private long only(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> verdicts() {
        return jdbc.sql("select verdict from mail order by id").query(String.class).list();
    }

    private List<JsonNode> timeline(long request) {
        List<JsonNode> entries = new ArrayList<>();
        desk.read("/api/service-requests/" + request).ok().path("timeline").forEach(entries::add);
        return entries;
    }
}
