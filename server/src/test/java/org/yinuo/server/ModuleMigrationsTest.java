package org.yinuo.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.YinuoTest;

/** When scripts are run. */
@YinuoTest
class ModuleMigrationsTest {
    @Autowired
    private ModuleMigrations migrations;
    @Autowired
    private Flyway flyway;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void asksForHistoriesOnlyWhenTheScriptsAreOthers() {
        // There are no scripts of that module, so nothing is lost with its history.
        jdbc.sql("drop table flyway_demo").update();

        migrations.migrate(flyway);
        boolean askedForTheSame = keepsAHistoryOfDemo();
        jdbc.sql("update flyway_fingerprint set sha256 = 'of other scripts'").update();
        migrations.migrate(flyway);
        boolean askedForOthers = keepsAHistoryOfDemo();

        assertThat(askedForTheSame).isFalse();
        assertThat(askedForOthers).isTrue();
        assertThat(jdbc.sql("select sha256 from flyway_fingerprint").query(String.class).list()).containsExactly(KnownScripts.ofThisProgram());
    }

    private boolean keepsAHistoryOfDemo() {
        return jdbc.sql("select to_regclass('flyway_demo') is not null").query(Boolean.class).single();
    }
}
