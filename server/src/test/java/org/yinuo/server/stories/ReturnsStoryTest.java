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
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A computer sold on 2026-03-01 for 8,000 yuan and accepted on 2026-03-20 comes back: repaired, refunded or exchanged. */
@StoryTest
class ReturnsStoryTest {
    private Story story;
    private Api warehouse;
    private SoldComputer computer;
    private long unit;

    @BeforeEach
    void aComputerUnderContract(Story story) {
        this.story = story;
        warehouse = story.as(Cast.ADMIN);
        computer = SoldComputer.underContract(story, List.of());
        unit = computer.id();
    }

    @Test
    void aComputerRepairedTwiceIsExchangedByTheLawAndTheTwoUnitsNameEachOther() {
        computer.isRepairedOnSite("2026-04-01", "2026-04-03");
        repairedInHouse("2026-04-10", "2026-04-14");
        story.itIs("2026-05-06T01:00:00Z");
        long request = request("又无法开机");

        JsonNode opened = open(request, "EXCHANGE", Map.of("fault", "2026-05-06", "works", false, "inStock", true));
        long id = opened.path("sent").path("id").asLong();
        assertThat(opened.path("sent").path("number").asString()).startsWith("RMA-20260506-");
        assertThat(Story.list(opened.path("sent").path("rights").path("en").path("choices")).stream().map(choice -> choice.path("code").asString()))
                .containsExactly("exchange");
        assertThat(opened.path("sent").path("rights").path("en").path("reasons").path(0).asString()).contains("art. 11");
        assertThat(opened.path("sent").path("payer").asString()).isEqualTo("PROVIDER");
        assertThat(opened.path("sent").path("payerRule").path("en").asString()).startsWith("Consumer Protection Law (2013), art. 24");

        received(id);
        decided(id, "EXCHANGE", "第三次故障，依法换货");
        JsonNode done = story.desk.create("/api/returns/" + id + "/exchange", Map.of("on", "2026-05-06", "by", Map.of("serial", "QC-0002"), "text", "新机已交客户"))
                .ok();

        long replacement = done.path("replacement").path("id").asLong();
        JsonNode rules = done.path("sent").path("ending").path("warranty").path("rules");
        assertThat(rules.path(0).path("en").asString()).startsWith("Rules on Repair, Exchange and Refund of Some Goods (1995), art. 14");
        assertThat(rules.path(0).path("restarts").asBoolean()).as("by law the term begins anew").isTrue();
        assertThat(rules.path(1).path("restarts").asBoolean()).as("the letter does not say so").isFalse();
        assertThat(cover(replacement)).containsExactly("CONTRACT 2027-03-22", "LAW 2027-05-06", "SUPPLIER null");
        assertThat(kinds(replacement)).containsExactly("DELIVERED", "REPLACES", "ENTERED");
        assertThat(kinds(unit)).startsWith("RETURN_EXCHANGED", "EXCHANGED", "RETURN_DECIDED", "RETURN_PROPOSED", "RETURN_INSPECTED", "RETURN_RECEIVED");
        assertThat(story.desk.read("/api/units/" + unit).ok().path("replacedBy").path("serial").asString()).isEqualTo("QC-0002");
        assertThat(story.desk.read("/api/units/" + replacement).ok().path("replaces").path("serial").asString()).isEqualTo("QC-0001");
        assertThat(story.desk.read("/api/units/" + unit + "/cover").ok().path("code").asString()).isEqualTo("TAKEN_BACK");
        assertThat(Story.list(story.desk.read("/api/service-requests/" + request).ok().path("timeline")).stream().map(each -> each.path("kind").asString()))
                .contains("RETURN_AUTHORISED", "RETURN_RECEIVED", "RETURN_INSPECTED", "RETURN_PROPOSED", "RETURN_DECIDED", "RETURN_EXCHANGED");
        assertThat(story.desk.create("/api/returns", draft(null, unit, "REPAIR", Map.of())).refusal()).isEqualTo("unit-taken-back");
        assertThat(text(story.desk.download("/api/returns/" + id + "/slip.pdf?lang=en"))).contains("Return slip", "QC-0002", "begins anew");
        assertThat(text(story.desk.download("/api/returns/" + id + "/slip.pdf?lang=zh"))).contains("退换修单", "重新计算");
    }

