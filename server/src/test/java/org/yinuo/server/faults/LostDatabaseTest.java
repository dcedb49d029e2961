package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yinuo.server.launch.EmbeddedPostgres;

/** PostgreSQL goes away and comes back while requests come in. */
@Timeout(300)
class LostDatabaseTest {
    @TempDir
    private Path temporary;

    @Test
    void answersClearlyWhileTheDatabaseIsAwayAndRecoversByItself() throws Exception {
        ServerProcess.data(temporary);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(temporary.resolve("postgres"), Path.of("target", "postgres"));
                ServerProcess server = ServerProcess.start("--database-url",
                        postgres.url() + "&user=" + postgres.user() + "&password=" + postgres.secret(),
                        "--clock", "2026-04-03T10:00:00Z")) {
            Vendor vendor = Vendor.setUp(server, "2026-03-20");
            Load load = Load.start(server, vendor, "drill", 4);
            load.awaitAcknowledged(100);
            postgres.stop();
            Load.await(() -> load.refusals().size() >= 8, 60, "eight refusals");
            postgres.start();
            load.awaitAcknowledged(load.numbers().size() + 20);
            load.close();

            assertThat(load.refusals()).allSatisfy(refusal -> {
                assertThat(refusal.status()).as("%s", refusal).isEqualTo(503);
                assertThat(refusal.type()).startsWith("application/problem+json");
                assertThat(refusal.code()).isEqualTo("database-unavailable");
            });
            everyKeyGivesOneRequest(server, vendor, load, postgres);
            timersGoOn(server, vendor, postgres);
        }
    }

    private static void everyKeyGivesOneRequest(ServerProcess server, Vendor vendor, Load load, EmbeddedPostgres postgres)
            throws IOException, SQLException {
        Program program = new Program(server.address(), vendor.token());
        List<String> numbers = new ArrayList<>(load.numbers().values());
        for (String key : load.unanswered()) {
            numbers.add(program.postOnce(key, "/api/service-requests", vendor.report(key)).ok().path("number").asString());
        }
        try (Connection database = database(postgres)) {
            assertThat(Ledgers.ask(database, "select number from service_request")).containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    private static void timersGoOn(ServerProcess server, Vendor vendor, EmbeddedPostgres postgres) throws IOException, SQLException {
        new Program(server.address(), vendor.token()).put("/api/clock", Map.of("at", "2026-04-03T11:00:00Z")).ok();
        try (Connection database = database(postgres)) {
            Load.await(() -> {
                try {
                    return Ledgers.number(database, "select count(*) from obligation where next_fire_at < timestamptz '2026-04-03T11:00:00Z'") == 0;
                } catch (SQLException failed) {
                    throw new AssertionError(failed);
                }
            }, 60, "everything due is fired");

            assertThat(Ledgers.number(database, "select count(*) from breach")).isPositive();
            assertThat(Ledgers.contradictions(database)).isEmpty();
        }
    }

    private static Connection database(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.secret());
    }
}
