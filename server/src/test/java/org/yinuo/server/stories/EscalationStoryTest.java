package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.escalation.CarryOutActs;
import org.yinuo.server.escalation.ClimbLadders;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/**
 * Who is told when a promise runs out of time. Grave faults are kept day and night, ordinary ones in office hours; Shanghai is
 * eight hours ahead of the instants below, and the house is not disturbed between 22:00 and 7:00.
 */
@StoryTest
class EscalationStoryTest {
    private static final String LETTER = """
            售后服务承诺书
            一、质保期：自验收合格之日起免费保修 2 年。
            二、提供 7×24 小时服务，接到报修后 30 分钟内响应。
            三、重大故障 10 小时内解决。
            四、一般故障 20 小时内解决。
            五、重大故障 4 小时内不能解决的，组织专家会诊。
            """;
    @Autowired
    MovableClock clock;
    @Autowired
    ClimbLadders ladders;
    @Autowired
    CarryOutActs acts;
    @Autowired
    Obligations obligations;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    private Story story;

    @BeforeEach
    void aPlantWithAContract(Story story) {
        this.story = story;
        story.theLetterIsRead("承诺书.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.aPersonCorrects(story.clause("escalation", Map.of()), Map.of("value", 4, "unit", "hours", "to_level", "expert-panel",
                "severity", "major", "vague", false));
        story.aPersonCorrects(story.clause("resolution_time", Map.of("value", 20)), Map.of("calendar", "Mon-Fri 09:00-18:00"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
    }

    @Test
    void aGraveFaultAtNightWakesPeopleStepByStepAndEachStepStandsInTheTimeline() {
        itIs("2026-04-01T14:00:00Z");
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障", "assigneeId", Cast.AGENT.id()));
        story.theDeskCalls("UNRESOLVED");

        itIs("2026-04-01T17:59:59Z");
        assertThat(steps("RESOLVE")).isEmpty();
        itIs("2026-04-01T18:00:00Z");
        assertThat(steps("RESOLVE")).as("the letter's own step, at two in the morning").containsExactly("clause");
        assertThat(timeline()).contains("ESCALATED", "EXPERT_PANEL");
        itIs("2026-04-01T19:00:00Z");
        itIs("2026-04-01T21:30:00Z");
        assertThat(steps("RESOLVE")).containsExactly("clause", "50%", "75%");
        assertThat(told(story.desk)).containsExactly("75%", "50%", "clause");
        assertThat(told(story.dispatcher)).containsExactly("75%");
        assertThat(told(story.manager)).containsExactly("clause");
        itIs("2026-04-02T02:30:00Z");
        assertThat(told(story.manager)).containsExactly("+120", "100%", "90%", "clause");
        assertThat(story.clock("RESOLVE").path("state").asString()).isEqualTo("BREACHED");
    }

    @Test
    void nobodyIsDisturbedAtNightForAPromiseOfOfficeHours() {
        itIs("2026-04-01T01:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        story.theDeskCalls("UNRESOLVED");
        Map<String, ?> late = Map.of("minutesLate", 300, "tell", List.of("SERVICE_MANAGERS"), "users", List.of(), "channels", List.of("IN_APP"), "act", "NONE");
        story.manager.replace("/api/escalation-ladder", 0, Map.of("steps", List.of(late), "quietFrom", "22:00", "quietTo", "07:00")).ok();

        // Twenty office hours from Wednesday 9:00 end on Friday at 11:00; five hours later it is 16:00, and that is no night.
        assertThat(coming("RESOLVE")).containsExactly("2026-04-03T08:00:00Z");
        story.manager.replace("/api/escalation-ladder", 1, Map.of("steps", List.of(withLate(late, 720)), "quietFrom", "22:00", "quietTo", "07:00")).ok();
        assertThat(coming("RESOLVE")).as("23:00 waits for the morning").containsExactly("2026-04-03T23:00:00Z");
        itIs("2026-04-03T22:59:59Z");
        assertThat(told(story.manager)).isEmpty();
        itIs("2026-04-03T23:00:00Z");
        assertThat(told(story.manager)).containsExactly("+720");
    }

    @Test
    void aStepThatNeedsConsentWaitsAndSaysWhatFor() {
        Map<String, ?> remote = Map.of("percent", 30, "tell", List.of(), "users", List.of(), "channels", List.of(), "act", "TO_REMOTE");
        story.manager.replace("/api/escalation-ladder", 0, Map.of("steps", List.of(remote))).ok();
        itIs("2026-04-01T01:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障", "requestClass", "MAJOR"));
        story.theDeskCalls("UNRESOLVED");

        itIs("2026-04-01T07:00:00Z");
        itIs("2026-04-01T07:30:00Z");
        assertThat(story.request().path("stage").asString()).isEqualTo("PHONE");
        assertThat(timeline().stream().filter("STEP_WAITS"::equals)).as("said once").hasSize(1);
        assertThat(held()).containsExactly("major-not-reported");

        story.act("classify", Map.of("kind", "FAULT", "requestClass", "GENERAL", "reason", "重新定级"));
        itIs("2026-04-01T07:40:00Z");
        assertThat(story.request().path("stage").asString()).as("he has to agree to a session too").isEqualTo("PHONE");
        assertThat(held()).containsExactly("major-not-reported", "remote-needs-consent");

        JsonNode session = story.desk.create("/api/service-requests/" + story.request().path("id").asLong() + "/interventions",
                Map.of("kind", "REMOTE_SESSION", "what", "看日志", "target", "调度服务器", "undo", "")).ok();
        String link = story.desk.create("/api/consents/" + session.path("consentId").asLong() + "/link", Map.of()).ok().path("token").asString();
        story.desk.create("/api/consent-links/answer", Map.of("token", link, "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        itIs("2026-04-01T07:50:00Z");
        assertThat(story.request().path("stage").asString()).isEqualTo("REMOTE");
    }

    private List<String> held() {
        return Story.list(story.request().path("timeline")).stream().filter(each -> each.path("kind").asString().equals("STEP_WAITS"))
                .map(each -> each.path("data").path("code").asString()).toList();
    }

    @Test
    void aPausePutsTheStepsOffAndAnEndEndsThem() {
        itIs("2026-04-01T14:00:00Z");
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障", "assigneeId", Cast.AGENT.id()));
        story.theDeskCalls("UNRESOLVED");
        itIs("2026-04-01T18:30:00Z");
        story.act("pause", Map.of("reason", "AWAITING_CONSENT", "proof", "等待书面许可"));
        itIs("2026-04-01T22:30:00Z");
        assertThat(steps("RESOLVE")).containsExactly("clause");
        assertThat(coming("RESOLVE")).isEmpty();

        story.act("resume", Map.of());
        itIs("2026-04-01T22:59:59Z");
        assertThat(steps("RESOLVE")).containsExactly("clause");
        itIs("2026-04-01T23:00:00Z");
        assertThat(steps("RESOLVE")).containsExactly("clause", "50%");

        story.act("resolve", Map.of("cause", "主板", "solution", "更换主板"));
        itIs("2026-04-03T01:00:00Z");
        assertThat(steps("RESOLVE")).containsExactly("clause", "50%");
        assertThat(jdbc.sql("select count(*) from escalation_clock where next_at is not null").query(Long.class).single()).isZero();
    }

    @Test
    void aManagersOwnLadderReassignsRaisesTheSeverityAndSendsSomebody() {
        Map<String, ?> reassign = Map.of("percent", 30, "tell", List.of(), "users", List.of(), "channels", List.of(), "act", "REASSIGN", "assignTo", Cast.MANAGER.id());
        Map<String, ?> raise = Map.of("percent", 40, "tell", List.of(), "users", List.of(Cast.DISPATCHER.id()), "channels", List.of("IN_APP", "SMS"), "act", "RAISE_SEVERITY");
        Map<String, ?> send = Map.of("percent", 60, "tell", List.of("ASSIGNEE"), "users", List.of(), "channels", List.of("IN_APP"), "act", "TO_SITE");
        Map<String, ?> ladder = Map.of("steps", List.of(reassign, raise, send));
        assertThat(story.desk.replace("/api/escalation-ladder", 0, ladder).status()).isEqualTo(403);
        story.manager.replace("/api/escalation-ladder", 0, ladder).ok();
        assertThat(story.manager.replace("/api/escalation-ladder", 0, ladder).refusal()).isEqualTo("stale-edit");

        itIs("2026-04-01T01:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障", "assigneeId", Cast.AGENT.id()));
        story.theDeskCalls("UNRESOLVED");
        itIs("2026-04-01T07:00:00Z");
        assertThat(story.request().path("assignee").path("id").asLong()).isEqualTo(Cast.MANAGER.id());
        itIs("2026-04-01T09:00:00Z");
        assertThat(story.request().path("severity").asString()).isEqualTo("MAJOR");
        assertThat(story.request().path("level").asString()).isEqualTo("重大故障");
        assertThat(story.clock("RESOLVE").path("dueAt").asString()).as("ten hours day and night, from the report").isEqualTo("2026-04-01T11:00:00Z");
        itIs("2026-04-01T09:00:01Z");
        assertThat(story.request().path("stage").asString()).as("80 % of the new term are used").isEqualTo("ONSITE");
        assertThat(jdbc.sql("select carrier || ' ' || state from outbox").query(String.class).list()).containsExactly("SMS PENDING");
    }

    @Test
    void aClauseMayHaveALadderOfItsOwnAndGoBackToTheHouses() {
        itIs("2026-04-01T01:00:00Z");
        story.theHotlineRings("MINOR", Map.of("level", "一般故障"));
        JsonNode resolve = story.clock("RESOLVE");
        String door = "/api/escalation-ladder/versions/" + resolve.path("commitmentVersionId").asLong() + "/clauses/" + resolve.path("clause").path("id").asLong();
        assertThat(story.manager.read(door).ok().path("own").asBoolean()).isFalse();

        int edition = story.manager.replace(door, 0, Map.of("steps", List.of(Map.of("percent", 20, "tell", List.of("DESK"), "users", List.of(),
                "channels", List.of(), "act", "NONE")))).ok().path("edition").asInt();
        assertThat(coming("RESOLVE")).containsExactly("2026-04-01T05:00:00Z");
        itIs("2026-04-01T05:00:00Z");
        assertThat(told(story.desk)).contains("20%");
        story.manager.replace(door, edition, Map.of("steps", List.of())).ok();
        assertThat(coming("RESOLVE")).as("a ladder without steps tells nobody").isEmpty();
        assertThat(story.manager.read(door + "9").refusal()).isEqualTo("clause-not-found");
    }

    @Test
    void aLadderThatCannotBeIsRefusedWithTheReason() {
        assertThat(refused(Map.of("percent", 5, "tell", List.of("DESK")))).isEqualTo("ladder-step-time");
        assertThat(refused(Map.of("percent", 50, "minutesLate", 3, "tell", List.of("DESK")))).isEqualTo("ladder-step-time");
        assertThat(refused(Map.of("percent", 50))).isEqualTo("ladder-step-empty");
        assertThat(refused(Map.of("percent", 50, "act", "REASSIGN"))).isEqualTo("ladder-step-assignee");
        assertThat(refused(Map.of("percent", 50, "users", List.of(4711)))).isEqualTo("user-unknown");
        assertThat(refused(Map.of("percent", 50, "users", Collections.nCopies(51, 1)))).isEqualTo("ladder-step-users");
        assertThat(refused(Map.of("percent", 50, "tell", List.of("DESK")), Map.of("percent", 50, "tell", List.of("DESK")))).isEqualTo("ladder-step-twice");
    }

    @Test
    void twoNodesTakeEachStepOfAThousandPromisesOnceAndNobodyReadsAThousandNotices() throws Exception {
        open(1_000);
        clock.moveTo(clock.instant().plusSeconds(1_900));

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> climbing = () -> {
                int looked = 0;
                for (int some = ladders.climb(100); some > 0; some = ladders.climb(100)) {
                    looked += some;
                }
                return looked;
            };
            for (var done : two.invokeAll(List.of(climbing, climbing))) {
                done.get();
            }
        }

        assertThat(jdbc.sql("select step || ' ' || count(*) from escalation_step group by step").query(String.class).list()).containsExactly("50% 1000");
        assertThat(Story.list(story.manager.read("/api/notices?limit=200").ok().path("items")))
                .isNotEmpty().hasSizeLessThanOrEqualTo(20).allSatisfy(each -> assertThat(each.path("kind").asString()).isEqualTo("ESCALATIONS"));
    }

    @Test
    void noticesAreReadOneByOneAndAllAtOnceAndBelongToOnePerson() {
        itIs("2026-04-01T14:00:00Z");
        story.theHotlineRings("MAJOR", Map.of("level", "重大故障", "assigneeId", Cast.AGENT.id()));
        itIs("2026-04-02T02:30:00Z");
        List<JsonNode> notices = Story.list(story.desk.read("/api/notices").ok().path("items"));
        long newest = notices.getFirst().path("id").asLong();
        assertThat(unread(story.desk)).isEqualTo(notices.size());

        story.desk.create("/api/notices/" + newest + "/read", Map.of()).ok();
        assertThat(unread(story.desk)).isEqualTo(notices.size() - 1);
        assertThat(Story.list(story.desk.read("/api/notices?unread=true").ok().path("items"))).hasSize(notices.size() - 1);
        assertThat(story.dispatcher.create("/api/notices/" + newest + "/read", Map.of()).refusal()).isEqualTo("notice-not-found");
        assertThat(story.desk.create("/api/notices/read", Map.of("upTo", newest)).ok().path("unread").asLong()).isZero();
        assertThat(unread(story.manager)).isPositive();
    }

    private String refused(Map<?, ?>... steps) {
        return story.manager.replace("/api/escalation-ladder", 0, Map.of("steps", List.of(steps))).refusal();
    }

    private static Map<String, ?> withLate(Map<String, ?> step, int minutes) {
        Map<String, Object> other = new HashMap<>(step);
        other.put("minutesLate", minutes);
        return other;
    }

    private void open(int count) {
        List<NewObligation> asked = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            asked.add(new NewObligation(ObligationKind.REPORT, Subject.contract(1), "R" + i, null, null, null, clock.instant(),
                    new Term.Fixed(clock.instant(), clock.instant().plusSeconds(3_600))));
        }
        transaction.executeWithoutResult(status -> obligations.open(asked));
    }

