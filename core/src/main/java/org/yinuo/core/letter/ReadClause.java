package org.yinuo.core.letter;

import java.util.List;
import org.yinuo.core.commitment.Clause;

/**
 * A clause read from a letter.
 *
 * @param clause with its place in the letter
 * @param rules  names of the rules that found it
 */
public record ReadClause(Clause clause, List<String> rules) {
    /** Copies the names. */
    public ReadClause {
        rules = List.copyOf(rules);
    }
}
