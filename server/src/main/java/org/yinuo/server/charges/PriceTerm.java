package org.yinuo.server.charges;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What contract and warranty say about the price of a line.
 *
 * @param words    of the clause; empty where none is cited
 * @param clauseId the clause; null where none is cited
 * @param most     the cap of {@link PriceRule#CLAUSE_CAP}; null otherwise
 */
record PriceTerm(PriceRule rule, String words, @Nullable Long clauseId, @Nullable BigDecimal most) {

    static PriceTerm of(PriceRule rule) {
        return new PriceTerm(rule, "", null, null);
    }
}
