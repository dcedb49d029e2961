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

class SanbaoCommandTest {

    private static final Path CASES = Path.of("../../shared/data/sanbao-cases.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersEveryWorkedCase() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "skipped: " + CASES + " is not on this machine");
        JsonNode cases = JSON.readTree(Files.readString(CASES)).get("cases");
        var lines = new StringBuilder();
        cases.forEach(each -> lines.append(each).append('\n'));

        Answer answer = ask(lines.toString());

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.lines()).hasSize(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            JsonNode result = JSON.readTree(answer.lines().get(i)).get("result");
            JsonNode expected = cases.get(i);
            assertThat(result.size()).isPositive();
            result.properties().forEach(field -> {
                String key = field.getKey().equals("rights") ? "right" : field.getKey();
                if (!key.equals("reasons")) {
                    assertThat(same(field.getValue(), expected.get(key)))
                            .as(expected.get("id") + ": " + key + " is " + field.getValue()).isTrue();
                }
            });
        }
    }

    private static boolean same(JsonNode value, JsonNode expected) {
        return value.isNumber() ? value.decimalValue().compareTo(expected.decimalValue()) == 0 : value.equals(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "kind":"window_days","start":"2024-09-24","days":7 | {"last_day":"2024-10-08"}
            "kind":"window_days","start":"2024-09-24","days":7,"start_day_counts":true | {"last_day":"2024-09-30"}
            "kind":"window_days","start":"2024-03-02","days":7,"rest_days":"statutory_holidays" | {"last_day":"2024-03-09"}
            "kind":"warranty_end","start":"2024-02-29","months":12 | {"end":"2025-02-28"}
            "kind":"warranty_end","start":"2024-03-04","goods":"手机" | {"end":"2025-03-04"}
            "kind":"warranty_end","start":"2024-11-30","goods":"mobile","part":"wired_headset" | {"end":"2025-02-28"}
            "kind":"restart_after_exchange","exchange_date":["2024-05-20","2024-11-04"],"months":12 | {"end":"2025-11-04"}
            "kind":"depreciation","price":1999.99,"daily_rate_percent":0.05,"invoice":"2024-03-01","return_date":"2024-03-02","repair_and_wait_days":0 | {"used_days":1,"fee":1.00,"refund":1998.99}
            "kind":"depreciation","price":3000,"goods":"mobile","invoice":"2024-03-01","return_date":"2024-03-11" | {"used_days":10,"fee":150.00,"refund":2850.00}
            "kind":"car_use_fee","price":150000,"km":0,"n_percent":0.5 | {"fee":0.00}
            "kind":"car_term","start":"2024-01-15","years":2,"km_limit":50000,"check_date":"2025-12-01","odometer":50000 | {"inside":false,"end_date":"2026-01-15"}
            "kind":"car_start","invoice":"2024-03-28" | {"start":"2024-03-28"}
            "kind":"car_repair_days","agreed":"2024-05-06T10:00","finished":"2024-05-11T10:01" | {"days":6,"spare_car_due":true}
            "kind":"car_repair_days","agreed":"2024-05-06T02:00:00Z","finished":"2024-05-06T12:00" | {"days":1,"spare_car_due":false}
            "kind":"car_deadlines","request":"2024-09-27" | {"reply_by":"2024-10-16","complete_by":"2024-10-30"}
            """)
    void answersWithTheFieldsOfItsKind(String question, String result) {
        Answer answer = ask("{\"id\":7," + question + "}");

        assertThat(answer.lines()).containsExactly("{\"id\":7,\"result\":" + result + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-14","same_model_in_stock":false} | refund repair
            "goods":"tv","sold":"2024-03-04","fault":"2024-08-01","repairs_done":2,"same_model_in_stock":true,"wants":"refund" | refund_less_depreciation
            "goods":"tv","facts":{"sold":"2024-03-04","sent":"2024-04-01","today":"2024-06-30","cause":"no parts from producer"} | wait
            "goods":"pc","facts":{"sold":"2024-03-04","fault":"2024-03-08","invoice":false,"card":false,"purchase_proven":true} | exchange repair
            "goods":"online_sale","facts":{"received":"2024-03-04","returned":"2024-03-12","fault":null} |
            "goods":"online_sale","facts":{"received":"2024-03-04","returned":"2024-03-08","exception":"made to order"} |
            "goods":"car","facts":{"start":"2024-01-15","date":"2024-03-10","km":3100,"fault":"brake failure"} | repair
            "goods":"car","facts":{"start":"2024-01-15","date":"2025-03-10","km":21000,"fault":"same fault repaired 4 times"} | repair
            "goods":"car","invoice":"2024-01-10","delivery":"2024-01-15","date":"2025-03-10","km":0,"repair_days":31 | exchange_with_use_fee refund_with_use_fee
            "goods":"car","start":"2022-01-15","exchanged":"2024-01-15","date":"2025-03-10","km":9000,"fault":"serious_safety","safety_repairs":2 | exchange_with_use_fee refund_with_use_fee
            """)
    void saysWhatTheCustomerMayChoose(String question, String rights) {
        Answer answer = ask("{\"id\":\"q\",\"kind\":\"right\"," + question + "}");

        JsonNode result = JSON.readTree(answer.lines().getFirst()).get("result");
        assertThat(result.get("rights").valueStream().map(JsonNode::asString).toList())
                .isEqualTo(rights == null ? List.of() : List.of(rights.split(" ")));
        assertThat(result.get("reasons").valueStream().map(JsonNode::asString)).isNotEmpty().allMatch(
                reason -> reason.startsWith("《") && reason.contains("条") && reason.contains("art. "));
    }

    @Test
    void notesBesideTheResultWhatAPersonShouldKnow() {
        Answer answer = ask("""
                {"id":1,"kind":"window_days","start":"2098-12-30","days":7}
                {"id":2,"kind":"depreciation","price":2000,"daily_rate_percent":0.5,"invoice":"2024-01-01","return_date":"2024-12-31","repair_and_wait_days":0}
                {"id":3,"kind":"right","goods":"car","start":"2024-01-15","date":"2024-03-10","km":10,"fault":"odd noise"}
                {"id":4,"kind":"right","goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-08","repairs_don":2}}
                """);

        assertThat(answer.lines()).extracting(line -> JSON.readTree(line).at("/notes/0/code").asString())
                .containsExactly("provisional", "fee-reaches-price", "fault-read-from-text", "unread-facts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "kind":"fly" | 'kind' is 'fly'
            "start":"2024-03-04" | 'kind' is missing
            "kind":"window_days","days":7 | 'start' is missing
            "kind":"window_days","start":"2023-02-29","days":7 | 'start' is "2023-02-29"
            "kind":"window_days","start":"2024-03-04","days":7.5 | 'days' is 7.5
            "kind":"window_days","start":"2024-03-04","days":"7" | 'days' is "7"
            "kind":"window_days","start":"2024-03-04","days":0 | 'days' is 0
            "kind":"warranty_end","start":"2024-03-04","months":12,"repair_days":-1 | 'repair_days' is -1
            "kind":"warranty_end","start":"2024-03-04" | 'months' is missing
            "kind":"restart_after_exchange","months":12 | 'exchange_date' is missing
            "kind":"depreciation","price":-1,"daily_rate_percent":0.1,"invoice":"2024-03-01","return_date":"2024-06-09" | 'price' is -1
            "kind":"depreciation","price":3000,"invoice":"2024-03-01","return_date":"2024-06-09" | 'daily_rate_percent' is missing
            "kind":"depreciation","price":3000,"daily_rate_percent":0.1,"invoice":"2024-06-09","return_date":"2024-03-01" | 'return_date' (2024-03-01) contradicts 'invoice'
            "kind":"car_use_fee","price":150000,"km":8000,"n_percent":0.6 | 'n_percent' is 0.6
            "kind":"car_use_fee","price":150000,"km":1e99,"n_percent":0.5 | 'km' is too large
            "kind":"car_term","start":"2024-01-15","years":2,"km_limit":50000,"check_date":"2024-01-14","odometer":1 | 'check_date'
            "kind":"car_term","start":"2024-01-15","years":2,"km_limit":50000,"check_date":"2024-02-14" | 'odometer' is missing
            "kind":"car_repair_days","agreed":"2024-05-06T10:00","finished":"2024-05-06T09:00" | 'finished'
            "kind":"car_repair_days","agreed":"2024-05-06","finished":"2024-05-06T09:00" | 'agreed' is "2024-05-06"
            "kind":"car_deadlines" | 'request' is missing
            "kind":"right","facts":{"sold":"2024-03-04"} | 'goods' is missing
            "kind":"right","goods":"spaceship","facts":{"sold":"2024-03-04","fault":"2024-03-05"} | 'goods' is 'spaceship'
            "kind":"right","goods":"tv","facts":[1] | 'facts' is [1]
            "kind":"right","goods":"tv","facts":{"fault":"2024-03-05"} | 'sold' is missing
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04"} | 'fault' is missing
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-03"} | 'fault' (2024-03-03) contradicts 'sold'
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-09","today":"2024-03-08"} | 'today' (2024-03-08) contradicts 'fault'
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04","sent":"2024-04-01"} | 'today' is missing
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-09","wants":"a pony"} | 'wants' is 'a pony'
            "kind":"right","goods":"tv","facts":{"sold":"2024-03-04","fault":"2024-03-09","works":"no"} | 'works' is "no"
            "kind":"right","goods":"car","facts":{"start":"2024-01-15","date":"2024-03-10","fault":"noise"} | 'km' is missing
            "kind":"right","goods":"car","facts":{"start":"2024-01-15","date":"2024-03-10","km":1} | 'fault' is missing
            "kind":"window_days","start":"2024-03-04","days":7,"rest_days":"none" | 'rest_days' is 'none'
            """)
    void namesTheFieldThatIsWrong(String question, String complaint) {
        Answer answer = ask("{\"id\":\"x\"," + question + "}");

        assertThat(JSON.readTree(answer.lines().getFirst()).path("error").asString()).contains(complaint);
        assertThat(answer.exit()).isEqualTo(2);
    }

    @Test
    void answersABadLineWithItsErrorAndGoesOn() {
        Answer answer = ask("""
                nonsense
                [1]
                {"id":2}

                {"id":3,"kind":"car_deadlines","request":"2024-09-27"}
                """);

        assertThat(answer.lines()).hasSize(4);
        assertThat(answer.lines().subList(0, 3)).allMatch(line -> JSON.readTree(line).has("error"));
        assertThat(JSON.readTree(answer.lines().get(3)).at("/result/reply_by").asString()).isEqualTo("2024-10-16");
        assertThat(answer.err()).startsWith("stdin:1: not JSON").contains("2 more");
    }

    @Test
    void isListedByHelpAndRefusesWordsItDoesNotKnow() {
        assertThat(run("", "--help").lines()).anyMatch(line -> line.contains("sanbao"));
        assertThat(run("", "sanbao", "--help").exit()).isZero();
        assertThat(run("", "sanbao", "--fast").exit()).isEqualTo(2);
    }

    private record Answer(int exit, List<String> lines, String err) {}

    private static Answer ask(String input) {
        return run(input, "sanbao");
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
