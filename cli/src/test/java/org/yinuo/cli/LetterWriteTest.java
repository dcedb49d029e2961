package org.yinuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinuo.papers.LetterText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** `letter write` and `letter compare`. */
class LetterWriteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAUSES = """
            [{"type": "response_time", "severity": "critical", "channel": "phone", "value": 30, "unit": "minutes"},
             {"type": "arrival_time", "severity": "critical", "channel": "onsite", "value": 2, "unit": "hours"},
             {"type": "warranty_term", "value": 3, "unit": "years"}]""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "pdf"})
    void readsBackWhatItWrote(String ending) throws IOException {
        Path out = folder.resolve("letter." + ending);

        Answer written = yinuo("letter", "write", file("c.json", CLAUSES), "-o", out.toString());
        JsonNode read = JSON.readTree(yinuo("letter", "read", out.toString()).out());

        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(read).extracting(clause -> clause.get("type").asString() + " " + clause.get("value") + " " + clause.get("severity").asString())
                .containsExactlyInAnyOrder("warranty_term 3 any", "response_time 30 critical", "arrival_time 2 critical");
    }

    @Test
    void takesThePartiesFromAnObject() throws IOException {
        Path out = folder.resolve("letter.docx");
        String object = "{\"vendor\": \"华信公司\", \"customer\": \"海州医院\", \"date\": \"2026-03-12\", \"clauses\": " + CLAUSES + "}";

        yinuo("letter", "write", file("c.json", object), "-o", out.toString());

        assertThat(LetterText.of("letter.docx", Files.readAllBytes(out)).text()).contains("致：海州医院").contains("华信公司").contains("2026年3月12日");
    }

    @Test
    void saysWhichSentenceToCheck() throws IOException {
        String odd = "[{\"type\": \"response_time\", \"value\": 2, \"unit\": \"hours\", \"calendar\": \"仅在涨潮时\"}]";

        Answer answer = yinuo("letter", "write", file("c.json", odd), "-o", folder.resolve("l.txt").toString());

        assertThat(answer.exit()).isZero();
        assertThat(answer.err()).contains("clause 1 (response_time)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                        | c.json: holds no clauses
            {}                                        | c.json: must be an array of clauses
            [1]                                       | c.json: clause 1: must be an object
            [{"type": "promise"}]                     | c.json: clause 1: "promise" is no type
            [{"type": "fee", "value": "x"}]           | c.json: clause 1: value must be a number
            [{"type": "fee", "value": 1e2147483647}]  | c.json: clause 1: value must be a number of at most fifteen digits
            [{"type": "fee", "value": 1e-2147483647}] | c.json: clause 1: value must be a number of at most fifteen digits
            [{"type": "fee", "value": -1}]            | c.json: clause 1: value must not be negative
            [{"type": "fee", "value": 1, "note": "\\ud83d"}] | c.json: clause 1: note holds a character that cannot be stored
            [{"type": "warranty_term", "unit": "years"}] | c.json: clause 1: warranty_term lacks its number
            [{"type"                                  | c.json:1: is no JSON
            {"clauses":[{"type":"fee","value":9}],"date":"x"}   | c.json: date must look like 2026-03-12
            {"clauses":[{"type":"fee","value":9}],"language":"fr"} | c.json: language is zh or en
            """, quoteCharacter = '~')
    void refusesClausesItCannotWriteWithOneLine(String content, String sentence) throws IOException {
        Answer answer = yinuo("letter", "write", file("c.json", content), "-o", folder.resolve("l.txt").toString());

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            letter write                        | letter write: name the file
            letter write c.json                 | letter write: say where to
            letter write c.json -o l.odt        | letter write: say where to
            letter write /nowhere.json -o l.txt | /nowhere.json: no such file
            letter compare a.txt                | letter compare: name two files
            letter compare a b --format pdf     | letter compare: --format is one of
            letter compare /nowhere.txt b       | /nowhere.txt: no such file
            """)
    void refusesWithOneClearLine(String command, String sentence) throws IOException {
        Answer answer = yinuo(command.split(" "));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().startsWith(sentence);
    }

    @Test
    void comparesADemandWithAnOffer() throws IOException {
        String demand = file("demand.txt", "接到报修后2小时内响应。提供7×24小时技术支持。免费质保3年。★投标文件须提供原厂授权书。\n");
        String offer = file("offer.txt", "接到报修后4小时内响应。提供7×24小时技术支持。免费质保5年。每季度巡检1次。\n");

        JsonNode table = JSON.readTree(yinuo("letter", "compare", demand, offer, "--format", "json").out());
        Answer printed = yinuo("letter", "compare", demand, offer);
        yinuo("letter", "compare", demand, offer, "-o", folder.resolve("table.docx").toString());

        assertThat(table.get("rows")).extracting(row -> row.get("demand").get("type").asString() + " " + row.get("verdict").asString())
                .containsExactly("response_time worse", "support_hours equal", "warranty_term better");
        assertThat(table.get("rows").get(0).get("reason").asString()).startsWith("要求2小时，承诺4小时");
        assertThat(table.get("rows").get(0).get("offer").get("start").asInt()).isZero();
        assertThat(table.get("totals").get("extra").asInt()).isEqualTo(1);
        assertThat(table.get("check")).singleElement().satisfies(open -> assertThat(open.get("text").asString()).isEqualTo("★投标文件须提供原厂授权书"));
        assertThat(table.get("starred").get("check").asInt()).isEqualTo(1);
        assertThat(printed.out()).contains("负偏离").contains("要求2小时，承诺4小时").contains("1★ check    待人工核对");
        assertThat(LetterText.of("t", Files.readAllBytes(folder.resolve("table.docx"))).text())
                .contains("序号\t招标文件条目号\t招标文件要求\t投标文件响应\t偏离\t说明").contains("正偏离 1 项").contains("★1\t—\t★投标文件须提供原厂授权书\t—\t待人工核对").contains("★ 实质性要求 1 项");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
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
