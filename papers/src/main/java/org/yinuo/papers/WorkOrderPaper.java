package org.yinuo.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 售后服务单: the record of one visit, signed by the customer.
 *
 * @param request       the number of the service request behind it; may be empty
 * @param coverage      in or out of warranty, in words
 * @param travelStarted when the engineer set out
 * @param arrived       when he checked in
 * @param arrivalPlace  where: address or coordinates, and how it was proved
 * @param finished      when the work ended
 * @param stars         the customer's rating from 1 to 5; 0 when not rated
 * @param signature     the customer's signature; null while not signed
 * @param chapters      tables of their own, such as the checklist
 * @param copies        who keeps a copy, such as 客户 or 销售部
 */
public record WorkOrderPaper(PaperMark mark, String number, String request, String customer, String site,
        String contact, String phone, String contract, String unitModel, String unitSerial, String coverage,
        String appointment, String engineer, String travelStarted, String arrived, String arrivalPlace,
        String finished, String fault, String cause, String solution, List<Part> parts, String testResult,
        String opinion, int stars, Outcome outcome, @Nullable Signature signature,
        List<Chapter> chapters, List<String> copies) implements Paper {

    public WorkOrderPaper {
        parts = List.copyOf(parts);
        chapters = List.copyOf(chapters);
        copies = List.copyOf(copies);
    }

    /** What the visit was for, what came of it and why it was needed, in words; empty where it was not said. */
    public record Outcome(String kind, String result, String causeCode) {
        /** Nothing said. */
        public static final Outcome NONE = new Outcome("", "", "");
    }

    /** A part put in: its number, name, how many, serials out and in, and what it costs the customer. */
    public record Part(String number, String name, String quantity, String serialOut, String serialIn, String charge) {
    }

    /**
     * A table with a title.
     *
     * @param columns what stands over the columns
     * @param rows    as many cells as columns each; a row of one cell is a heading between the others
     */
    public record Chapter(String title, List<String> columns, List<List<String>> rows) {
        public Chapter {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What the customer signed.
     *
     * @param image  the drawn signature as a data URI (png)
     * @param sha256 over exactly the text that was on the screen when it was signed
     * @param how    by which way he signed on a device of his own, in words; empty where he signed on the engineer's
     */
    public record Signature(String image, String signer, String signedAt, String sha256, String how) {
    }
}
