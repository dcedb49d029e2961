package org.yinuo.server.contract;

import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.server.shared.Refusal;

/** A shape that is no clause, refused in the caller's language. */
final class ClauseRefusal {
    private ClauseRefusal() {
    }

    static Refusal of(ClauseRefused refused) {
        return Refusal.invalid("clause-invalid", refused.chinese(), refused.english()).at(refused.field());
    }
}
