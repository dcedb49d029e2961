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

/** A computer sold on 2026-03-01 and accepted on 2026-03-20 is exchanged on 2026-05-06: what the unit in its place is, and how it gets to the customer. */
@StoryTest
class ExchangeStoryTest {
    private static final List<String> COVER = List.of("CONTRACT 2027-03-22", "LAW 2027-05-06", "SUPPLIER null");
    private Story story;
    private Api warehouse;
    private long unit;

    @BeforeEach
    void aComputerUnderContract(Story story) {
        this.story = story;
        warehouse = story.as(Cast.ADMIN);
        unit = SoldComputer.underContract(story, List.of()).id();
        story.itIs("2026-05-06T01:00:00Z");
    }

    @Test
    void aUnitGivenInExchangeHasNoStepsButItsOwnAndItsWarrantyRunsByTheRule() {
        JsonNode done = exchange(decided(unit, "EXCHANGE"), Map.of("serial", "QC-0002"), "SF300").ok();
        long given = done.path("replacement").path("id").asLong();

        JsonNode shown = unit(given);
        assertThat(shown.path("life").path("stage").asString()).isEqualTo("SHIPPED");
        assertThat(shown.path("life").path("waybill").asString()).isEqualTo("SF300");
        assertThat(shown.path("acceptedOn").isNull()).as("it was not accepted").isTrue();
        assertThat(shown.path("installedOn").isNull()).as("nor installed").isTrue();
        assertThat(kinds(given)).containsExactly("SHIPPED", "REPLACES", "ENTERED");
        assertThat(cover(given)).isEqualTo(COVER);
        assertThat(shown.path("warranty").path("endsOn").asString()).isEqualTo("2027-05-06");
    }

    @Test
    void theWarrantyOfAUnitGivenInExchangeStaysWhenItIsDeliveredInstalledAndAcceptedItself() {
        long given = exchange(decided(unit, "EXCHANGE"), Map.of("serial", "QC-0002"), "SF300").ok().path("replacement").path("id").asLong();
        long drawing = story.desk.upload("/api/attachments", "签名.png", Story.drawing()).ok().path("id").asLong();

        for (String step : List.of("DELIVERED", "UNPACKED", "INSTALLED", "COMMISSIONED", "ACCEPTED")) {
            step(given, Map.of("to", step, "on", "2026-05-06", "person", "周工", "signer", "何敏", "signatureId", drawing));
        }

        assertThat(unit(given).path("acceptedOn").asString()).isEqualTo("2026-05-06");
        assertThat(cover(given)).isEqualTo(COVER);
    }

    @Test
    void aUnitExchangedTwiceRunsOnFromTheDayOfTheFirst() {
        long second = exchange(decided(unit, "EXCHANGE"), Map.of("serial", "QC-0002"), "").ok().path("replacement").path("id").asLong();
        story.itIs("2026-06-10T01:00:00Z");
        long third = exchange(decided(second, "EXCHANGE"), Map.of("serial", "QC-0003"), "SF301").ok().path("replacement").path("id").asLong();

        assertThat(cover(third)).containsExactly("CONTRACT 2027-03-22", "LAW 2027-06-10", "SUPPLIER null");
    }

    @Test
    void aUnitGivenWithoutAWaybillIsHandedOverOnTheSpot() {
        JsonNode done = exchange(decided(unit, "EXCHANGE"), Map.of("serial", "QC-0002"), "").ok();
        long given = done.path("replacement").path("id").asLong();

        assertThat(unit(given).path("life").path("stage").asString()).isEqualTo("DELIVERED");
        assertThat(unit(given).path("life").path("deliveredOn").asString()).isEqualTo("2026-05-06");
        assertThat(kinds(given)).containsExactly("DELIVERED", "REPLACES", "ENTERED");
        assertThat(cover(given)).isEqualTo(COVER);
        assertThat(done.path("awaitsReceipt").asBoolean()).isFalse();
    }

    @Test
    void aCarrierIsNamedWithHisWaybillOrNotAtAll() {
        long id = decided(unit, "EXCHANGE");

        assertThat(story.desk.create("/api/returns/" + id + "/exchange", Map.of("on", "2026-05-06", "by", Map.of("serial", "QC-0002"), "carrier", "顺丰"))
                .refusal()).isEqualTo("return-waybill-missing");
    }

