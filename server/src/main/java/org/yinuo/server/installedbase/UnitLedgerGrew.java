package org.yinuo.server.installedbase;

import java.util.Collection;
import java.util.List;

/**
 * A line was written into the ledgers of units, in the transaction of what it tells.
 *
 * @param kind a code such as DELIVERED, SCRAPPED, EXCHANGED
 */
public record UnitLedgerGrew(Collection<Long> unitIds, String kind, UnitLedger.Entry entry) {
    private static final List<String> LAST = List.of("SCRAPPED", "EXCHANGED", "REFUNDED");

    /** Whether nobody uses the units any more: scrapped, or the house has them again. */
    public boolean endsTheirUse() {
        return LAST.contains(kind);
    }
}
