package org.yinuo.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One promise in a proof, with what shows how it went.
 *
 * @param number  its number within the proof
 * @param promise what was promised, such as 到达现场 · 重大故障
 * @param clause  where it stands in the letter, such as 第 3 条; may be empty
 * @param quote   the words of the letter, exactly
 * @param subject whom or what it was for: request, unit, contract month
 * @param note    reasons of pauses, waiver, provisional due time; may be empty
 * @param explanation how the time until due counted, in order, neighbours of the same counting already merged
 * @param penalty what it cost, with its reckoning; empty for none
 */
public record ProvedObligation(String number, String promise, String clause, String quote, String subject,
        String opened, String due, String done, PromiseState state, String note, List<Evidence> evidence,
        List<Interval> explanation, String penalty) {

    /** As many rows of an explanation as a reader follows. */
    private static final int ROWS_SHOWN = 12;
    private static final int ROWS_AT_END = 3;
    private static final int ROWS_KEPT_TOGETHER = 8;
    private static final int QUOTE_KEPT_TOGETHER = 300;

    public ProvedObligation {
        evidence = List.copyOf(evidence);
        explanation = List.copyOf(explanation);
    }

    /** What was recorded: a call, an arrival, a signature; {@code hash} is the SHA-256 of the record. */
    public record Evidence(String what, String at, String by, String hash) {
    }

    /** How a stretch of time counted towards the due time. */
    public enum Counting {
        COUNTED, CLOSED, HOLIDAY, PAUSED, OMITTED;

        /** The style class and the last part of the bundle key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stretch of time from {@code from} up to and not including {@code to}.
     *
     * @param length how long it is, such as 2 小时 30 分; may be empty
     */
    public record Interval(String from, String to, Counting counting, String length) {
    }

    /** Whether it is short enough to be kept together on a page without tearing holes into the pages before. */
    public boolean fitsOnePage() {
        return evidence.size() + explanationRows().size() <= ROWS_KEPT_TOGETHER && quote.length() <= QUOTE_KEPT_TOGETHER;
    }

    /** The explanation as printed: at most twelve rows, the middle left out where there are more. */
    public List<Interval> explanationRows() {
        if (explanation.size() <= ROWS_SHOWN) {
            return explanation;
        }
        int first = ROWS_SHOWN - ROWS_AT_END - 1;
        int last = explanation.size() - ROWS_AT_END;
        List<Interval> rows = new ArrayList<>(explanation.subList(0, first));
        rows.add(new Interval(explanation.get(first).from(), explanation.get(last - 1).to(), Counting.OMITTED,
                String.valueOf(last - first)));
        rows.addAll(explanation.subList(last, explanation.size()));
        return rows;
    }
}
