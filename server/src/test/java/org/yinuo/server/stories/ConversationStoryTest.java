package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Replies that are written once, notes that name colleagues, and colleagues who follow. */
@YinuoTest
class ConversationStoryTest {
    @Autowired
    MockMvc mvc;
    private Api desk;
    private Api manager;
    private Api dispatcher;
    private long request;

    @BeforeEach
    void aRequest() {
        desk = Api.as(mvc, Cast.AGENT);
        manager = Api.as(mvc, Cast.MANAGER);
        dispatcher = Api.as(mvc, Cast.DISPATCHER);
        long customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        request = desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "网络中断", "description", "全楼断网",
                "severity", "CRITICAL", "callerName", "何敏")).ok().path("id").asLong();
    }

    @Test
    void fillsAReplyForTheRequestAndLeavesVisibleWhatItCannotFill() {
        manager.create("/api/canned-replies", reply("hello", "{{contact}}您好，{{customer}} 的 {{number}} 由 {{engineer}} 处理", "Dear {{contact}}")).ok();

        JsonNode filled = desk.read(path("canned-replies?lang=zh")).ok().path(0);

        assertThat(filled.path("text").asString()).isEqualTo("何敏您好，青川市水务集团 的 " + number() + " 由 {{engineer}} 处理");
        assertThat(desk.read(path("canned-replies?lang=en")).ok().path(0).path("text").asString()).isEqualTo("Dear 何敏");
    }

    @Test
    void refusesAReplyNobodyCanFill() {
        assertThat(manager.create("/api/canned-replies", reply("bad", "{{kunde}}", "x")).refusal()).isEqualTo("canned-variable-unknown");
        assertThat(desk.create("/api/canned-replies", reply("mine", "好", "ok")).status()).isEqualTo(403);
        manager.create("/api/canned-replies", reply("same", "好", "ok")).ok();
        assertThat(manager.create("/api/canned-replies", reply("SAME", "好", "ok")).refusal()).isEqualTo("canned-shortcut-taken");
    }

    @Test
    void showsWhoWritesAReplyHowItReadsForARealRequest() {
        assertThat(manager.create("/api/canned-replies/preview", Map.of("text", "{{title}}", "number", number())).ok().path("text").asString())
                .isEqualTo("网络中断");
        assertThat(manager.create("/api/canned-replies/preview", Map.of("text", "{{title}}", "number", "SR-0")).refusal()).isEqualTo("request-not-found");
    }

    @Test
    void changesAReplyOnlyFromItsLastVersionAndFreesTheShortcutOfOneRemoved() {
        JsonNode made = manager.create("/api/canned-replies", reply("hi", "好", "ok")).ok();
        String at = "/api/canned-replies/" + made.path("id").asLong();
        manager.replace(at, 1, reply("hi", "好的", "ok")).ok();
        assertThat(manager.replace(at, 1, reply("hi", "行", "ok")).status()).isEqualTo(412);

        manager.remove(at).ok();

        manager.create("/api/canned-replies", reply("hi", "好", "ok")).ok();
        assertThat(manager.remove(at).refusal()).isEqualTo("canned-reply-not-found");
    }

    @Test
    void tellsWhoIsNamedInANoteUnlessHeMayNotSeeIt() {
        desk.create(path("note"), Map.of("text", "请 @吴调度 和 @赵工 看一下，@陈坐席 跟进")).ok();

        assertThat(notices(dispatcher)).containsExactly("MENTIONED");
        assertThat(notices(Api.as(mvc, Cast.ENGINEER))).isEmpty();
        assertThat(notices(desk)).isEmpty();
    }

    @Test
    void tellsFollowersWhatTheCustomerSeesTooAndNobodyOfHisOwnActs() {
        dispatcher.replace(path("following"), 0, Map.of()).ok();
        desk.replace(path("following"), 0, Map.of()).ok();

        desk.create(path("note"), Map.of("text", "内部备注")).ok();
        desk.create(path("reply"), Map.of("text", "已派人", "channel", "ELSEWHERE")).ok();

        assertThat(notices(dispatcher)).containsExactly("FOLLOWED");
        assertThat(notices(desk)).isEmpty();
        dispatcher.remove(path("following")).ok();
        desk.create(path("reply"), Map.of("text", "已到场", "channel", "ELSEWHERE")).ok();
        assertThat(notices(dispatcher)).hasSize(1);
        assertThat(desk.read(path("following")).ok().path("count").asInt()).isEqualTo(1);
    }

    private static Map<String, Object> reply(String shortcut, String zh, String en) {
        return Map.of("shortcut", shortcut, "zh", Map.of("title", "问候", "text", zh), "en", Map.of("title", "Greeting", "text", en));
    }

    private String path(String act) {
        return "/api/service-requests/" + request + "/" + act;
    }

    private String number() {
        return desk.read("/api/service-requests/" + request).ok().path("number").asString();
    }

    private static List<String> notices(Api who) {
        return Story.list(who.read("/api/notices").ok().path("items")).stream().map(each -> each.path("kind").asString()).toList();
    }
}
