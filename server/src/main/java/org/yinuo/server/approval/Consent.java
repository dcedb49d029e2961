package org.yinuo.server.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was asked, and what he said.
 *
 * @param scope      what exactly, in words he can judge
 * @param items      one line each where several things are confirmed at once
 * @param validFrom  from when on it may be done; null for at once
 * @param validUntil until when, excluded; null for without end
 * @param openLink   until when a link is out that can still be used; null when none is
 */
public record Consent(long id, ConsentPurpose purpose, About about, String title, String scope, List<String> items,
                      @Nullable Instant validFrom, @Nullable Instant validUntil, String askedBy, Instant askedAt, State state,
                      @Nullable Answer answer, @Nullable Instant openLink) {
    /** How far it has come. */
    public enum State {
        /** The customer has not answered. */
        AWAITED,
        /** He agrees. */
        GRANTED,
        /** He does not. */
        REFUSED,
        /** No longer asked for. */
        WITHDRAWN
    }

    /** Yes or no. */
    public enum Verdict {
        /** Yes. */
        GRANTED,
        /** No. */
        REFUSED
    }

    /** How the answer came. */
    public enum Way {
        /** By the link that was sent. */
        LINK,
        /** In a call that was recorded. */
        CALL,
        /** By a contact of the customer who had signed in. */
        PORTAL,
        /** Signed on the engineer's device. */
        SIGNATURE
    }

    /**
     * What the customer said.
     *
     * @param name         who said it
     * @param recordedBy   the colleague who wrote it down; the customer's own name where he answered by the link
     * @param attachmentId the recording of the call, or the drawn signature
     */
    public record Answer(Verdict verdict, String name, String reason, Way way, Instant at, String recordedBy, @Nullable Long attachmentId) {
    }

    /** Whether it may be done at an instant; no yes reaches back before it was said. */
    public boolean allowsAt(Instant at) {
        return state == State.GRANTED && answer != null && !at.isBefore(answer.at()) && (validFrom == null || !at.isBefore(validFrom)) && (validUntil == null || at.isBefore(validUntil));
    }
}
