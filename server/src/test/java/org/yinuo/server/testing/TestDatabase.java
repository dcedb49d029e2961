package org.yinuo.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.yinuo.server.launch.EmbeddedPostgres;

/** One embedded PostgreSQL for all tests of a JVM, in a session time zone that is neither the JVM's nor UTC. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PROGRAMS = Path.of("target", "postgres");

    /** Started on first use; {@code stop()} and {@code start()} serve drills. */
    public static EmbeddedPostgres postgres() {
        return Started.POSTGRES;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres postgres = postgres();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
                "spring.datasource.url", postgres.url(),
                "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.secret(),
                "spring.datasource.hikari.connection-init-sql", "set time zone 'America/Sao_Paulo'")));
    }

    private static final class Started {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("yinuo-test");
                // The server runs under an ordinary account, which must be able to pass through.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PROGRAMS);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.close();
                    deleteQuietly(folder);
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void deleteQuietly(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                System.err.println("left behind: " + folder);
            }
        }
    }
}
