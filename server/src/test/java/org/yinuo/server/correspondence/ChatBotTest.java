package org.yinuo.server.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.notice.CallOut;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People report faults to a bot of the house in DingTalk, Feishu or WeCom, each as its platform publishes it. */
@YinuoTest
class ChatBotTest {
    private static final long NOW = 1_775_005_200;
    private static final String DING_SECRET = "this is secret";
    /** HMAC-SHA256 of 1775005200000, a line break and "this is secret" under the latter, by Python's hmac. */
    private static final String DING_SIGN = "Zf2TbpCg+Z83Kz5rSmLo4ExUzVwjAyek5sxAk/FKriM=";
    private static final String LARK_KEY = "test key";
    private static final String LARK_TOKEN = "rvaYgkND1GOiu5MM0E1rncYC6PLtF7JV";
    /** The keys of the example Tencent ships with its libraries (WXBizMsgCrypt, Sample). */
    private static final String WECOM_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String WECOM_TOKEN = "QDG6eK";
    private static final String WECOM_CORP = "wx5823bf96d3bd56c7";
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    IntakeHooks hooks;
    @Autowired
    CallOut callOut;

    @Test
    void dingTalkOpensOneRequestForAConversationAndTellsItsNumber() throws Exception {
        String door = dingTalk("zh");

        JsonNode first = read(ding(door, "msg1", "cid1", "staff1", text(" 三号泵振动超限\n12.3 mm/s ")));
        JsonNode second = read(ding(door, "msg2", "cid1", "staff1", text("现在停机了")));

        String number = jdbc.sql("select number from service_request").query(String.class).single();
        assertThat(first.path("msgtype").asString()).isEqualTo("text");
        assertThat(first.path("text").path("content").asString()).isEqualTo("已受理，编号 " + number + "：三号泵振动超限。补充情况请直接在这里发送；要报另一件事，请以“新报修”开头。");
        assertThat(second.path("text").path("content").asString()).startsWith("已记入 " + number);
        assertThat(requests()).containsExactly("CHAT|三号泵振动超限|三号泵振动超限\n12.3 mm/s|何敏");
        assertThat(jdbc.sql("select text || ' ' || (data ->> 'from') from request_event where kind = 'CHAT_IN'").query(String.class).list())
                .containsExactly("现在停机了 何敏");
    }

