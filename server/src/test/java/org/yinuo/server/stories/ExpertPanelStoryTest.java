package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.TestClock;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Experts of the house and from outside are called to a fault, decide in time or late, and what they said stays. */
@YinuoTest
class ExpertPanelStoryTest {
    private static final Map<String, Object> OUTSIDE = Map.of("name", "冯教授", "phone", "139 0000 0000", "organisation", "理工大学");
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    FireTimers timers;
    private Api desk;
    private long request;

    @BeforeEach
    void aFaultNobodyUnderstands() {
        desk = Api.as(mvc, Cast.AGENT);
        long customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        request = desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "主备切换失败", "description", "",
                "severity", "CRITICAL")).ok().path("id").asLong();
    }

    @Test
    void invitesColleaguesAndExpertsFromOutsideAndGivesThemFourHours() {
        JsonNode panel = call(List.of(Map.of("userId", Cast.TECHNICAL.id()), OUTSIDE)).ok();

        assertThat(Story.list(panel.path("members")).stream().map(member -> member.path("name").asString()).toList()).containsExactly("孙总工", "冯教授");
        assertThat(dueAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(4)).toString());
        assertThat(Story.list(Api.as(mvc, Cast.TECHNICAL).read("/api/notices").ok().path("items")).getFirst().path("kind").asString()).isEqualTo("PANEL_INVITED");
    }

    @Test
    void keepsItsTimeByTheDecisionAloneAndPrintsItOnTheTrackingForm() throws IOException {
        long panel = call(List.of(OUTSIDE)).ok().path("id").asLong();
        clock.moveTo(TestClock.START.plus(Duration.ofHours(3)));

        decide(panel).ok();

        assertThat(panelClock().path("state").asString()).isEqualTo("MET");
        assertThat(decide(panel).refusal()).isEqualTo("panel-ended");
        try (PDDocument paper = Loader.loadPDF(desk.download("/api/service-requests/" + request + "/tracking.pdf?lang=zh"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("专家会诊", "邀请专家", "冯教授", "会诊决定", "更换仲裁盘");
        }
    }

    @Test
    void breaksItsTimeWhenItDecidesLateAndTheBreachStays() {
        long panel = call(List.of(OUTSIDE)).ok().path("id").asLong();
        clock.moveTo(TestClock.START.plus(Duration.ofHours(5)));
        timers.fireDue(500);

        decide(panel).ok();

        assertThat(panelClock().path("breachedAt").asString()).isEqualTo(TestClock.START.plus(Duration.ofHours(4)).toString());
    }

    @Test
    void refusesASecondPanelAnEmptyOneAndPeopleNamedTwiceOrByHalf() {
        long panel = call(List.of()).ok().path("id").asLong();

        assertThat(call(List.of(OUTSIDE)).refusal()).isEqualTo("panel-open");
        assertThat(decide(panel).refusal()).isEqualTo("panel-nobody");
        assertThat(invite(panel, Map.of("name", "冯教授")).refusal()).isEqualTo("panel-member-who");
        assertThat(invite(panel, Map.of("userId", 3, "name", "冯教授", "phone", "1")).refusal()).isEqualTo("panel-member-who");
        assertThat(invite(panel, Map.of("userId", Cast.CUSTOMER.id())).refusal()).isEqualTo("user-unknown");
        invite(panel, OUTSIDE).ok();
        assertThat(invite(panel, OUTSIDE).refusal()).isEqualTo("panel-member-twice");
    }

    @Test
    void endsWithTheRequestAndOwesNoDecisionAnyMore() {
        call(List.of(OUTSIDE)).ok();

        desk.create("/api/service-requests/" + request + "/cancel", Map.of("reason", "误报")).ok();

        assertThat(desk.read("/api/service-requests/" + request + "/expert-panels").ok().path(0).path("end").path("outcome").asString()).isEqualTo("DISSOLVED");
        assertThat(panelClock().path("state").asString()).isEqualTo("VOIDED");
        assertThat(call(List.of(OUTSIDE)).refusal()).isEqualTo("request-ended");
    }

    private Api.Answer call(List<Map<String, Object>> members) {
        return desk.create("/api/service-requests/" + request + "/expert-panels", Map.of("question", "切换为什么失败？", "members", members));
    }

    private Api.Answer invite(long panel, Map<String, Object> whom) {
        return desk.create("/api/expert-panels/" + panel + "/members", Map.of("members", List.of(whom)));
    }

    private Api.Answer decide(long panel) {
        return desk.create("/api/expert-panels/" + panel + "/decision", Map.of("minutes", "日志显示仲裁盘超时。", "decision", "更换仲裁盘"));
    }

    private JsonNode panelClock() {
        return Story.list(desk.read("/api/service-requests/" + request).ok().path("clocks")).stream()
                .filter(each -> each.path("kind").asString().equals("EXPERT_PANEL")).findFirst().orElseThrow();
    }

    private String dueAt() {
        return panelClock().path("dueAt").asString();
    }
}
