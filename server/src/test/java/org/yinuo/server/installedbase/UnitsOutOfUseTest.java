package org.yinuo.server.installedbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Two pumps of one customer; one was scrapped on 2026-04-01. */
@YinuoTest
class UnitsOutOfUseTest {
    @Autowired
    MockMvc mvc;
    private Api desk;
    private long customer;
    private long scrapped;
    private long running;

    @BeforeEach
    void twoPumps() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = desk.create("/api/customers", Map.of("name", "东江水务")).ok().path("id").asLong();
        scrapped = pump("P-1");
        running = pump("P-2");
        desk.createWith(Map.of("If-Match", "\"0\""), "/api/units/" + scrapped + "/steps", Map.of("to", "SCRAPPED", "on", "2026-04-01", "note", "泵体开裂")).ok();
    }

    @Test
    void whoTakesACallIsOfferedOnlyUnitsInUse() {
        List<String> offered = StreamSupport.stream(desk.read("/api/customers/" + customer + "/card").ok().path("units").spliterator(), false)
                .map(unit -> unit.path("serial").asString()).toList();

        assertThat(offered).containsExactly("P-2");
    }

    @Test
    void aRequestAboutAScrappedUnitIsRefusedSayingSinceWhenAndWhatToDo() {
        JsonNode refused = report(scrapped).body();

        assertThat(refused.path("code").asString()).isEqualTo("request-unit-scrapped");
        assertThat(refused.path("detail").asString()).contains("P-1", "2026-04-01", "please");
        assertThat(report(running).status()).isEqualTo(201);
    }

    private Api.Answer report(long unit) {
        return desk.create("/api/service-requests", Map.of("customerId", customer, "unitId", unit, "channel", "HOTLINE", "title", "振动", "description", "",
                "severity", "MAJOR"));
    }

    private long pump(String serial) {
        return desk.create("/api/units", Map.of("customerId", customer, "serial", serial, "model", "KQL-100")).ok().path("id").asLong();
    }
}
