package org.yinuo.server.stories;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.shared.Sql;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** The queue is a mirror: whatever happens to requests and their clocks, it says the same as they do. */
@StoryTest
@Timeout(300)
class QueueFollowsTest {
    private static final String LETTER = """
            售后服务承诺书
            一、质保期：自验收合格之日起免费保修 2 年。
            二、提供 7×24 小时服务，接到报修后 30 分钟内响应。
            三、重大故障 4 小时内到达现场。
            四、重大故障 10 小时内解决。
            五、一般故障 24 小时内解决。
            """;
    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;
    @Autowired
    FireTimers timers;
    @Autowired
    JdbcClient jdbc;
    private Story story;
    private final List<Long> requests = new ArrayList<>();

    @BeforeEach
    void aPlantWithAContract(Story story) {
        this.story = story;
        story.theLetterIsRead("承诺书.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        story.itIs("2026-04-02T01:00:00Z");
    }

    @Test
    void saysWhatIsSoAfterEachOfHundredFiftyActsAtRandom() {
        Random random = new Random(20260402);
        int done = 0;
        for (int i = 0; i < 150; i++) {
            done += act(random) ? 1 : 0;
            assertThat(mirrored()).as("after act %d", i).isEqualTo(truth());
        }

        assertThat(done).as("acts that were not refused").isGreaterThan(70);
        assertThat(jdbc.sql("select count(*) from breach").query(Long.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from consent").query(Long.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from approval").query(Long.class).single()).isPositive();
        assertThat(shown("all")).isEqualTo(mirrored().stream().map(Entry::request).toList());
    }

    @Test
    void staysRightWhenTimersAndPeopleActAtTheSameTime() throws Exception {
        for (int i = 0; i < 24; i++) {
            requests.add(story.theHotlineRings(i % 2 == 0 ? "MAJOR" : "MINOR", Map.of()).path("id").asLong());
        }
        clock.moveTo(clock.instant().plus(Duration.ofHours(11)));

        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(together.submit(() -> fire(3)));
            all.add(together.submit(() -> fire(5)));
            all.add(together.submit(() -> people(new Random(1))));
            all.add(together.submit(() -> people(new Random(2))));
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(mirrored()).isEqualTo(truth());
        assertThat(mirrored()).allMatch(Entry::broken);
    }

    private void fire(int batch) {
        for (int fired = 1; fired > 0; ) {
            fired = timers.fireDue(batch);
        }
    }

    private void people(Random random) {
        Api desk = Api.as(mvc, Cast.AGENT);
        for (int i = 0; i < 40; i++) {
            String path = "/api/service-requests/" + requests.get(random.nextInt(requests.size()));
            int status = switch (random.nextInt(3)) {
                case 0 -> desk.create(path + "/assign", Map.of("assigneeId", Cast.AGENT.id())).status();
                case 1 -> desk.create(path + "/triage", Map.of("severity", random.nextBoolean() ? "MAJOR" : "MINOR", "reason", "改判")).status();
                default -> desk.create(path + "/call", Map.of("direction", "OUT", "outcome", "ANSWERED", "note", "已通话")).status();
            };
            assertThat(status).as("nobody is thrown out for a deadlock").isLessThan(500);
        }
    }

    private boolean act(Random random) {
        if (requests.size() < 3 || random.nextInt(8) == 0) {
            requests.add(story.theHotlineRings(random.nextBoolean() ? "MAJOR" : "MINOR", random.nextBoolean()
                    ? Map.of() : Map.of("assigneeId", Cast.AGENT.id(), "answeredOnCall", true)).path("id").asLong());
            return true;
        }
        if (random.nextInt(4) == 0) {
            story.itIs(clock.instant().plus(Duration.ofMinutes(1 + random.nextInt(400))).toString());
            return true;
        }
        String path = "/api/service-requests/" + requests.get(random.nextInt(requests.size()));
        Api desk = story.desk;
        Api.Answer answer = switch (random.nextInt(14)) {
            case 12 -> desk.create(path + "/interventions", Map.of("kind", "REMOTE_SESSION", "what", "看日志", "target", "调度服务器", "undo", ""));
            case 13 -> {
                desk.create(path + "/classify", Map.of("kind", "FAULT", "requestClass", "MAJOR", "reason", "影响大"));
                yield desk.create(path + "/major-report", Map.of("situation", "s", "impact", "i", "plan", "p", "risk", "r"));
            }
            case 0 -> desk.create(path + "/assign", Map.of("assigneeId", random.nextBoolean() ? Cast.AGENT.id() : Cast.ENGINEER.id()));
            case 1 -> desk.create(path + "/triage", Map.of("severity", random.nextBoolean() ? "MAJOR" : "MINOR", "reason", "改判"));
            case 2 -> desk.create(path + "/call", Map.of("direction", "OUT", "outcome", "ANSWERED", "note", "已通话"));
            case 3, 4 -> desk.create(path + "/pause", Map.of("reason", "AWAITING_CONSENT", "proof", "等待许可"));
            case 5, 6 -> desk.create(path + "/resume", Map.of());
            case 7 -> desk.create(path + "/stage", Map.of("stage", random.nextBoolean() ? "REMOTE" : "ONSITE", "reason", "需要"));
            case 8 -> desk.create(path + "/resolve", Map.of("cause", "电源", "solution", "更换"));
            case 11 -> desk.create(path + "/classify", Map.of("kind", random.nextBoolean() ? "FAULT" : "CHANGE", "requestClass", "GENERAL",
                    "reason", "另一类"));
            case 9 -> desk.create(path + "/close", Map.of("confirmedBy", "何敏", "note", ""));
            default -> random.nextInt(3) == 0 ? desk.create(path + "/cancel", Map.of("reason", "误报"))
                    : desk.create(path + "/reopen", Map.of("reason", "又出现"));
        };
        assertThat(answer.status()).isLessThan(500);
        return answer.status() < 300;
    }

    private record Entry(long request, Instant sortAt, Long obligation, boolean broken, boolean waiting, String kind, String severity,
                         String stage, long assignee, long customer, long contract, boolean approving, boolean awaitingCustomer, String level, String channel) {
    }

    private record Clock(long id, long request, String state, Instant dueAt, boolean broke) {
    }

    private record Request(long id, String status, String kind, String severity, String stage, Long assignee, Long customer, Long contract,
                           boolean approval, boolean consent, String level, String channel) {
        Entry entry(List<Clock> clocks) {
            Clock next = clocks.stream().filter(clock -> List.of("RUNNING", "BREACHED", "PAUSED").contains(clock.state))
                    .min(Comparator.comparing((Clock clock) -> clock.state.equals("PAUSED")).thenComparing(Clock::dueAt)
                            .thenComparing(Clock::id)).orElse(null);
            Instant sort = next == null ? Instant.parse("9999-01-01T00:00:00Z")
                    : next.state.equals("PAUSED") ? Instant.parse("9998-01-01T00:00:00Z") : next.dueAt;
            return new Entry(id, sort, next == null ? null : next.id, clocks.stream().anyMatch(Clock::broke), status.equals("PAUSED"),
                    kind, severity, stage, assignee == null ? 0 : assignee, customer == null ? 0 : customer, contract == null ? 0 : contract,
                    approval, consent || status.equals("PAUSED") || status.equals("RESOLVED"), level == null ? "" : level, channel);
        }
    }

    /** The queue as it should be, from the requests and their clocks themselves. */
    private List<Entry> truth() {
        Map<Long, List<Clock>> clocks = jdbc.sql("""
                select id, subject_id, state, due_at, breached_at is not null as broke from obligation where subject_type = 'REQUEST'""")
                .query((row, n) -> new Clock(row.getLong("id"), row.getLong("subject_id"), row.getString("state"),
                        Sql.instant(row, "due_at"), row.getBoolean("broke"))).list().stream().collect(groupingBy(Clock::request));
        return jdbc.sql("""
                select id, status, kind, severity, stage, assignee_id, customer_id, contract_id, level, channel,
                    id in (select subject_id from approval where subject_type = 'request' and state = 'PENDING') as approval,
                    id in (select subject_id from consent where subject_type = 'request' and state = 'AWAITED') as consent
                from service_request""")
                .query((row, n) -> new Request(row.getLong("id"), row.getString("status"), row.getString("kind"), row.getString("severity"),
                        row.getString("stage"), row.getObject("assignee_id", Long.class), row.getObject("customer_id", Long.class),
                        row.getObject("contract_id", Long.class), row.getBoolean("approval"), row.getBoolean("consent"), row.getString("level"),
                        row.getString("channel"))).list().stream()
                .filter(request -> !List.of("CLOSED", "CANCELLED").contains(request.status))
                .map(request -> request.entry(clocks.getOrDefault(request.id, List.of())))
                .sorted(Comparator.comparing(Entry::sortAt).thenComparing(Entry::request)).toList();
    }

    private List<Entry> mirrored() {
        return jdbc.sql("select * from queue_entry order by sort_at, request_id").query((row, n) -> new Entry(row.getLong("request_id"),
                Sql.instant(row, "sort_at"), row.getObject("obligation_id", Long.class), row.getBoolean("broken"),
                row.getBoolean("waiting"), row.getString("kind"), row.getString("severity"), row.getString("stage"), row.getLong("assignee_id"),
                row.getLong("customer_id"), row.getLong("contract_id"), row.getBoolean("approving"), row.getBoolean("awaiting_customer"),
                row.getString("level"), row.getString("channel"))).list();
    }

    private List<Long> shown(String view) {
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = story.desk.read("/api/service-requests?limit=7&view=" + view + "&cursor=" + cursor).ok();
            page.path("items").forEach(row -> ids.add(row.path("id").asLong()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }
}
