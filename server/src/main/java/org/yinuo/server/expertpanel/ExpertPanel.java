package org.yinuo.server.expertpanel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who decide together how a request goes on.
 *
 * @param question what they are asked
 * @param step     the step of escalation that called them; null when a person did
 * @param end      null while they sit
 */
public record ExpertPanel(long id, long requestId, Instant calledAt, String calledBy, String question, @Nullable String step, List<Member> members,
                          @Nullable End end) {

    /**
     * Somebody invited.
     *
     * @param userId       a colleague; null for an expert from outside
     * @param phone        where an expert from outside is reached; empty for a colleague
     * @param organisation whom he works for, if that was said
     */
    public record Member(@Nullable Long userId, String name, String phone, String organisation, Instant invitedAt, String invitedBy) {
    }

    /** How it ended. */
    public enum Outcome {
        /** It has decided. */
        DECIDED,
        /** It was called off, or the request ended before it decided. */
        DISSOLVED
    }

    /**
     * What came of it.
     *
     * @param minutes      what was said; empty when it was dissolved
     * @param decision     what is to be done, or why it was dissolved
     * @param attachmentId a file that shows it
     */
    public record End(Outcome outcome, String minutes, String decision, Instant at, String by, @Nullable Long attachmentId) {
    }
}