    private void itIs(String instant) {
        story.itIs(instant);
        while (ladders.climb(100) > 0) {
            assertThat(clock.instant()).isEqualTo(instant);
        }
        acts.carryOut(100);
    }

    private JsonNode stepsOf(String kind) {
        return story.manager.read("/api/obligations/" + story.clock(kind).path("obligationId").asLong() + "/steps").ok();
    }

    /** What was taken, each by its key; a step of the letter as {@code clause}. */
    private List<String> steps(String kind) {
        return Story.list(stepsOf(kind).path("taken")).stream().map(each -> each.path("step").asString().replaceAll(":.*", "")).toList();
    }

    private List<String> coming(String kind) {
        return Story.list(stepsOf(kind).path("coming")).stream().map(each -> each.path("at").asString()).toList();
    }

    private List<String> timeline() {
        return Story.list(story.request().path("timeline")).stream().map(each -> each.path("kind").asString()).toList();
    }

    /** The steps of the resolve clock a person was told of, newest first. */
    private static List<String> told(Api who) {
        return Story.list(who.read("/api/notices?limit=200").ok().path("items")).stream()
                .filter(each -> each.path("data").path("clock").asString().equals("RESOLVE"))
                .map(each -> each.path("data").path("step").asString().replaceAll(":.*", "")).toList();
    }

    private static long unread(Api who) {
        return who.read("/api/notices/count").ok().path("unread").asLong();
    }
}
