package org.yinuo.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.papers.LetterText;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Templates, letters written from them, and letters compared. */
@YinuoTest
class LetterLibraryTest {
    private static final Map<String, Object> RESPONSE = Map.of("type", "response_time", "channel", "phone", "value", 2, "unit", "hours");
    private static final Map<String, Object> WARRANTY = Map.of("type", "warranty_term", "value", 3, "unit", "years");

    @Autowired
    MockMvc mvc;
    @Autowired
    HouseTemplates house;
    private Api manager;

    @BeforeEach
    void theManagerIsAtWork() {
        manager = Api.as(mvc, Cast.MANAGER);
    }

    @Test
    void comesWithHouseTemplatesThatReadAsTheyAreMeant() {
        house.shelve();
        house.shelve();

        JsonNode items = manager.read("/api/letter-templates").ok().path("items");
        assertThat(items).extracting(item -> item.path("name").asString())
                .containsExactlyInAnyOrder("IT 系统运维服务承诺书", "设备质保服务承诺书", "云服务等级承诺书", "违约与保密标准条款",
                        "IT operations service commitment", "Equipment warranty commitment", "Cloud service level commitment",
                        "Standard clauses: penalty and confidentiality");
        for (JsonNode item : items) {
            JsonNode preview = manager.create("/api/letters/write", Map.of("templateId", item.path("id").asLong())).ok();
            boolean chinese = item.path("language").asString().equals("zh");
            assertThat(preview.path("unread")).as(preview.path("text").asString()).hasSizeLessThan(chinese ? 1 : 7);
            assertThat(preview.path("language").asString()).isEqualTo(item.path("language").asString());
        }
    }

    @Test
    void offersTheTemplatesOfOneLanguage() {
        manager.create("/api/letter-templates", draft("打印机承诺书", RESPONSE)).ok();
        house.shelve();

        assertThat(manager.read("/api/letter-templates?language=en").ok().path("items")).hasSize(4)
                .allSatisfy(item -> assertThat(item.path("language").asString()).isEqualTo("en"));
        assertThat(manager.read("/api/letter-templates?language=zh").ok().path("items")).singleElement()
                .satisfies(item -> assertThat(item.path("name").asString()).isEqualTo("打印机承诺书"));
        assertThat(manager.read("/api/letter-templates?language=fr").refusal()).isEqualTo("letter-language-unknown");
    }

    @Test
    void keepsEveryVersionOfATemplate() {
        JsonNode made = manager.create("/api/letter-templates", draft("打印机承诺书", RESPONSE)).ok();
        String path = "/api/letter-templates/" + made.path("id").asLong();

        JsonNode renewed = manager.change(path + "/versions", 0, Map.of("clauses", List.of(RESPONSE, WARRANTY), "note", "加质保")).ok();

        assertThat(renewed.path("latestVersion").asInt()).isEqualTo(2);
        assertThat(renewed.path("versions")).extracting(version -> version.path("clauseCount").asInt()).containsExactly(2, 1);
        assertThat(manager.read(path + "/versions/1").ok().path("clauses")).hasSize(1);
        assertThat(manager.change(path + "/versions", 0, Map.of("clauses", List.of(RESPONSE))).refusal()).isEqualTo("stale-edit");
    }

