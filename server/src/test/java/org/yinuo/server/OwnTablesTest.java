package org.yinuo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to the module whose migrations make it; the others ask that module. */
class OwnTablesTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/org/yinuo/server");
    /** What reads across: insight, whose purpose it is, and the demo, which must know whether the company is empty. */
    private static final Set<String> READ_ACROSS = Set.of("insight", "demo");
    private static final Pattern MADE = Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    @Test
    void noModulesSqlNamesAnotherModulesTable() throws IOException {
        Map<String, String> owners = owners();

        List<String> foreign = sources().flatMap(source -> words(COMMENT.matcher(source.text).replaceAll(""), NAMED)
                .filter(table -> !source.module.equals(owners.getOrDefault(table, source.module)))
                .map(table -> source.module + " names " + table + " of " + owners.get(table))).distinct().toList();

        assertThat(owners).as("tables and their modules").containsEntry("app_user", "identity").hasSizeGreaterThan(100);
        assertThat(foreign).isEmpty();
    }

    private record Source(String module, String text) {
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (Path script : files(SCRIPTS, ".sql")) {
            words(Files.readString(script), MADE).forEach(table -> owners.putIfAbsent(table, script.getParent().getFileName().toString()));
        }
        return owners;
    }

    private static Stream<Source> sources() throws IOException {
        return files(SOURCES, ".java").stream().map(file -> new Source(SOURCES.relativize(file).getName(0).toString(), read(file)))
                .filter(source -> !READ_ACROSS.contains(source.module));
    }

    private static Stream<String> words(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
