package org.yinuo.server.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.identity.Role;

/**
 * An approval as it is shown.
 *
 * @param text what those who decide need to know
 */
public record ApprovalView(long id, Purpose purpose, About about, String title, String text, String askedBy, long askedById,
                           Instant askedAt, State state, @Nullable Instant endedAt, List<Step> steps) {
    /** How far it has come. */
    public enum State {
        /** Somebody still has to decide. */
        PENDING,
        /** Everybody agreed. */
        APPROVED,
        /** Somebody did not. */
        REFUSED,
        /** No longer asked for. */
        WITHDRAWN
    }

    /** How far one step has come. */
    public enum StepState {
        /** An earlier turn is not decided yet. */
        WAITING,
        /** To be decided now. */
        OPEN,
        /** Approved. */
        APPROVED,
        /** Refused. */
        REFUSED,
        /** Not needed any more. */
        VOID
    }

    /**
     * One of those who must decide.
     *
     * @param user the person named; null when a role is
     */
    public record Step(long id, int turn, @Nullable Role role, @Nullable Named user, StepState state, @Nullable Instant openedAt,
                       @Nullable Instant dueAt, @Nullable Decision decision) {
    }

    /** A person. */
    public record Named(long id, String displayName) {
    }

    /**
     * What was decided.
     *
     * @param insteadOf for whom the stand-in decided
     */
    public record Decision(Verdict verdict, String reason, String by, @Nullable String insteadOf, Instant at) {
    }

    /** Yes or no. */
    public enum Verdict {
        /** Yes. */
        APPROVED,
        /** No. */
        REFUSED
    }
}
