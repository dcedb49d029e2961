package org.yinuo.server.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the units under a contract; whoever registers units provides it. */
public interface ContractUnits {
    /** The units under a contract. */
    List<UnitRow> of(long contractId);

    /** A unit under a contract. */
    record UnitRow(long id, String serial, String model, @Nullable Long siteId, @Nullable LocalDate acceptedOn) {
    }
}
