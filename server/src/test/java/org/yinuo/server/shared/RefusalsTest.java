package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+|forbidden|unexpected)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?:invalid|notFound|conflict|forbidden)|(?<!List\\.)\\bof|problems\\s*\\.\\s*(?:answer|field))"
                    + "\\s*\\(([^;]*?);",
            Pattern.DOTALL);

    @Test
    void everyCodeHasASentenceInChineseAndEnglish() throws IOException {
        Set<String> codes = codesInTheSources();
        Messages messages = new Messages();

        assertThat(codes).hasSizeGreaterThan(15).contains("bad-cursor", "stale-edit");
        assertThat(messages.keys(Locale.CHINESE)).containsAll(codes);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(codes);
    }

    @Test
    void theTwoLanguagesSayTheSameThings() {
        Messages messages = new Messages();

        assertThat(messages.keys(Locale.CHINESE)).isEqualTo(messages.keys(Locale.ENGLISH));
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher refusals = REFUSAL.matcher(Files.readString(file));
                while (refusals.find()) {
                    Matcher code = CODE.matcher(refusals.group(1));
                    if (code.find()) {
                        codes.add(code.group(1));
                    }
                }
            }
        }
        return codes;
    }
}
