package org.yinuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "kind":"add","start":"2026-03-02T18:00:00","amount_seconds":0 | "2026-03-03T09:00:00"
            "kind":"add","start":"2026-03-02T18:00:00","amount_seconds":-1 | "2026-03-02T17:59:59"
            "kind":"add","start":"2026-03-02","amount_seconds":3600 | "2026-03-02T10:00:00"
            "kind":"add","start":"2026-03-02T09:00:00","amount":1,"unit":"hour" | "2026-03-02T10:00:00"
            "kind":"add","start":"2026-03-02T01:00:00Z","amount_seconds":3600 | "2026-03-02T02:00:00Z"
            "kind":"add","start":"2026-03-02T09:00:00+08:00","amount_seconds":3600 | "2026-03-02T10:00:00+08:00"
            "kind":"between","start":"2026-03-03T09:00:00","end":"2026-03-02T09:00:00" | 0
            "kind":"roll_backward","start":"2026-03-02T09:00:00" | "2026-03-02T09:00:00"
            "kind":"intervals","start":"2026-03-02T09:00:00","count":0 | []
            "kind":"working_days_between","start":"2026-10-12","end":"2026-10-12","inclusive":true | 1
            "kind":"add_working_days","start":"2026-10-10","days":0 | "2026-10-10"
            "kind":"statutory_period","start":"2026-10-10T20:00:00","amount":0,"unit":"days" | "2026-10-12T18:00:00"
            "kind":"statutory_period","start":"2026-10-10","amount":4,"unit":"hours" | "2026-10-10T14:00:00"
            "kind":"statutory_period","start":"2026-10-10","amount":1,"unit":"Day" | "2026-10-12T18:00:00"
            """)
    void answersQuestionsAtTheEdges(String question, String answer) {
        Answer answered = ask("{\"id\":1,\"schedule\":\"cn-working-hours\"," + question + "}");

        assertThat(answered.lines()).containsExactly("{\"id\":1,\"result\":" + answer + "}");
    }

    @Test
    void explainsBackwardsFromTheLatestBeginning() {
        Answer answer = ask("""
                {"id":1,"kind":"explain","schedule":"cn-working-hours","start":"2026-03-03T10:00:00","amount_seconds":-7200}
                """);

        assertThat(answer.lines()).containsExactly("{\"id\":1,\"result\":{\"due\":\"2026-03-02T17:00:00\",\"intervals\":["
                + "[\"2026-03-02T17:00:00\",\"2026-03-02T18:00:00\",\"counted\"],"
                + "[\"2026-03-02T18:00:00\",\"2026-03-03T09:00:00\",\"closed\"],"
                + "[\"2026-03-03T09:00:00\",\"2026-03-03T10:00:00\",\"counted\"]],\"provisional\":false}}");
    }

    /// Questions with a value replaced by one that does not belong there: each is answered or refused, in its place.
    @Test
    void answersOrRefusesWhateverALineSays() {
        List<String> questions = List.of(
                "{'kind':'add','schedule':S,'start':'2026-03-02T09:00:00','amount_seconds':60,'pauses':[['2026-03-02T09:00:00','2026-03-02T10:00:00']]}",
                "{'kind':'between','schedule':S,'start':'2026-03-02T09:00:00','end':'2026-03-05T09:00:00','clip_to':['2026-03-02T09:00:00','2026-03-02T10:00:00']}",
                "{'kind':'intervals','schedule':S,'start':'2026-03-02T09:00:00','count':2}",
                "{'kind':'working_days_between','schedule':S,'start':'2026-03-02','end':'2026-03-05','inclusive':true}",
                "{'kind':'add_working_days','schedule':S,'start':'2026-03-02','days':5}",
                "{'kind':'statutory_period','schedule':S,'start':'2026-03-02','amount':5,'unit':'days'}",
                "{'kind':'explain','schedule':S,'start':'2026-03-02T09:00:00','amount_seconds':60}",
                "{'kind':'is_holiday','schedule':S,'date':'2026-03-02'}");
        String schedule = "{'tz':'Asia/Shanghai','week':{'mon':[['09:00','12:00'],['22:00','06:00']]},'holidays':['CN','2026-03-09'],"
                + "'yearly_holidays':['05-01'],'date_overrides':{'2026-03-03':[]},'breaks':{'2026-03-02':[['10:00','11:00']]}}";
        List<String> strange = List.of("null", "true", "-1", "0.5", "1e9", "''", "'x'", "[]", "{}", "[[]]", "[['09:00']]", "{'mon':7}",
                "'2026-02-30'", "'+999999999-12-31'", "'9999-12-31T23:59:59'", "'-0001-01-01T00:00:00Z'", "'24:00'", "1e12");
        var lines = new StringBuilder();
        for (String question : questions) {
            String whole = question.replace("S", schedule);
            var values = Pattern.compile("(?<=:)('[^']*'|-?\\d+|true)|'\\d\\d:\\d\\d'").matcher(whole);
            while (values.find()) {
                for (String other : strange) {
                    lines.append((whole.substring(0, values.start()) + other + whole.substring(values.end())).replace('\'', '"')).append('\n');
                }
            }
        }

        Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ask(lines.toString()));

        assertThat(answer.lines()).hasSameSizeAs(lines.toString().lines().toList());
        assertThat(answer.lines()).allMatch(line -> line.contains("\"result\":") || line.matches(".*\"error\":\".{10,}\".*"));
    }

    @Test
    void showsWhatANewYearOfHolidaysChangesAndWritesItOnlyWhereTold(@TempDir Path folder) throws IOException {
        Path plan = Files.writeString(folder.resolve("2027.json"), """
                {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":false}]}""");
        Path questions = Files.writeString(folder.resolve("q.jsonl"), """
                {"id":"a","kind":"add","schedule":"cn-working-hours","start":"2026-12-31T17:00:00","amount_seconds":7200}
                {"id":"b","kind":"add","schedule":"cn-working-hours","start":"2026-12-30T09:00:00","amount_seconds":7200}
                """);
        Path table = folder.resolve("cn.txt");

        Answer shown = run("", "calendar", "import", plan.toString(), "--questions", questions.toString(), "-o", table.toString());
        Answer asked = run(Files.readString(questions), "calendar", "--holidays", table.toString());

        assertThat(shown.lines()).containsExactly(
                "WARNING: 2027 would count as published with 1 day(s) off; no Chinese plan has fewer than 7. Is the file whole?",
                "published years added: 2027",
                "2027-01-01 fri: off, was ordinary  元旦",
                "2027-01-02 sat: worked, was ordinary  元旦",
                "\"a\": \"2027-01-02T10:00:00\", was \"2027-01-01T10:00:00\"",
                "1 of 2 answers change",
                "written: " + table);
        assertThat(asked.lines()).first().asString().contains("2027-01-02T10:00:00");
    }

    @Test
    void refusesHolidaysItCannotReadInOneLine(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("x.json"), "{\"days\":[");

        assertThat(run("", "calendar", "import", broken.toString()).err()).startsWith(broken + ": not JSON").hasLineCount(1);
        assertThat(run("", "calendar", "import", "nowhere.ics").err()).isEqualToIgnoringNewLines("nowhere.ics: no such file");
        assertThat(run("", "calendar", "import").exit()).isEqualTo(2);
    }

    @Test
    void refusesHolidaysOfImpossibleYearsAndWritesNothing(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("cn.txt");
        for (String plan : List.of("{\"years\":[2027,123456789],\"days\":[{\"date\":\"2027-01-01\",\"isOffDay\":true}]}",
                "{\"days\":[{\"date\":\"+99999-01-01\",\"isOffDay\":true}]}")) {
            Path file = Files.writeString(folder.resolve("x.json"), plan);

            Answer answer = run("", "calendar", "import", file.toString(), "-o", table.toString());

            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).contains("no year of a calendar in use").hasLineCount(1);
            assertThat(table).doesNotExist();
        }
    }

    /// Every kind has an example, and every example has an answer.
    @Test
    void helpsWithAnExampleOfEveryKind() {
        List<String> examples = run("", "calendar", "--help").lines().stream().map(String::strip).filter(line -> line.startsWith("{")).toList();

        assertThat(examples).hasSize(14);
        assertThat(ask(String.join("\n", examples)).lines()).hasSize(14).allMatch(line -> line.contains("\"result\":"));
        assertThat(run("", "letter", "--help").lines()).anyMatch(line -> line.startsWith("yinuo letter compare"));
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
