package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** What was done by mistake is undone by another act: an assignment, a severity, a kind, a cancellation. Nothing is erased by it. */
@StoryTest
class UndoStoryTest {
    private static final Map<String, Object> BY_MISTAKE = Map.of("why", "MISTAKE", "reason", "点错了");
    private Story story;
    private String request;

    @BeforeEach
    void aRequestUnderALetter(Story story) {
        this.story = story;
        story.theLetterIsRead(OwnLetter.FILE, OwnLetter.bytes());
        story.clauses().forEach(story::aPersonRejects);
        OwnLetter.clauses().forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-02-01");
        request = "/api/service-requests/" + story.theHotlineRings("MINOR", Map.of("level", "三级")).path("id").asLong();
    }

    @Test
    void givesARequestBackToWhoeverHadItOrToNobody() {
        act("assign", Map.of("assigneeId", Cast.MANAGER.id()));
        act("assign", Map.of("assigneeId", Cast.AGENT.id()));
        undo("ASSIGNMENT");
        assertThat(read().path("assignee").path("displayName").asString()).isEqualTo("周经理");
        assertThat(undoRefused("ASSIGNMENT")).isEqualTo("already-undone");

        String fresh = "/api/service-requests/" + story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
        story.desk.create(fresh + "/assign", Map.of("assigneeId", Cast.MANAGER.id())).ok();
        JsonNode back = story.desk.create(fresh + "/undo", Map.of("what", "ASSIGNMENT", "reason", "撤销")).ok();

        assertThat(back.path("assignee").isNull()).isTrue();
        assertThat(kinds(back)).containsSubsequence("ASSIGNED", "UNASSIGNED");
    }

    @Test
    void putsTheSeverityBackInItsOwnWordAndCountsAsIfItHadNeverBeenAnother() {
        List<String> before = dues();
        act("triage", Map.of("severity", "CRITICAL", "level", "重大技术问题", "reason", "误判"));
        assertThat(dues()).isNotEqualTo(before);

        undo("SEVERITY");

        assertThat(List.of(read().path("severity").asString(), read().path("level").asString())).containsExactly("MINOR", "三级");
        assertThat(dues()).isEqualTo(before);
        assertThat(Story.list(read().path("timeline")).stream().filter(each -> each.path("kind").asString().equals("TRIAGED"))).hasSize(2);
    }

    @Test
    void undoesNoSeverityUnderWhichAPromiseBroke() {
        act("triage", Map.of("severity", "CRITICAL", "level", "重大技术问题", "reason", "误判"));
        story.itIs("2027-01-01T00:00:00Z");

        assertThat(undoRefused("SEVERITY")).isEqualTo("broken-since");
    }

    @Test
    void putsTheKindBackAndIsRefusedWhereSomethingElseStandsByNow() {
        act("classify", Map.of("kind", "CHANGE", "requestClass", "MAJOR", "reason", "误判"));
        undo("KIND");
        assertThat(read().path("kind").asString() + " " + read().path("requestClass").asString()).isEqualTo("FAULT GENERAL");

        assertThat(undoRefused("SEVERITY")).isEqualTo("nothing-to-undo");
        int seen = read().path("version").asInt();
        act("assign", Map.of("assigneeId", Cast.MANAGER.id()));
        assertThat(story.desk.change(request + "/undo", seen, Map.of("what", "ASSIGNMENT", "reason", "撤销")).refusal()).isEqualTo("stale-edit");
        act("cancel", Map.of("reason", "不要了"));
        assertThat(undoRefused("ASSIGNMENT")).isEqualTo("request-ended");
    }

    @Test
    void undoesWhatWasDoneToManyEachByItsOwnFormerWord() {
        String other = "/api/service-requests/" + story.theHotlineRings("MAJOR", Map.of()).path("id").asLong();
        List<Map<String, Object>> both = List.of(Map.of("id", id(request)), Map.of("id", id(other)));
        story.dispatcher.create("/api/service-requests/bulk/triage", Map.of("requests", both, "severity", "CRITICAL", "reason", "全线停")).ok();

        JsonNode outcomes = story.dispatcher.create("/api/service-requests/bulk/undo", Map.of("requests", both, "what", "SEVERITY", "reason", "撤销")).ok().path("outcomes");

        assertThat(Story.list(outcomes).stream().map(each -> each.path("done").asBoolean())).containsExactly(true, true);
        assertThat(read().path("level").asString()).isEqualTo("三级");
        assertThat(story.desk.read(other).ok().path("severity").asString()).isEqualTo("MAJOR");
        assertThat(story.desk.read(other).ok().path("level").isNull()).isTrue();
    }

    @Test
    void countsOnAsIfItHadNeverBeenCancelledWhereThatWasOurMistake() {
        List<String> before = dues();
        act("cancel", Map.of("reason", "点错了"));
        assertThat(read().path("returnable").asBoolean()).isTrue();
        story.itIs("2026-04-01T01:05:00Z");

        JsonNode back = story.desk.create(request + "/uncancel", BY_MISTAKE).ok();

        assertThat(back.path("status").asString()).isEqualTo("NEW");
        assertThat(dues()).isEqualTo(before);
        assertThat(kinds(back)).containsSubsequence("CANCELLED", "UNCANCELLED");
        assertThat(story.desk.read("/api/service-requests?limit=50").ok().path("items").toString()).contains(back.path("number").asString());
        assertThat(story.desk.create(request + "/uncancel", BY_MISTAKE).refusal()).isEqualTo("request-not-cancelled");
    }

