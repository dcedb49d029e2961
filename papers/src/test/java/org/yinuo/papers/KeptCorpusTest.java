package org.yinuo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The seeds of the fuzzer and what it found once: text, docx, pdf and html. */
class KeptCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/org/yinuo/papers/fuzz/corpus");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void answersOrRefusesEveryKeptFile() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(CORPUS)) {
            kept = files.sorted().toList();
        }

        assertThat(kept).hasSizeGreaterThan(5);
        for (Path file : kept) {
            byte[] bytes = Files.readAllBytes(file);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> assertThatCode(() -> LetterFuzz.fuzzerTestOneInput(bytes))
                    .as("%s", file.getFileName()).doesNotThrowAnyException());
        }
    }
}
