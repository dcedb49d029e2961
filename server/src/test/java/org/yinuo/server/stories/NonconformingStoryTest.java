package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** A batch of pumps is held: two customers have some of it, they are told, and what becomes of it is approved by somebody else. */
@YinuoTest
class NonconformingStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api admin;
    private Api manager;
    private Api desk;
    private long first;
    private long second;

    @BeforeEach
    void pumpsAtTwoCustomers() {
        admin = Api.as(mvc, Cast.ADMIN);
        manager = Api.as(mvc, Cast.MANAGER);
        desk = Api.as(mvc, Cast.AGENT);
        first = customer("青川市水务集团");
        second = customer("柏溪县人民医院");
        unit(first, "P-001", "B7");
        unit(first, "P-002", "B7");
        unit(second, "P-003", "B7");
        unit(second, "P-004", "B8");
        desk.create("/api/customers/" + first + "/contacts", Map.of("name", "何敏", "email", "hemin@example.com", "phone", "0839-5550123")).ok();
    }

    @Test
    void findsWhoHasSomeOfABatchAListOrARange() {
        assertThat(affected(held(Map.of("model", "PUMP-X", "batch", "b7")))).containsExactly("青川市水务集团 P-001 P-002", "柏溪县人民医院 P-003");
        assertThat(affected(held(Map.of("model", "pump-x", "serials", List.of("p-004"))))).containsExactly("柏溪县人民医院 P-004");
        assertThat(affected(held(Map.of("model", "PUMP-X", "first", "P-002", "last", "P-003")))).containsExactly("青川市水务集团 P-002", "柏溪县人民医院 P-003");
        assertThat(affected(held(Map.of("model", "OTHER")))).isEmpty();
        assertThat(admin.create("/api/nonconformities", Map.of("lot", Map.of("model", "PUMP-X", "first", "P-9", "last", "P-10"), "problem", "x")).refusal())
                .isEqualTo("lot-range-invalid");
        assertThat(admin.create("/api/nonconformities", Map.of("lot", Map.of("model", "PUMP-X", "serials", List.of(" ")), "problem", "x")).refusal())
                .as("no blank list holds a whole model").isEqualTo("text-missing");
    }

    @Test
    void theUnitSaysWhatHoldsIt() {
        long goods = held(Map.of("model", "PUMP-X", "batch", "B7")).path("goods").path("id").asLong();

        assertThat(holds("P-001")).containsExactly(goods);
        assertThat(holds("P-004")).as("of another batch").isEmpty();
    }

    @Test
    void endsOnlyWhenItIsApprovedAndEverybodyWasTold() {
        long id = held(Map.of("model", "PUMP-X", "batch", "B7")).path("goods").path("id").asLong();
        String path = "/api/nonconformities/" + id;
        assertThat(admin.create(path + "/close", Map.of("result", "已换")).refusal()).isEqualTo("nonconformity-undecided");

        admin.create(path + "/disposition", Map.of("disposition", "REWORK", "why", "更换密封圈")).ok();
        assertThat(admin.create(path + "/disposition", Map.of("disposition", "DESTROY", "why", "x")).refusal()).isEqualTo("nonconformity-decided");
        long step = admin.read(path).ok().path("approvals").path(0).path("steps").path(0).path("id").asLong();
        manager.create("/api/approval-steps/" + step + "/decision", Map.of("verdict", "APPROVED", "reason", "同意返工")).ok();
        assertThat(admin.read(path).ok().path("goods").path("stage").asString()).isEqualTo("DECIDED");

        assertThat(admin.create(path + "/close", Map.of("result", "已换")).refusal()).isEqualTo("nonconformity-customers-untold");
        assertThat(tell(path, List.of(second), "MAIL", "").refusal()).isEqualTo("nonconformity-no-mail");
        tell(path, List.of(first), "MAIL", "").ok();
        assertThat(tell(path, List.of(second), "CALL", "").refusal()).isEqualTo("nonconformity-told-whom");
        tell(path, List.of(second), "CALL", "设备科 刘工").ok();
        assertThat(jdbc.sql("select address from outbox where kind = 'NONCONFORMING'").query(String.class).list()).containsExactly("hemin@example.com");

        JsonNode closed = admin.create(path + "/close", Map.of("result", "密封圈已全部更换")).ok();
        assertThat(Story.list(closed.path("steps")).stream().map(each -> each.path("kind").asString()))
                .containsExactly("HELD", "PROPOSED_REWORK", "APPROVED", "TOLD", "TOLD", "CLOSED");
        assertThat(admin.create(path + "/notes", Map.of("text", "x")).refusal()).isEqualTo("nonconformity-closed");
        assertThat(text(admin.download(path + "/record.pdf?lang=zh"))).contains("不合格品记录", "返工", "设备科 刘工");
    }

    @Test
    void aRefusedDispositionLeavesTheGoodsHeld() {
        String path = "/api/nonconformities/" + held(Map.of("model", "PUMP-X", "batch", "B7")).path("goods").path("id").asLong();
        admin.create(path + "/disposition", Map.of("disposition", "USE_AS_IS", "why", "影响很小")).ok();
        long step = admin.read(path).ok().path("approvals").path(0).path("steps").path(0).path("id").asLong();

        manager.create("/api/approval-steps/" + step + "/decision", Map.of("verdict", "REFUSED", "reason", "有过热风险")).ok();

        assertThat(admin.read(path).ok().path("goods").path("stage").asString()).isEqualTo("HELD");
        assertThat(desk.create(path + "/disposition", Map.of("disposition", "REWORK", "why", "x")).status()).isEqualTo(403);
    }

    @Test
    void listsWhatOfTheGoodsIsInOurOwnHands() {
        jdbc.sql("insert into unit_taken_back (unit_id, taken_on, why, ref, recorded_at, recorded_by) values (:unit, '2026-03-30', 'REFUNDED', 'return:1', now(), 'x')")
                .param("unit", unitOf("P-002")).update();
        manager.create("/api/loaners", Map.of("model", "pump-x", "serial", "P-050", "batch", "B7", "place", "备机柜")).ok();
        manager.create("/api/loaners", Map.of("model", "PUMP-X", "serial", "P-060", "batch", "B8")).ok();
        long centre = manager.create("/api/stock-places", Map.of("kind", "CENTRE", "name", "中心库")).ok().path("id").asLong();
        long part = manager.create("/api/parts", Map.of("number", "PUMP-X", "name", "水泵", "serialized", true)).ok().path("id").asLong();
        manager.create("/api/stock/receipts", Map.of("placeId", centre, "from", "SUPPLIER", "lines", List.of(Map.of("partId", part, "serial", "P-070"),
                Map.of("partId", part, "serial", "P-080")))).ok();

        JsonNode view = held(Map.of("model", "PUMP-X", "batch", "B7", "serials", List.of("P-070")));

        assertThat(affected(view)).containsExactly("青川市水务集团 P-001", "柏溪县人民医院 P-003");
        assertThat(Story.list(view.path("ours")).stream().map(each -> each.path("how").asString() + " " + each.path("serial").asString() + " "
                + each.path("place").asString())).containsExactly("TAKEN_BACK P-002 ", "LOANER P-050 备机柜", "STOCK P-070 中心库");
    }

    @Test
    void whatIsHeldIsGivenToNobodyInExchangeAndTheLedgersSaySo() {
        held(Map.of("model", "PUMP-X", "batch", "B7"));

        JsonNode ledger = desk.read("/api/units/" + unitOf("P-001")).ok().path("ledger");

        assertThat(ledger.path(0).path("kind").asString()).isEqualTo("NONCONFORMING");
        assertThat(desk.read("/api/units/" + unitOf("P-004")).ok().path("ledger").path(0).path("kind").asString()).isEqualTo("ENTERED");
    }

    private long customer(String name) {
        return desk.create("/api/customers", Map.of("name", name)).ok().path("id").asLong();
    }

    private void unit(long customer, String serial, String batch) {
        desk.create("/api/units", Map.of("customerId", customer, "serial", serial, "model", "PUMP-X", "batch", batch)).ok();
    }

    private long unitOf(String serial) {
        return desk.read("/api/units?q=" + serial).ok().path("items").path(0).path("id").asLong();
    }

    private List<Long> holds(String serial) {
        return Story.list(desk.read("/api/units/" + unitOf(serial) + "/holds").ok()).stream().map(each -> each.path("id").asLong()).toList();
    }

    private JsonNode held(Map<String, ?> lot) {
        return admin.create("/api/nonconformities", Map.of("lot", lot, "problem", "密封圈开裂", "source", "来料检验")).ok();
    }

    private Api.Answer tell(String path, List<Long> customers, String way, String whom) {
        return admin.create(path + "/tellings", Map.of("customerIds", customers, "way", way, "whom", whom, "text", "请停用并等待更换"));
    }

    private static List<String> affected(JsonNode view) {
        return Story.list(view.path("affected")).stream().map(each -> each.path("name").asString() + " "
                + String.join(" ", Story.list(each.path("units")).stream().map(unit -> unit.path("serial").asString()).toList())).toList();
    }

    private static String text(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
