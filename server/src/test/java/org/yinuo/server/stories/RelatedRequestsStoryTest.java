package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** The same fault is reported twice, one report holds two faults, and a line that breaks hits many. */
@YinuoTest
class RelatedRequestsStoryTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    FireTimers timers;
    private Api desk;
    private long water;
    private long power;

    @BeforeEach
    void twoCustomers() {
        desk = Api.as(mvc, Cast.AGENT);
        water = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        power = desk.create("/api/customers", Map.of("name", "锦溪电力")).ok().path("id").asLong();
    }

    @Test
    void mergesADuplicateWhosePromisesStopWithoutBeingLost() {
        long first = reported(water);
        clock.moveTo(Instant.parse("2026-04-01T02:00:00Z"));
        long second = reported(water);

        merge(second, first).ok();

        assertThat(status(second)).isEqualTo("CANCELLED");
        assertThat(clocks(second)).containsExactly("RESPOND VOIDED", "RESOLVE VOIDED");
        assertThat(clocks(first)).containsExactly("RESPOND RUNNING", "RESOLVE RUNNING");
        assertThat(related(first)).containsExactly("MERGED_INTO true " + second);
        assertThat(timeline(first)).contains("LINKED");
        assertThat(timeline(second)).contains("LINKED", "CANCELLED");
        JsonNode cancelled = Story.list(file(second).path("timeline")).stream().filter(each -> each.path("kind").asString().equals("CANCELLED")).findFirst().orElseThrow();
        assertThat(cancelled.path("text").asString()).isEqualTo(number(first));
    }

    @Test
    void takesAMergeBackAsIfTheClocksHadNeverStopped() {
        long first = reported(water);
        long second = reported(water);
        String due = due(second);
        merge(second, first).ok();
        clock.moveTo(Instant.parse("2026-04-07T00:00:00Z"));
        timers.fireDue(500);

        desk.remove("/api/service-requests/" + second + "/merge").ok();

        assertThat(status(second)).isEqualTo("NEW");
        assertThat(clocks(second)).containsExactly("RESPOND BREACHED", "RESOLVE RUNNING");
        assertThat(due(second)).isEqualTo(due);
        assertThat(related(first)).isEmpty();
        assertThat(desk.remove("/api/service-requests/" + second + "/merge").refusal()).isEqualTo("not-merged");
    }

    @Test
    void keepsABreachThatHappenedBeforeTheMerge() {
        long first = reported(water);
        long second = reported(water);
        clock.moveTo(Instant.parse("2026-04-02T09:00:00Z"));
        timers.fireDue(500);

        merge(second, first).ok();

        assertThat(clocks(second)).containsExactly("RESPOND MISSED", "RESOLVE VOIDED");
        assertThat(timeline(second)).contains("BREACHED");
    }

    @Test
    void mergesOnlyWhatBelongsTogether() {
        long one = reported(water);
        long ended = reported(water);
        desk.create(path(ended, "cancel"), Map.of("reason", "误报")).ok();

        assertThat(merge(one, one).refusal()).isEqualTo("link-to-itself");
        assertThat(merge(one, reported(power)).refusal()).isEqualTo("other-customer");
        assertThat(merge(one, ended).refusal()).isEqualTo("request-ended");
        assertThat(merge(reported(water, Map.of("kind", "COMPLAINT")), one).refusal()).isEqualTo("not-merged-away");
        assertThat(desk.create(path(one, "merge"), Map.of("number", "SR-0", "reason", "重复")).refusal()).isEqualTo("request-number-unknown");
    }

    @Test
    void mergesNoComplaintAwayThatWasCalledAFaultBefore() {
        long one = reported(water);
        long complaint = reported(water, Map.of("kind", "COMPLAINT"));
        int version = file(complaint).path("version").asInt();
        desk.change(path(complaint, "classify"), version, Map.of("kind", "FAULT", "requestClass", "GENERAL", "reason", "只是故障")).ok();

        assertThat(merge(complaint, one).refusal()).isEqualTo("not-merged-away");
    }

    @Test
    void keepsOneOfTwoThatAreMergedIntoEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            long one = reported(water);
            long other = reported(water);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<?> first = both.submit(() -> merge(one, other));
                Future<?> second = both.submit(() -> merge(other, one));
                first.get(30, TimeUnit.SECONDS);
                second.get(30, TimeUnit.SECONDS);
            }

            assertThat(List.of(status(one), status(other))).containsExactlyInAnyOrder("NEW", "CANCELLED");
        }
    }

    @Test
    void splitsAPartThatWasReportedWithTheWhole() {
        long whole = reported(water);
        clock.moveTo(Instant.parse("2026-04-01T03:00:00Z"));

        long part = desk.create(path(whole, "split"), Map.of("title", "打印机也不通", "description", "二楼打印机脱机", "kind", "FAULT", "severity", "MINOR"))
                .ok().path("id").asLong();

        assertThat(file(part).path("reportedAt").asString()).isEqualTo(file(whole).path("reportedAt").asString());
        assertThat(file(part).path("customer").path("id").asLong()).isEqualTo(water);
        assertThat(related(whole)).containsExactly("SPLIT_FROM true " + part);
        assertThat(related(part)).containsExactly("SPLIT_FROM false " + whole);
    }

    @Test
    void linksBothSidesAndNeverInACircle() {
        long a = reported(water);
        long b = reported(water);
        long c = reported(power);
        link(a, "BLOCKED_BY", b).ok();
        link(b, "BLOCKED_BY", c).ok();

        assertThat(link(c, "BLOCKED_BY", a).refusal()).isEqualTo("link-leads-back");
        assertThat(link(b, "BLOCKED_BY", a).refusal()).isEqualTo("link-leads-back");
        assertThat(link(a, "BLOCKED_BY", b).refusal()).isEqualTo("link-exists");
        assertThat(link(a, "DUPLICATES", c).refusal()).isEqualTo("other-customer");
        assertThat(link(a, "MERGED_INTO", b).refusal()).isEqualTo("link-by-act");
        long link = desk.read(path(a, "related")).ok().path(0).path("linkId").asLong();
        assertThat(desk.remove(path(c, "related/" + link)).refusal()).isEqualTo("link-not-found");
        desk.remove(path(a, "related/" + link)).ok();
        assertThat(related(a)).isEmpty();
        assertThat(timeline(b)).contains("UNLINKED");
    }

    @Test
    void passesOnToTheChildrenOfAMassOutageWhatIsAskedFor() {
        long parent = reported(water);
        long child = reported(power);
        long other = reported(water);
        link(child, "CHILD_OF", parent).ok();
        link(other, "CHILD_OF", parent).ok();

        desk.create(path(parent, "children/reply"), Map.of("children", List.of(child), "text", "光缆被挖断，预计两小时恢复", "channel", "ELSEWHERE")).ok();
        assertThat(clocks(child)).contains("RESPOND MET");
        assertThat(clocks(other)).contains("RESPOND RUNNING");

        desk.create(path(other, "cancel"), Map.of("reason", "误报")).ok();
        JsonNode passed = desk.create(path(parent, "children/resolve"), Map.of("children", List.of(child, other), "cause", "光缆断", "solution", "已接续")).ok();
        assertThat(Story.list(passed).stream().map(each -> each.path("refusal").asString("")).toList()).containsExactly("", "request-ended");
        assertThat(status(child)).isEqualTo("RESOLVED");
    }

    @Test
    void makesManyChildrenOfOneAtOnceAndTakesThatBack() {
        long line = reported(power);
        long one = reported(water);
        long two = reported(power);
        long ended = reported(water);
        desk.create(path(ended, "cancel"), Map.of("reason", "误报")).ok();
        Map<String, Object> all = Map.of("requests", Stream.of(one, line, ended, two).map(id -> Map.of("id", id)).toList(), "number", number(line));

        JsonNode outcomes = desk.create("/api/service-requests/bulk/child-of", all).ok().path("outcomes");

        assertThat(Story.list(outcomes).stream().map(each -> each.path("code").asString("")).toList()).containsExactly("", "link-to-itself", "request-ended", "");
        assertThat(related(line)).containsExactly("CHILD_OF true " + one, "CHILD_OF true " + two);

        JsonNode back = desk.create("/api/service-requests/bulk/not-child-of", all).ok().path("outcomes");
        assertThat(Story.list(back).stream().map(each -> each.path("code").asString("")).toList()).containsExactly("", "link-not-found", "link-not-found", "");
        assertThat(related(line)).isEmpty();
    }

    @Test
    void letsAFamilyHaveTwoGenerationsOnly() {
        long parent = reported(water);
        long child = reported(power);
        link(child, "CHILD_OF", parent).ok();

        assertThat(link(child, "CHILD_OF", reported(water)).refusal()).isEqualTo("has-a-parent");
        assertThat(link(reported(water), "CHILD_OF", child).refusal()).isEqualTo("one-generation");
        assertThat(link(parent, "CHILD_OF", reported(water)).refusal()).isEqualTo("one-generation");
        assertThat(merge(parent, reported(water)).refusal()).isEqualTo("has-children");
        assertThat(desk.create(path(parent, "children/reply"), Map.of("children", List.of(parent), "text", "好", "channel", "ELSEWHERE")).refusal())
                .isEqualTo("not-its-children");
    }

    private long reported(long customer) {
        return reported(customer, Map.of());
    }

    private long reported(long customer, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("customerId", customer, "channel", "HOTLINE", "title", "网络中断", "description", "全楼断网",
                "severity", "CRITICAL"));
        body.putAll(more);
        return desk.create("/api/service-requests", body).ok().path("id").asLong();
    }

    private Api.Answer merge(long id, long into) {
        return desk.create(path(id, "merge"), Map.of("number", number(into), "reason", "重复报修"));
    }

    private Api.Answer link(long from, String kind, long to) {
        return desk.create(path(from, "related"), Map.of("kind", kind, "number", number(to), "note", ""));
    }

    private static String path(long id, String act) {
        return "/api/service-requests/" + id + "/" + act;
    }

    private JsonNode file(long id) {
        return desk.read("/api/service-requests/" + id).ok();
    }

    private String number(long id) {
        return file(id).path("number").asString();
    }

    private String status(long id) {
        return file(id).path("status").asString();
    }

    private String due(long id) {
        return file(id).path("clocks").path(1).path("dueAt").asString();
    }

    private List<String> clocks(long id) {
        return Story.list(file(id).path("clocks")).stream().map(each -> each.path("kind").asString() + " " + each.path("state").asString()).toList();
    }

    private List<String> timeline(long id) {
        return Story.list(file(id).path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }

    private List<String> related(long id) {
        List<String> related = new ArrayList<>();
        Story.list(desk.read(path(id, "related")).ok()).forEach(each -> related.add(each.path("kind").asString() + " " + each.path("inverse").asBoolean() + " "
                + each.path("id").asLong()));
        return related;
    }
}
