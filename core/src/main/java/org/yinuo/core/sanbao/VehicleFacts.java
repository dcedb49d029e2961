package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known about one car on the day of the question.
///
/// @param start of the term: delivery, or the day of the last exchange (art. 29)
/// @param date the day of the fault
/// @param km on the odometer that day
/// @param exclusion why the business is free of its duties, where it is (art. 32)
/// @param singleRepairDays days of the repair that runs now; 0 for none
/// @param terms the terms of the card: exchange and refund, then free repair
public record VehicleFacts(
        LocalDate start,
        LocalDate date,
        BigDecimal km,
        VehicleFault fault,
        Optional<Exclusion> exclusion,
        int singleRepairDays,
        List<VehicleTerm> terms) {

    /// What frees the business from its duties (art. 32 para. 1).
    public enum Exclusion {
        TOLD_BEFORE(1, "购买时已被书面告知的瑕疵", "a flaw the buyer was told of in writing"),
        MISUSE(2, "未按要求使用、维护、保养造成的损坏", "use or upkeep against the manual"),
        MODIFIED(3, "自行改装、调整、拆卸造成的损坏", "changes the manual forbids"),
        WRONG_HANDLING(4, "发生质量问题后自行处置不当造成的损坏", "wrong handling after the fault"),
        FORCE_MAJEURE(5, "不可抗力造成的损坏", "force majeure");

        private final int item;
        private final String zh;
        private final String en;

        Exclusion(int item, String zh, String en) {
            this.item = item;
            this.zh = zh;
            this.en = en;
        }

        Reason reason() {
            return new Reason(Law.VEHICLES.article(32, 1, item), zh + "，可以免除三包责任。", en + ": the business is free of its duties.");
        }
    }

    /// @throws FactsRefused when the facts cannot be
    public VehicleFacts {
        terms = List.copyOf(terms);
        if (date.isBefore(start)) {
            throw FactsRefused.contradictory("date", date, "start", start,
                    "故障不能早于三包有效期起算日", "the fault cannot come before the term starts");
        }
        VehicleTerm.checkOdometer("km", km);
        if (singleRepairDays < 0) {
            throw FactsRefused.impossible("single_repair_days", singleRepairDays, "不为负的天数", "a number of days, not negative");
        }
    }

    /// Exchange and refund: never less than the law's.
    VehicleTerm guarantee() {
        return terms.isEmpty() ? VehicleRule.GUARANTEE : terms.getFirst().atLeast(VehicleRule.GUARANTEE);
    }

    /// Free repair: never less than the law's.
    VehicleTerm freeRepair() {
        return terms.size() < 2 ? VehicleRule.FREE_REPAIR.atLeast(guarantee()) : terms.get(1).atLeast(VehicleRule.FREE_REPAIR);
    }
}
