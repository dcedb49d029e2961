package org.yinuo.server.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own: real server programs, fsync on, reachable from this machine only.
 * Its data lives in {@code FOLDER/data} and outlives every way this process can die; the server itself
 * dies with the process, and is started again if it dies alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "yinuo";

    private final Path folder;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final FileChannel ownership;
    private final String password;
    private final int port;
    private volatile @Nullable PostgresProcess process;

    private EmbeddedPostgres(Path folder, PostgresBinaries binaries, FileChannel ownership) throws IOException {
        this.folder = folder;
        this.binaries = binaries;
        this.ownership = ownership;
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        this.account = PostgresAccount.forData(data, binaries.program("postgres"));
        this.password = password();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(data);
        }
        this.port = port();
        begin();
    }

    /** Starts the server whose data and programs both live below {@code folder}. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder);
    }

    /**
     * Starts the server on the data below {@code folder}, with its programs unpacked below {@code programs}.
     *
     * @throws CannotStart when another process uses the folder, or PostgreSQL does not come up
     */
    public static EmbeddedPostgres start(Path folder, Path programs) {
        EmbeddedPostgres begun = begin(folder, programs);
        begun.awaitAnswer();
        return begun;
    }

    /**
     * Begins to start the server whose data and programs both live below {@code folder}, without waiting for its first
     * answer: see {@link #awaitAnswer()}.
     *
     * @throws CannotStart when another process uses the folder, or the data cannot be set up
     */
    public static EmbeddedPostgres begin(Path folder) {
        return begin(folder, folder);
    }

    private static EmbeddedPostgres begin(Path folder, Path programs) {
        Path absolute = folder.toAbsolutePath();
        try {
            Files.createDirectories(absolute);
            FileChannel ownership = own(absolute);
            return new EmbeddedPostgres(absolute, PostgresBinaries.unpackedIn(programs.toAbsolutePath()), ownership);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be set up in " + absolute + ": " + e, e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=yinuo&reWriteBatchedInserts=true"
                + "&connectTimeout=5&tcpKeepAlive=true";
    }

    public String user() {
        return USER;
    }

    public String secret() {
        return password;
    }

    /** Stops the server, keeping its data; for drills. */
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    /** Starts the server again on the same port after {@link #stop()}. */
    public synchronized void start() {
        begin();
        awaitAnswer();
    }

    /**
     * Returns once the server answers.
     *
     * @throws CannotStart when it does not come up
     */
    public void awaitAnswer() {
        PostgresProcess begun = process;
        if (begun != null) {
            begun.awaitFirstAnswer();
        }
    }

    private synchronized void begin() {
        if (process == null) {
            process = PostgresProcess.start(command(), folder, new PostgresProcess.Door(url(), USER, password));
        }
    }

    @Override
    public synchronized void close() {
        stop();
        try {
            ownership.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        return account.server(List.of(binaries.program("postgres").toString(), "-D", folder.resolve("data").toString(),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "port=" + port,
                "-c", "max_connections=80", "-c", "shared_buffers=256MB", "-c", "max_wal_size=2GB",
                // As is true of anything but a turning disk; otherwise whole tables are read for what an index finds.
                "-c", "random_page_cost=1.1",
                "-c", "timezone=UTC", "-c", "log_timezone=UTC"));
    }

    private static FileChannel own(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same refusal.
        }
        if (lock == null) {
            channel.close();
            throw new CannotStart("Another Yinuo is running on " + folder + "; stop it or choose another --data.");
        }
        return channel;
    }

    private String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private void initialise(Path data) throws IOException {
        Path handed = Files.createTempFile(folder, "initdb", "", PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(handed, password);
            account.own(handed);
            Commands.Outcome outcome = Commands.run(account.tool(List.of(binaries.program("initdb").toString(),
                    "-D", data.toString(), "-U", USER, "-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
                    "--auth=scram-sha-256", "--pwfile=" + handed)).toArray(String[]::new));
            if (outcome.exit() != 0) {
                throw new CannotStart("initdb failed in " + data + ": " + outcome.output().strip());
            }
        } finally {
            Files.deleteIfExists(handed);
        }
    }

    /** The port of last time when it is free, so that other programs may keep their settings. */
    private int port() throws IOException {
        Path file = folder.resolve("port");
        int wished = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int free = free(wished);
        Files.writeString(file, Integer.toString(free));
        return free;
    }

    private int free(int wished) throws IOException {
        PostgresProcess.stopOrphan(folder.resolve("data"));
        try (ServerSocket socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wished == 0) {
                throw e;
            }
            return free(0);
        }
    }
}
