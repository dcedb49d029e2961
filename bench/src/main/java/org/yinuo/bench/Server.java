package org.yinuo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinuo.server.launch.EmbeddedPostgres;

/** The real server in a process of its own, on an empty database that is deleted afterwards. */
final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Yinuo is ready: http://localhost:(\\d+)/");
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Process process;
    private final URI address;

    private Server(Path folder, EmbeddedPostgres postgres, Process process, URI address) {
        this.folder = folder;
        this.postgres = postgres;
        this.process = process;
        this.address = address;
    }

    /** Starts PostgreSQL and the server and waits until it is ready. */
    static Server start(String... options) throws IOException {
        Path folder = Files.createTempDirectory("yinuo-bench");
        // PostgreSQL runs under an ordinary account, which must be able to pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), "org.yinuo.server.Yinuo", "--port", "0", "--database-url",
                postgres.url() + "&user=" + postgres.user() + "&password=" + postgres.secret()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new Server(folder, postgres, process, URI.create("http://127.0.0.1:" + port(process)));
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time the server has used so far; not PostgreSQL's. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Processor time PostgreSQL has used so far, with all its helpers. */
    double postgresCpuSeconds() throws IOException {
        return Processes.cpuSeconds(Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).getFirst().strip()));
    }

    /** Memory the server's objects take after a collection, in MiB. */
    long heapMebibytes() throws IOException, InterruptedException {
        return Processes.heapMebibytes(process.pid());
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.secret());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int port(Process process) throws IOException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("server-output").start(() -> relay(process, port));
        try {
            return port.get(600, TimeUnit.SECONDS);
        } catch (Exception failed) {
            process.destroyForcibly();
            throw new IOException("the server did not become ready", failed);
        }
    }

    private static void relay(Process process, CompletableFuture<Integer> port) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                } else if (!line.startsWith("Nobody can sign in yet")) {
                    System.err.println("server: " + line);
                }
            }
            port.completeExceptionally(new IOException("it ended first"));
        } catch (IOException failed) {
            port.completeExceptionally(new UncheckedIOException(failed));
        }
    }
}
