package org.yinuo.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationStory;
import org.yinuo.server.shared.Money;

/**
 * What a vendor hands the customer: every promise under a contract that was due in a period, with its clause, its due
 * instant and why, what was done and what shows it, and what a breach costs.
 *
 * @param vendor      the company that promised
 * @param letter      title of the commitment
 * @param version     version of the commitment in force now; each obligation names its own
 * @param from        first instant of the period
 * @param to          first instant after the period
 * @param preparedAt  when the proof was made
 * @param sha256      SHA-256 over this proof's JSON with this field left empty
 */
public record Proof(String vendor, String contract, String title, String customer, Money amount, LocalDate signedOn,
                    @Nullable LocalDate acceptedOn, String letter, int version, String zone, Instant from, Instant to,
                    Instant preparedAt, Ledger.Totals totals, List<Item> obligations, String sha256) {

    /** One promise. */
    public record Item(ClockView clock, @Nullable Integer commitmentVersion, String subject,
                       List<ObligationStory.FactView> facts, List<ObligationStory.EvidenceView> evidence,
                       ObligationStory.Explanation explanation) {
    }

    Proof hashed(String hash) {
        return new Proof(vendor, contract, title, customer, amount, signedOn, acceptedOn, letter, version, zone, from, to,
                preparedAt, totals, obligations, hash);
    }
}
