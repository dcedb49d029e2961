package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** A quote in the words a customer judges it by, where no form is printed. In both languages at once, since nobody knows who reads it. */
final class QuoteWords {
    private QuoteWords() {
    }

    static String scope(Quote quote) {
        String said = quote.note().isBlank() ? "" : quote.note() + "\n";
        return said + "合计 / Total " + money(quote.figures().total(), quote) + "（含税 / incl. tax " + money(quote.figures().tax(), quote) + "）\n有效期至 / Valid until "
                + quote.validUntil();
    }

    static List<String> items(Quote quote) {
        return quote.lines().stream().map(line -> item(line, quote)).toList();
    }

    /** {@code what: how much × price · amount}, the amount last. */
    private static String item(QuoteLine line, Quote quote) {
        String what = line.kind() == LineKind.MINIMUM ? "最低收费补足 / Minimum charge" : line.text() + "：" + line.quantity().toPlainString() + unit(line.unit())
                + " × " + money(line.unitPrice(), quote);
        String free = line.rule().isFree() ? " · 免收 / free" + (line.reason().isEmpty() ? "" : "：" + line.reason()) : "";
        return what + free + " · " + money(line.total(), quote);
    }

    private static String unit(ChargeUnit unit) {
        return switch (unit) {
            case HOUR -> " h";
            case KM -> " km";
            case VISIT, PIECE -> "";
        };
    }

    private static String money(BigDecimal amount, Quote quote) {
        String sign = quote.figures().currency().equals("CNY") ? "¥" : quote.figures().currency() + " ";
        return sign + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
