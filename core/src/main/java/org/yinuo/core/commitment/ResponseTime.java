package org.yinuo.core.commitment;

/**
 * Someone answers (response, reply, call-back) within the limit.
 */
public record ResponseTime(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.RESPONSE_TIME;
    }

    @Override
    public ResponseTime with(Terms newTerms) {
        return new ResponseTime(newTerms);
    }
}