    @Test
    void breaksWhatFellDueWhileItWasCancelledByOurMistake() {
        act("cancel", Map.of("reason", "点错了"));
        story.itIs("2026-04-03T01:00:00Z");

        story.desk.create(request + "/uncancel", BY_MISTAKE).ok();

        assertThat(clock("RESPOND").path("state").asString()).isEqualTo("BREACHED");
    }

    @Test
    void leavesTheTimeOutInWhichTheCustomerDidNotWantIt() {
        String due = clock("RESPOND").path("dueAt").asString();
        act("cancel", Map.of("reason", "客户撤回"));
        story.itIs("2026-04-03T01:00:00Z");

        story.desk.create(request + "/uncancel", Map.of("why", "CUSTOMER", "reason", "客户又需要")).ok();

        assertThat(clock("RESPOND").path("state").asString()).isEqualTo("RUNNING");
        assertThat(Duration.between(Instant.parse(due), Instant.parse(clock("RESPOND").path("dueAt").asString())))
                .isEqualTo(Duration.ofHours(48));
    }

    @Test
    void bringsAResolvedOneBackWithWhatWasFound() {
        act("resolve", Map.of("cause", "阀门", "solution", "已更换"));
        act("cancel", Map.of("reason", "点错了"));

        JsonNode back = story.desk.create(request + "/uncancel", BY_MISTAKE).ok();

        assertThat(List.of(back.path("status").asString(), back.path("cause").asString(), back.path("solution").asString()))
                .containsExactly("RESOLVED", "阀门", "已更换");
        assertThat(clock("RESOLVE").path("state").asString()).isEqualTo("MET");
    }

    @Test
    void comesBackOnlyInTimeAndNeverBesideTheRequestItWasMergedInto() {
        String number = story.theHotlineRings("MINOR", Map.of()).path("number").asString();
        act("merge", Map.of("number", number, "reason", "重复"));
        assertThat(read().path("returnable").asBoolean()).isFalse();
        assertThat(story.desk.create(request + "/uncancel", BY_MISTAKE).refusal()).isEqualTo("request-merged");
        assertThat(story.desk.create(request + "/reopen", Map.of("reason", "x")).refusal()).isEqualTo("request-was-cancelled");

        request = "/api/service-requests/" + story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
        act("cancel", Map.of("reason", "点错了"));
        story.itIs("2026-04-09T01:00:01Z");

        assertThat(story.desk.create(request + "/uncancel", BY_MISTAKE).refusal()).isEqualTo("reopen-too-late");
    }

    @Test
    void letsAComplaintGoOnWhereItStood() {
        request = "/api/service-requests/" + story.desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "态度差", "description", "",
                "severity", "MINOR", "kind", "COMPLAINT")).ok().path("id").asLong();
        act("cancel", Map.of("reason", "点错了"));

        story.desk.create(request + "/uncancel", BY_MISTAKE).ok();

        assertThat(story.desk.read(request + "/complaint").ok().path("standing").asString()).isEqualTo("RECEIVED");
        assertThat(clock("COMPLAINT_ANSWER").path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void wantsToBeToldWhatIsUndoneAndWhy() {
        act("assign", Map.of("assigneeId", Cast.MANAGER.id()));
        assertThat(story.desk.create(request + "/undo", Map.of("reason", "撤销")).status()).isEqualTo(422);
        assertThat(story.desk.create("/api/service-requests/bulk/undo", Map.of("requests", List.of(Map.of("id", id(request))), "reason", "撤销")).status()).isEqualTo(422);
        act("cancel", Map.of("reason", "点错了"));

        assertThat(story.desk.create(request + "/uncancel", Map.of("reason", "点错了")).status()).isEqualTo(422);
    }

    private void act(String name, Map<String, ?> body) {
        story.desk.create(request + "/" + name, body).ok();
    }

    private void undo(String what) {
        story.desk.create(request + "/undo", Map.of("what", what, "reason", "撤销")).ok();
    }

    private String undoRefused(String what) {
        return story.desk.create(request + "/undo", Map.of("what", what, "reason", "撤销")).refusal();
    }

    private JsonNode read() {
        return story.desk.read(request).ok();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> dues() {
        return Story.list(read().path("clocks")).stream().filter(each -> !each.path("state").asString().equals("VOIDED"))
                .map(each -> each.path("kind").asString() + " " + each.path("dueAt").asString() + " " + each.path("state").asString()).sorted().toList();
    }

    private JsonNode clock(String kind) {
        return Story.list(read().path("clocks")).stream().filter(each -> each.path("kind").asString().equals(kind)).findFirst().orElseThrow();
    }

    private static List<String> kinds(JsonNode view) {
        return Story.list(view.path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }
}
