package org.yinuo.core.commitment;

/**
 * A complaint is answered within the limit.
 */
public record ComplaintResponse(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.COMPLAINT_RESPONSE;
    }

    @Override
    public ComplaintResponse with(Terms newTerms) {
        return new ComplaintResponse(newTerms);
    }
}
