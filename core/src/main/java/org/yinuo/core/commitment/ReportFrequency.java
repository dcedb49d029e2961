package org.yinuo.core.commitment;

/**
 * Reports owed every period.
 */
public record ReportFrequency(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.REPORT_FREQUENCY;
    }

    @Override
    public ReportFrequency with(Terms newTerms) {
        return new ReportFrequency(newTerms);
    }
}
