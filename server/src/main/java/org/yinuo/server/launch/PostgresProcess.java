package org.yinuo.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One running postgres, kept alive until it is stopped. */
final class PostgresProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where and as whom the server is reached. */
    record Door(String url, String user, String password) {}

    private final List<String> command;
    private final Path folder;
    private final Door door;
    private final CountDownLatch firstAnswer = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile @Nullable CannotStart failure;
    private volatile boolean stopping;

    private PostgresProcess(List<String> command, Path folder, Door door) {
        this.command = command;
        this.folder = folder;
        this.door = door;
    }

    static PostgresProcess start(List<String> command, Path folder, Door door) {
        PostgresProcess started = new PostgresProcess(command, folder, door);
        // The parent-death signal follows the thread that forked, so that thread must outlive the server.
        Thread.ofPlatform().daemon().name("embedded-postgres").start(started::keepAlive);
        return started;
    }

    /** Fast shutdown: open transactions roll back, committed ones are safe. */
    void stop() {
        stopping = true;
        Process running = process;
        if (running == null) {
            return;
        }
        Commands.run("sh", "-c", "kill -INT " + running.pid());
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a server left over by a process that died where no parent-death signal exists. */
    static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Path comm = Path.of("/proc/" + pid + "/comm");
        if (!Files.exists(comm) || !Files.readString(comm).startsWith("postgres")) {
            // Its number may meanwhile belong to any other process, which would make postgres refuse to start.
            Files.deleteIfExists(pidFile);
            return;
        }
        Commands.run("sh", "-c", "kill -INT " + pid + "; i=0; while kill -0 " + pid
                + " 2>/dev/null && [ $i -lt 300 ]; do sleep 0.1; i=$((i+1)); done");
    }

    private void keepAlive() {
        while (!stopping) {
            try {
                Process running = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
                process = running;
                running.getOutputStream().close();
                announceFirstAnswer(running);
                running.waitFor();
                if (!stopping) {
                    System.err.println("PostgreSQL ended by itself (exit " + running.exitValue() + "); starting it again.");
                    Thread.sleep(500);
                }
            } catch (IOException | InterruptedException e) {
                fail(new CannotStart("PostgreSQL cannot be started: " + e.getMessage(), e));
                return;
            }
        }
    }

    private void announceFirstAnswer(Process running) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (firstAnswer.getCount() > 0 && running.isAlive() && System.nanoTime() < deadline) {
            if (answers()) {
                firstAnswer.countDown();
                return;
            }
            Thread.sleep(25);
        }
        if (firstAnswer.getCount() > 0) {
            stopping = true;
            running.destroy();
            fail(new CannotStart("PostgreSQL did not come up; the end of " + log() + " says:\n" + lastLines()));
        }
    }

    private void fail(CannotStart reason) {
        failure = reason;
        firstAnswer.countDown();
    }

    /** @throws CannotStart when no answer came in time */
    void awaitFirstAnswer() {
        try {
            firstAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        CannotStart reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(door.url(), door.user(), door.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
