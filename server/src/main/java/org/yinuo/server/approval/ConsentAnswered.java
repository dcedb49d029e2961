package org.yinuo.server.approval;

/** The customer answered. Published in the transaction of the answer. */
public record ConsentAnswered(Consent consent, Consent.Answer answer) {
    /** Whether he agreed. */
    public boolean granted() {
        return answer.verdict() == Consent.Verdict.GRANTED;
    }
}
