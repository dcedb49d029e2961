package org.yinuo.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The scripts a database was last brought up to date with, remembered in it as one SHA-256 of all their names and contents, so that
 * a start with the same scripts asks one question instead of each module's history.
 */
record KnownScripts(DataSource database) {
    private static final String ALL = "classpath*:db/migration/*/*.sql";
    private static final String KEPT = "select to_regclass('flyway_fingerprint') is not null";
    private static final String SAME = "select exists (select from flyway_fingerprint where sha256 = ?)";
    private static final String KEEP = """
            create table if not exists flyway_fingerprint (sha256 text not null);
            delete from flyway_fingerprint;
            insert into flyway_fingerprint (sha256) values (?)
            """;

    /** What identifies the scripts of this program. */
    static String ofThisProgram() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(ALL);
            for (Resource script : Arrays.stream(scripts).sorted(Comparator.comparing(KnownScripts::name)).toList()) {
                digest.update((name(script) + "\n").getBytes(StandardCharsets.UTF_8));
                try (InputStream content = script.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Module and file, whatever lies before them. */
    private static String name(Resource script) {
        try {
            String[] path = script.getURL().getPath().split("/");
            return path[path.length - 2] + "/" + path[path.length - 1];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean are(String sha256) {
        try (Connection connection = database.getConnection(); Statement ask = connection.createStatement()) {
            return yes(ask.executeQuery(KEPT)) && same(connection, sha256);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be asked for its scripts", failed);
        }
    }

    private static boolean same(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(SAME)) {
            ask.setString(1, sha256);
            return yes(ask.executeQuery());
        }
    }

    private static boolean yes(ResultSet answer) throws SQLException {
        return answer.next() && answer.getBoolean(1);
    }

    void remember(String sha256) {
        try (Connection connection = database.getConnection(); PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, sha256);
            keep.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot remember its scripts", failed);
        }
    }
}
