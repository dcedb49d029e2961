package org.yinuo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void folderWithASpaceThatOthersMayPassThrough() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createDirectory(temporary.resolve("数据 dir"));
    }

    @Test
    void keepsItsDataAndItsPortFromOneStartToTheNext() throws Exception {
        String url;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS)) {
            url = first.url();
            execute(first, "create table kept as select 42 as answer");
        }

        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(second, "select answer from kept")).isEqualTo("42");
            assertThat(second.url()).isEqualTo(url);
            assertThat(ask(second, "show fsync")).isEqualTo("on");
            assertThat(ask(second, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Yinuo is running on");
            assertThat(running.url()).contains("127.0.0.1");
        }
    }

    @Test
    void lendsNoOneTheDatabaseWithoutThePassword() {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> DriverManager.getConnection(running.url(), running.user(), "guess"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
        }
    }

    @Test
    void comesBackByItselfWithEveryCommittedRowWhenItIsKilled() throws Exception {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(folder, PROGRAMS)) {
            execute(running, "create table kept as select 42 as answer");

            long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
            Commands.run("sh", "-c", "kill -KILL " + pid);

            assertThat(askUntilAnswered(running, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void isNotFooledByAnOldPidFileWhoseNumberNowBelongsToAnotherProgram() throws Exception {
        EmbeddedPostgres.start(folder, PROGRAMS).close();
        Files.writeString(folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");

        try (EmbeddedPostgres running = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(running, "select 1")).isEqualTo("1");
        }
    }

    private static String askUntilAnswered(EmbeddedPostgres postgres, String question) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return ask(postgres, question);
            } catch (SQLException e) {
                assertThat(System.nanoTime()).as("still not back: %s", e.getMessage()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.secret());
    }
}
