package org.yinuo.server.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.yinuo.server.shared.MovableClock;

/** Empties the tables, resets the numbers and the clock, and lets the {@link Cast} enter, before each test. */
public class CleanSlate implements BeforeEachCallback {

    private static final String FILLED_TABLES = """
            select quote_ident(tablename) from pg_tables
            where schemaname = 'public' and tablename not like 'flyway%'""";

    /** Commitment versions are final and remembered by the server, so their ids are never used twice. */
    private static final AtomicLong VERSION_IDS = new AtomicLong();
    private static final String FRESH_VERSION_IDS = """
            select setval(pg_get_serial_sequence('commitment_version', 'id'), :next)""";

    private static final String NUMBER_SEQUENCES = """
            select quote_ident(sequencename) from pg_sequences
            where schemaname = 'public' and sequencename like 'number_%'""";

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        context.getBean(MovableClock.class).moveTo(TestClock.START);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        empty(jdbc);
        Cast.enter(jdbc);
    }

    /** Leaves nobody and nothing. */
    public static void empty(JdbcClient jdbc) {
        List<String> tables = jdbc.sql(FILLED_TABLES).query(String.class).list();
        // As a replica the server fires no triggers, among them the one that guards the audit log.
        jdbc.sql("set session_replication_role = replica; truncate " + String.join(", ", tables)
                + " restart identity cascade; set session_replication_role = origin").update();
        jdbc.sql(FRESH_VERSION_IDS).param("next", VERSION_IDS.addAndGet(10_000)).query(Long.class).single();
        jdbc.sql(NUMBER_SEQUENCES).query(String.class).list()
                .forEach(sequence -> jdbc.sql("alter sequence " + sequence + " restart").update());
    }
}