    @Test
    void theCustomersReceiptIsNotedOnceAtTheReturnOnItsSlipAndInTheLedgerOfTheUnit() {
        long id = decided(unit, "EXCHANGE");
        assertThat(handedOver(id, "2026-05-06").refusal()).isEqualTo("return-nothing-sent");
        JsonNode sent = exchange(id, Map.of("serial", "QC-0002"), "SF300").ok();
        long given = sent.path("replacement").path("id").asLong();
        assertThat(sent.path("awaitsReceipt").asBoolean()).isTrue();
        assertThat(running()).as("it is not over for the desk").containsExactly(id);
        story.itIs("2026-05-08T01:00:00Z");

        assertThat(handedOver(id, "2026-05-05").refusal()).isEqualTo("return-receipt-day-invalid");
        JsonNode done = handedOver(id, "2026-05-07").ok();

        assertThat(done.path("awaitsReceipt").asBoolean()).isFalse();
        assertThat(running()).isEmpty();
        assertThat(done.path("sent").path("ending").path("receipt").path("by").asString()).isEqualTo("何敏");
        assertThat(Story.list(done.path("steps")).getLast().path("kind").asString()).isEqualTo("RETURN_HANDED_OVER");
        assertThat(Story.list(done.path("steps")).getLast().path("fileIds").size()).as("the signature").isEqualTo(1);
        assertThat(unit(given).path("life").path("deliveredOn").asString()).isEqualTo("2026-05-07");
        assertThat(kinds(given)).startsWith("DELIVERED", "SHIPPED");
        assertThat(kinds(unit)).startsWith("RETURN_HANDED_OVER", "RETURN_EXCHANGED");
        assertThat(cover(given)).isEqualTo(COVER);
        assertThat(handedOver(id, "2026-05-08").refusal()).isEqualTo("return-handed-over-already");
        assertThat(slip(id, "zh")).contains("SF300", "2026-05-07", "何敏", "客户已签收");
    }

    @Test
    void aReceiptNotedAtTheUnitInTheCustomersHandsIsTheReceiptOfTheReturn() {
        long id = decided(unit, "EXCHANGE");
        long given = exchange(id, Map.of("serial", "QC-0002"), "SF300").ok().path("replacement").path("id").asLong();
        long photo = story.desk.upload("/api/attachments", "签收单.png", Story.drawing()).ok().path("id").asLong();
        story.itIs("2026-05-08T01:00:00Z");

        step(given, Map.of("to", "DELIVERED", "on", "2026-05-07", "person", "何敏", "note", "门卫代收", "fileIds", List.of(photo)));

        JsonNode done = story.desk.read("/api/returns/" + id).ok();
        assertThat(done.path("awaitsReceipt").asBoolean()).isFalse();
        assertThat(running()).isEmpty();
        assertThat(done.path("sent").path("ending").path("receipt").path("by").asString()).isEqualTo("何敏");
        assertThat(done.path("sent").path("ending").path("receipt").path("on").asString()).isEqualTo("2026-05-07");
        JsonNode last = Story.list(done.path("steps")).getLast();
        assertThat(last.path("kind").asString()).isEqualTo("RETURN_HANDED_OVER");
        assertThat(last.path("text").asString()).isEqualTo("何敏 · 门卫代收");
        assertThat(last.path("fileIds").path(0).asLong()).isEqualTo(photo);
        assertThat(kinds(given)).startsWith("DELIVERED", "SHIPPED");
        assertThat(kinds(unit)).startsWith("RETURN_HANDED_OVER", "RETURN_EXCHANGED");
        assertThat(handedOver(id, "2026-05-08").refusal()).isEqualTo("return-handed-over-already");
        assertThat(slip(id, "zh")).contains("2026-05-07", "何敏", "客户已签收");
    }

    @Test
    void aRepairedUnitThatWasSentWaitsForTheCustomersReceiptToo() {
        long id = inspected(unit, "REPAIR");
        decide(id, "REPAIR", null).ok();
        JsonNode sent = story.desk.create("/api/returns/" + id + "/sent-back", Map.of("on", "2026-05-06", "text", "已更换内存", "carrier", "顺丰", "waybill", "SF400")).ok();
        assertThat(sent.path("awaitsReceipt").asBoolean()).isTrue();
        story.itIs("2026-05-08T01:00:00Z");

        assertThat(handedOver(id, "2026-05-08").ok().path("awaitsReceipt").asBoolean()).isFalse();

        assertThat(kinds(unit)).startsWith("RETURN_HANDED_OVER", "RETURN_REPAIRED");
    }

    @Test
    void aUnitThatIsOnlyRegisteredMayBeGivenAndGoesOverToTheCustomer() {
        long house = story.desk.create("/api/customers", Map.of("name", "备件库")).ok().path("id").asLong();
        long shelved = registered(house, "QC-0050");

        JsonNode done = exchange(decided(unit, "EXCHANGE"), Map.of("serial", "qc-0050"), "SF300").ok();

        assertThat(done.path("replacement").path("id").asLong()).isEqualTo(shelved);
        assertThat(unit(shelved).path("customerId").asLong()).isEqualTo(unit(unit).path("customerId").asLong());
        assertThat(unit(shelved).path("contractId").asLong()).isEqualTo(story.contract());
        assertThat(unit(shelved).path("serial").asString()).isEqualTo("QC-0050");
        assertThat(unit(shelved).path("life").path("stage").asString()).isEqualTo("SHIPPED");
        assertThat(kinds(shelved)).containsExactly("SHIPPED", "REPLACES", "TRANSFERRED", "ENTERED");
        assertThat(cover(shelved)).isEqualTo(COVER);
    }