    @Test
    void theRefundOfTheLawKeepsTheDepreciationBackAndNotAYuanMore() {
        computer.isRepairedOnSite("2026-04-01", "2026-04-03");
        computer.isRepairedOnSite("2026-04-10", "2026-04-11");
        story.itIs("2026-05-06T01:00:00Z");
        long id = open(null, "REFUND", Map.of("fault", "2026-05-06", "works", false, "inStock", true)).path("sent").path("id").asLong();
        received(id);

        assertThat(decide(id, "REFUND", "客户要求退货", 6000).refusal()).isEqualTo("return-refund-below-law");
        assertThat(decide(id, "REFUND", "客户要求退货", 9000).refusal()).isEqualTo("return-refund-above-price");
        JsonNode proposed = decide(id, "REFUND", "客户要求退货", null).ok();
        // 66 days since the sale less 3 in repair, at 0.25 % of 8,000 a day
        assertThat(proposed.path("sent").path("decision").path("refund").decimalValue()).isEqualByComparingTo("6740.00");
        assertThat(proposed.path("sent").path("decision").path("fee").decimalValue()).isEqualByComparingTo("1260.00");
        assertThat(proposed.path("sent").path("stage").asString()).isEqualTo("IN_APPROVAL");

        approve(id, "REFUSED", "请先与客户再沟通");
        assertThat(shown(id).path("sent").path("stage").asString()).isEqualTo("INSPECTED");
        decided(id, "REFUND", "客户坚持退货");
        assertThat(story.desk.create("/api/returns/" + id + "/sent-back", Map.of("on", "2026-05-06", "text", "寄回")).refusal()).isEqualTo("return-decided-otherwise");
        story.as(Cast.FINANCE).create("/api/returns/" + id + "/refund", Map.of("on", "2026-05-06", "text", "电汇")).ok();

        assertThat(kinds(unit)).contains("REFUNDED", "RETURN_REFUNDED");
        assertThat(shown(id).path("sent").path("stage").asString()).isEqualTo("DONE");
    }

    @Test
    void aUnitTheHouseTookBackIsTheCustomersNoMore() {
        long customer = story.desk.read("/api/units/" + unit).ok().path("customerId").asLong();
        String token = story.desk.create("/api/units/" + unit + "/label", Map.of()).ok().path("token").asString();
        exchanged("QC-0009");

        assertThat(serials("/api/units?customerId=" + customer + "&takenBack=false")).containsExactly("QC-0009");
        assertThat(serials("/api/units?customerId=" + customer + "&takenBack=true")).containsExactly("QC-0001");
        assertThat(Story.list(story.desk.read("/api/units?takenBack=true").ok().path("items")).getFirst().path("life").path("takenBackOn").asString())
                .isEqualTo(story.today());
        assertThat(Story.list(story.desk.read("/api/customers/" + customer + "/card").ok().path("units")).stream()
                .map(each -> each.path("serial").asString())).containsExactly("QC-0009");

        Map<String, Object> call = Map.of("customerId", customer, "channel", "HOTLINE", "title", "又坏了", "description", "又无法开机", "severity", "MINOR",
                "callerPhone", "0839-5550123", "unitId", unit);
        assertThat(story.desk.create("/api/service-requests", call).refusal()).isEqualTo("unit-taken-back");
        assertThat(story.desk.create("/api/units/" + unit + "/label", Map.of()).refusal()).isEqualTo("unit-taken-back");
        assertThat(story.desk.create("/api/unit-labels/look", Map.of("token", token)).refusal()).isEqualTo("unit-taken-back");
        assertThat(story.desk.create("/api/units/" + unit + "/readings", Map.of("on", story.today(), "value", 12)).refusal()).isEqualTo("unit-taken-back");
        Api.Answer away = story.desk.change("/api/units/" + unit + "/transfer", story.desk.read("/api/units/" + unit).ok().path("version").asInt(),
                Map.of("customerId", customer + 1, "on", story.today()));
        assertThat(away.refusal()).isEqualTo("unit-taken-back");
    }

