package org.yinuo.server.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract was signed; the units on it are to be registered. */
public record ContractSigned(Contract contract, List<UnitOnContract> units) {

    /** A unit named in the contract. */
    public record UnitOnContract(String serial, String model, @Nullable Long siteId) {
    }
}
