package org.yinuo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Yinuo.class);

    @Test
    void noModuleReachesUpwardsOrIntoTheInsideOfAnother() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsMigrationsInTheOrderOfTheGraph() {
        List<String> names = modules.stream().map(module -> module.getIdentifier().toString())
                .filter(name -> !name.equals("launch")).toList();

        assertThat(names).contains("shared", "identity", "party");
        assertThat(ModuleMigrations.MODULES).containsAll(names);
        for (ApplicationModule module : modules) {
            module.getDirectDependencies(modules).stream()
                    .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                    .forEach(lower -> assertThat(ModuleMigrations.MODULES.indexOf(lower))
                            .as("%s before %s", lower, module.getIdentifier())
                            .isLessThan(ModuleMigrations.MODULES.indexOf(module.getIdentifier().toString())));
        }
    }

    @Test
    void everyModuleSaysWhatItMayLeanOn() {
        for (ApplicationModule module : modules) {
            Class<?> contract = contractOf(module);

            assertThat(contract.getAnnotation(org.springframework.modulith.ApplicationModule.class))
                    .as("package-info of %s", module.getIdentifier()).isNotNull()
                    .satisfies(says -> assertThat(says.allowedDependencies())
                            .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN));
        }
    }

    private static Class<?> contractOf(ApplicationModule module) {
        try {
            return Class.forName(module.getBasePackage().getName() + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("module " + module.getIdentifier() + " has no package-info", e);
        }
    }

    /** Sorted, so that only a changed arrow changes the page. */
    @Test
    void drawsTheModules() throws IOException {
        StringJoiner arrows = new StringJoiner("\n    ", "```mermaid\ngraph TD\n    ", "\n```\n");
        for (String name : ModuleMigrations.MODULES) {
            modules.getModuleByName(name).ifPresent(module -> module.getDirectDependencies(modules)
                    .uniqueModules().map(lower -> name + " --> " + lower.getIdentifier()).sorted().forEach(arrows::add));
        }

        Path page = Path.of("../docs/modules/README.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Modules\n\nWho leans on whom; drawn by `ModulesTest`. What each module is for "
                + "stands in its `package-info.java`.\n\n" + arrows);
        assertThat(arrows.toString()).contains("identity --> shared");
    }
}
