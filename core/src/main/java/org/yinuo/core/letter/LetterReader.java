package org.yinuo.core.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.rule.Finding;
import org.yinuo.core.letter.rule.Rule;
import org.yinuo.core.letter.rule.Rules;
import org.yinuo.core.letter.rule.Sentence;
import org.yinuo.core.letter.text.Letter;
import org.yinuo.core.letter.text.Passage;

/**
 * Reads a letter's plain text into clauses: signs made even, lines cut into passages with their headings, each passage
 * shown to every rule. What a rule finds is tied to its place in the letter, counted in code points.
 */
public final class LetterReader {
    private static final List<Asked> RULES = Rules.all().stream().map(rule -> new Asked(rule, rule.name(), rule.signs())).toList();

    /** Passages; a letter with more is read on all processors. */
    private static final int MANY = 400;
    /** Characters; so is a longer letter, however few its passages. */
    private static final int LONG = 20_000;
    private static final String SENTENCE_ENDS = "。；;\n\r";

    private record Asked(Rule rule, String name, String signs) {
    }

    private LetterReader() {
    }

    /** The clauses of a letter in the order of the letter; empty when it promises nothing. */
    public static List<ReadClause> read(String text) {
        Letter letter = Letter.of(text);
        boolean shared = letter.passages().size() > MANY || text.length() > LONG;
        Stream<Passage> passages = shared ? letter.passages().parallelStream() : letter.passages().stream();
        List<ReadClause> read = new ArrayList<>(passages.flatMap(passage -> read(letter, passage).stream()).toList());
        read.sort(Comparator.comparingInt(LetterReader::start).thenComparing(one -> one.clause().type()));
        return List.copyOf(Conflicts.named(Repeats.marked(read), place -> before(text, letter, place)));
    }

    /** What stands over a place of the letter, and what its sentence says before it. */
    private static List<String> before(String text, Letter letter, int place) {
        int end = text.offsetByCodePoints(0, place);
        int start = end;
        while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        List<String> before = new ArrayList<>(headings(letter, place));
        before.add(text.substring(start, end));
        return before;
    }

    private static List<String> headings(Letter letter, int place) {
        int low = 0;
        int high = letter.passages().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            Passage passage = letter.passages().get(middle);
            if (letter.span(passage, 0, 1).startInclusive() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return letter.passages().get(low).headings();
    }

    private static List<ReadClause> read(Letter letter, Passage passage) {
        List<ReadClause> read = new ArrayList<>();
        if (Unpromised.is(passage)) {
            return read;
        }
        Sentence sentence = new Sentence(passage);
        for (Asked asked : RULES) {
            if (!sentence.hasAny(asked.signs())) {
                continue;
            }
            for (Finding finding : asked.rule().read(sentence)) {
                if (finding.startInclusive() < finding.endExclusive() && !Unpromised.isOwedByCustomer(passage, finding)) {
                    add(read, placed(letter, passage, finding), asked.name());
                }
            }
        }
        return read;
    }

    private static Clause placed(Letter letter, Passage passage, Finding finding) {
        Span span = letter.span(passage, finding.startInclusive(), finding.endExclusive());
        return finding.clause().with(finding.clause().terms().span(span));
    }

    /** Two rules that find the same thing at the same place found one clause. */
    private static void add(List<ReadClause> read, Clause clause, String rule) {
        for (int at = read.size() - 1; at >= 0; at--) {
            ReadClause known = read.get(at);
            if (!overlap(known.clause(), clause)) {
                continue;
            }
            if (known.clause().type() == clause.type() && known.clause().terms().limit().equals(clause.terms().limit())
                    && Objects.equals(known.clause().terms().appliesTo(), clause.terms().appliesTo())
                    && !known.rules().contains(rule)) {
                List<String> rules = new ArrayList<>(known.rules());
                rules.add(rule);
                read.set(at, new ReadClause(known.clause(), rules));
                return;
            }
        }
        read.add(new ReadClause(clause, List.of(rule)));
    }

    private static boolean overlap(Clause one, Clause other) {
        Span a = one.terms().span();
        Span b = other.terms().span();
        return a != null && b != null && a.overlaps(b);
    }

    private static int start(ReadClause read) {
        Span span = read.clause().terms().span();
        return span == null ? 0 : span.startInclusive();
    }
}
