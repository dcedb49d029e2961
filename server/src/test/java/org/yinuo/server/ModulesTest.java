package org.yinuo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

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

    @Test
    void drawsTheModules() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("../docs/modules"))
                .writeModulesAsPlantUml(Documenter.DiagramOptions.defaults()
                        .withStyle(Documenter.DiagramOptions.DiagramStyle.UML));
    }
}
