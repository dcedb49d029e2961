package org.yinuo.server.loaner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a customer's hands, or one that was.
 *
 * @param dueOn        by when it is expected back
 * @param conditionOut how it left, with what goes along
 * @param sha256       of what was signed
 * @param overdue      whether it should be back by now
 * @param back         null while it is out
 */
public record Loan(long id, String number, Loaner loaner, long requestId, @Nullable Long customerId, LocalDate dueOn, String conditionOut,
        Instant issuedAt, String issuedBy, String signer, String sha256, boolean overdue, @Nullable Back back, int version) {

    /**
     * That it came back.
     *
     * @param condition  how
     * @param inspection null while nobody has looked at it
     */
    public record Back(Instant at, String by, String condition, @Nullable Inspection inspection) {}

    /**
     * What was found.
     *
     * @param sound whether it can be lent again
     */
    public record Inspection(Instant at, String by, boolean sound, String finding) {}

    /** Whether a customer has it. */
    public boolean isOut() {
        return back == null;
    }
}
