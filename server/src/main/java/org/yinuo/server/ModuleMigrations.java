package org.yinuo.server;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the tables of each module, lower modules first. Every module keeps its own history, so the scripts of
 * a module are numbered from V1 whatever the others do. A database that knows the very same scripts is left alone.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    /** In the order of the module graph; a folder of {@code db/migration} each. */
    static final List<String> MODULES = List.of("__root", "shared", "identity", "attachment", "party", "catalog", "contract",
            "installedbase", "obligation", "approval", "settlement", "servicerequest", "availability", "related", "cannedreply",
            "workorder", "notice", "checklist", "parts", "charges", "nonconforming", "loaner", "correspondence", "complaint", "following", "tidings", "callback", "routing", "expertpanel", "provider", "escalation",
            "meter", "warranty", "returns", "interchange", "records", "copies", "insight", "dispatch", "portal", "demo");

    @Override
    public void migrate(Flyway flyway) {
        KnownScripts known = new KnownScripts(flyway.getConfiguration().getDataSource());
        String ours = KnownScripts.ofThisProgram();
        if (!known.are(ours)) {
            migrateEach(flyway);
            known.remember(ours);
        }
    }

    private static void migrateEach(Flyway flyway) {
        for (String module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .table("flyway_" + module.replace("__", ""))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
