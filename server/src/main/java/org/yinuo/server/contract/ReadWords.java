package org.yinuo.server.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.server.shared.Given;

/** Reads words somebody selected in a letter, so that a clause the reader missed starts as what they say; stores nothing. */
@Service
public class ReadWords {
    private static final int LONGEST = 5000;

    /**
     * What was read.
     *
     * @param clauses in the order of the words, without a place; empty when they promise nothing the reader knows
     */
    public record Proposal(List<Map<String, @Nullable Object>> clauses) {
    }

    /** What the reader makes of the words alone. */
    public Proposal read(@Nullable String given) {
        String words = Given.required(given, LONGEST, "words");
        return new Proposal(ReadingRoom.in(() -> LetterReader.read(words)).stream().map(read -> {
            Map<String, @Nullable Object> shape = new LinkedHashMap<>(ClauseShape.write(read.clause()));
            shape.keySet().removeAll(List.of("text", "start", "end", "conflict"));
            return shape;
        }).toList());
    }
}
