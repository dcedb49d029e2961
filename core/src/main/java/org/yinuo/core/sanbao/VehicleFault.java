package org.yinuo.core.sanbao;

import java.util.HashSet;
import java.util.Set;

/// What is wrong with a car, and what was done about it, all for quality problems (质量问题).
///
/// @param kinds what the fault is; none for an ordinary quality problem
/// @param solved whether the last repair or replacement helped
/// @param safetyRepairs repairs of serious safety faults, all together (art. 24 para. 1 item 1)
/// @param assemblyReplacements replacements of engine, gearbox, traction battery or drive motor (item 2)
/// @param partReplacements replacements of the same main part of one of the ten systems (item 3), not counted under item 2 too
/// @param sameFaultRepairs repairs of one fault (item 4)
/// @param repairDays days in repair, all together (item 4)
public record VehicleFault(
        Set<Kind> kinds,
        boolean solved,
        int safetyRepairs,
        int assemblyReplacements,
        int partReplacements,
        int sameFaultRepairs,
        int repairDays) {

    /// Faults the rules name.
    public enum Kind {
        STEERING_FAILURE("转向系统失效", "steering failure"),
        BRAKE_FAILURE("制动系统失效", "brake failure"),
        BODY_CRACK("车身开裂", "body crack"),
        FUEL_LEAK("燃油泄漏", "fuel leak"),
        BATTERY_FIRE("动力蓄电池起火", "traction battery fire"),
        /// A main part of engine, gearbox, traction battery or drive motor, so that it or the whole must be replaced.
        POWERTRAIN("发动机、变速器、动力蓄电池、行驶驱动电机的主要零部件故障", "fault of a main part of the powertrain"),
        /// 严重安全性能故障: the car cannot be used safely.
        SERIOUS_SAFETY("严重安全性能故障", "serious safety fault");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /// The failures of art. 23.
        boolean isFailureOfArticle23() {
            return switch (this) {
                case STEERING_FAILURE, BRAKE_FAILURE, BODY_CRACK, FUEL_LEAK, BATTERY_FIRE -> true;
                case POWERTRAIN, SERIOUS_SAFETY -> false;
            };
        }
    }

    /// @throws FactsRefused when a number is negative
    public VehicleFault {
        kinds = Set.copyOf(kinds);
        notNegative("safety_repairs", safetyRepairs);
        notNegative("assembly_replacements", assemblyReplacements);
        notNegative("part_replacements", partReplacements);
        notNegative("same_fault_repairs", sameFaultRepairs);
        notNegative("repair_days", repairDays);
    }

    private static void notNegative(String field, int value) {
        if (value < 0) {
            throw FactsRefused.impossible(field, value, "不为负的整数", "a whole number, not negative");
        }
    }

    /// Both tell of the same fault: of each number the larger one.
    public VehicleFault and(VehicleFault other) {
        Set<Kind> both = new HashSet<>(kinds);
        both.addAll(other.kinds);
        return new VehicleFault(both, solved || other.solved,
                Math.max(safetyRepairs, other.safetyRepairs),
                Math.max(assemblyReplacements, other.assemblyReplacements),
                Math.max(partReplacements, other.partReplacements),
                Math.max(sameFaultRepairs, other.sameFaultRepairs),
                Math.max(repairDays, other.repairDays));
    }
}
