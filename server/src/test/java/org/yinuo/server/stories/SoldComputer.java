package org.yinuo.server.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A computer sold on 2026-03-01 for 8,000 yuan and accepted on 2026-03-20 with a year of warranty. */
final class SoldComputer {
    private final Story story;
    private final long unit;

    private SoldComputer(Story story, long unit) {
        this.story = story;
        this.unit = unit;
    }

    /** It is 2026-04-01 and the contract is signed; the parts are those of its model. */
    static SoldComputer underContract(Story story, List<Map<String, Object>> parts) {
        story.itIs("2026-04-01T01:00:00Z");
        story.aShortLetterIsRead(1);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        long kind = story.desk.create("/api/product-categories", Map.of("name", "微型计算机", "goods", "pc", "warrantyStart", "INVOICE")).ok().path("id").asLong();
        story.desk.create("/api/product-models",
                Map.of("code", "SCADA-2", "categoryId", kind, "supplier", "联想", "supplierMonths", 36, "parts", parts)).ok();
        JsonNode row = story.desk.read("/api/units?contractId=" + story.contract()).ok().path("items").path(0);
        long unit = row.path("id").asLong();
        story.desk.replace("/api/units/" + unit, row.path("version").asInt(), new HashMap<>(Map.of("customerId", row.path("customerId").asLong(),
                "contractId", story.contract(), "serial", "QC-0001", "model", "SCADA-2", "soldOn", "2026-03-01", "price", 8000))).ok();
        return new SoldComputer(story, unit);
    }

    long id() {
        return unit;
    }

    /** Reported on one day and working again on another. */
    void isRepairedOnSite(String from, String to) {
        story.itIs(from + "T02:00:00Z");
        story.theHotlineRings("MAJOR", Map.of("answeredOnCall", true, "title", "电脑无法开机", "unitId", unit));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需更换电源"));
        story.theVisitGoesToTheEngineer();
        story.itIs(to + "T02:00:00Z");
        story.theEngineerChecksIn();
        story.theCustomerSigns();
    }
}