    @Test
    void theLabelSheetLeavesOutWhatNobodyReportsAnyMoreAndSaysHowMany() {
        exchanged("QC-0009");
        long replacement = story.desk.read("/api/units/" + unit).ok().path("replacedBy").path("id").asLong();

        Api.Answer both = story.desk.create("/api/units/labels", Map.of("unitIds", List.of(unit, replacement), "origin", "https://service.example.cn"));
        assertThat(both.raw().getContentAsByteArray()).startsWith("%PDF-".getBytes());
        assertThat(text(both.raw().getContentAsByteArray())).contains("QC-0009").doesNotContain("QC-0001");
        assertThat(both.raw().getHeader("Yinuo-Left-Out")).isEqualTo("1");
        assertThat(story.desk.create("/api/units/labels", Map.of("unitIds", List.of(unit), "origin", "https://service.example.cn")).refusal())
                .isEqualTo("labels-none-in-use");
    }

    private void exchanged(String by) {
        story.itIs("2026-09-01T01:00:00Z");
        long id = open(null, "EXCHANGE", Map.of("fault", "2026-09-01", "works", false)).path("sent").path("id").asLong();
        received(id);
        decided(id, "EXCHANGE", "老客户");
        story.desk.create("/api/returns/" + id + "/exchange", Map.of("on", story.today(), "by", Map.of("serial", by), "text", "新机已交客户")).ok();
    }

    private List<String> serials(String path) {
        return Story.list(story.desk.read(path).ok().path("items")).stream().map(each -> each.path("serial").asString()).toList();
    }

    @Test
    void stepsOutOfOrderAreRefusedWithWhatIsMissing() {
        long id = open(null, "REPAIR", Map.of()).path("sent").path("id").asLong();

        assertThat(story.desk.create("/api/returns", draft(null, unit, "REPAIR", Map.of())).refusal()).isEqualTo("return-running");
        assertThat(inspect(id).refusal()).isEqualTo("return-not-received");
        assertThat(decide(id, "REPAIR", "修", null).refusal()).isEqualTo("return-not-inspected");
        assertThat(story.desk.create("/api/returns/" + id + "/shipped", Map.of("on", "2026-04-02", "waybill", "SF1")).refusal()).isEqualTo("return-day-invalid");
        received(id);
        assertThat(story.desk.create("/api/returns/" + id + "/withdraw", Map.of("reason", "不修了")).refusal()).isEqualTo("return-is-here");
        assertThat(story.desk.create("/api/returns/" + id + "/exchange", Map.of("on", "2026-04-01", "by", Map.of("serial", "X"))).refusal()).isEqualTo("return-not-decided");
        assertThat(story.desk.create("/api/returns", draft(request("别的问题"), unit + 1, "REPAIR", Map.of())).status()).isEqualTo(404);
    }

    @Test
    void anExchangeNobodyOwesIsNamedGoodwillBeforeItIsProposedAndOnItsRecord() {
        story.itIs("2026-09-01T01:00:00Z");
        long request = request("外壳颜色不喜欢");
        long id = open(request, "EXCHANGE", Map.of("fault", "2026-09-01", "works", true)).path("sent").path("id").asLong();
        received(id);

        assertThat(shown(id).path("restsOn").path("EXCHANGE").path("source").asString()).isEqualTo("GOODWILL");
        assertThat(shown(id).path("restsOn").path("REPAIR").path("source").asString()).isNotEqualTo("GOODWILL");
        decided(id, "EXCHANGE", "老客户");

        assertThat(shown(id).path("sent").path("decision").path("rule").path("en").asString()).contains("goodwill");
        assertThat(text(story.desk.download("/api/returns/" + id + "/slip.pdf?lang=en"))).contains("Exchange · goodwill").doesNotContain("换货");
        assertThat(text(story.desk.download("/api/returns/" + id + "/slip.pdf?lang=zh"))).contains("换货 · 通融处理");
    }

