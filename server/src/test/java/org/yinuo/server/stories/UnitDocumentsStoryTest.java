package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yinuo.server.testing.Api;
import tools.jackson.databind.JsonNode;

/** A certificate belongs to every pump of a batch of three; a fourth pump is of another model. */
@StoryTest
class UnitDocumentsStoryTest {
    private Story story;
    private List<Long> pumps;
    private long other;
    private long certificate;

    @BeforeEach
    void threePumpsAndAnotherUnit(Story story) {
        this.story = story;
        story.itIs("2026-04-01T01:00:00Z");
        long customer = story.desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        pumps = Story.list(story.desk.create("/api/units/series", Map.of("unit", Map.of("customerId", customer, "serial", "P-001", "model", "PUMP-X",
                "batch", "B7"), "count", 3)).ok().path("ids")).stream().map(JsonNode::asLong).toList();
        other = story.desk.create("/api/units", Map.of("customerId", customer, "serial", "V-001", "model", "VALVE-2")).ok().path("id").asLong();
        certificate = story.desk.upload("/api/attachments", "合格证.txt", "批次 B7 合格".getBytes(StandardCharsets.UTF_8)).ok().path("id").asLong();
    }

    @Test
    void standsInTheLedgerOfEveryUnitOfItsModelAndOfNoOther() {
        assertThat(story.desk.read("/api/units/count?model=pump-x").ok().path("units").asInt()).isEqualTo(3);

        int filed = file(Map.of("filter", Map.of("model", "pump-x"))).ok().path("units").asInt();

        assertThat(filed).isEqualTo(3);
        assertThat(pumps).allSatisfy(pump -> assertThat(documents(pump)).containsExactly("批次 B7 合格证 [" + certificate + "]"));
        assertThat(documents(other)).isEmpty();
    }

    @Test
    void isFiledForTheUnitsTickedOrForNoneAtAll() {
        assertThat(file(Map.of("ids", List.of(pumps.getFirst(), 999_999))).refusal()).isEqualTo("unit-unknown");
        assertThat(documents(pumps.getFirst())).isEmpty();
        assertThat(file(Map.of("ids", List.of())).refusal()).isEqualTo("units-none");
        assertThat(file(Map.of()).refusal()).isEqualTo("units-which");

        file(Map.of("ids", List.of(pumps.getFirst(), pumps.getFirst(), other))).ok();

        assertThat(documents(pumps.getFirst())).hasSize(1);
        assertThat(documents(pumps.getLast())).isEmpty();
        assertThat(documents(other)).hasSize(1);
    }

    private Api.Answer file(Map<String, ?> which) {
        return story.desk.create("/api/units/documents", Map.of("which", which,
                "note", Map.of("kind", "DOCUMENT", "on", "2026-04-01", "text", "批次 B7 合格证", "fileIds", List.of(certificate))));
    }

    private List<String> documents(long unit) {
        return Story.list(story.desk.read("/api/units/" + unit).ok().path("ledger")).stream().filter(event -> event.path("kind").asString().equals("DOCUMENT"))
                .map(event -> event.path("text").asString() + " " + event.path("fileIds")).toList();
    }
}
