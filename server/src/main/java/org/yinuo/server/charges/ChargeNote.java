package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 收费单: what a customer owes for agreed work.
 *
 * @param balance what is still open of the total
 */
public record ChargeNote(long id, String number, long quoteId, long requestId, @Nullable Long customerId, String currency, @Decimal BigDecimal net,
                         @Decimal BigDecimal tax, @Decimal BigDecimal total, @Decimal BigDecimal balance, LocalDate dueOn, String note, Instant drawnAt,
                         String drawnBy) {

    /** How money came or went. */
    public enum Method {
        /** Notes and coins. */
        CASH,
        /** Bank transfer. */
        TRANSFER,
        /** Alipay (支付宝). */
        ALIPAY,
        /** WeChat Pay (微信支付). */
        WECHAT,
        /** Card. */
        CARD,
        /** Set off against a credit note (贷项抵扣). */
        CREDIT_NOTE
    }

    /**
     * An entry of the account.
     *
     * @param refundOf the payment a refund takes back; null for a payment
     */
    public record Payment(long id, boolean refund, Method method, @Decimal BigDecimal amount, LocalDate on, String reference, @Nullable Long refundOf,
                          @Nullable Long creditNoteId, Instant at, String by) {
    }

    /** The note with its account. */
    public record Account(ChargeNote note, Quote quote, List<Payment> payments) {
    }
}
