package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.parts.TellLowStock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A centre and an engineer's own stock; power supplies with serial numbers and patch cables without. */
@StoryTest
class PartsStoryTest {
    private static final String PICTURE = "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing());
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TellLowStock low;
    private Story story;
    private Api store;
    private Api engineer;
    private long centre;
    private long own;
    private long supply;
    private long cable;

    @BeforeEach
    void aCentreAndAnEngineersStock(Story story) {
        this.story = story;
        store = story.as(Cast.MANAGER);
        engineer = story.as(Cast.ENGINEER);
        centre = place("CENTRE", "中心库", null);
        own = place("ENGINEER", "赵工个人库", Cast.ENGINEER.id());
        supply = part("PSU-150", "电源模块", true);
        cable = part("CAB-3", "跳线 3 米", false);
    }

    @Test
    void whatIsOnHandIsTheSumOfTheMoves() {
        receive(supply, "P1", 1).ok();
        receive(supply, "P2", 1).ok();
        receive(cable, "", 20).ok();
        long transfer = send(line(supply, "P1", 1), line(cable, "", 5)).ok().path("id").asLong();

        assertThat(row(cable, centre)).isEqualTo("good 15, reserved 0, coming 0");
        assertThat(row(cable, own)).isEqualTo("good 0, reserved 0, coming 5");
        for (List<Map<String, Integer>> wrong : List.of(List.of(Map.of("line", 9, "quantity", 1)), List.of(Map.of("line", 2)),
                List.of(Map.of("line", 2, "quantity", 2), Map.of("line", 2, "quantity", 2)))) {
            assertThat(engineer.create("/api/part-transfers/" + transfer + "/receive", Map.of("lines", wrong, "note", "少")).refusal()).isEqualTo("received-line-wrong");
        }
        engineer.create("/api/part-transfers/" + transfer + "/receive", Map.of("lines", List.of(Map.of("line", 2, "quantity", 4)), "note", "少一根")).ok();

        assertThat(row(cable, own)).isEqualTo("good 4, reserved 0, coming 0");
        assertThat(row(supply, own)).isEqualTo("good 1, reserved 0, coming 0");
        assertThat(reasons(cable)).containsExactly("LOST", "ARRIVED", "SENT", "RECEIVED");
        theBooksAgree();
    }