    @Test
    void aRepeatedMessageIsAnsweredAsTheFirstTimeAndMakesNothing() throws Exception {
        String door = dingTalk("zh");

        String first = ding(door, "msg1", "cid1", "staff1", text("停机")).getContentAsString(StandardCharsets.UTF_8);
        String again = ding(door, "msg1", "cid1", "staff1", text("停机")).getContentAsString(StandardCharsets.UTF_8);

        assertThat(again).isEqualTo(first).contains("SR-");
        assertThat(requests()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from request_event where kind = 'CHAT_IN'").query(Long.class).single()).isZero();
    }

    @Test
    void anotherRequestBeginsWithTheWordsForItWithAnotherPersonOrWhenTheFirstHasEnded() throws Exception {
        String door = dingTalk("en");

        ding(door, "m1", "cid1", "staff1", text("pump stopped"));
        JsonNode anew = read(ding(door, "m2", "cid1", "staff1", text("New request: door does not open")));
        ding(door, "m3", "cid1", "staff2", text("lamp is dark"));
        Api.as(mvc, Cast.AGENT).create("/api/service-requests/" + id("door does not open") + "/cancel", Map.of("reason", "twice")).ok();
        ding(door, "m4", "cid1", "staff1", text("gate is open"));

        assertThat(anew.path("text").path("content").asString()).startsWith("Received under SR-").endsWith("begin with \"new request\".");
        assertThat(jdbc.sql("select title from service_request order by id").query(String.class).list())
                .containsExactly("pump stopped", "door does not open", "lamp is dark", "gate is open");
    }

    @Test
    void whatIsNoTextIsNotedPlainly() throws Exception {
        String door = dingTalk("zh");

        ding(door, "m1", "cid1", "staff1", "\"msgtype\":\"picture\",\"content\":{\"downloadCode\":\"x\"}");
        ding(door, "m2", "cid1", "staff1", "\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"text\":\"看这里\"},{\"type\":\"picture\",\"downloadCode\":\"x\"}]}");
        ding(door, "m3", "cid1", "staff1", "\"msgtype\":\"file\",\"content\":{\"fileName\":\"日志.txt\"}");
        ding(door, "m4", "cid1", "staff1", "\"msgtype\":\"audio\",\"content\":{\"recognition\":\"泵在响\"}");
        ding(door, "m5", "cid1", "staff1", "\"msgtype\":\"hologram\"");

        assertThat(jdbc.sql("select title from service_request").query(String.class).single()).isEqualTo("[图片]");
        assertThat(jdbc.sql("select text from request_event where kind = 'CHAT_IN' order by id").query(String.class).list())
                .containsExactly("看这里[图片]", "[文件：日志.txt]", "[语音：泵在响]", "[其他内容]");
    }

    @Test
    void aMessageWithoutWordsIsAskedForThemAndOpensNothing() throws Exception {
        JsonNode answer = read(ding(dingTalk("zh"), "m1", "cid1", "staff1", text("   ")));

        assertThat(answer.path("text").path("content").asString()).startsWith("请写明");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "3600, 200", "3601, 401", "-3601, 401"})
    void aCallOfMoreThanAnHourAgoOrAheadIsRefused(long secondsAgo, int status) throws Exception {
        String door = dingTalk("zh");
        String millis = String.valueOf((NOW - secondsAgo) * 1000);

        MockHttpServletResponse answer = answered(dingCall(door, "m1", "cid1", "staff1", text("停机")).header("timestamp", millis)
                .header("sign", ChatToolCalls.dingTalk(millis, DING_SECRET)));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8).contains("chat-timestamp-old")).isEqualTo(status == 401);
        assertThat(requests()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void aWrongSignatureIsRefusedAtEveryTool() throws Exception {
        String ding = dingTalk("zh");
        String millis = String.valueOf(NOW * 1000);
        String lark = feishu();
        String wecom = weCom();
        String sealed = ChatToolCalls.weComSealed(WECOM_KEY, WECOM_CORP, "<xml/>");

        assertThat(code(dingCall(ding, "m", "c", "s", text("停机")).header("timestamp", millis).header("sign", ChatToolCalls.dingTalk(millis, "other"))))
                .isEqualTo("chat-signature-wrong");
        assertThat(code(dingCall(ding, "m", "c", "s", text("停机")))).isEqualTo("chat-signature-wrong");
        assertThat(code(larkCall(lark, String.valueOf(NOW), event("m", "停机"), "0".repeat(64)))).isEqualTo("chat-signature-wrong");
        assertThat(code(post(lark).contentType(MediaType.APPLICATION_JSON).content(event("m", "停机")))).isEqualTo("chat-signature-wrong");
        assertThat(code(post(lark).contentType(MediaType.APPLICATION_JSON).content("{\"type\":\"url_verification\",\"token\":\"other\",\"challenge\":\"c\"}")))
                .isEqualTo("chat-signature-wrong");
        assertThat(code(post(wecom).param("timestamp", String.valueOf(NOW)).param("nonce", "n").param("msg_signature", "0".repeat(40))
                .contentType(MediaType.TEXT_XML).content("<xml><Encrypt>" + sealed + "</Encrypt></xml>"))).isEqualTo("chat-signature-wrong");
        assertThat(requests()).isEmpty();
    }

    @Test
    void feishuIsAnsweredItsChallengeAndThenOpensARequestWhoseNumberIsToldAsAReply() throws Exception {
        String door = feishu();
        String challenge = """
                {"encrypt":"EBESExQVFhcYGRobHB0eH1ZMLtKM9D67Y6I/paxSe0CTAd1o6KVQ2K6PC3rHDQz85dAdkWDPuDYg4T/PsMeT3Z3inZa8LogT+/UQ/MWO8DChzn4Xo3UP8oh4jLs3OjRHM9wiMMpyZCfYeKOl/tPGIHJxHlTfWsmhrYUS15rdYhI="}""";

        JsonNode tried = read(answered(post(door).contentType(MediaType.APPLICATION_JSON).content(challenge)));
        MockHttpServletResponse heard = answered(larkCall(door, String.valueOf(NOW), SEALED_EVENT,
                "ea73fd09f8716551088b4216cfde28cec2fa13e85a521df2d7f6cbf7f824db9e"));
        answered(larkCall(door, String.valueOf(NOW), SEALED_EVENT, "ea73fd09f8716551088b4216cfde28cec2fa13e85a521df2d7f6cbf7f824db9e"));

        assertThat(tried.path("challenge").asString()).isEqualTo("ajls384kdjx98XX");
        assertThat(heard.getStatus()).isEqualTo(200);
        assertThat(requests()).containsExactly("CHAT|三号泵振动超限|三号泵振动超限|ou_84aad35d084aa403a838cf73ee18467");
        assertThat(jdbc.sql("select carrier || ' ' || kind || ' ' || address || ' ' || (data ->> 'number') from outbox").query(String.class).list())
                .containsExactly("CONVERSATION CHAT_OPENED FEISHU:1:om_5ce6d572455d361153b7cb51da133945 "
                        + jdbc.sql("select number from service_request").query(String.class).single());
    }

    @Test
    void feishuTellsItsOtherEventsAndItsOwnBotsInVain() throws Exception {
        String door = feishu();
        String other = event("m1", "停机").replace("im.message.receive_v1", "im.chat.updated_v1");
        String bot = event("m2", "停机").replace("\"sender_type\":\"user\"", "\"sender_type\":\"app\"");

        assertThat(answered(signed(door, other)).getStatus()).isEqualTo(200);
        assertThat(answered(signed(door, bot)).getStatus()).isEqualTo(200);
        assertThat(requests()).isEmpty();
    }

    @Test
    void theExampleFeishuPublishesOpens() {
        assertThat(FeishuApp.open("test key", "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=")).isEqualTo("hello world");
    }

    @Test
    void anAnswerInFeishuIsAReplyToTheMessageUnderOneIdHoweverOftenItIsTried() throws Exception {
        feishu();
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer feishu = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feishu.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] said = "{\"code\":0,\"tenant_access_token\":\"t-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        feishu.start();
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");

        try {
            new AnswerInFeishu(hooks, callOut, "http://127.0.0.1:" + feishu.getAddress().getPort()).say("1:om_1", id, "已受理");
        } finally {
            feishu.stop(0);
        }

        assertThat(heard.getFirst()).startsWith("/open-apis/auth/v3/tenant_access_token/internal").contains("\"app_id\":\"cli_1\"", "\"app_secret\":\"app-secret\"");
        assertThat(heard.getLast()).startsWith("/open-apis/im/v1/messages/om_1/reply Bearer t-1 ").contains("{\\\"text\\\":\\\"已受理\\\"}", id.toString());
    }

    @Test
    void theExampleTencentPublishesIsTakenWordForWord() throws Exception {
        String door = weCom();
        clock.moveTo(Instant.ofEpochSecond(1_409_659_813));

        MockHttpServletResponse tried = answered(get(door).param("msg_signature", "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3").param("timestamp", "1409659589")
                .param("nonce", "263014780").param("echostr", "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ=="));
        MockHttpServletResponse heard = answered(post(door).queryParam("msg_signature", "477715d11cdb4164915debcba66cb864d751f3e6")
                .queryParam("timestamp", "1409659813").queryParam("nonce", "1372623149").contentType(MediaType.TEXT_XML).content(SAMPLE));

        assertThat(tried.getContentAsString()).isEqualTo("1616140317555161061");
        assertThat(requests()).containsExactly("CHAT|hello|hello|mycreate");
        String answer = heard.getContentAsString(StandardCharsets.UTF_8);
        String sealed = between(answer, "<Encrypt><![CDATA[", "]]>");
        assertThat(between(answer, "<MsgSignature><![CDATA[", "]]>")).isEqualTo(ChatToolCalls.weCom(WECOM_TOKEN, between(answer, "<TimeStamp>", "<"),
                between(answer, "<Nonce><![CDATA[", "]]>"), sealed));
        assertThat(ChatToolCalls.weComOpened(WECOM_KEY, sealed)).startsWith("<xml><ToUserName><![CDATA[mycreate]]></ToUserName><FromUserName><![CDATA[" + WECOM_CORP)
                .contains("<MsgType><![CDATA[text]]></MsgType>", "已受理，编号 SR-");
    }

    @Test
    void weComEventsAreAcknowledgedAndMakeNothingAndPicturesAreNoted() throws Exception {
        String door = weCom();

        MockHttpServletResponse entered = answered(sealedCall(door, "<xml><MsgType>event</MsgType><Event>enter_agent</Event><FromUserName>u</FromUserName></xml>"));
        answered(sealedCall(door, "<xml><MsgType>image</MsgType><FromUserName>u</FromUserName><AgentID>1</AgentID><MsgId>7</MsgId></xml>"));

        assertThat(entered.getContentAsString()).isEqualTo("success");
        assertThat(requests()).containsExactly("CHAT|[图片]|[图片]|u");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><MsgType>text</MsgType><FromUserName>u</FromUserName><MsgId>1</MsgId><Content>&x;</Content></xml>",
            "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><xml><MsgId>1</MsgId><FromUserName>u</FromUserName><Content>&b;</Content></xml>",
            "<xml><MsgType>text", "no xml at all", "<xml/>"})
    void hostileXmlIsRefusedEvenWhenItIsSigned(String xml) throws Exception {
        assertThat(code(sealedCall(weCom(), xml))).isEqualTo("chat-unreadable");
        assertThat(requests()).isEmpty();
    }

    @Test
    void overlongAndHostileJsonIsRefused() throws Exception {
        String ding = dingTalk("zh");

        assertThat(code(ding(ding, "m", "c", "s", text("停".repeat(8_001))))).isEqualTo("text-too-long");
        assertThat(code(ding(ding, "m", "c", "s", text("停".repeat(30_000))))).isEqualTo("call-too-large");
        assertThat(code(signedDing(ding, "[".repeat(20_000)))).isEqualTo("chat-unreadable");
        assertThat(code(signedDing(ding, "{\"msgtype\":\"text\"}"))).isEqualTo("chat-unreadable");
        assertThat(requests()).isEmpty();
    }

    @Test
    void anAddressTakesOnlyTheKindItWasMadeFor() throws Exception {
        String bot = dingTalk("zh");
        String program = "/api/intake/" + Api.as(mvc, Cast.ADMIN).create("/api/intake-hooks", Map.of("name", "监测平台")).ok().path("hook").path("key").asString() + "/chat";

        assertThat(code(post(bot.replace("/chat", "")).contentType(MediaType.APPLICATION_JSON).content("{}"))).isEqualTo("hook-unknown");
        assertThat(code(ding(program, "m", "c", "s", text("停机")))).isEqualTo("hook-unknown");
        assertThat(Api.as(mvc, Cast.ADMIN).create("/api/intake-hooks", Map.of("name", "x", "kind", "WECOM", "secret", "short", "token", "t", "appId", "c")).refusal())
                .isEqualTo("wecom-key-invalid");
        assertThat(Api.as(mvc, Cast.ADMIN).create("/api/intake-hooks", Map.of("name", "x", "kind", "FEISHU", "secret", "k")).refusal()).isEqualTo("text-missing");
    }

    @Test
    void theKeysOfABotAreShownToNobodyAgain() {
        JsonNode issued = hook(Map.of("kind", "FEISHU", "name", "飞书", "secret", LARK_KEY, "token", LARK_TOKEN, "appId", "cli_1", "appSecret", "app-secret"));

        assertThat(issued.path("secret").asString()).isEmpty();
        assertThat(Api.as(mvc, Cast.ADMIN).read("/api/intake-hooks").ok().toString()).doesNotContain(LARK_KEY, LARK_TOKEN, "app-secret");
    }

    private List<String> requests() {
        return jdbc.sql("select channel || '|' || title || '|' || description || '|' || caller_name from service_request order by id").query(String.class).list();
    }

    private long id(String title) {
        return jdbc.sql("select id from service_request where title = :title").param("title", title).query(Long.class).single();
    }

    private JsonNode hook(Map<String, ?> body) {
        return Api.as(mvc, Cast.ADMIN).create("/api/intake-hooks", body).ok();
    }

    private String door(Map<String, ?> body) {
        return "/api/intake/" + hook(body).path("hook").path("key").asString() + "/chat";
    }

    private String dingTalk(String language) {
        return door(Map.of("kind", "DINGTALK", "name", "钉钉", "secret", DING_SECRET, "language", language));
    }

    private String feishu() {
        return door(Map.of("kind", "FEISHU", "name", "飞书", "secret", LARK_KEY, "token", LARK_TOKEN, "appId", "cli_1", "appSecret", "app-secret"));
    }

    private String weCom() {
        return door(Map.of("kind", "WECOM", "name", "企业微信", "secret", WECOM_KEY, "token", WECOM_TOKEN, "appId", WECOM_CORP));
    }

    private static String text(String content) {
        return "\"msgtype\":\"text\",\"text\":{\"content\":" + JsonMapper.shared().writeValueAsString(content) + "}";
    }

    private static MockHttpServletRequestBuilder dingCall(String door, String id, String conversation, String sender, String message) {
        return post(door).contentType(MediaType.APPLICATION_JSON).content(("{\"msgId\":\"" + id + "\",\"conversationId\":\"" + conversation
                + "\",\"senderStaffId\":\"" + sender + "\",\"senderNick\":\"何敏\",\"sessionWebhook\":\"http://127.0.0.1:1/\"," + message + "}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse ding(String door, String id, String conversation, String sender, String message) throws Exception {
        return answered(dingCall(door, id, conversation, sender, message).header("timestamp", String.valueOf(NOW * 1000)).header("sign", DING_SIGN));
    }

    private MockHttpServletResponse signedDing(String door, String body) throws Exception {
        return answered(post(door).contentType(MediaType.APPLICATION_JSON).content(body).header("timestamp", String.valueOf(NOW * 1000)).header("sign", DING_SIGN));
    }

    private static MockHttpServletRequestBuilder larkCall(String door, String seconds, String body, String signature) {
        return post(door).contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)).header("X-Lark-Request-Timestamp", seconds)
                .header("X-Lark-Request-Nonce", "n-123").header("X-Lark-Signature", signature);
    }

    private static MockHttpServletRequestBuilder signed(String door, String body) throws Exception {
        return larkCall(door, String.valueOf(NOW), body, ChatToolCalls.feishu(String.valueOf(NOW), "n-123", LARK_KEY, body));
    }

    private static String event(String id, String text) {
        Map<String, Object> message = new HashMap<>(Map.of("message_id", id, "chat_id", "oc_1", "message_type", "text", "content",
                JsonMapper.shared().writeValueAsString(Map.of("text", text))));
        return JsonMapper.shared().writeValueAsString(Map.of("schema", "2.0", "header", Map.of("event_id", "e" + id, "event_type", "im.message.receive_v1",
                "token", LARK_TOKEN), "event", Map.of("sender", Map.of("sender_id", Map.of("open_id", "ou_1"), "sender_type", "user"), "message", message)));
    }

    private static MockHttpServletRequestBuilder sealedCall(String door, String xml) throws Exception {
        String sealed = ChatToolCalls.weComSealed(WECOM_KEY, WECOM_CORP, xml);
        return post(door).queryParam("timestamp", String.valueOf(NOW)).queryParam("nonce", "n").queryParam("msg_signature",
                ChatToolCalls.weCom(WECOM_TOKEN, String.valueOf(NOW), "n", sealed)).contentType(MediaType.TEXT_XML).content("<xml><Encrypt>" + sealed + "</Encrypt></xml>");
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse();
    }

    private String code(MockHttpServletRequestBuilder call) throws Exception {
        return code(answered(call));
    }

    private static String code(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(400);
        return read(answer).path("code").asString();
    }

    private static JsonNode read(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /** Sealed and signed by Python's cryptography and hashlib, under "test key", at 1775005200 with the nonce n-123. */
    private static final String SEALED_EVENT = """
            {"encrypt":"AAECAwQFBgcICQoLDA0ODzksK1XHDGhxTlKJKwLymcMyd1nZHD+oH9xjSv/KOaKKQZFf++YZbVCHz6X8k9iRN/lcS84lDXmZagj4wxZQwNvUKLQ6++TDoH/28s+ilAbGgzT5bM19IqShFoVv+QiIzOnEo7zZKCDV5ZDayc2uYbkFjligDAD7VB6N7XIOWExQr5c2tp7B6CDykR3pEZjq71smLGquqXo/8bSR5rfmOWt3WzknJhu8BzCliFFWHwetmB4BbYHMHQt05lZroFj0A5tebJlOU7WhIm+DZlspgjNQqXiI2W5/OIV9eGwUilmD3JDelsJmn+cYFxqZmjPwA4UFKfo/ITUYwnpUMzyaDNLCgrlj8KTGHib7m0h9LLVdzclrw6Hla+eoljbBqXzlD/VGXvq6Ft7lxa5zB+8Jw0o7TRJmjGrHbxzfjO4Xp/f5M2/8nOEOul6zq5wFk6mZJgSYsSeooK4hMJg1LsPfzfV9TUi/LDJYP1BfnKyTEkE5yYFecBI26I47e9dKMNEZzlyfht+jFI5+IGBSzHg//L/PbbR+fWkGEQsR85MPfnE/u/BWVKnG8h80/4p8fak5ojv22eobzn0PnNJ8oscciDaDAWCKclkDQEepPFbs+PT2Q5NH7ImwsCuEs6HWA5EMQzkzjjW4ba5qBxKdoGXpJgxTmWqBG4PewLGXFo+ms1yU0gHd6UxvPzKQvm3Ke03h+CwHvjfHcVqhBFms9yRr8q5yOpijIsVRuM9sKSp+hhKG7+Dkbfv7JknPmV1hEC7gAiaxNwhpV0euOyvVN9TZwfBUpNOBzEI6LU4WDB/Z59Q0ujwWdUKxQynGih6rPQXMPMyYSDDtjSmwTjgf+VxvTFD32Jop6Blb7t3ffkkBBhBK2sy+umD0iRlnIJB0rbzTD/y1RybQ8TIRsVnW8y1krQwMSFaMuhq9qn7bR8ro/5qqo7RmFwQ4f3CTAiDSdcroQSxLwKCMmnK3yAP9sQ1ub9lAQjPYL/2fOLWwpFINzJcnuCMTwVOezQAkeibUVDmeoQWJ43yJ5OauqR4WvaBQEwYxn2dstWK15zVFg0Dzsy8S"}""";

    /** As in Tencent's Sample. */
    private static final String SAMPLE = """
            <xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><Encrypt><![CDATA[RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==]]></Encrypt><AgentID><![CDATA[218]]></AgentID></xml>""";
}
