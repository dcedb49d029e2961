package org.yinuo.server.shared.web;

import org.springframework.http.ResponseEntity;

/** Leaves a door that need not act again, past its own type of answer: what it answered the first time. */
final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient KeptAnswer kept;

    AnsweredBefore(KeptAnswer kept) {
        super("answered before", null, false, false);
        this.kept = kept;
    }

    ResponseEntity<?> answer() {
        return kept.again();
    }
}
