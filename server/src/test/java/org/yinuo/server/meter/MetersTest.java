package org.yinuo.server.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.installedbase.TakenBack;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** A van, serviced on 2026-01-31 at 20,000 km; every 6 months or 10,000 km. Today is 2026-04-01. */
@YinuoTest
class MetersTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    RemindOfServices remind;
    @Autowired
    TakenBack back;
    @Autowired
    Units units;
    @Autowired
    TransactionTemplate transaction;
    private Api desk;
    private String van;
    private long customer;

    @BeforeEach
    void aVan() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = desk.create("/api/customers", Map.of("name", "东江物流")).ok().path("id").asLong();
        desk.create("/api/product-models", Map.of("code", "V80", "meterUnit", "KM", "serviceMonths", 6, "serviceReading", 10000)).ok();
        van = "/api/units/" + desk.create("/api/units", Map.of("customerId", customer, "serial", "LSH1", "model", "V80")).ok().path("id").asLong();
    }

    @Test
    void everyReadingRecountsWhatIsDueNext() {
        assertThat(desk.create(van + "/services", Map.of("on", "2026-02-01")).refusal()).isEqualTo("cycle-missing");
        JsonNode set = desk.replace(van + "/service-cycle", 0, cycle()).ok();
        assertThat(set.path("usualReading").asInt()).isEqualTo(10000);
        assertThat(set.path("cycle").path("nextOn").asString()).isEqualTo("2026-07-31");

        read("2026-03-01", 20000).ok();
        assertThat(read("2026-03-30", 22900).ok().path("cycle").path("nextOn").asString()).isEqualTo("2026-06-09");
        JsonNode done = desk.create(van + "/services", Map.of("on", "2026-03-31", "reading", 23000, "note", "更换机油")).ok();
        assertThat(done.path("cycle").path("lastOn").asString()).isEqualTo("2026-03-31");
        JsonNode ledger = desk.read(van).ok().path("ledger");
        assertThat(ledger.path(0).path("kind").asString()).as("entered today, a day after the service").isEqualTo("ENTERED");
        assertThat(ledger.path(1).path("kind").asString()).isEqualTo("SERVICED");
    }

    @Test
    void aReadingNeverFallsWithoutAWordWhy() {
        read("2026-03-01", 20000).ok();

        assertThat(read("2026-03-02", 19000).refusal()).isEqualTo("reading-falls");
        assertThat(read("2026-02-01", 21000).refusal()).isEqualTo("reading-above-later");
        assertThat(read("2026-04-02", 22000).refusal()).isEqualTo("reading-in-the-future");
        desk.create(van + "/readings", Map.of("on", "2026-03-02", "value", 5, "replaced", true, "note", "换表")).ok();
        assertThat(desk.read(van + "/meter").ok().path("readings")).hasSize(2);
    }

    @Test
    void nothingIsReadLongBeforeTheUnitWasKnown() {
        assertThat(read("1900-01-01", 3).refusal()).isEqualTo("reading-before-unit");
        assertThat(read("1950-01-01", 3).status()).as("nothing is known of when the van was sold").isEqualTo(200);

        desk.replace(van, 0, Map.of("customerId", customer, "serial", "LSH1", "model", "V80", "soldOn", "2025-06-10")).ok();
        assertThat(read("2024-06-09", 4).refusal()).isEqualTo("reading-before-unit");
        read("2024-06-10", 4).ok();
        assertThat(desk.replace(van + "/service-cycle", 0, Map.of("everyMonths", 6, "lastOn", "1900-01-31", "lastReading", 0)).refusal())
                .isEqualTo("reading-before-unit");
    }

    @Test
    void theHouseIsRemindedOnceOfEachServiceThatComesNear() {
        desk.replace(van + "/service-cycle", 0, cycle()).ok();
        assertThat(remind.remind(10)).isZero();
        clock.moveTo(Instant.parse("2026-07-18T01:00:00Z"));

        assertThat(remind.remind(10)).isOne();
        assertThat(remind.remind(10)).isZero();
        assertThat(Api.as(mvc, Cast.DISPATCHER).read("/api/notices").ok().path("items").path(0).path("kind").asString()).isEqualTo("SERVICE_DUE");
        assertThat(desk.read("/api/services-due?days=14").ok().path("items").path(0).path("serial").asString()).isEqualTo("LSH1");
        assertThat(desk.read("/api/services-due?days=1").ok().path("items")).isEmpty();
    }

    @Test
    void aUnitThatIsScrappedOrTakenBackIsDueForNoService() {
        desk.replace(van + "/service-cycle", 0, cycle()).ok();
        String second = "/api/units/" + desk.create("/api/units", Map.of("customerId", customer, "serial", "LSH2", "model", "V80")).ok().path("id").asLong();
        desk.replace(second + "/service-cycle", 0, cycle()).ok();
        assertThat(desk.read("/api/services-due?days=3650").ok().path("items")).hasSize(2);

        desk.createWith(Map.of("If-Match", "\"0\""), van + "/steps", Map.of("to", "SCRAPPED", "on", "2026-04-01", "note", "事故报废")).ok();
        takenBack(second);

        assertThat(desk.read("/api/services-due?days=3650").ok().path("items")).isEmpty();
        assertThat(desk.read(van + "/meter").ok().path("cycle").path("nextOn").isNull()).as("the page says the same").isTrue();
        clock.moveTo(Instant.parse("2026-07-18T01:00:00Z"));
        assertThat(remind.remind(10)).isZero();
    }

    /** Its price was given back. */
    private void takenBack(String unit) {
        transaction.executeWithoutResult(status -> back.refund(units.get(Long.parseLong(unit.substring(unit.lastIndexOf('/') + 1))),
                LocalDate.parse("2026-04-01"), "return:1", "RT-1"));
    }

    private static Map<String, Object> cycle() {
        return Map.of("everyMonths", 6, "everyReading", 10000, "lastOn", "2026-01-31", "lastReading", 20000);
    }

    private Api.Answer read(String on, int value) {
        return desk.create(van + "/readings", Map.of("on", on, "value", value));
    }
}
