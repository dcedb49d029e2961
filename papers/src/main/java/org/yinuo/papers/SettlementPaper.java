package org.yinuo.papers;

import java.util.List;

/**
 * 违约金结算单: every breach of a period with what it costs, the cap, and what is to be paid. Amounts come with separators and
 * without the currency, which is named once.
 *
 * @param period       first and last day
 * @param currency     of every amount
 * @param lines        one breach each
 * @param cap          the most that is owed over the contract; empty when the letter names none
 * @param earlier      penalties on earlier sheets
 * @param undecided    a sentence about breaches left out; empty when there are none
 * @param agreed       who agreed and when; empty on a draft
 * @param paid         when and how it was paid; empty before
 * @param hash         SHA-256 of the sheet as it was agreed; empty on a draft
 */
public record SettlementPaper(PaperMark mark, String contract, String customer, String vendor, String period, String currency, List<Line> lines,
        String reckoned, String cap, String earlier, String penalties, String costs, String total, String undecided, String agreed,
        String paid, String hash) implements Paper {

    public SettlementPaper {
        lines = List.copyOf(lines);
    }

    /** One breach. */
    public record Line(String number, String what, String promise, String brokenAt, String doneAt, String standing, String reason, String owed,
            String earlier, String penalty, String cost) {
    }
}
