package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A delivery of switches, from the books to acceptance, to another customer and to the scrap heap. Today is 2026-04-01. */
@YinuoTest
class UnitLifeStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    private Api desk;
    private long hospital;
    private long school;

    @BeforeEach
    void twoCustomers() {
        desk = Api.as(mvc, Cast.AGENT);
        hospital = desk.create("/api/customers", Map.of("name", "东江市第三人民医院")).ok().path("id").asLong();
        school = desk.create("/api/customers", Map.of("name", "东江一中")).ok().path("id").asLong();
    }

    @Test
    void aBatchIsEnteredBySerialRangeAllOrNone() {
        Map<String, Object> series = Map.of("unit", unit("PW-0998"), "count", 4);

        JsonNode ids = desk.create("/api/units/series", series).ok().path("ids");
        assertThat(ids).hasSize(4);
        assertThat(serials("/api/units?q=b2603")).containsExactly("PW-1001", "PW-1000", "PW-0999", "PW-0998");

        assertThat(desk.create("/api/units/series", Map.of("unit", unit("PW-1001"), "count", 2)).refusal()).isEqualTo("unit-serial-taken");
        assertThat(serials("/api/units?q=pw-1002")).isEmpty();
    }

    @Test
    void aSerialNumberStandsOnOneLineAndNothingIsInstalledTomorrow() {
        Map<String, Object> broken = new HashMap<>(unit("PW-1\n2"));
        Map<String, Object> early = new HashMap<>(unit("PW-2000"));
        early.put("installedOn", "2199-12-31");

        assertThat(desk.create("/api/units", broken).refusal()).isEqualTo("text-unusable");
        assertThat(desk.create("/api/units", early).refusal()).isEqualTo("unit-step-in-the-future");
    }

    @Test
    void everyStepFollowsTheOneBeforeWithItsProof() {
        JsonNode unit = desk.create("/api/units", unit("PW-1")).ok();
        long id = unit.path("id").asLong();

        assertThat(step(id, Map.of("to", "DELIVERED", "on", "2026-03-05", "person", "何敏")).refusal()).isEqualTo("unit-not-shipped");
        assertThat(step(id, Map.of("to", "SHIPPED", "on", "2026-03-02")).refusal()).isEqualTo("waybill-missing");
        step(id, Map.of("to", "SHIPPED", "on", "2026-03-02", "carrier", "顺丰", "waybill", "SF1234567890")).ok();
        assertThat(serials("/api/units?stage=SHIPPED&q=sf12345")).containsExactly("PW-1");
        desk.create("/api/units/" + id + "/notes", Map.of("kind", "TRANSIT", "on", "2026-03-03", "text", "到达东江中转场")).ok();
        assertThat(step(id, Map.of("to", "DELIVERED", "on", "2026-03-01", "person", "何敏")).refusal()).isEqualTo("unit-step-before-last");
        assertThat(step(id, Map.of("to", "DELIVERED", "on", "2026-04-02", "person", "何敏")).refusal()).isEqualTo("unit-step-in-the-future");
        step(id, Map.of("to", "DELIVERED", "on", "2026-03-05", "person", "何敏")).ok();
        assertThat(desk.create("/api/units/" + id + "/notes", Map.of("kind", "TRANSIT", "on", "2026-03-06", "text", "在途")).refusal())
                .isEqualTo("unit-not-on-its-way");

        assertThat(step(id, Map.of("to", "UNPACKED", "on", "2026-03-06", "signer", "何敏")).refusal()).isEqualTo("unpacking-not-signed");
        Map<String, Object> unpacked = new HashMap<>(Map.of("to", "UNPACKED", "on", "2026-03-06", "signer", "何敏", "signatureId", signature(),
                "fileIds", List.of(signature()), "findings", List.of(Map.of("kind", "SHORTAGE", "text", "电源线一根"))));
        step(id, unpacked).ok();
        for (String next : List.of("INSTALLED", "COMMISSIONED", "ACCEPTED")) {
            step(id, Map.of("to", next, "on", "2026-03-09", "person", "赵工")).ok();
        }

        JsonNode done = desk.read("/api/units/" + id).ok();
        assertThat(done.path("acceptedOn").asString()).isEqualTo("2026-03-09");
        assertThat(kinds(done)).as("by the day it happened; entered in April").containsExactly("ENTERED", "ACCEPTED", "COMMISSIONED", "INSTALLED", "UNPACKED",
                "DELIVERED", "TRANSIT", "SHIPPED");
        assertThat(done.path("ledger").path(4).path("data").path("findings").path(0).path("text").asString()).isEqualTo("电源线一根");
        assertThat(step(id, Map.of("to", "INSTALLED", "on", "2026-03-09")).refusal()).isEqualTo("unit-step-done");
    }

    @Test
    void aUnitGoesToAnotherCustomerWithItsComponentsAndIsScrappedOnce() {
        long rack = desk.create("/api/units", unit("RACK-1")).ok().path("id").asLong();
        Map<String, Object> part = new HashMap<>(unit("PSU-1"));
        part.put("parentId", rack);
        long psu = desk.create("/api/units", part).ok().path("id").asLong();
        Map<String, Object> loop = new HashMap<>(unit("RACK-1"));
        loop.put("parentId", psu);
        assertThat(desk.replace("/api/units/" + rack, 0, loop).refusal()).isEqualTo("unit-parent-loop");

        assertThat(change(rack, "/transfer", Map.of("customerId", hospital, "on", "2026-03-20")).refusal()).isEqualTo("unit-transfer-to-same");
        change(rack, "/transfer", Map.of("customerId", school, "on", "2026-03-20", "room", "机房", "note", "捐赠")).ok();
        assertThat(serials("/api/units?customerId=" + school)).containsExactly("PSU-1", "RACK-1");
        assertThat(desk.read("/api/units/" + rack).ok().path("components").path(0).path("serial").asString()).isEqualTo("PSU-1");
        JsonNode moved = StreamSupport.stream(desk.read("/api/units/" + rack).ok().path("ledger").spliterator(), false)
                .filter(line -> line.path("kind").asString().equals("TRANSFERRED")).findFirst().orElseThrow().path("data");
        assertThat(moved.path("from").asString() + " → " + moved.path("to").asString()).isEqualTo("东江市第三人民医院 → 东江一中");
        assertThat(moved.path("fromCustomer").asLong()).isEqualTo(hospital);
        assertThat(moved.path("toCustomer").asLong()).isEqualTo(school);
        assertThat(text(desk.download("/api/units/" + rack + "/ledger.pdf?lang=zh"))).contains("东江市第三人民医院 → 东江一中");

        assertThat(step(rack, Map.of("to", "SCRAPPED", "on", "2026-04-01")).refusal()).isEqualTo("scrap-reason-missing");
        step(rack, Map.of("to", "SCRAPPED", "on", "2026-04-01", "note", "机柜变形")).ok();
        assertThat(step(rack, Map.of("to", "SHIPPED", "on", "2026-04-01", "waybill", "X1")).refusal()).isEqualTo("unit-scrapped");
        assertThat(change(rack, "/transfer", Map.of("customerId", hospital, "on", "2026-04-01")).refusal()).isEqualTo("unit-scrapped");
        assertThat(desk.create("/api/units/" + rack + "/label", Map.of()).refusal()).isEqualTo("unit-scrapped");
        Map<String, Object> cycle = Map.of("everyMonths", 6, "lastOn", "2026-03-20", "lastReading", 0);
        assertThat(desk.replace("/api/units/" + rack + "/service-cycle", 0, cycle).refusal()).isEqualTo("unit-scrapped");
    }

    private static String text(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void ledgerAndLabelsArePrinted() {
        long id = desk.create("/api/units", unit("PW-1")).ok().path("id").asLong();
        Api.Answer sheet = desk.create("/api/units/labels", Map.of("unitIds", List.of(id), "origin", "https://service.example.cn"));

        assertThat(desk.download("/api/units/" + id + "/ledger.pdf?lang=zh")).startsWith("%PDF-".getBytes());
        assertThat(sheet.raw().getContentAsByteArray()).startsWith("%PDF-".getBytes());
        assertThat(desk.create("/api/units/labels", Map.of("unitIds", List.of(), "origin", "https://a")).refusal()).isEqualTo("units-none");
        assertThat(desk.create("/api/units/labels", Map.of("unitIds", List.of(id), "origin", "javascript:x")).refusal()).isEqualTo("label-origin-invalid");
    }

    @Test
    void theLedgerIsNeverRewritten() {
        long id = desk.create("/api/units", unit("PW-1")).ok().path("id").asLong();

        assertThatThrownBy(() -> jdbc.sql("update unit_event set text = '' where unit_id = :id").param("id", id).update())
                .hasMessageContaining("unit_event");
    }

    private Map<String, Object> unit(String serial) {
        return Map.of("customerId", hospital, "serial", serial, "model", "S5735", "batch", "B2603", "room", "弱电间");
    }

    private Api.Answer step(long id, Map<String, ?> step) {
        return change(id, "/steps", step);
    }

    private Api.Answer change(long id, String act, Map<String, ?> body) {
        return desk.change("/api/units/" + id + act, desk.read("/api/units/" + id).ok().path("version").asInt(), body);
    }

    private long signature() {
        return desk.upload("/api/attachments", "signature.png", Story.drawing()).ok().path("id").asLong();
    }

    private List<String> serials(String path) {
        return StreamSupport.stream(desk.read(path).ok().path("items").spliterator(), false).map(each -> each.path("serial").asString()).toList();
    }

    private static List<String> kinds(JsonNode unit) {
        return StreamSupport.stream(unit.path("ledger").spliterator(), false).map(each -> each.path("kind").asString()).toList();
    }
}
