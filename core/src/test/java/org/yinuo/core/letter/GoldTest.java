package org.yinuo.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the reader does on letters that two people have annotated. */
class GoldTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SHARED = Path.of("../../shared");
    private static final Set<ClauseType> SOFT = Set.of(ClauseType.EXCLUSION);
    private static final Set<Mark> FREE =
            Set.of(Mark.DUPLICATE, Mark.INTERNAL, Mark.ADVISORY, Mark.AMBIGUOUS, Mark.SUPERSEDED);

    private record Annotated(Path letter, int start, int end, List<Clause> clauses) {
    }

    @Test
    void readsTheSeedsAsPeopleDid() throws IOException {
        assertThat(f1("data/gold/seeds", "seeds")).isGreaterThan(0.98);
    }

    @Test
    void readsOtherLettersAsPeopleDid() throws IOException {
        assertThat(f1("data/gold/letters", "data/gold/letters")).isGreaterThan(0.98);
    }

    private static double f1(String goldFolder, String letterFolder) throws IOException {
        Path gold = SHARED.resolve(goldFolder);
        Assumptions.assumeTrue(Files.isDirectory(gold), "skipped: no annotated letters beside the repository");
        int hit = 0;
        int missed = 0;
        int spurious = 0;
        for (Annotated text : annotated(gold, SHARED.resolve(letterFolder))) {
            int[] counts = count(text);
            hit += counts[0];
            missed += counts[1];
            spurious += counts[2];
        }
        return 2.0 * hit / (2.0 * hit + missed + spurious);
    }

    private static int[] count(Annotated text) throws IOException {
        List<Clause> left = new ArrayList<>(LetterReader.read(Files.readString(text.letter())).stream()
                .map(ReadClause::clause).filter(c -> span(c).startInclusive() >= text.start() && span(c).startInclusive() < text.end()).toList());
        int hit = 0;
        int missed = 0;
        for (Clause wanted : text.clauses()) {
            if (free(wanted)) {
                continue;
            }
            Clause got = left.stream().filter(c -> agrees(wanted, c)).findFirst().orElse(null);
            if (counts(wanted)) {
                hit += got == null ? 0 : 1;
                missed += got == null ? 1 : 0;
            }
            removeOne(left, got);
        }
        long spurious = left.stream().filter(GoldTest::counts)
                .filter(c -> text.clauses().stream().noneMatch(wanted -> agrees(wanted, c))).count();
        return new int[] {hit, missed, (int) spurious};
    }

    private static void removeOne(List<Clause> left, Clause got) {
        for (int at = 0; at < left.size(); at++) {
            if (left.get(at) == got) {
                left.remove(at);
                return;
            }
        }
    }

    private static boolean counts(Clause clause) {
        return clause.type().core() && !SOFT.contains(clause.type());
    }

    private static boolean free(Clause clause) {
        Set<Mark> marks = new HashSet<>(clause.terms().marks());
        marks.retainAll(FREE);
        return !marks.isEmpty();
    }

    private static boolean agrees(Clause wanted, Clause got) {
        Severity severity = wanted.terms().severity();
        return wanted.type() == got.type() && amount(wanted.terms().limit()).equals(amount(got.terms().limit()))
                && (severity == Severity.ANY || severity == got.terms().severity()) && span(wanted).overlaps(span(got));
    }

    /** Hours and minutes, years and months compare after conversion; 24 hours is not a day. */
    private static String amount(Limit limit) {
        if (limit.value() == null) {
            return "- " + limit.per();
        }
        int factor = limit.unit() == Unit.HOURS ? 60 : limit.unit() == Unit.YEARS ? 12 : 1;
        Unit unit = limit.unit() == Unit.HOURS ? Unit.MINUTES : limit.unit() == Unit.YEARS ? Unit.MONTHS : limit.unit();
        BigDecimal value = limit.value().multiply(BigDecimal.valueOf(factor)).stripTrailingZeros();
        return value.toPlainString() + unit + limit.per();
    }

    private static Span span(Clause clause) {
        Span span = clause.terms().span();
        return span == null ? new Span(0, 0, "") : span;
    }

    private static List<Annotated> annotated(Path gold, Path letters) throws IOException {
        List<Annotated> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
                JsonNode tree = JSON.readTree(Files.readString(file));
                if (tree.isArray()) {
                    String name = file.getFileName().toString().replace(".gold.json", ".txt");
                    texts.add(new Annotated(letters.resolve(name), 0, Integer.MAX_VALUE, clauses(tree)));
                } else {
                    texts.add(new Annotated(letters.resolve(tree.get("seed_file").asString()), tree.get("start").asInt(),
                            tree.get("end").asInt(), clauses(tree.get("clauses"))));
                }
            }
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static List<Clause> clauses(JsonNode list) {
        List<Clause> clauses = new ArrayList<>();
        list.forEach(node -> clauses.add(ClauseShape.read(JSON.convertValue(node, Map.class))));
        return clauses;
    }
}
