package org.yinuo.server.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real letters, where they are at hand; a test that needs one is skipped where they are not. */
final class SeedLetters {
    private static final Path FOLDER = Path.of("..", "..", "shared", "seeds");

    private SeedLetters() {
    }

    /** One letter of a file that holds several: from its heading to the next one, which belongs to another. */
    static byte[] section(String number, String heading, String nextHeading) {
        String all = new String(bytes(number), StandardCharsets.UTF_8);
        int start = all.indexOf(heading);
        int end = all.indexOf(nextHeading, start);
        Assumptions.assumeTrue(start >= 0 && end > start, "the seed letters beside this checkout are other ones");
        return all.substring(start, end).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String number) {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the seed letters are not beside this checkout");
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path letter = files.filter(file -> file.getFileName().toString().startsWith(number)).findFirst().orElseThrow();
            return Files.readAllBytes(letter);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
