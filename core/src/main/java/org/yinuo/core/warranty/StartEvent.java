package org.yinuo.core.warranty;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a term of free repair runs from. */
public enum StartEvent {
    /** Final acceptance of what was delivered (验收). */
    ACCEPTANCE("验收|终验|初验|accept"),
    /** Signature of the contract (签订). */
    SIGNATURE("签订|签署|签约|合同生效|sign"),
    /** The invoice, as a rule the day of sale (开票、购买). */
    INVOICE("开票|发票|购买|销售|售出|购机|invoice|purchase|sale"),
    /** Delivery or receipt of the goods (交付、到货). */
    DELIVERY("交付|交货|到货|签收|收货|发货|deliver|receipt|shipment");

    private final Pattern words;

    StartEvent(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** The event a letter names; empty for words that name none of them, which are left to a person. */
    public static Optional<StartEvent> in(String text) {
        for (StartEvent event : values()) {
            if (event.words.matcher(text).find()) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
