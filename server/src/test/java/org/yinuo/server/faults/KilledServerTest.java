package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of intake, across a due time, and in the middle of firing. */
@Timeout(300)
class KilledServerTest {
    private static final String FIRED = "select count(*) from obligation where next_fire_at <= timestamptz '%s'";
    private static final String BREACHES = "select count(*) from breach";

    @TempDir
    private Path temporary;

    @Test
    void losesNoAcknowledgedRequestAndRecordsEachBreachOnceAtItsTrueInstant() throws Exception {
        Path data = ServerProcess.data(temporary);
        Vendor vendor;
        Load load;
        try (ServerProcess first = ServerProcess.start("--data", data.toString(), "--clock", "2026-04-03T10:00:00Z")) {
            vendor = Vendor.setUp(first, "2026-03-20");
            load = Load.start(first, vendor, "first", 8);
            load.awaitAcknowledged(300);
            first.kill();
            load.close();
        }
        assertThat(load.refusals()).isEmpty();

        try (ServerProcess second = ServerProcess.start("--data", data.toString(), "--clock", "2026-04-03T10:30:00Z")) {
            everyRequestIsThereOnce(second, data, vendor, load);
            whatFellDueMeanwhileIsBrokenAtItsTrueInstant(data, "2026-04-03T10:29:00Z", "2026-04-03T10:30:00Z");
            killedWhileFiring(second, data, vendor);
        }

        try (ServerProcess third = ServerProcess.start("--data", data.toString(), "--clock", "2026-04-03T12:30:00Z")) {
            assertThat(third.isAlive()).isTrue();
            whatFellDueMeanwhileIsBrokenAtItsTrueInstant(data, "2026-04-03T12:29:00Z", "2026-04-03T11:30:00Z");
        }
    }

    /** Every key, acknowledged or not, is sent again; each gives one request, an acknowledged one the same number. */
    private static void everyRequestIsThereOnce(ServerProcess server, Path data, Vendor vendor, Load load)
            throws IOException, SQLException {
        Program program = new Program(server.address(), vendor.token());
        Map<String, String> numbers = new HashMap<>();
        for (String key : load.numbers().keySet()) {
            numbers.put(key, number(program, vendor, key));
        }
        assertThat(numbers).containsExactlyInAnyOrderEntriesOf(load.numbers());

        for (String key : load.unanswered()) {
            numbers.put(key, number(program, vendor, key));
            assertThat(number(program, vendor, key)).isEqualTo(numbers.get(key));
        }
        try (Connection database = ServerProcess.database(data)) {
            assertThat(Ledgers.ask(database, "select number from service_request"))
                    .containsExactlyInAnyOrderElementsOf(numbers.values());
        }
    }

    private static String number(Program program, Vendor vendor, String key) throws IOException {
        return program.postOnce(key, "/api/service-requests", vendor.report(key)).ok().path("number").asString();
    }

    private static void whatFellDueMeanwhileIsBrokenAtItsTrueInstant(Path data, String dueBefore, String restarted)
            throws SQLException {
        try (Connection database = ServerProcess.database(data)) {
            Load.await(() -> count(database, FIRED.formatted(dueBefore)) == 0, 60, "everything due is fired");

            assertThat(Ledgers.contradictions(database)).isEmpty();
            assertThat(Ledgers.number(database, """
                    select count(*) from breach where at < timestamptz '%1$s' and recorded_at >= timestamptz '%1$s'
                    """.formatted(restarted))).isGreaterThanOrEqualTo(300);
        }
    }

    private static void killedWhileFiring(ServerProcess server, Path data, Vendor vendor) throws IOException, SQLException {
        Load load = Load.start(server, vendor, "second", 4);
        load.awaitAcknowledged(300);
        load.close();
        try (Connection database = ServerProcess.database(data)) {
            long before = count(database, BREACHES);
            new Program(server.address(), vendor.token()).put("/api/clock", Map.of("at", "2026-04-03T11:30:00Z")).ok();
            Load.await(() -> count(database, BREACHES) > before, 30, "the first breaches");
        } finally {
            server.kill();
        }
    }

    private static long count(Connection database, String question) {
        try {
            return Ledgers.number(database, question);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
