package org.yinuo.papers;

import java.util.List;

/**
 * The papers about money: 报价单, 收费单, 贷项通知单, 费用核销单, 市场支持申请单. All texts come in the reader's language.
 *
 * @param title      what the paper is called
 * @param facts      what stands above the table, in the order given
 * @param columns    heads of the table
 * @param rows       as many cells each as there are columns
 * @param totals     what stands below the table; the last one counts
 * @param statement  what is said below; empty for nothing
 * @param signatures captions of the places to sign
 */
public record ChargePaper(PaperMark mark, String title, List<Fact> facts, List<Column> columns, List<List<String>> rows, List<Fact> totals,
        String statement, List<String> signatures) implements Paper {

    public ChargePaper {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        signatures = List.copyOf(signatures);
    }

    /** A label and what is so called. */
    public record Fact(String label, String value) {
    }

    /**
     * A column.
     *
     * @param percent of the width of the page
     * @param number  whether amounts stand in it
     */
    public record Column(String title, int percent, boolean number) {
    }
}