    @Test
    void offersARetiredTemplateNoMoreAndNeverChangesIt() {
        String path = "/api/letter-templates/" + manager.create("/api/letter-templates", draft("旧承诺书", RESPONSE)).ok().path("id").asLong();

        manager.change(path + "/retire", 0, Map.of()).ok();

        assertThat(manager.read("/api/letter-templates").ok().path("items")).isEmpty();
        assertThat(manager.read("/api/letter-templates?retired=true").ok().path("items")).hasSize(1);
        assertThat(manager.change(path + "/versions", 1, Map.of("clauses", List.of(RESPONSE))).refusal()).isEqualTo("letter-template-retired");
        assertThat(manager.change(path + "/restore", 1, Map.of()).ok().path("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void makesATemplateOnceForOneKey() {
        long first = manager.createOnce("k1", "/api/letter-templates", draft("云服务", RESPONSE)).ok().path("id").asLong();
        long again = manager.createOnce("k1", "/api/letter-templates", draft("云服务", RESPONSE)).ok().path("id").asLong();

        assertThat(again).isEqualTo(first);
        assertThat(manager.read("/api/letter-templates").ok().path("items")).hasSize(1);
    }

    @Test
    void showsWhereEachClauseStandsInTheLetter() {
        JsonNode preview = manager.create("/api/letters/write", Map.of("clauses", List.of(RESPONSE, WARRANTY), "vendor", "华信公司",
                "customer", "海州医院", "date", "2026-03-12")).ok();

        String text = preview.path("text").asString();
        assertThat(text).contains("致：海州医院").contains("2026年3月12日");
        for (JsonNode one : preview.path("clauses")) {
            JsonNode clause = one.path("clause");
            assertThat(text.substring(clause.path("start").asInt(), clause.path("end").asInt())).isEqualTo(clause.path("text").asString());
            assertThat(one.path("understood").asBoolean()).isTrue();
        }
    }

    @Test
    void handsOutTheLetterAsAFile() throws Exception {
        for (String format : List.of("docx", "pdf", "txt")) {
            Api.Answer answer = manager.create("/api/letters/write/" + format, Map.of("clauses", List.of(RESPONSE, WARRANTY), "title", "服务承诺"));

            String text = LetterText.of("letter", answer.raw().getContentAsByteArray()).text();
            assertThat(LetterReader.read(text)).as(format).hasSize(2);
            assertThat(answer.raw().getHeader("Content-Disposition")).startsWith("attachment").contains("." + format);
        }
        assertThat(manager.create("/api/letters/write/odt", Map.of("clauses", List.of(RESPONSE))).refusal()).isEqualTo("letter-format-unknown");
    }

    @Test
    void writesALetterAgainAsItsClausesNowStand() throws Exception {
        long id = paste("海州医院承诺书", "接到报修后2小时内电话响应。整机质保三年。每季度巡检一次。");
        String path = "/api/letters/" + id;
        JsonNode clauses = manager.read(path).ok().path("clauses");
        correct(path, clauses.path(0), "value", 1);
        manager.create(path + "/clauses/" + clauses.path(2).path("id").asLong() + "/reject", Map.of()).ok();

        JsonNode preview = manager.create("/api/letters/write", Map.of("letterId", id, "customer", "海州医院")).ok();
        Api.Answer docx = manager.create("/api/letters/write/docx", Map.of("letterId", id));

        assertThat(preview.path("text").asString()).contains("海州医院承诺书").contains("致：海州医院").contains("1小时").doesNotContain("2小时").doesNotContain("巡检");
        assertThat(preview.path("clauses")).hasSize(2);
        assertThat(LetterText.of("l.docx", docx.raw().getContentAsByteArray()).text()).contains("1小时").doesNotContain("2小时");
        assertThat(URLDecoder.decode(docx.raw().getHeader("Content-Disposition"), StandardCharsets.UTF_8)).contains("海州医院承诺书（按现行条款重写）.docx");
        assertThat(manager.read(path).ok().path("text").asString()).as("the original stays").contains("2小时");
    }

    @Test
    void writesALetterAgainInItsOwnLanguageAndSaysWhatCannotBeReadBack() {
        long english = paste("Commitment", "We respond by phone within 2 hours after a fault is reported.");
        long id = paste("承诺书", "接到报修后2小时内电话响应。");
        manager.create("/api/letters/" + id + "/clauses", Map.of("clause", Map.of("type", "fee", "value", 7, "unit", "percent", "condition", "其他"))).ok();

        assertThat(manager.create("/api/letters/write", Map.of("letterId", english)).ok().path("language").asString()).isEqualTo("en");
        assertThat(manager.create("/api/letters/write", Map.of("letterId", id)).ok().path("unread")).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(manager.create("/api/letters/write", Map.of("letterId", 99)).refusal()).isEqualTo("letter-not-found");
    }

    private void correct(String path, JsonNode clause, String field, Object value) {
        ObjectNode shape = (ObjectNode) clause.path("clause").deepCopy();
        shape.putPOJO(field, value);
        manager.replace(path + "/clauses/" + clause.path("id").asLong(), clause.path("version").asInt(), Map.of("clause", shape)).ok();
    }

    @Test
    void takesClausesOfTheLibraryIntoALetterUnderReview() {
        String path = "/api/letters/" + paste("承诺书", "接到报修后2小时内电话响应。");

        JsonNode added = manager.create(path + "/clauses", Map.of("clause", WARRANTY)).ok();

        assertThat(added.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(added.path("clause").path("text").isMissingNode() || added.path("clause").path("text").isNull()).isTrue();
        assertThat(manager.read(path).ok().path("clauses")).hasSize(2);
    }

    @Test
    void proposesWhatTheReaderMakesOfWordsThatWereSelected() {
        JsonNode warranty = manager.create("/api/letters/read-words", Map.of("words", "整机质保三年")).ok();
        JsonNode nothing = manager.create("/api/letters/read-words", Map.of("words", "此致敬礼")).ok();

        assertThat(warranty.path("clauses").path(0).path("type").asString()).isEqualTo("warranty_term");
        assertThat(warranty.path("clauses").path(0).path("value").asInt()).isEqualTo(3);
        assertThat(warranty.path("clauses").path(0).path("start").isMissingNode()).isTrue();
        assertThat(nothing.path("clauses")).isEmpty();
        assertThat(manager.create("/api/letters/read-words", Map.of("words", " ")).status()).isEqualTo(422);
        assertThat(manager.read("/api/letters").ok().path("items")).isEmpty();
    }

    @Test
    void printsTheHeadOfATableOfDeviationsAndTheTendersOwnNumbers() {
        long demand = paste("招标文件", "第五章 服务要求\n5.2 故障处理\n（1）接到报修后2小时内响应。\n（2）★须提供原厂授权书。\n5.3 整机质保3年。\n");
        long offer = paste("我方承诺", "接到报修后4小时内响应。整机质保3年。");
        Map<String, Object> pair = Map.of("demandLetterId", demand, "offerLetterId", offer, "project", "海州医院信息化", "projectNumber", "HZ-2026-017", "bidder", "华信公司");

        Api.Answer docx = manager.speaking("zh").create("/api/letters/compare/docx", pair);
        JsonNode view = manager.create("/api/letters/compare", pair).ok();

        assertThat(LetterText.of("t.docx", docx.raw().getContentAsByteArray()).text()).contains("项目名称：海州医院信息化").contains("项目编号：HZ-2026-017")
                .contains("投标人：华信公司").contains("招标文件条目号").contains("5.2（1）").contains("5.3");
        assertThat(view.path("rows")).extracting(row -> row.path("item").asString()).containsExactly("5.2（1）", "5.3");
        assertThat(view.path("check").path(0).path("item").asString()).isEqualTo("5.2（2）");
    }

    @Test
    void startsADraftThatIsReviewedAndApprovedLikeAnyOther() {
        JsonNode letter = manager.create("/api/letters/draft", Map.of("clauses", List.of(RESPONSE, WARRANTY), "title", "海州医院服务承诺书")).ok();
        String path = "/api/letters/" + letter.path("id").asLong();

        JsonNode accepted = manager.create(path + "/clauses/accept-all", Map.of()).ok();
        JsonNode commitment = manager.change(path + "/approve", accepted.path("version").asInt(), Map.of("title", "海州医院")).ok();

        assertThat(letter.path("clauses")).hasSize(2).allSatisfy(clause -> assertThat(clause.path("status").asString()).isEqualTo("PROPOSED"));
        assertThat(commitment.path("versions").path(0).path("clauseCount").asInt()).isEqualTo(2);
    }

    @Test
    void comparesTwoLettersOfTheStudio() {
        long demand = paste("招标要求", "接到报修后2小时内响应。提供7×24小时技术支持。");
        long offer = paste("我方承诺", "接到报修后4小时内响应。提供7×24小时技术支持。每季度巡检1次。");

        JsonNode chinese = manager.speaking("zh").create("/api/letters/compare", Map.of("demandLetterId", demand, "offerLetterId", offer)).ok();
        JsonNode english = manager.create("/api/letters/compare", Map.of("demandLetterId", demand, "offerLetterId", offer)).ok();
        Api.Answer docx = manager.speaking("zh").create("/api/letters/compare/docx", Map.of("demandLetterId", demand, "offerLetterId", offer));

        assertThat(chinese.path("rows")).extracting(row -> row.path("verdict").asString()).containsExactly("worse", "equal");
        assertThat(chinese.path("rows").path(0).path("reason").asString()).startsWith("要求2小时，承诺4小时");
        assertThat(english.path("rows").path(0).path("reason").asString()).startsWith("2 hours asked, 4 hours offered");
        assertThat(chinese.path("totals").path("extra").asInt()).isEqualTo(1);
        assertThat(LetterText.of("t.docx", docx.raw().getContentAsByteArray()).text()).contains("负偏离").contains("我方承诺");
    }

    @Test
    void comparesAFileWithoutKeepingIt() throws Exception {
        long offer = paste("我方承诺", "接到报修后1小时内响应。");
        MockMultipartFile file = new MockMultipartFile("demand", "招标.txt", "text/plain", "接到报修后2小时内响应。".getBytes("UTF-8"));

        String body = mvc.perform(MockMvcRequestBuilders.multipart("/api/letters/compare").file(file).param("offerLetterId", String.valueOf(offer))
                .with(Cast.AGENT)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        JsonNode view = JsonMapper.shared().readTree(body);
        assertThat(view.path("rows").path(0).path("verdict").asString()).as(body).isEqualTo("better");
        assertThat(view.path("demand").path("title").asString()).isEqualTo("招标.txt");
        assertThat(manager.read("/api/letters").ok().path("items")).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeWrittenOrCompared() {
        assertThat(manager.create("/api/letters/write", Map.of()).refusal()).isEqualTo("letter-without-clauses");
        assertThat(manager.create("/api/letters/write", Map.of("templateId", 99)).refusal()).isEqualTo("letter-template-not-found");
        assertThat(manager.create("/api/letters/write", Map.of("clauses", List.of(RESPONSE), "language", "fr")).refusal()).isEqualTo("letter-language-unknown");
        Api.Answer bad = manager.create("/api/letters/write", Map.of("clauses", List.of(RESPONSE, Map.of("type", "promise"))));
        assertThat(bad.refusal()).isEqualTo("clause-invalid");
        assertThat(bad.body().path("detail").asString()).contains("Clause 2");
        assertThat(manager.create("/api/letters/compare", Map.of()).refusal()).isEqualTo("comparison-incomplete");
        assertThat(Api.as(mvc, Cast.AGENT).create("/api/letters/draft", Map.of("clauses", List.of(RESPONSE))).status()).isEqualTo(403);
    }

    @Test
    void showsTheLetterToWhoMayOnlyRead() {
        JsonNode preview = Api.as(mvc, Cast.AGENT).create("/api/letters/write", Map.of("clauses", List.of(RESPONSE))).ok();

        assertThat(preview.path("text").asString()).contains("2小时内");
    }

    @Test
    void refusesAPromiseThatLacksItsNumber() {
        Map<String, Object> empty = Map.of("type", "warranty_term", "unit", "years");

        Api.Answer english = manager.create("/api/letter-templates", draft("空", empty));
        Api.Answer chinese = manager.speaking("zh").create("/api/letters/draft", Map.of("clauses", List.of(RESPONSE, empty)));

        assertThat(english.refusal()).isEqualTo("clause-invalid");
        assertThat(english.body().path("detail").asString()).startsWith("Clause 1: warranty_term lacks its number");
        assertThat(chinese.body().path("detail").asString()).startsWith("第 2 条：").contains("缺少数字");
    }

    @Test
    void refusesClausesThatCouldNotBeKept() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("type", "fee", "value", new BigDecimal("1e2147483647")), Map.of("type", "fee", "value", -1),
                Map.of("type", "fee", "value", 1, "applies_to", "长".repeat(3000)),
                Map.of("type", "fee", "value", 1, "remark", "长".repeat(3000)))) {
            for (String path : List.of("/api/letters/write", "/api/letters/draft")) {
                Api.Answer refused = manager.create(path, Map.of("clauses", List.of(bad)));

                assertThat(refused.status()).as(path).isEqualTo(422);
                assertThat(refused.refusal()).isEqualTo("clause-invalid");
            }
        }
        assertThat(manager.read("/api/letters").ok().path("items")).isEmpty();
    }

    @Test
    void refusesHalvesOfSurrogatePairs() throws Exception {
        String clause = draftOf("{\"clauses\": [{\"type\": \"fee\", \"value\": 1, \"condition\": \"\\ud83d\"}]}");
        String title = draftOf("{\"clauses\": [{\"type\": \"fee\", \"value\": 1}], \"title\": \"\\ud83d\"}");

        assertThat(clause).contains("text-unusable").contains("clauses[0].condition");
        assertThat(title).contains("text-unusable");
    }

    private String draftOf(String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/letters/draft").contentType("application/json").content(json).with(Cast.MANAGER))
                .andReturn().getResponse().getContentAsString();
    }

    @Test
    void saysWhichClausesAreSaidInOtherWordsThanTheirOwn() {
        String words = "灶具、蒸柜、消毒柜我们保修一年半吧嗒";
        Map<String, Object> term = Map.of("type", "warranty_term", "value", 2, "unit", "years", "text", words, "start", 0, "end", words.length());

        JsonNode preview = manager.create("/api/letters/write", Map.of("clauses", List.of(RESPONSE, term))).ok();

        assertThat(preview.path("reworded")).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(preview.path("clauses").path(1).path("reworded").asBoolean()).isTrue();
    }

    @Test
    void handsOutADraftAsTheWordFileItWasWrittenAs() throws Exception {
        JsonNode letter = manager.create("/api/letters/draft", Map.of("clauses", List.of(RESPONSE, WARRANTY), "title", "海州医院服务承诺书")).ok();

        Api.Answer file = manager.read("/api/attachments/" + letter.path("attachmentId").asLong());

        assertThat(LetterReader.read(LetterText.of("l.docx", file.raw().getContentAsByteArray()).text())).hasSize(2);
    }

    @Test
    void takesALetterInOnceForOneKey() throws Exception {
        Map<String, Object> body = Map.of("title", "承诺", "text", "接到报修后2小时内响应。");
        long first = manager.createOnce("p1", "/api/letters", body).ok().path("id").asLong();
        long again = manager.createOnce("p1", "/api/letters", body).ok().path("id").asLong();
        String uploaded = upload("u1", "接到报修后2小时内响应。");
        String uploadedAgain = upload("u1", "接到报修后2小时内响应。");
        String other = upload("u1", "接到报修后4小时内响应。");

        assertThat(again).isEqualTo(first);
        assertThat(uploadedAgain).isEqualTo(uploaded);
        assertThat(other).contains("idempotency-key-reused");
        assertThat(manager.read("/api/letters").ok().path("items")).hasSize(2);
    }

    private String upload(String key, String text) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "承诺.txt", "text/plain", text.getBytes("UTF-8"));
        return mvc.perform(MockMvcRequestBuilders.multipart("/api/letters").file(file).header("Idempotency-Key", key).with(Cast.MANAGER))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void hidesNoDemandAndShowsNonNegotiableOnesFirst() {
        long demand = paste("招标要求", "1. 接到报修后2小时内响应。\n2. ★须提供原厂授权书。\n");
        long offer = paste("我方承诺", "接到报修后2小时内响应。");

        JsonNode view = manager.create("/api/letters/compare", Map.of("demandLetterId", demand, "offerLetterId", offer)).ok();

        assertThat(view.path("check").path(0).path("number").asInt()).isEqualTo(1);
        assertThat(view.path("check").path(0).path("starred").asBoolean()).isTrue();
        assertThat(view.path("check").path(0).path("text").asString()).contains("须提供原厂授权书");
        assertThat(view.path("rows").path(0).path("number").asInt()).isEqualTo(2);
        assertThat(view.path("starred").path("check").asInt()).isEqualTo(1);
    }

    private long paste(String title, String text) {
        return manager.create("/api/letters", Map.of("title", title, "text", text)).ok().path("id").asLong();
    }

    private static Map<String, Object> draft(String name, Map<String, Object> clause) {
        return Map.of("name", name, "productLine", "打印机", "clauses", List.of(clause));
    }
}
