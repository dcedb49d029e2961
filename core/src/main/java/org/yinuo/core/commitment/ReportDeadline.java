package org.yinuo.core.commitment;

/**
 * A report owed once within a limit after an event.
 */
public record ReportDeadline(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.REPORT_DEADLINE;
    }

    @Override
    public ReportDeadline with(Terms newTerms) {
        return new ReportDeadline(newTerms);
    }
}