    @Test
    void theHistoryKeepsWhatWasDecidedAsCodesAndEveryReaderHasItInHisLanguage() {
        story.itIs("2026-04-02T01:00:00Z");
        long request = request("又无法开机");
        long id = open(request, "REFUND", Map.of("fault", "2026-04-02", "works", false, "inStock", true)).path("sent").path("id").asLong();
        received(id);
        decide(id, "REFUND", "客户要求退货", 8000).ok();

        JsonNode step = Story.list(shown(id).path("steps")).getLast();
        JsonNode onRequest = Story.list(story.desk.read("/api/service-requests/" + request).ok().path("timeline")).stream()
                .filter(each -> each.path("kind").asString().equals("RETURN_PROPOSED")).findFirst().orElseThrow();

        assertThat(step.path("text").asString() + step.path("data").path("outcome").asString() + " " + step.path("data").path("refund").asString())
                .isEqualTo("REFUND 8000.00");
        assertThat(onRequest.path("data").path("outcome").asString() + " " + onRequest.path("data").path("refund").asString()).isEqualTo("REFUND 8000.00");
        assertThat(text(story.desk.download("/api/units/" + unit + "/ledger.pdf?lang=en"))).contains("Refund CNY 8000.00").doesNotContain("退货退款");
    }

    @Test
    void whatTheCustomerBrokeHimselfHeSendsAtHisOwnCost() {
        long id = open(null, "REPAIR", Map.of()).path("sent").path("id").asLong();
        assertThat(shown(id).path("sent").path("payer").asString()).isEqualTo("PROVIDER");
        assertThat(shown(id).path("restsOn").path("REPAIR").path("zh").asString()).as("named as on the page of the unit").startsWith("合同条款 · ");
        warehouse.create("/api/returns/" + id + "/received", Map.of("on", "2026-04-01", "condition", "外壳开裂")).ok();

        JsonNode looked = warehouse.create("/api/returns/" + id + "/inspected", Map.of("finding", "MISUSE", "text", "进水")).ok();

        assertThat(looked.path("sent").path("payer").asString()).isEqualTo("CUSTOMER");
        assertThat(looked.path("sent").path("payerRule").path("en").asString()).contains("art. 17");
    }

    @Test
    void theSupplierIsAskedOnceAndWhatHeGaveIsWrittenDown() {
        long id = open(null, "REPAIR", Map.of()).path("sent").path("id").asLong();
        Map<String, Object> claim = Map.of("supplier", "联想", "amount", 900, "text", "主板");
        assertThat(warehouse.create("/api/returns/" + id + "/supplier-claim", claim).refusal()).isEqualTo("return-not-inspected");
        received(id);
        warehouse.create("/api/returns/" + id + "/supplier-claim", claim).ok();

        assertThat(warehouse.create("/api/returns/" + id + "/supplier-claim", claim).refusal()).isEqualTo("supplier-asked");
        Map<String, Object> tooMuch = Map.of("accepted", true, "recovered", 901, "text", "同意");
        assertThat(warehouse.create("/api/returns/" + id + "/supplier-claim/answer", tooMuch).refusal()).isEqualTo("supplier-amount-invalid");
        JsonNode answered = warehouse.create("/api/returns/" + id + "/supplier-claim/answer", Map.of("accepted", true, "recovered", 850, "text", "同意")).ok();
        assertThat(answered.path("claim").path("answer").path("recovered").decimalValue()).isEqualByComparingTo("850.00");
    }

    @Test
    void anAmountIsGivenBackWithARefundOnly() {
        long id = open(null, "EXCHANGE", Map.of()).path("sent").path("id").asLong();
        received(id);

        assertThat(decide(id, "EXCHANGE", "换货", 100).refusal()).isEqualTo("return-refund-not-asked");
        assertThat(decide(id, "REPAIR", "修理", 100).refusal()).isEqualTo("return-refund-not-asked");
    }

