package org.yinuo.server.faults;

import java.io.BufferedReader;
import java.io.File;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real server in a process of its own, which a drill may kill. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Yinuo is ready: http://localhost:(\\d+)/");
    private static final long PATIENCE_SECONDS = 240;
    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the server on a free port and waits until it is ready. */
    static ServerProcess start(String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp", productClassPath(),
                "org.yinuo.server.Yinuo", "--port", "0"));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new ServerProcess(process, URI.create("http://127.0.0.1:" + port(process)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI address() {
        return address;
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the server as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** A folder for {@code --data} with the PostgreSQL programs other tests unpacked, if they did. */
    static Path data(Path temporary) {
        try {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path postgres = Files.createDirectories(temporary.resolve("postgres"));
            Path unpacked = Path.of("target", "postgres").toAbsolutePath();
            if (Files.isDirectory(unpacked)) {
                try (Stream<Path> programs = Files.list(unpacked)) {
                    for (Path each : programs.filter(path -> path.getFileName().toString().startsWith("postgresql-")).toList()) {
                        Files.createSymbolicLink(postgres.resolve(each.getFileName()), each);
                    }
                }
            }
            return temporary;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A connection to the embedded PostgreSQL of a running server. */
    static Connection database(Path data) throws SQLException {
        try {
            String port = Files.readString(data.resolve("postgres/port")).strip();
            String password = Files.readString(data.resolve("postgres/password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "yinuo", password);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int port(Process process) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("server-output").start(() -> relay(process, port));
        try {
            return port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            process.destroyForcibly();
            throw new AssertionError("the server did not become ready", failed);
        }
    }

    private static void relay(Process process, CompletableFuture<Integer> port) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                } else {
                    System.out.println("server: " + line);
                }
            }
            port.completeExceptionally(new IOException("it ended first"));
        } catch (IOException failed) {
            port.completeExceptionally(failed);
        }
    }

    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
