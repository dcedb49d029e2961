package org.yinuo.server.catalog;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * A kind of product (产品类别).
 *
 * @param goods          the kind of goods the 三包 rules know it by, or {@code car}; null where none applies
 * @param warrantyMonths the house's standard term for everything of the kind
 */
public record ProductCategory(long id, String name, @Nullable String goods, @Nullable Integer warrantyMonths, TermStart warrantyStart, int version) {

    /** The word for family cars, which have rules of their own. */
    public static final String CAR = "car";
    static final int MOST_MONTHS = 600;

    /** What is said about a category; refuses what no rule knows. */
    public record Draft(@Nullable String name, @Nullable String goods, @Nullable Integer warrantyMonths, @Nullable TermStart warrantyStart) {

        public Draft {
            name = Given.required(name, 60, "name");
            goods = knownGoods(goods);
            requireMonths(warrantyMonths, "warrantyMonths");
            warrantyStart = warrantyStart == null ? TermStart.ACCEPTANCE : warrantyStart;
        }
    }

    private static @Nullable String knownGoods(@Nullable String given) {
        String word = Given.text(given, 40, "goods");
        if (word.isEmpty() || word.equals(CAR)) {
            return word.isEmpty() ? null : word;
        }
        return GoodsRules.named(word).orElseThrow(() -> Refusal.invalid("goods-unknown", word).at("goods")).code();
    }

    static void requireMonths(@Nullable Integer months, String field) {
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw Refusal.invalid("months-out-of-range", MOST_MONTHS).at(field);
        }
    }
}
