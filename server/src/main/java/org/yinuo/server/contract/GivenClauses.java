package org.yinuo.server.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.write.Writable;
import org.yinuo.server.shared.Refusal;

/** Clauses as a caller gives them to be written: read one by one, the first that is none, or lacks its number, is refused by its place. */
final class GivenClauses {
    private static final int MOST = 500;

    private GivenClauses() {
    }

    /** At least one clause, at most {@value #MOST}. */
    static List<Clause> read(@Nullable List<? extends @Nullable Map<String, ?>> shapes) {
        if (shapes == null || shapes.isEmpty()) {
            throw Refusal.invalid("letter-without-clauses").at("clauses");
        }
        if (shapes.size() > MOST) {
            throw Refusal.invalid("letter-clauses-too-many", MOST).at("clauses");
        }
        List<Clause> clauses = new ArrayList<>();
        for (Map<String, ?> shape : shapes) {
            clauses.add(read(shape == null ? Map.of() : shape, clauses.size()));
        }
        return clauses;
    }

    private static Clause read(Map<String, ?> shape, int place) {
        try {
            Clause clause = ClauseShape.read(shape);
            Writable.require(clause);
            return clause;
        } catch (ClauseRefused refused) {
            String number = String.valueOf(place + 1);
            throw Refusal.invalid("clause-invalid", "第 " + number + " 条：" + refused.chinese(), "Clause " + number + ": " + refused.english())
                    .at("clauses[" + place + "]." + refused.field());
        }
    }
}
