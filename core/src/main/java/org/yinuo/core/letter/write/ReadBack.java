package org.yinuo.core.letter.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yinuo.core.letter.LetterReader;

/**
 * The writer's proof-reader: has the letter reader read a sentence under its heading and says how well it was understood.
 * The writer takes the first wording that is understood; so a letter cannot say something else than its clauses.
 */
final class ReadBack {
    /** Understood exactly, or at least in kind, amount and severity, or something at all, or nothing, or something else. */
    enum Grade { EXACT, CLOSE, TOLD, SILENT, WRONG }

    private final Set<ReadableClause> wanted;

    ReadBack(Set<ReadableClause> wanted) {
        this.wanted = wanted;
    }

    /** What the reader makes of lines under a heading. */
    static Set<ReadableClause> read(String heading, String lines) {
        Set<ReadableClause> read = new LinkedHashSet<>();
        LetterReader.read(heading + "\n" + lines + "\n").forEach(one -> read.add(ReadableClause.of(one.clause())));
        return read;
    }

    /** How well a sentence that should say this clause was understood. */
    Grade grade(ReadableClause clause, Set<ReadableClause> read) {
        boolean onlyWanted = wanted.containsAll(read);
        if (read.contains(clause)) {
            return onlyWanted ? Grade.EXACT : Grade.TOLD;
        }
        boolean close = read.stream().anyMatch(clause::resembles);
        if (close) {
            boolean harmless = read.stream().allMatch(one -> wanted.contains(one) || one.resembles(clause));
            return harmless ? Grade.CLOSE : Grade.TOLD;
        }
        return read.isEmpty() || onlyWanted ? Grade.SILENT : Grade.WRONG;
    }

    /** The wanted clauses these lines told. */
    static boolean tells(List<ReadableClause> clauses, Set<ReadableClause> read) {
        return read.equals(Set.copyOf(clauses));
    }
}
