package org.yinuo.server.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The price a customer is asked to consent to, line by line, for a page that shows it in his own language.
 * Amounts and quantities are decimal text; those of a line are before tax except its {@code total}.
 *
 * @param currency   ISO 4217
 * @param validUntil last day on which he can agree
 * @param note       what whoever asks says to it; may be empty
 */
public record PricedOffer(String currency, List<Line> lines, String net, String tax, String total, LocalDate validUntil, String note) {
    /**
     * One line.
     *
     * @param kind     a code, for lines without words of their own
     * @param unit     a code of what the quantity counts
     * @param listed   quantity times unit price, before the rule and any discount
     * @param reason   why it costs that, in the words of a clause; may be empty
     */
    public record Line(String kind, String text, String quantity, String unit, String unitPrice, String listed, String net, String total, boolean free, String reason) {
    }

    /** Knows the price behind a consent; implemented by whoever asks for consent to prices. */
    public interface Source {
        /** The offer, if the consent is about one. */
        Optional<PricedOffer> behind(Consent consent);
    }
}
