package org.yinuo.server.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * Which entries of the audit log are wanted; what is empty is not asked about.
 *
 * @param actor   the username of who did it
 * @param action  what was done, or with a dot at its end all of a kind, e.g. {@code contract.}
 * @param subject the record, e.g. {@code contract:4}
 */
public record AuditQuestion(String actor, String action, String subject, @Nullable Instant fromInclusive, @Nullable Instant toExclusive) {

    private static final int LONGEST = 100;

    /** @throws Refusal {@code period-invalid} when it ends before it begins */
    public static AuditQuestion of(@Nullable String actor, @Nullable String action, @Nullable String subject, @Nullable Instant fromInclusive,
            @Nullable Instant toExclusive) {
        if (fromInclusive != null && toExclusive != null && toExclusive.isBefore(fromInclusive)) {
            throw Refusal.invalid("audit-period-invalid").at("to");
        }
        return new AuditQuestion(Given.text(actor, LONGEST, "actor").toLowerCase(), Given.text(action, LONGEST, "action"),
                Given.text(subject, LONGEST, "subject"), fromInclusive, toExclusive);
    }
}
