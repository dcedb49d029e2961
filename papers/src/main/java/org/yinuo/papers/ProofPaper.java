package org.yinuo.papers;

import java.util.List;

/**
 * 履约证明: for one contract and period, every promise with its clause, due time, evidence and penalty. It is handed to
 * the customer.
 *
 * @param signed      when the contract was signed
 * @param accepted    when the delivery was accepted; empty before
 * @param period      the period the proof covers, both ends named
 * @param letter      title of the commitment letter the promises come from
 * @param version     the version of the commitment, such as 第 1 版
 * @param counts      one row a kind of promise
 * @param total       all kinds together
 * @param later       how many turns of recurring promises have not begun and are not listed; empty: none
 * @param penalties   the sum of the penalties of the period
 * @param penaltyCap  the most the letter lets the vendor owe; empty when it names no cap
 * @param jsonHash    SHA-256 of the proof as JSON, 64 hexadecimal digits
 * @param jsonFile    the name of that file
 */
public record ProofPaper(PaperMark mark, String contract, String customer, String vendor, String amount,
        String signed, String accepted, String period, String letter, String version, List<Count> counts, Count total,
        String later, String penalties, String penaltyCap, List<ProvedObligation> obligations, List<ProvedBreach> breaches,
        String jsonHash, String jsonFile) implements Paper {

    public ProofPaper {
        counts = List.copyOf(counts);
        obligations = List.copyOf(obligations);
        breaches = List.copyOf(breaches);
    }

    /** How many promises of a kind fell into the period, and how they stand. */
    public record Count(String promise, int promised, int kept, int broken, int running, String penalties) {
    }
}
