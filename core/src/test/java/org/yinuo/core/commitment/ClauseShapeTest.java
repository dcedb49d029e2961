package org.yinuo.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClauseShapeTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyAnnotatedClauseSurvivesReadingAndWriting() throws IOException {
        Path gold = Path.of("../../shared/data/gold");
        Assumptions.assumeTrue(Files.isDirectory(gold), "no gold annotations beside the repository");

        List<Map<String, Object>> written = goldClauses(gold);

        assertThat(written).hasSizeGreaterThan(400).allSatisfy(
                one -> assertThat(plain(ClauseShape.write(ClauseShape.read(one)))).isEqualTo(plain(one)));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsOwnRecord(ClauseType type) {
        Clause clause = ClauseShape.read(Map.of("type", type.word()));

        assertThat(clause.type()).isEqualTo(type);
        assertThat(ClauseShape.read(ClauseShape.write(clause))).isEqualTo(clause);
    }

    @Test
    void keepsKeysItDoesNotKnow() {
        Map<String, Object> written = Map.of("type", "warranty_term", "deduct", "修理占用", "within", Map.of("value", 3));

        Clause clause = ClauseShape.read(written);

        assertThat(clause.terms().extras()).containsOnlyKeys("deduct", "within");
        assertThat(ClauseShape.write(clause)).containsAllEntriesOf(written);
    }

    @Test
    void keepsSumsInTenThousandsAsTheLetterWritesThem() {
        Map<String, Object> written = Map.of("type", "penalty", "value", 5, "measure", "万元", "note", "5万元");

        Clause clause = ClauseShape.read(written);

        assertThat(clause.terms().limit()).isEqualTo(Limit.of(new BigDecimal(50_000), Unit.YUAN));
        assertThat(ClauseShape.write(clause)).containsAllEntriesOf(written);
    }

    @Test
    void takesAnyJavaNumber() {
        List<Number> numbers = List.of(2, 2L, 2.0, new BigDecimal("2.00"));

        Stream<Object> values = numbers.stream()
                .map(n -> ClauseShape.write(ClauseShape.read(Map.of("type", "response_time", "value", n))).get("value"));

        assertThat(values).containsOnly(2);
    }

    @Test
    void refusesBadShapesByCodeAndField() {
        refused(Map.of(), "type-unknown", "type");
        refused(Map.of("type", "promise"), "type-unknown", "type");
        refused(Map.of("type", 3), "type-shape", "type");
        refused(Map.of("type", "fee", "severity", "huge"), "severity-unknown", "severity");
        refused(Map.of("type", "fee", "value", "ten"), "value-shape", "value");
        refused(Map.of("type", "fee", "value", Double.NaN), "value-shape", "value");
        refused(Map.of("type", "fee", "value", new BigDecimal("1e2147483647")), "value-shape", "value");
        refused(Map.of("type", "fee", "value", new BigDecimal("1e-2147483647")), "value-shape", "value");
        refused(Map.of("type", "fee", "value", -1), "number-negative", "value");
        refused(Map.of("type", "penalty", "cap_percent", -5), "number-negative", "cap_percent");
        refused(Map.of("type", "fee", "note", "长".repeat(2001)), "text-too-long", "note");
        refused(Map.of("type", "fee", "condition", "\uD83D"), "text-unusable", "condition");
        refused(Map.of("type", "fee", "condition", "\u0000"), "text-unusable", "condition");
        refused(Map.of("type", "fee", "remark", List.of("\uDE00")), "text-unusable", "remark");
        refused(Map.of("type", "fee", "remark", List.of(List.of(List.of(List.of("deep"))))), "extras-too-many", "remark");
        refused(Map.of("type", "fee", "unit", "moons"), "unit-unknown", "unit");
        refused(Map.of("type", "fee", "text", "免费"), "start-shape", "start");
        refused(Map.of("type", "fee", "text", "免费", "start", 4, "end", 9), "span-length", "text");
        refused(Map.of("type", "fee", "vague", "yes"), "vague-shape", "vague");
    }

    private static void refused(Map<String, Object> written, String code, String field) {
        assertThatThrownBy(() -> ClauseShape.read(written)).isInstanceOfSatisfying(ClauseRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.chinese()).isNotBlank();
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> goldClauses(Path gold) throws IOException {
        List<Map<String, Object>> clauses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(gold)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
                JsonNode tree = JSON.readTree(Files.readString(file));
                JsonNode list = tree.isArray() ? tree : tree.get("clauses");
                list.forEach(node -> clauses.add(JSON.convertValue(node, Map.class)));
            }
        }
        return clauses;
    }

    private static Map<String, Object> plain(Map<String, ?> written) {
        Map<String, Object> plain = new HashMap<>();
        written.forEach((key, value) -> plain.put(key,
                value instanceof Number n ? new BigDecimal(n.toString()).stripTrailingZeros() : value));
        return plain;
    }
}
