package org.yinuo.server.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complaint: the steps taken, the oldest first. A round ends with an answer the customer does not accept.
 *
 * @param round 1 for the first
 */
public record Complaint(long requestId, Standing standing, int round, List<Step> steps) {

    /**
     * One step.
     *
     * @param text in the words of whoever took it
     * @param data particulars: {@code investigator}, {@code verdict}, {@code amount}, {@code currency}, {@code channel}
     */
    public record Step(Standing standing, int round, Instant at, String by, String text, Map<String, Object> data) {
    }

    /** What was found. */
    public enum Verdict {
        /** The customer is right. */
        JUSTIFIED,
        /** He is right in part. */
        PARTLY,
        /** Nothing was done wrong. */
        UNJUSTIFIED
    }

    /** The last step of that kind. */
    public Optional<Step> last(Standing standing) {
        return steps.stream().filter(step -> step.standing() == standing).reduce((earlier, later) -> later);
    }

    /** The answer drawn up last, approved or not. */
    public Optional<Step> answer() {
        return steps.stream().filter(step -> step.data().containsKey("answer")).reduce((earlier, later) -> later);
    }
}