    @Test
    void ofTwoWhoReachForTheLastOneOneIsRefused() throws Exception {
        receive(cable, "", 1).ok();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> take = () -> {
            together.await(20, TimeUnit.SECONDS);
            Api.Answer answer = story.as(Cast.MANAGER).create("/api/part-transfers", transferBody(line(cable, "", 1)));
            return answer.status() == 201 ? "sent" : answer.refusal();
        };

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = List.of(two.submit(take), two.submit(take));
            assertThat(List.of(answers.get(0).get(60, TimeUnit.SECONDS), answers.get(1).get(60, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("sent", "stock-short");
        }
        theBooksAgree();
    }

    @Test
    void refusesWhatCannotBe() {
        receive(supply, "P1", 1).ok();

        assertThat(receive(supply, "p1", 1).refusal()).isEqualTo("serial-in-stock");
        assertThat(receive(supply, "", 1).refusal()).isEqualTo("serial-missing");
        assertThat(receive(supply, "P2", 2).refusal()).isEqualTo("quantity-invalid");
        assertThat(receive(cable, "", -1).refusal()).isEqualTo("quantity-invalid");
        assertThat(send(line(cable, "", 1)).refusal()).isEqualTo("stock-short");
        assertThat(send(line(99_999, "", 1)).refusal()).isEqualTo("part-unknown");
        assertThat(store.create("/api/part-transfers", Map.of("fromPlaceId", centre, "toPlaceId", centre, "lines", List.of(line(cable, "", 1)))).refusal())
                .isEqualTo("transfer-to-itself");
        assertThat(engineer.read("/api/stock").status()).isEqualTo(403);
        theBooksAgree();
    }

    @Test
    void refusesAReorderPointFinerThanAnybodyCounts() {
        String point = "/api/parts/" + cable + "/reorder-points/" + centre;

        assertThat(store.replace(point, 0, Map.of("atLeast", 0.001, "upTo", 1)).refusal()).isEqualTo("reorder-point-invalid");
        assertThat(store.replace(point, 0, Map.of("atLeast", 1, "upTo", 1.005)).refusal()).isEqualTo("reorder-point-invalid");
        store.replace(point, 0, Map.of("atLeast", 0.25, "upTo", 1.5)).ok();
    }

    @Test
    void aReorderPointGoesOnlyWhenItIsTakenAwayNotWhenAnEmptyFormIsSaved() {
        String point = "/api/parts/" + cable + "/reorder-points/" + centre;
        store.replace(point, 0, Map.of("atLeast", 5, "upTo", 20)).ok();

        assertThat(store.replace(point, 0, Map.of()).refusal()).isEqualTo("reorder-point-invalid");
        assertThat(store.read("/api/parts/" + cable).ok().path("reorderPoints")).hasSize(1);

        assertThat(store.replace(point, 0, Map.of("remove", true)).ok()).isEmpty();
    }

    @Test
    void aWrongMoveIsUndoneByItsOppositeAndNothingIsDeleted() {
        receive(cable, "", 30).ok();
        long wrong = moves(cable).getFirst().path("id").asLong();

        store.create("/api/part-moves/" + wrong + "/undo", Map.of("reason", "录错数量")).ok();

        assertThat(store.create("/api/part-moves/" + wrong + "/undo", Map.of("reason", "再来")).refusal()).isEqualTo("move-undone");
        assertThat(reasons(cable)).containsExactly("UNDONE", "RECEIVED");
        assertThat(store.read("/api/stock").ok().path("items")).isEmpty();
        theBooksAgree();
    }

    @Test
    void theWarehouseIsToldOnceThatAStockIsLowUntilItIsRestocked() {
        store.replace("/api/parts/" + cable + "/reorder-points/" + centre, 0, Map.of("atLeast", 10, "upTo", 30)).ok();
        receive(cable, "", 12).ok();
        List<Integer> told = new ArrayList<>(List.of(low.tell()));

        send(line(cable, "", 4)).ok();
        told.addAll(List.of(low.tell(), low.tell()));
        receive(cable, "", 20).ok();
        told.add(low.tell());
        send(line(cable, "", 20)).ok();
        told.add(low.tell());

        assertThat(told).containsExactly(0, 1, 0, 0, 1);
        assertThat(Story.list(store.read("/api/notices").ok().path("items")).stream().map(each -> each.path("kind").asString() + " "
                + each.path("data").path("free").asString() + " " + each.path("data").path("order").asString())).containsExactly("STOCK_LOW 8 22", "STOCK_LOW 8 22");
    }

    @Test
    void aCountTurnsDifferencesIntoMovesWithAReason() {
        receive(cable, "", 10).ok();
        Map<String, Object> count = Map.of("placeId", centre, "lines", List.of(Map.of("partId", cable, "counted", 8), Map.of("partId", supply, "serial", "P9", "counted", 1)));

        assertThat(store.create("/api/stock/counts", count).refusal()).isEqualTo("text-missing");
        Map<String, Object> said = new HashMap<>(count);
        said.put("note", "年中盘点");
        JsonNode result = store.create("/api/stock/counts", said).ok();

        assertThat(result.path("number").asString()).startsWith("IC-");
        assertThat(result.path("differing").asInt()).isEqualTo(2);
        assertThat(row(cable, centre)).isEqualTo("good 8, reserved 0, coming 0");
        assertThat(row(supply, centre)).isEqualTo("good 1, reserved 0, coming 0");
        theBooksAgree();
    }

    @Test
    void aCounterfeitIsRefusedWithAPictureAndItsSerialNeverComesIn() {
        Map<String, Object> finding = Map.of("partId", supply, "serial", "FAKE1", "source", "某供应商", "note", "防伪标签不符");
        assertThat(store.create("/api/counterfeits", finding).refusal()).isEqualTo("counterfeit-photo-missing");

        Map<String, Object> proved = new HashMap<>(finding);
        proved.put("image", PICTURE);
        long id = store.create("/api/counterfeits", proved).ok().path("id").asLong();

        assertThat(store.download("/api/counterfeits/" + id + "/photo")).isEqualTo(Story.drawing());
        assertThat(receive(supply, "fake1", 1).refusal()).isEqualTo("serial-counterfeit");
    }

    @Test
    void tellsWhatIsBelowItsReorderPointAndHowMuchToOrder() {
        receive(cable, "", 4).ok();
        store.replace("/api/parts/" + cable + "/reorder-points/" + centre, 0, Map.of("atLeast", 5, "upTo", 20)).ok();

        JsonNode below = store.read("/api/stock?below=true").ok().path("items");

        assertThat(below).hasSize(1);
        assertThat(below.path(0).path("missing").asInt()).isEqualTo(16);
        receive(cable, "", 16).ok();
        assertThat(store.read("/api/stock?below=true").ok().path("items")).isEmpty();
    }

    @Test
    void whatIsReservedForAVisitNobodyElseGetsAndItIsFreeWhenTheVisitIsCalledOff() {
        Story story = aVisit();
        receive(cable, "", 3).ok();
        String visit = "/api/work-orders/" + story.visit();
        story.dispatcher.create(visit + "/reservations", Map.of("placeId", centre, "partId", cable, "quantity", 2)).ok();

        assertThat(row(cable, centre)).isEqualTo("good 3, reserved 2, coming 0");
        assertThat(send(line(cable, "", 2)).refusal()).isEqualTo("stock-short");
        story.dispatcher.create(visit + "/cancel", Map.of("reason", "客户取消")).ok();

        assertThat(row(cable, centre)).isEqualTo("good 3, reserved 0, coming 0");
        assertThat(story.dispatcher.create(visit + "/reservations", Map.of("placeId", centre, "partId", cable)).refusal()).isEqualTo("work-order-ended");
        theBooksAgree();
    }

    @Test
    void aPartPutInOnAVisitLeavesTheEngineersStockOnceAndStandsInWhatIsSigned() {
        Story story = aVisit();
        receive(supply, "P1", 1).ok();
        long transfer = send(line(supply, "P1", 1)).ok().path("id").asLong();
        engineer.create("/api/part-transfers/" + transfer + "/receive", Map.of()).ok();
        story.theEngineerChecksIn();
        String visit = "/api/work-orders/" + story.visit();
        Map<String, String> phone = Map.of("Idempotency-Key", "part-1", "Acting-User", String.valueOf(Cast.ENGINEER.id()));

        assertThat(engineer.create(visit + "/part", Map.of("serial", "P7")).refusal()).isEqualTo("part-not-carried");
        Map<String, Object> use = Map.of("serial", "P1", "replaces", "OLD-7", "oldPart", "BAD");
        engineer.createWith(phone, visit + "/part", use).ok();
        jdbc.sql("delete from idempotency_key").update();
        engineer.createWith(phone, visit + "/part", use).ok();

        JsonNode shown = engineer.read(visit).ok().path("chapters").path("stock");
        assertThat(shown.path("used")).hasSize(1);
        assertThat(shown.path("used").path(0).path("replaces").asString()).isEqualTo("OLD-7");
        assertThat(engineer.read("/api/field/stock").ok().path("stock").path(0).path("condition").asString()).isEqualTo("BAD");
        story.theCustomerSigns();
        assertThat(jdbc.sql("select signed_content from work_order where id = :id").param("id", story.visit()).query(String.class).single())
                .contains("\"number\":\"PSU-150\"", "\"serial\":\"P1\"", "\"replaces\":\"OLD-7\"");
        long used = shown.path("used").path(0).path("moveId").asLong();
        assertThat(store.create("/api/part-moves/" + used + "/undo", Map.of("reason", "x")).refusal()).isEqualTo("visit-signed");
        byte[] sheet = store.download(visit + "/work-order.pdf?lang=zh");
        assertThat(sheet).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(text(sheet)).as("what was also written down stands apart from what was recorded").contains("PSU-150", "其他更换件（未登记的）：电源模块 ×1");
        theBooksAgree();
    }

    @Test
    void aPartNotedByMistakeIsTakenBackBeforeTheSignature() {
        String visit = aVisitWithCableReserved(2);

        JsonNode shown = engineer.create(visit + "/part", Map.of("partId", cable, "quantity", 2)).ok().path("chapters").path("stock");
        assertThat(row(cable, centre)).isEqualTo("good 1, reserved 0, coming 0");
        engineer.create(visit + "/part-undo", Map.of("moveId", shown.path("used").path(0).path("moveId").asLong(), "reason", "装错")).ok();

        assertThat(row(cable, centre)).isEqualTo("good 3, reserved 0, coming 0");
        assertThat(engineer.read(visit + "/parts").ok().path("used")).isEmpty();
        theBooksAgree();
    }

    @Test
    void nothingComesBackIntoStockThatNobodyStated() {
        String visit = aVisitWithCableReserved(1);

        JsonNode shown = engineer.create(visit + "/part", Map.of("partId", cable, "quantity", 1)).ok().path("chapters").path("stock");

        assertThat(shown.path("used")).hasSize(1);
        assertThat(shown.path("takenBack")).isEmpty();
        assertThat(engineer.read("/api/field/stock").ok().path("stock")).isEmpty();
        theBooksAgree();
    }

    @Test
    void aPartTakenBackFromTheCustomersComesIntoTheEngineersStockOnceGoodOrBad() {
        Story story = aVisit();
        story.theEngineerChecksIn();
        String visit = "/api/work-orders/" + story.visit();
        Map<String, String> phone = Map.of("Idempotency-Key", "back-1", "Acting-User", String.valueOf(Cast.ENGINEER.id()));
        Map<String, Object> faulty = Map.of("partId", supply, "serial", "P9", "condition", "BAD");

        engineer.createWith(phone, visit + "/part-back", faulty).ok();
        jdbc.sql("delete from idempotency_key").update();
        engineer.createWith(phone, visit + "/part-back", faulty).ok();
        engineer.create(visit + "/part-back", Map.of("partId", cable, "quantity", 2, "condition", "GOOD")).ok();

        assertThat(Story.list(engineer.read(visit).ok().path("chapters").path("stock").path("takenBack")))
                .extracting(each -> each.path("condition").asString()).containsExactly("BAD", "GOOD");
        assertThat(Story.list(engineer.read("/api/field/stock").ok().path("stock"))).hasSize(2);
        theBooksAgree();
    }

    @Test
    void aPromisedShareOfTheInstalledUnitsIsShownByTheStockAndByNothingLess() {
        story.itIs("2026-04-03T01:00:00Z");
        story.theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        story.aPersonAdds(Map.of("type", "spare_parts", "value", 3, "unit", "percent", "note", "按装机量的 3% 储备备件"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");

        JsonNode watch = store.read("/api/parts-promises").ok().path(0);
        String show = "/api/contracts/" + watch.path("contractId").asLong() + "/parts-promises/" + watch.path("clauseId").asLong() + "/shown";
        assertThat(watch.path("rows").path(0).path("needed").asInt()).isEqualTo(1);
        assertThat(watch.path("rows").path(0).path("missing").asInt()).isEqualTo(1);
        assertThat(store.create(show, Map.of()).refusal()).isEqualTo("stock-below-promise");
        receive(supply, "P1", 1).ok();

        assertThat(store.read("/api/parts-promises").ok().path(0).path("kept").asBoolean()).isTrue();
        assertThat(store.create(show, Map.of()).ok().path("obligationId").isNull()).isTrue();
        assertThat(store.create(show, Map.of()).refusal()).isEqualTo("parts-promise-shown");
    }

    /** Three metres came in, so many are reserved, and the engineer has arrived. */
    private String aVisitWithCableReserved(int metres) {
        Story story = aVisit();
        receive(cable, "", 3).ok();
        String visit = "/api/work-orders/" + story.visit();
        story.dispatcher.create(visit + "/reservations", Map.of("placeId", centre, "partId", cable, "quantity", metres)).ok();
        story.theEngineerChecksIn();
        return visit;
    }

    private Story aVisit() {
        story.itIs("2026-04-03T01:00:00Z");
        story.theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");
        story.theHotlineRings("CRITICAL", Map.of());
        story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
        story.theVisitGoesToTheEngineer();
        return story;
    }

    private long place(String kind, String name, Long keeper) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "name", name));
        body.put("keeperId", keeper);
        return store.create("/api/stock-places", body).ok().path("id").asLong();
    }

    private long part(String number, String name, boolean serialized) {
        return store.create("/api/parts", Map.of("number", number, "name", name, "serialized", serialized, "models", List.of("SCADA-2"),
                "price", Map.of("amount", "680.00", "currency", "CNY"))).ok().path("id").asLong();
    }

    private Api.Answer receive(long part, String serial, int quantity) {
        return store.create("/api/stock/receipts", Map.of("placeId", centre, "from", "SUPPLIER", "lines", List.of(line(part, serial, quantity))));
    }

    @SafeVarargs
    private Api.Answer send(Map<String, Object>... lines) {
        return store.create("/api/part-transfers", transferBody(lines));
    }

    @SafeVarargs
    private Map<String, Object> transferBody(Map<String, Object>... lines) {
        return Map.of("fromPlaceId", centre, "toPlaceId", own, "lines", List.of(lines));
    }

    private static Map<String, Object> line(long part, String serial, int quantity) {
        return Map.of("partId", part, "serial", serial, "quantity", quantity);
    }

    private String row(long part, long place) {
        return Story.list(store.read("/api/stock?limit=200").ok().path("items")).stream()
                .filter(row -> row.path("partId").asLong() == part && row.path("placeId").asLong() == place).findFirst()
                .map(row -> "good %d, reserved %d, coming %d".formatted(row.path("good").asInt(), row.path("reserved").asInt(), row.path("coming").asInt()))
                .orElse("nothing");
    }

    private List<JsonNode> moves(long part) {
        return Story.list(store.read("/api/parts/" + part + "/moves").ok().path("items"));
    }

    private List<String> reasons(long part) {
        return moves(part).stream().map(move -> move.path("reason").asString()).toList();
    }

    private void theBooksAgree() {
        assertThat(store.read("/api/stock/check").ok()).isEmpty();
    }

    private static String text(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\R", "");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
