package org.yinuo.server.catalog;

/** What a warranty term runs from. */
public enum TermStart {
    /** Final acceptance (验收). */
    ACCEPTANCE,
    /** The contract's signature (签订). */
    SIGNATURE,
    /** The invoice, as a rule the day of sale (开票). */
    INVOICE,
    /** Delivery (交付). */
    DELIVERY
}
