package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Requests go to departments by rules, departments are asked on sheets and answer on them. */
@YinuoTest
class RoutingStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api manager;
    private Api desk;
    private long customer;
    private long quality;
    private long finance;
    private long service;

    @BeforeEach
    void threeDepartments() {
        manager = Api.as(mvc, Cast.MANAGER);
        desk = Api.as(mvc, Cast.AGENT);
        customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        quality = department("质量部", "Quality");
        finance = department("财务部", "Finance");
        service = department("售后服务部", "After-sales");
        jdbc.sql("update app_user set department = '质量部' where id = " + Cast.TECHNICAL.id()).update();
    }

    @Test
    void sendsARequestByTheFirstRuleThatFitsAndNamesItInTheTimeline() {
        set(rule("发票", finance, Map.of("words", List.of("发票"))), rule("严重故障", quality, Map.of("kinds", List.of("FAULT"), "severities", List.of("CRITICAL"))),
                rule("所有故障", service, Map.of("kinds", List.of("FAULT")))).ok();

        long stopped = open("全线停机", "CRITICAL", "FAULT");
        long slow = open("运行偏慢", "MINOR", "FAULT");
        long asked = open("发票抬头怎么改", "MINOR", "CONSULTATION");
        long other = open("怎样导出", "MINOR", "CONSULTATION");

        assertThat(List.of(department(stopped), department(slow), department(asked), department(other))).containsExactly("质量部", "售后服务部", "财务部", "");
        assertThat(entry(stopped, "ROUTED").path("data").path("rule").asString()).isEqualTo("严重故障");
        assertThat(entry(stopped, "ROUTED").path("internal").asBoolean()).isTrue();
    }

    @Test
    void tellsThePeopleOfTheDepartmentARequestWasSentToUnlessTheySentItThemselves() {
        set(rule("故障", quality, Map.of("kinds", List.of("FAULT")))).ok();
        Api technical = Api.as(mvc, Cast.TECHNICAL);

        open("全线停机", "CRITICAL", "FAULT");
        long question = open("怎样导出", "MINOR", "CONSULTATION");
        assertThat(notices(technical)).containsExactly("REQUEST_ROUTED");

        desk.create("/api/service-requests/" + question + "/department", Map.of("departmentId", quality, "reason", "其实是缺陷")).ok();

        assertThat(notices(technical)).containsExactly("REQUEST_ROUTED", "REQUEST_ROUTED");
        assertThat(notices(desk)).isEmpty();
    }

    @Test
    void sendsWhatNoRuleFitsToTheDefaultAndLeavesItWithTheDeskWhereThereIsNone() {
        assertThat(department(open("怎样导出", "MINOR", "CONSULTATION"))).isEmpty();

        manager.replace("/api/routing-rules", 0, rules(service)).ok();

        assertThat(department(open("怎样导出", "MINOR", "CONSULTATION"))).isEqualTo("售后服务部");
    }

    @Test
    void saysOnAPastRequestWhichRuleFitsAndWhyTheOthersDoNot() {
        long past = open("泵房漏水 E07", "MAJOR", "FAULT");
        Map<String, Object> set = rules(null, rule("财务", finance, Map.of("kinds", List.of("CONSULTATION"), "words", List.of("发票"))),
                rule("漏水", quality, Map.of("words", List.of("漏水"))), rule("其他客户", service, Map.of("customers", List.of(customer + 1))));

        JsonNode trial = manager.create("/api/routing-rules/trial", Map.of("set", set, "number", number(past))).ok().path("trial");

        assertThat(trial.path("rule").asInt()).isEqualTo(1);
        assertThat(trial.path("departmentId").asLong()).isEqualTo(quality);
        assertThat(Story.list(trial.path("asked")).stream().map(asked -> asked.path("misses").toString()).toList())
                .containsExactly("[\"KIND\",\"WORDS\"]", "[]", "[\"CUSTOMER\"]");
        assertThat(department(past)).isEmpty();
    }

    @Test
    void triesRulesOnTypedFactsAndRefusesBothOrNeither() {
        Map<String, Object> set = rules(null, rule("变频泵", quality, Map.of("models", List.of("变频"))));
        Map<String, Object> facts = Map.of("kind", "FAULT", "severity", "MINOR", "model", "变频泵组 X2", "text", "");

        JsonNode trial = manager.create("/api/routing-rules/trial", Map.of("set", set, "facts", facts)).ok().path("trial");

        assertThat(trial.path("departmentId").asLong()).isEqualTo(quality);
        assertThat(manager.create("/api/routing-rules/trial", Map.of("set", set)).refusal()).isEqualTo("trial-needs-one");
        assertThat(manager.create("/api/routing-rules/trial", Map.of("set", set, "facts", facts, "number", "SR-1")).refusal()).isEqualTo("trial-needs-one");
    }

    @Test
    void refusesRulesThatCannotBeMeantAndEditionsThatAreNotTheLast() {
        assertThat(set(rule("leer", quality, Map.of())).refusal()).isEqualTo("rule-without-condition");
        assertThat(set(rule("a", quality, Map.of("words", List.of("x"))), rule("a", finance, Map.of("words", List.of("y")))).refusal()).isEqualTo("rule-name-twice");
        assertThat(set(rule("a", 99_999, Map.of("words", List.of("x")))).refusal()).isEqualTo("rule-department-unknown");
        set(rule("a", quality, Map.of("words", List.of("x")))).ok();
        assertThat(manager.replace("/api/routing-rules", 0, rules(null)).status()).isEqualTo(412);
        assertThat(manager.remove("/api/departments/" + quality).refusal()).isEqualTo("department-in-rules");
        assertThat(desk.read("/api/routing-rules").status()).isEqualTo(403);
    }

    @Test
    void narrowsTheQueueToADepartmentOpenOrClosed() {
        set(rule("故障", quality, Map.of("kinds", List.of("FAULT")))).ok();
        long fault = open("全线停机", "CRITICAL", "FAULT");
        long question = open("怎样导出", "MINOR", "CONSULTATION");

        assertThat(queue("all&departmentId=" + quality)).containsExactly(fault);
        assertThat(queue("all&departmentId=0")).containsExactly(question);
        desk.create("/api/service-requests/" + question + "/department", Map.of("departmentId", quality, "reason", "其实是缺陷")).ok();
        assertThat(queue("all&departmentId=" + quality)).containsExactlyInAnyOrder(fault, question);
        desk.create("/api/service-requests/" + fault + "/cancel", Map.of("reason", "误报")).ok();
        assertThat(queue("closed&departmentId=" + quality)).containsExactly(fault);
    }

    @Test
    void handsARequestToADepartmentOnASheetThatIsAnsweredOnce() {
        long request = open("电源模块反复烧毁", "MAJOR", "FAULT");
        Api technical = Api.as(mvc, Cast.TECHNICAL);
        String sheets = "/api/service-requests/" + request + "/handling-sheets";

        JsonNode sheet = desk.create(sheets, Map.of("departmentId", quality, "task", "请查同批次电源模块")).ok();

        String answer = "/api/handling-sheets/" + sheet.path("id").asLong() + "/answer";
        assertThat(sheet.path("number").asString()).startsWith("HS-");
        assertThat(department(request)).isEqualTo("质量部");
        assertThat(notices(technical)).containsExactly("HANDLING_SHEET");
        assertThat(desk.create(sheets, Map.of("departmentId", quality, "task", "再查")).refusal()).isEqualTo("sheet-open");
        Map<String, String> found = Map.of("cause", "电容批次不良", "measures", "更换同批次 12 件");
        assertThat(Api.as(mvc, Cast.BUSINESS).create(answer, found).refusal()).isEqualTo("sheet-of-other-department");
        technical.create(answer, found).ok();
        assertThat(technical.create(answer, found).refusal()).isEqualTo("sheet-answered");
        assertThat(notices(desk)).containsExactly("SHEET_ANSWERED");
        assertThat(entry(request, "DEPARTMENT_ANSWERED").path("text").asString()).isEqualTo("更换同批次 12 件");
    }

    @Test
    void printsTheSheetWithItsAnswerInBothLanguages() throws IOException {
        long request = open("电源模块反复烧毁", "MAJOR", "FAULT");
        long sheet = desk.create("/api/service-requests/" + request + "/handling-sheets", Map.of("departmentId", quality, "task", "请查同批次电源模块")).ok()
                .path("id").asLong();
        desk.create("/api/handling-sheets/" + sheet + "/answer", Map.of("cause", "电容批次不良", "measures", "更换同批次 12 件")).ok();

        assertThat(text(desk.download("/api/handling-sheets/" + sheet + "/sheet.pdf?lang=zh")))
                .contains("售后信息处理单", "质量部", "请查同批次电源模块", "更换同批次 12 件", number(request));
        assertThat(text(desk.download("/api/handling-sheets/" + sheet + "/sheet.pdf?lang=en"))).contains("Handling Sheet", "Quality");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private long department(String zh, String en) {
        return manager.create("/api/departments", Map.of("nameZh", zh, "nameEn", en)).ok().path("id").asLong();
    }

    private String department(long request) {
        return desk.read("/api/service-requests/" + request + "/department").ok().path("place").path("department").path("nameZh").asString("");
    }

    private static Map<String, Object> rule(String name, long department, Map<String, ?> conditions) {
        Map<String, Object> rule = new HashMap<>(conditions);
        rule.put("name", name);
        rule.put("departmentId", department);
        return rule;
    }

    @SafeVarargs
    private static Map<String, Object> rules(Long otherwise, Map<String, Object>... rules) {
        Map<String, Object> set = new HashMap<>();
        set.put("rules", List.of(rules));
        set.put("otherwise", otherwise);
        return set;
    }

    @SafeVarargs
    private Api.Answer set(Map<String, Object>... rules) {
        return manager.replace("/api/routing-rules", 0, rules(null, rules));
    }

    private long open(String title, String severity, String kind) {
        return desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", title, "description", "", "severity", severity,
                "kind", kind)).ok().path("id").asLong();
    }

    private String number(long request) {
        return desk.read("/api/service-requests/" + request).ok().path("number").asString();
    }

    private List<Long> queue(String view) {
        return Story.list(desk.read("/api/service-requests?view=" + view).ok().path("items")).stream().map(row -> row.path("id").asLong()).toList();
    }

    private JsonNode entry(long request, String kind) {
        return Story.list(desk.read("/api/service-requests/" + request).ok().path("timeline")).stream().filter(each -> each.path("kind").asString().equals(kind))
                .findFirst().orElseThrow();
    }

    private static List<String> notices(Api who) {
        return Story.list(who.read("/api/notices").ok().path("items")).stream().map(each -> each.path("kind").asString()).toList();
    }
}
