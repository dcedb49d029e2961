package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The 三包 numbers of one kind of goods.
///
/// @param code stable, for example `colour_tv`
/// @param names the words people use for it, the first one to show
/// @param law its own rules, or those of 1995
/// @param months 三包 term of the whole unit
/// @param mainPartMonths term of the main parts, where they have one
/// @param dailyRatePercent depreciation a day in percent of the price, where it is known
/// @param partsWaitDays days without parts that must be exceeded for an exchange
/// @param unconfirmed what no stored source confirms: `months`, `main_part_months`
public record GoodsRule(
        String code,
        Set<String> names,
        Law law,
        int months,
        Optional<Integer> mainPartMonths,
        Optional<BigDecimal> dailyRatePercent,
        int partsWaitDays,
        Set<String> unconfirmed) {

    /// Days from the sale for refund, exchange or repair (1995 rules art. 9), the last included.
    public static final int REFUND_DAYS = 7;
    /// Days from the sale for exchange or repair (art. 10), the last included.
    public static final int EXCHANGE_DAYS = 15;
    /// Repairs after which goods that still do not work are exchanged (art. 11).
    public static final int REPAIRS = 2;
    /// Days of repair, by the repairer's own fault, that must be exceeded for an exchange (art. 12).
    public static final int REPAIRER_DAYS = 30;
    /// Days of repair after which a telephone is lent (fixed telephones art. 20).
    static final int LOAN_DAYS = 3;

    /// The word for the main parts the annex of the rules lists.
    public static final String MAIN_PART = "main_part";
    /// Months of what comes with a mobile phone.
    private static final Map<String, Integer> PHONE_ACCESSORIES = new TreeMap<>(
            Map.of("battery", 6, "wired_headset", 3, "charger", 12, "sim_card", 12, "data_card", 12));

    /// Parts with a term of their own, in months: the main parts, and what comes with a mobile phone.
    public Map<String, Integer> partMonths() {
        Map<String, Integer> parts = new TreeMap<>(law == Law.MOBILE_PHONES ? PHONE_ACCESSORIES : Map.of());
        mainPartMonths.ifPresent(months -> parts.put(MAIN_PART, months));
        return parts;
    }

    /// The months of a part.
    ///
    /// @throws FactsRefused when these goods have no such part
    public int monthsOf(String part) {
        Integer months = partMonths().get(part);
        if (months == null) {
            String known = String.join(", ", partMonths().keySet());
            throw FactsRefused.impossible("part", "'" + part + "'", "该商品的部件：" + known,
                    known.isEmpty() ? "no part: these goods have none with a term of its own" : "one of " + known);
        }
        return months;
    }

    /// The article of a provision for these goods.
    public Article article(Provision provision) {
        return provision.in(law);
    }

    /// Whether a purchase inside the term may be proved otherwise when invoice and card are lost.
    boolean acceptsOtherProof() {
        return law == Law.MOBILE_PHONES || law == Law.MICROCOMPUTERS;
    }
}