    @Test
    void aUnitThatIsOnItsWayHeldOrSoldToSomebodyElseCannotBeGiven() {
        long house = story.desk.create("/api/customers", Map.of("name", "备件库")).ok().path("id").asLong();
        long shipped = registered(house, "QC-0051");
        step(shipped, Map.of("to", "SHIPPED", "on", "2026-05-06", "waybill", "SF9"));
        registered(house, "QC-0052");
        warehouse.create("/api/nonconformities", Map.of("lot", Map.of("model", "SCADA-2", "batch", "B7"), "problem", "电容鼓包")).ok();
        soldTo(house, "QC-0053");
        long id = decided(unit, "EXCHANGE");

        assertThat(exchange(id, Map.of("serial", "QC-0051"), "SF300").refusal()).isEqualTo("replacement-in-use");
        assertThat(exchange(id, Map.of("serial", "QC-0053"), "SF300").refusal()).as("under another customer's contract").isEqualTo("replacement-in-use");
        assertThat(exchange(id, Map.of("serial", "QC-0052"), "SF300").refusal()).as("its batch is held").isEqualTo("goods-held");
    }

    private void step(long of, Map<String, ?> step) {
        story.desk.createWith(Map.of("If-Match", "\"" + unit(of).path("version").asInt() + "\""), "/api/units/" + of + "/steps", step).ok();
    }

    private long registered(long customer, String serial) {
        String batch = serial.equals("QC-0052") ? "B7" : "";
        return story.desk.create("/api/units", Map.of("customerId", customer, "serial", serial, "model", "SCADA-2", "batch", batch)).ok().path("id").asLong();
    }

    private void soldTo(long customer, String serial) {
        long letter = story.manager.read("/api/contracts/" + story.contract()).ok().path("commitment").path("commitmentId").asLong();
        story.manager.create("/api/contracts", Map.of("customerId", customer, "title", "终端采购", "amount", Map.of("amount", "1000.00", "currency", "CNY"),
                "signedOn", "2026-04-20", "commitmentId", letter, "units", List.of(Map.of("serial", serial, "model", "SCADA-2")))).ok();
    }

    private JsonNode open(long of, String wish, Map<String, ?> facts) {
        return story.desk.create("/api/returns", Map.of("unitId", of, "wish", wish, "problem", "无法开机", "facts", facts)).ok();
    }

    private long inspected(long of, String wish) {
        long id = open(of, wish, Map.of("fault", story.today(), "works", false, "inStock", true)).path("sent").path("id").asLong();
        warehouse.create("/api/returns/" + id + "/received", Map.of("on", story.today(), "condition", "外观完好")).ok();
        warehouse.create("/api/returns/" + id + "/inspected", Map.of("finding", "CONFIRMED", "text", "主板不上电")).ok();
        return id;
    }

    private long decided(long of, String outcome) {
        long id = inspected(of, outcome);
        decide(id, outcome, null).ok();
        long step = Story.list(story.desk.read("/api/returns/" + id).ok().path("approvals")).getLast().path("steps").path(0).path("id").asLong();
        story.manager.create("/api/approval-steps/" + step + "/decision", Map.of("verdict", "APPROVED", "reason", "同意")).ok();
        return id;
    }

    private Api.Answer decide(long id, String outcome, Integer refund) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "reason", "三次故障"));
        body.put("refund", refund);
        return story.desk.create("/api/returns/" + id + "/decision", body);
    }

    private Api.Answer exchange(long id, Map<String, ?> by, String waybill) {
        return story.desk.create("/api/returns/" + id + "/exchange",
                Map.of("on", story.today(), "by", by, "carrier", waybill.isEmpty() ? "" : "顺丰", "waybill", waybill));
    }

    private Api.Answer handedOver(long id, String on) {
        long drawing = story.desk.upload("/api/attachments", "签名.png", Story.drawing()).ok().path("id").asLong();
        return story.desk.create("/api/returns/" + id + "/handed-over", Map.of("on", on, "by", "何敏", "signatureId", drawing));
    }

    private List<Long> running() {
        return Story.list(story.desk.read("/api/returns?running=true").ok().path("items")).stream().map(row -> row.path("id").asLong()).toList();
    }

    private JsonNode unit(long id) {
        return story.desk.read("/api/units/" + id).ok();
    }

    private List<String> cover(long of) {
        return Story.list(story.desk.read("/api/units/" + of + "/cover").ok().path("rules")).stream().map(rule -> rule.path("source").asString() + " "
                + (rule.path("endsOn").isNull() ? "null" : rule.path("endsOn").asString())).toList();
    }

    private List<String> kinds(long of) {
        return Story.list(unit(of).path("ledger")).stream().map(line -> line.path("kind").asString()).toList();
    }

    private String slip(long id, String language) {
        try (PDDocument paper = Loader.loadPDF(story.desk.download("/api/returns/" + id + "/slip.pdf?lang=" + language))) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
