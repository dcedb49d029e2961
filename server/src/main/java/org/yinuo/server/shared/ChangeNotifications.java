package org.yinuo.server.shared;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes over PostgreSQL's LISTEN/NOTIFY, on connections of its own: a NOTIFY inside a business
 * transaction would make all commits wait for each other.
 */
@Component
class ChangeNotifications {

    private static final Logger log = LoggerFactory.getLogger(ChangeNotifications.class);
    private static final String CHANNEL = "yinuo_changes";
    private static final int PAYLOAD_BYTES = 7000;
    private static final int WAIT_MILLIS = 2000;

    private final JdbcConnectionDetails database;
    private final String node = UUID.randomUUID().toString();
    private volatile boolean stopped;
    private @Nullable Connection sending;

    ChangeNotifications(JdbcConnectionDetails database) {
        this.database = database;
    }

    /**
     * Hears what other nodes send, reconnecting for as long as it takes.
     *
     * @param missed called after each reconnection: what was sent meanwhile is lost
     */
    void listen(Consumer<List<String>> heard, Runnable missed) {
        stopped = false;
        Thread.ofPlatform().daemon().name("change-notifications").start(() -> {
            Runnable connected = () -> {};
            while (!stopped) {
                try {
                    listenOnce(heard, connected);
                } catch (SQLException e) {
                    pauseAfter(e);
                    connected = missed;
                }
            }
        });
    }

    void stop() {
        stopped = true;
        hangUp();
    }

    /** Sends the batch; while the database is away it is dropped, for pages read anew when they reconnect. */
    void send(List<String> batch) {
        try {
            if (sending == null) {
                sending = connect();
            }
            try (PreparedStatement notify = sending.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
                for (String payload : payloads(batch)) {
                    notify.setString(1, payload);
                    notify.execute();
                }
            }
        } catch (SQLException e) {
            log.warn("other nodes could not be told of changes: {}", e.getMessage());
            hangUp();
        }
    }

    private void listenOnce(Consumer<List<String>> heard, Runnable connected) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            connected.run();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!stopped) {
                PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
                for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
                    List<String> words = List.of(notification.getParameter().split(" "));
                    if (!words.getFirst().equals(node)) {
                        heard.accept(words.subList(1, words.size()));
                    }
                }
            }
        }
    }

    private List<String> payloads(List<String> batch) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder(node);
        for (String topic : batch) {
            if (payload.length() + topic.getBytes(StandardCharsets.UTF_8).length > PAYLOAD_BYTES) {
                payloads.add(payload.toString());
                payload = new StringBuilder(node);
            }
            payload.append(' ').append(topic);
        }
        payloads.add(payload.toString());
        return payloads;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private void hangUp() {
        try {
            if (sending != null) {
                sending.close();
            }
        } catch (SQLException e) {
            log.debug("closing", e);
        } finally {
            sending = null;
        }
    }

    private void pauseAfter(SQLException failure) {
        if (!stopped) {
            log.warn("changes of other nodes cannot be heard: {}", failure.getMessage());
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
    }
}
