package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What a contract owes besides requests: people, parts, training, reports, notice of upgrades. Accepted on 20 March 2026 for two
 * years; Shanghai is eight hours ahead of the instants below.
 */
@StoryTest
class ContractLifeStoryTest {
    private Story story;
    private String contract;
    private long commitment;

    @BeforeEach
    void aContractWithPeopleAndPartsIsAccepted(Story story) {
        this.story = story;
        story.itIs("2026-03-21T01:00:00Z");
        commitment = theLetterPromises(List.of(
                Map.of("type", "staffing", "value", 2, "unit", "persons", "role", "驻场工程师", "note", "派驻 2 名工程师"),
                Map.of("type", "spare_parts", "value", 5, "unit", "percent", "note", "备件按 5% 储备"),
                Map.of("type", "training", "value", 1, "unit", "sessions", "per", "year", "note", "每年培训 1 场"),
                Map.of("type", "report_deadline", "value", 5, "unit", "days", "from_event", "重大故障处理完毕", "note", "重大故障后 5 日内提交报告"),
                Map.of("type", "report_deadline", "value", 10, "unit", "days", "from_event", "验收合格", "note", "验收后 10 日内提交交付报告")));
        story.aContractIsSignedOnIt(commitment, "100000.00", "2026-01-05", "2026-03-20");
        contract = "/api/contracts/" + story.contract();
    }

    @Test
    void peopleAndPartsAreShownOnceAYearAndDueSoonForTheServiceManager() {
        assertThat(dues("2026-03-20", "2028-03-20")).containsExactly("REPORT 2026-03-30T16:00:00Z", "STAFFING 2027-03-20T16:00:00Z",
                "SPARE_PARTS 2027-03-20T16:00:00Z", "TRAINING 2027-03-20T16:00:00Z", "STAFFING 2028-03-20T16:00:00Z",
                "SPARE_PARTS 2028-03-20T16:00:00Z", "TRAINING 2028-03-20T16:00:00Z");

        assertThat(dueWithin(30)).containsExactly("REPORT");
        story.itIs("2027-03-01T01:00:00Z");
        assertThat(dueWithin(30)).as("the report is overdue").containsExactly("REPORT", "STAFFING", "SPARE_PARTS", "TRAINING");
    }

    @Test
    void promisedPeopleAreShownByNameWithAFileBesideTheNote() {
        JsonNode staffing = story.promises("STAFFING", "2026-03-20", "2027-03-20").getFirst();
        String door = "/api/obligations/" + staffing.path("obligationId").asLong();
        Map<String, Object> one = Map.of("name", "周宁", "years", 8, "certificates", "高压电工证 T510");
        assertThat(story.desk.create(door + "/evidence", Map.of("text", "已派驻", "people", List.of(one))).refusal()).isEqualTo("too-few-people");

        long file = story.desk.upload("/api/attachments", "证书.png", Story.drawing()).ok().path("id").asLong();
        story.desk.create(door + "/evidence", Map.of("text", "已派驻", "attachmentId", file, "people", List.of(one, Map.of("name", "何川")))).ok();

        JsonNode kept = story.manager.read(door).ok().path("evidence").path(0);
        assertThat(kept.path("people").path(0).path("certificates").asString()).isEqualTo("高压电工证 T510");
        assertThat(kept.path("people").path(1).path("name").asString()).isEqualTo("何川");
        assertThat(kept.path("sha256").asString()).hasSize(64);
        assertThat(row("staffing").path("kept").asInt()).isEqualTo(1);
        assertThat(row("staffing").path("next").path("label").asString()).isEqualTo("2/2");
    }

    @Test
    void aReportIsOwedFromTheEventAPersonRecords() {
        JsonNode waits = row("report_deadline");
        assertThat(waits.path("event").asString()).isEqualTo("重大故障处理完毕");
        Map<String, Object> outage = Map.of("clauseId", waits.path("clauseId").asLong(), "occurredAt", "2026-03-20T06:00:00Z", "words", "3 月 20 日全站停机");

        assertThat(story.desk.create(contract + "/occasions", with(outage, "occurredAt", "2026-03-22T06:00:00Z")).refusal()).isEqualTo("event-in-future");
        assertThat(story.desk.create(contract + "/occasions", with(outage, "clauseId", row("staffing").path("clauseId").asLong())).refusal())
                .isEqualTo("clause-waits-for-no-event");
        JsonNode owed = story.desk.create(contract + "/occasions", outage).ok().path("clock");

        assertThat(owed.path("dueAt").asString()).as("24:00 of the fifth day after").isEqualTo("2026-03-25T16:00:00Z");
        story.itIs("2026-03-26T01:00:00Z");
        assertThat(row("report_deadline").path("broken").asInt()).isEqualTo(1);
    }

    @Test
    void anotherVersionReplacesWhatItSaysOtherwiseAndLeavesTheRestAlone() {
        story.aShortLetterIsRead(1);
        story.aPersonAdds(Map.of("type", "staffing", "value", 2, "unit", "persons", "role", "驻场工程师", "note", "第二版：派驻 2 名工程师"));
        story.aPersonAdds(Map.of("type", "training", "value", 2, "unit", "sessions", "per", "year", "note", "每年培训 2 场"));
        story.everythingElseIsDecided();
        int version = story.theLetterAmends(commitment);
        List<Long> staffing = story.promises("STAFFING", "2026-03-20", "2028-03-20").stream().map(each -> each.path("obligationId").asLong()).toList();

        story.theContractIs("amend", Map.of("commitmentVersion", version, "reason", "补充协议"));

        assertThat(story.promises("STAFFING", "2026-03-20", "2028-03-20").stream().map(each -> each.path("obligationId").asLong())).isEqualTo(staffing);
        assertThat(story.promises("TRAINING", "2026-03-20", "2028-03-20")).hasSize(4).allMatch(each -> each.path("label").asString().endsWith("/4"));
        assertThat(story.promises("SPARE_PARTS", "2026-03-20", "2028-03-20")).as("no longer promised").isEmpty();
        story.theContractIs("end", Map.of("reason", "到期"));
        assertThat(story.promises("STAFFING", "2026-03-20", "2028-03-20")).isEmpty();
    }

    private long theLetterPromises(List<Map<String, ?>> clauses) {
        story.aShortLetterIsRead(2);
        clauses.forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        return story.theLetterIsApproved();
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }

    private List<String> dues(String from, String to) {
        return Story.list(story.manager.read(contract + "/obligations?from=" + from + "&to=" + to).ok().path("items")).stream()
                .map(each -> each.path("kind").asString() + " " + each.path("dueAt").asString()).toList();
    }

    private List<String> dueWithin(int days) {
        return Story.list(story.manager.read("/api/promises-due?days=" + days).ok().path("items")).stream()
                .map(each -> each.path("clock").path("kind").asString()).toList();
    }

    /** What became of the first clause of a type that opens anything. */
    private JsonNode row(String type) {
        List<Long> ids = Story.list(story.manager.read(contract).ok().path("commitment").path("clauses")).stream()
                .filter(each -> each.path("clause").path("type").asString().equals(type)).map(each -> each.path("id").asLong()).toList();
        return Story.list(story.manager.read(contract + "/promises").ok().path("items")).stream()
                .filter(each -> ids.contains(each.path("clauseId").asLong())).findFirst().orElseThrow();
    }
}
