package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yinuo.server.launch.EmbeddedPostgres;

/**
 * Friday afternoon: two hundred reports at once over every channel, to two nodes on one database; one node is killed in the
 * middle, and whoever got no answer tries the other.
 */
@Timeout(600)
class AngryFridayTest {
    private static final Instant FRIDAY = Instant.parse("2026-04-03T06:00:00Z");
    private static final Instant RUSH = FRIDAY.plus(Duration.ofMinutes(30));
    private static final Instant LATER = RUSH.plus(Duration.ofHours(1));
    private static final Instant EVENING = LATER.plus(Duration.ofHours(1));
    private static final Comparator<Due> DUE_FIRST = Comparator.comparing(Due::next);
    private static final String UNFIRED = "select count(*) from obligation where next_fire_at <= timestamptz '" + EVENING + "'";
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    @TempDir
    private Path temporary;

    @AfterEach
    void nobodyReadsMailAnyMore() {
        mail.stop();
    }

    @Test
    void losesNoReportTakesNoneTwiceAndShowsOneQueueOnBothNodes() throws Exception {
        mail.start();
        ServerProcess.data(temporary);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(temporary.resolve("postgres"), Path.of("target", "postgres"));
                ServerProcess first = node(postgres, FRIDAY);
                ServerProcess second = node(postgres, FRIDAY)) {
            Vendor vendor = Vendor.setUp(first, "2026-03-20");
            List<Program> nodes = Stream.of(first, second).map(each -> new Program(each.address(), vendor.token())).toList();
            itIs(RUSH, nodes);
            List<Burst.Report> reports = WaysIn.prepare(vendor, nodes, mail, RUSH);
            try (Burst burst = Burst.of(reports)) {
                Load.await(() -> burst.acknowledged().size() >= 80, 60, "eighty were answered");
                second.kill();
                assertThat(burst.acknowledged().size()).as("killed in the middle").isLessThan(reports.size());
                burst.awaitEnd();
                itIs(LATER, nodes.subList(0, 1));
                everyReportIsOneRequestWithItsPromises(postgres, reports, burst);
            }
            try (ServerProcess again = node(postgres, LATER)) {
                List<Program> both = List.of(nodes.getFirst(), new Program(again.address(), vendor.token()));
                itIs(EVENING, both);
                everyBrokenPromiseIsWrittenDownOnce(postgres);
                theQueueIsTheSame(both, postgres);
            }
        }
    }

    private static ServerProcess node(EmbeddedPostgres postgres, Instant now) {
        return ServerProcess.start("--database-url", postgres.url() + "&user=" + postgres.user() + "&password=" + postgres.secret(),
                "--clock", now.toString());
    }

    private static void itIs(Instant now, List<Program> nodes) throws IOException {
        for (Program each : nodes) {
            each.put("/api/clock", Map.of("at", now.toString())).ok();
        }
    }

    private static void everyReportIsOneRequestWithItsPromises(EmbeddedPostgres postgres, List<Burst.Report> reports, Burst burst)
            throws SQLException {
        try (Connection database = database(postgres)) {
            Load.await(() -> count(database, "select count(*) from mail") == 10, 60, "every mail was fetched");

            List<String> titles = Ledgers.ask(database, "select title from service_request");
            assertThat(titles).doesNotHaveDuplicates().containsAll(burst.acknowledged())
                    .isSubsetOf(reports.stream().map(Burst.Report::title).toList());
            assertThat(burst.unanswered()).allSatisfy(title -> assertThat(title).startsWith("扫码"));
            assertThat(Ledgers.ask(database, "select distinct channel from service_request order by 1"))
                    .containsExactly("API", "EMAIL", "HOTLINE", "PORTAL", "QR");
            assertThat(Ledgers.ask(database, """
                    select r.title from service_request r where not exists (select from obligation o
                    where o.subject_type = 'REQUEST' and o.subject_id = r.id and o.kind = 'RESPOND')""")).isEmpty();
        }
    }

    private static void everyBrokenPromiseIsWrittenDownOnce(EmbeddedPostgres postgres) throws SQLException {
        try (Connection database = database(postgres)) {
            Load.await(() -> count(database, UNFIRED) == 0, 60, "everything due is fired");

            assertThat(Ledgers.contradictions(database)).isEmpty();
            assertThat(Ledgers.ask(database, """
                    select o.id from obligation o join service_request r on o.subject_type = 'REQUEST' and r.id = o.subject_id
                    where r.contract_id is not null and o.breached_at is null""")).as("promised by the minute, and nobody kept it").isEmpty();
            assertThat(count(database, "select count(*) from breach")).as("four promises of each of 120 calls").isGreaterThanOrEqualTo(4 * 120);
        }
    }

    private static void theQueueIsTheSame(List<Program> nodes, EmbeddedPostgres postgres) throws IOException, SQLException {
        List<Due> queue = queue(nodes.getFirst());

        assertThat(queue).isSortedAccordingTo(DUE_FIRST).isEqualTo(queue(nodes.getLast()));
        try (Connection database = database(postgres)) {
            assertThat(queue.stream().map(Due::number)).containsExactlyInAnyOrderElementsOf(Ledgers.ask(database, "select number from service_request"));
        }
    }

    /** A row of the queue: which, and when it is next due. */
    private record Due(String number, Instant next) {
    }

    private static List<Due> queue(Program node) throws IOException {
        List<Due> rows = new ArrayList<>();
        node.get("/api/service-requests?limit=200").ok().path("items").forEach(row -> rows.add(
                new Due(row.path("number").asString(), Instant.parse(row.path("nextDue").path("dueAt").asString()))));
        return rows;
    }

    private static Connection database(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.secret());
    }

    private static long count(Connection database, String question) {
        try {
            return Ledgers.number(database, question);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
