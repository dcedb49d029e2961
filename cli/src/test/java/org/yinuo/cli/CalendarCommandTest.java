package org.yinuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CalendarCommandTest {

    private static final Path VECTORS = Path.of("../../shared/data/business-time-vectors.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersEveryVectorToTheLetter() throws IOException {
        Assumptions.assumeTrue(Files.exists(VECTORS), "skipped: " + VECTORS + " is not on this machine");
        JsonNode vectors = JSON.readTree(Files.readString(VECTORS)).get("vectors");
        var lines = new StringBuilder();
        vectors.forEach(vector -> lines.append(vector).append('\n'));

        Answer answer = ask(lines.toString());

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.lines()).hasSize(vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode expected = JSON.createObjectNode().set("id", vectors.get(i).get("id")).set("result", result(vectors.get(i)));
            assertThat(JSON.readTree(answer.lines().get(i))).isEqualTo(expected);
        }
    }

    private static JsonNode result(JsonNode vector) {
        return vector.properties().stream()
                .filter(entry -> entry.getKey().startsWith("expected"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 2026: 1-7 October off, Saturday the 10th worked; 14 and 28 February worked
            2026-09-30T17:30:00 | 2026-10-08T09:30:00
            2026-10-09T17:30:00 | 2026-10-10T09:30:00
            2026-02-13T17:30:00 | 2026-02-14T09:30:00
            """)
    void knowsTheWorkingHoursOfChinaByName(String start, String due) {
        Answer answer = ask("""
                {"id":"x","kind":"add","schedule":"cn-working-hours","start":"%s","amount_seconds":3600}
                """.formatted(start));

        assertThat(answer.lines()).containsExactly("{\"id\":\"x\",\"result\":\"%s\"}".formatted(due));
    }

    @Test
    void takesHolidaysAndMakeUpDaysOfChinaIntoAnyScheduleThatAsks() {
        String week = "{\"mon\":[[\"09:00\",\"18:00\"]],\"fri\":[[\"09:00\",\"18:00\"]]}";

        Answer answer = ask("""
                {"id":1,"kind":"is_working_day","schedule":{"tz":"Asia/Shanghai","week":%1$s,"holidays":"CN"},"date":"2026-10-10"}
                {"id":2,"kind":"is_holiday","schedule":{"tz":"Asia/Shanghai","week":%1$s,"holidays":["CN","2026-12-25"]},"date":"2026-12-25"}
                {"id":3,"kind":"is_holiday","schedule":{"tz":"Asia/Shanghai","week":%1$s,"holidays":"CN"},"date":"2026-10-01"}
                """.formatted(week));

        assertThat(answer.lines()).containsExactly(
                "{\"id\":1,\"result\":true}", "{\"id\":2,\"result\":true}", "{\"id\":3,\"result\":true}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # start            | amount | unit         | schedule         | end
            2026-09-21          | 10     | days         | cn-working-days  | 2026-10-09T00:00:00
            2026-09-21          | 10     | days         | cn-working-hours | 2026-10-08T18:00:00
            2026-09-21          | 10     | days         | 7x24             | 2026-10-02T00:00:00
            2026-01-31          | 1      | months       | 7x24             | 2026-03-01T00:00:00
            2026-09-30T17:00:00 | 2      | working_days | cn-working-hours | 2026-10-09T18:00:00
            2026-09-30T17:00:00 | 2      | hours        | cn-working-hours | 2026-10-08T10:00:00
            2026-09-30T17:00:00 | 2      | hours        | 7x24             | 2026-09-30T19:00:00
            """)
    void endsStatutoryPeriodsOnTheCalendar(String start, String amount, String unit, String schedule, String end) {
        Answer answer = ask("""
                {"id":"s","kind":"statutory_period","schedule":"%s","start":"%s","amount":%s,"unit":"%s"}
                """.formatted(schedule, start, amount, unit));

        assertThat(answer.lines()).containsExactly("{\"id\":\"s\",\"result\":\"%s\"}".formatted(end));
    }

    @Test
    void explainsADueTimeStretchByStretch() {
        Answer answer = ask("""
                {"id":"e","kind":"explain","schedule":"cn-working-hours","start":"2026-09-30T17:00:00","amount_seconds":7200,\
                "pauses":[["2026-10-08T09:00:00","2026-10-08T10:00:00"]]}
                """);

        assertThat(answer.lines()).containsExactly("{\"id\":\"e\",\"result\":{\"due\":\"2026-10-08T11:00:00\",\"intervals\":["
                + "[\"2026-09-30T17:00:00\",\"2026-09-30T18:00:00\",\"counted\"],"
                + "[\"2026-09-30T18:00:00\",\"2026-10-01T00:00:00\",\"closed\"],"
                + "[\"2026-10-01T00:00:00\",\"2026-10-08T00:00:00\",\"holiday\"],"
                + "[\"2026-10-08T00:00:00\",\"2026-10-08T09:00:00\",\"closed\"],"
                + "[\"2026-10-08T09:00:00\",\"2026-10-08T10:00:00\",\"paused\"],"
                + "[\"2026-10-08T10:00:00\",\"2026-10-08T11:00:00\",\"counted\"]],\"provisional\":false}}");
    }

    @Test
    void saysWhenADueTimeRunsIntoAnUnpublishedYear() {
        Answer answer = ask("""
                {"id":"p","kind":"explain","schedule":"cn-working-hours","start":"2026-12-31T17:00:00","amount_seconds":7200}
                """);

        assertThat(JSON.readTree(answer.lines().getFirst()).at("/result/provisional").asBoolean()).isTrue();
    }

    @Test
    void answersABadLineWithItsErrorAndGoesOn() {
        Answer answer = ask("""
                {"id":"ok1","kind":"is_working","schedule":"7x24","at":"2026-01-01T00:00:00Z"}
                nonsense
                {"id":"b2","kind":"add","schedule":"7x24","amount_seconds":1}
                {"id":"b3","kind":"add","schedule":{"tz":"UTC","week":{}},"start":"2026-01-01T00:00:00","amount_seconds":1}
                {"id":"b4","kind":"add","schedule":"cn-working-hours","start":"2026-13-01T00:00:00","amount_seconds":1}
                {"id":"b5","kind":"add","schedule":"cn-working-hours","start":"2026-01-01T00:00:00","amount_seconds":1e17}
                {"id":"b6","kind":"fly","schedule":"7x24"}
                [1]

                {"id":"ok2","kind":"is_working","schedule":"7x24","at":"2026-01-01T00:00:00Z"}
                """);

        assertThat(answer.lines()).hasSize(9).first().isEqualTo("{\"id\":\"ok1\",\"result\":true}");
        assertThat(answer.lines()).last().isEqualTo("{\"id\":\"ok2\",\"result\":true}");
        assertThat(answer.lines().subList(1, 8)).allMatch(line -> JSON.readTree(line).has("error"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().startsWith("stdin:2: not JSON").contains("6 more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "kind":"add","schedule":{"tz":"Moon","week":{}},"start":"2026-01-01T00:00:00","amount_seconds":1 | IANA zone
            "kind":"add","schedule":{"tz":"UTC","week":{"mon":"x"}},"start":"2026-01-01T00:00:00","amount_seconds":1 | hours of mon
            "kind":"add","schedule":"7x24","start":"2026-01-01T00:00:00","amount_seconds":1e999 | 'amount_seconds' is too large
            "kind":"intervals","schedule":"7x24","start":"2026-01-01T00:00:00","count":2 | never closes
            "kind":"explain","schedule":"7x24","start":"2026-01-01T00:00:00","amount":1,"unit":"moons" | 'unit' is 'moons'
            "kind":"is_working","schedule":"Mon-Fri","at":"2026-01-01T00:00:00" | is not understood
            """)
    void saysWhatIsWrongWithALine(String line, String complaint) {
        Answer answer = ask("{" + line + "}");

        assertThat(JSON.readTree(answer.lines().getFirst()).get("error").asString()).contains(complaint);
        assertThat(answer.exit()).isEqualTo(2);
    }

    @Test
    void refusesUnknownCommandsAndArgumentsInOneLine() {
        assertThat(run("", "calender")).extracting(Answer::exit, a -> a.err().lines().count()).containsExactly(2, 1L);
        assertThat(run("", "calendar", "file")).extracting(Answer::exit, a -> a.err().lines().count()).containsExactly(2, 1L);
        assertThat(run("", "--help")).extracting(Answer::exit).isEqualTo(0);
    }

    private record Answer(int exit, List<String> lines, String err) {}

    private static Answer ask(String input) {
        return run(input, "calendar");
    }

    private static Answer run(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try {
            int exit = Yinuo.run(List.of(args), new Command.Terminal(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)));
            return new Answer(exit, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
