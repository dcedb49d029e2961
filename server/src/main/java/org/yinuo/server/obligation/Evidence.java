package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.PeopleShown;

/**
 * The record that meets an obligation.
 *
 * @param at           when it happened
 * @param text         what happened, in words
 * @param sha256       hash of what was signed or sent, if any
 * @param ref          what it points to, for example {@code work-order:12}
 * @param attachmentId file that shows it
 * @param people       who is shown by name, where people were promised
 */
public record Evidence(Kind kind, Instant at, String text, @Nullable String sha256, @Nullable String ref,
                       @Nullable Long attachmentId, List<PeopleShown.Person> people) {

    /** Evidence that names nobody. */
    public Evidence(Kind kind, Instant at, String text, @Nullable String sha256, @Nullable String ref, @Nullable Long attachmentId) {
        this(kind, at, text, sha256, ref, attachmentId, List.of());
    }

    /** The kinds of evidence. */
    public enum Kind {
        /** A call in which a person spoke to the customer. */
        CALL,
        /** A written answer by a person. */
        REPLY,
        /** A check-in at the site. */
        ARRIVAL,
        /** A work order was issued. */
        WORK_ORDER,
        /** The customer's signature. */
        SIGNATURE,
        /** Service runs again. */
        RESTORATION,
        /** The fault is gone. */
        RESOLUTION,
        /** The customer confirmed by word. */
        SIGN_OFF,
        /** A signed note. */
        NOTE
    }

    /** Evidence in words alone. */
    public static Evidence of(Kind kind, Instant at, String text) {
        return new Evidence(kind, at, text, null, null, null);
    }
}