    @Test
    void theDayOfTheFaultStandsAtTheReturnAndOnItsSlip() {
        story.itIs("2026-05-06T01:00:00Z");
        JsonNode opened = open(null, "EXCHANGE", Map.of("fault", "2026-05-04", "works", false));

        assertThat(opened.path("sent").path("rights").path("fault").asString()).isEqualTo("2026-05-04");
        assertThat(opened.path("sent").path("rights").path("on").asString()).isEqualTo("2026-05-06");
        assertThat(text(story.desk.download("/api/returns/" + opened.path("sent").path("id").asLong() + "/slip.pdf?lang=zh"))).contains("故障日期", "2026-05-04");
    }

    private void repairedInHouse(String from, String to) {
        story.itIs(from + "T02:00:00Z");
        long request = request("电脑蓝屏");
        long id = open(request, "REPAIR", Map.of("fault", from, "works", false)).path("sent").path("id").asLong();
        warehouse.create("/api/returns/" + id + "/received", Map.of("on", from, "condition", "外观完好")).ok();
        inspect(id).ok();
        decide(id, "REPAIR", "更换内存", null).ok();
        story.itIs(to + "T02:00:00Z");
        story.desk.create("/api/returns/" + id + "/sent-back", Map.of("on", to, "text", "已更换内存", "waybill", "SF200")).ok();
        story.desk.create("/api/service-requests/" + request + "/resolve", Map.of("cause", "内存故障", "solution", "返厂更换内存")).ok();
    }

    private long request(String title) {
        return story.theHotlineRings("MAJOR", Map.of("answeredOnCall", true, "title", title, "unitId", unit)).path("id").asLong();
    }

    private JsonNode open(Long request, String wish, Map<String, ?> facts) {
        return story.desk.create("/api/returns", draft(request, unit, wish, facts)).ok();
    }

    private static Map<String, Object> draft(Long request, long unit, String wish, Map<String, ?> facts) {
        Map<String, Object> draft = new HashMap<>(Map.of("unitId", unit, "wish", wish, "problem", "无法开机", "facts", facts));
        draft.put("requestId", request);
        return draft;
    }

    private void received(long id) {
        String today = story.today();
        story.desk.create("/api/returns/" + id + "/shipped", Map.of("on", today, "carrier", "顺丰", "waybill", "SF100")).ok();
        warehouse.create("/api/returns/" + id + "/received", Map.of("on", today, "condition", "外观完好")).ok();
        inspect(id).ok();
    }

    private Api.Answer inspect(long id) {
        return warehouse.create("/api/returns/" + id + "/inspected", Map.of("finding", "CONFIRMED", "text", "主板不上电"));
    }

    private Api.Answer decide(long id, String outcome, String reason, Integer refund) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "reason", reason));
        body.put("refund", refund);
        return story.desk.create("/api/returns/" + id + "/decision", body);
    }

    private void decided(long id, String outcome, String reason) {
        decide(id, outcome, reason, null).ok();
        approve(id, "APPROVED", "同意");
        assertThat(shown(id).path("sent").path("stage").asString()).isEqualTo("DECIDED");
    }

    private void approve(long id, String verdict, String reason) {
        long step = Story.list(shown(id).path("approvals")).getLast().path("steps").path(0).path("id").asLong();
        story.manager.create("/api/approval-steps/" + step + "/decision", Map.of("verdict", verdict, "reason", reason)).ok();
    }

    private JsonNode shown(long id) {
        return story.desk.read("/api/returns/" + id).ok();
    }

    private List<String> cover(long of) {
        return Story.list(story.desk.read("/api/units/" + of + "/cover").ok().path("rules")).stream().map(rule -> rule.path("source").asString() + " "
                + (rule.path("endsOn").isNull() ? "null" : rule.path("endsOn").asString())).toList();
    }

    private List<String> kinds(long of) {
        return Story.list(story.desk.read("/api/units/" + of).ok().path("ledger")).stream().map(line -> line.path("kind").asString()).toList();
    }

    private static String text(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
