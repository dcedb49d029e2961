package org.yinuo.core.letter.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

/**
 * The many ways letters say one promise: a file for each type in {@code letters/sentences}, a row for each way, behind
 * the bar what it promises of that type, nothing when it only looks like a promise. A ⏎ stands for a new line.
 */
class SentencesTest {
    private static final Path FOLDER = Path.of("src/test/resources/letters/sentences");

    record Row(String type, String sentence, String promised) {
        @Override
        public String toString() {
            return type + ": " + sentence;
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String type = file.getFileName().toString().replace(".txt", "");
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] cells = line.split("¦", -1);
                        rows.add(new Row(type, cells[0].strip(), cells[1].strip()));
                    }
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheSentencePromises(Row row) {
        String letter = row.sentence().contains("⏎") ? row.sentence().replace("⏎", "\n") : row.sentence() + "。";

        String found = LetterReader.read(letter).stream()
                .filter(read -> read.clause().type().word().equals(row.type()))
                .map(SentencesTest::amount).collect(Collectors.joining("; "));

        assertThat(found).as(row.sentence()).isEqualTo(row.promised());
    }

    private static String amount(ReadClause read) {
        Limit limit = read.clause().terms().limit();
        Severity severity = read.clause().terms().severity();
        return Stream.of(limit.value() == null ? "-" : limit.value().stripTrailingZeros().toPlainString(),
                        limit.unit() == null ? "" : limit.unit().word(), limit.per() == null ? "" : limit.per().word(),
                        severity == Severity.ANY ? "" : severity.word())
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
