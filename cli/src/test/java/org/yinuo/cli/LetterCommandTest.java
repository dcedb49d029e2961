package org.yinuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LetterCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LETTER = "𠮷田公司承诺：接到报修后2小时内到达现场。\n";

    @TempDir
    private Path folder;

    @Test
    void countsOffsetsInCodePoints() throws IOException {
        Path letter = write("a.txt", LETTER, StandardCharsets.UTF_8);

        Answer answer = yinuo("letter", "read", letter.toString(), "--format", "json");

        JsonNode clause = JSON.readTree(answer.out()).get(0);
        int[] points = LETTER.codePoints().toArray();
        int start = clause.get("start").asInt();
        assertThat(new String(points, start, clause.get("end").asInt() - start)).isEqualTo(clause.get("text").asString());
        assertThat(clause.get("type").asString()).isEqualTo("arrival_time");
    }

    @Test
    void answersOneObjectAFile() throws IOException {
        Path first = write("a.txt", LETTER, StandardCharsets.UTF_8);
        Path second = write("b.txt", LETTER, Charset.forName("GB18030"));

        Answer answer = yinuo("letter", "read", "--format", "jsonl", first.toString(), second.toString());

        List<JsonNode> lines = answer.out().lines().map(JSON::readTree).toList();
        assertThat(lines).extracting(line -> line.get("file").asString()).containsExactly(first.toString(), second.toString());
        assertThat(lines.get(0).get("clauses")).isEqualTo(lines.get(1).get("clauses"));
    }

    @Test
    void readsTheOtherFilesWhenOneIsNoLetter() throws IOException {
        Path good = write("a.txt", LETTER, StandardCharsets.UTF_8);
        Path empty = write("b.txt", "", StandardCharsets.UTF_8);

        Answer answer = yinuo("letter", "read", empty.toString(), good.toString());

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().startsWith(empty + ": ");
        assertThat(answer.out().lines()).hasSize(1);
    }

    @Test
    void printsATableForPeople() throws IOException {
        Path letter = write("a.txt", LETTER, StandardCharsets.UTF_8);

        Answer answer = yinuo("letter", "read", letter.toString(), "--format", "table");

        assertThat(answer.out()).contains("1 clauses").contains("arrival_time").contains("2 hours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            letter                             | letter: say what to do
            letter sing                        | letter: say what to do
            letter read                        | letter read: name at least one file
            letter read a --format xml         | letter read: --format is one of
            letter read a --format             | letter read: --format is one of
            letter read a b --format json      | letter read: --format json takes one file
            letter read --loud a               | letter read: unknown option --loud
            letter read /nowhere/letter.txt    | /nowhere/letter.txt: no such file
            """)
    void refusesWithOneClearLine(String command, String sentence) throws IOException {
        Answer answer = yinuo(command.split(" "));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().startsWith(sentence);
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private record Answer(int exit, String out, String err) {}

    private static Answer yinuo(String... args) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit;
        try (var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                var errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exit = Yinuo.run(List.of(args),
                    new Command.Terminal(new ByteArrayInputStream(new byte[0]), outStream, errStream));
        }
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
