package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.time.TimeLimit;

/// What the owner of a family car may choose (家用汽车产品修理更换退货责任规定): the strongest rule that holds comes first.
public final class VehicleRight {

    private static final LocalDate IN_FORCE = LocalDate.of(2022, 1, 1);

    private final VehicleFacts facts;
    private final VehicleFault fault;
    private final StatutoryDays days;

    private VehicleRight(VehicleFacts facts, StatutoryDays days) {
        this.facts = facts;
        this.fault = facts.fault();
        this.days = days;
    }

    public static Entitlement of(VehicleFacts facts, StatutoryDays days) {
        var right = new VehicleRight(facts, days);
        Entitlement decided = right.withDoubts(right.decide());
        return facts.start().isBefore(IN_FORCE) ? decided.with(Note.olderRules()) : decided;
    }

    private Entitlement decide() {
        if (facts.exclusion().isPresent()) {
            return Entitlement.of(facts.exclusion().get().reason(), Remedy.PAID_REPAIR);
        }
        Optional<Entitlement> free = newPowertrain().or(this::dangerousEarly);
        if (free.isPresent()) {
            return free.get();
        }
        Optional<Reason> again = inside(facts.guarantee()) ? stillFaulty() : Optional.empty();
        if (again.isPresent()) {
            return Entitlement.of(again.get(), Remedy.EXCHANGE_WITH_USE_FEE, Remedy.REFUND_WITH_USE_FEE)
                    .and(new Reason(Law.VEHICLES.article(27), "补偿费=车价款×行驶里程/1000×n，n不高于0.5%。",
                            "use fee = price × km / 1000 × n, n at most 0.5 %."));
        }
        return earlyPowertrain().map(early -> early.and(repairReason(), Remedy.REPAIR)).orElseGet(this::repair);
    }

    /// Art. 22.
    private Optional<Entitlement> newPowertrain() {
        LocalDate last = days.lastDay(facts.start(), TimeLimit.days(VehicleRule.POWERTRAIN_DAYS));
        return fault.kinds().contains(VehicleFault.Kind.POWERTRAIN) && !facts.date().isAfter(last)
                ? Optional.of(Entitlement.of(new Reason(Law.VEHICLES.article(22),
                        "三包有效期起算7日内（至" + last + "）需要更换发动机等总成或者其主要零部件，可以选择换车或者退货。",
                        "within 7 days (to " + last + ") the powertrain or a main part of it must be replaced: exchange or refund."),
                        Remedy.EXCHANGE, Remedy.REFUND))
                : Optional.empty();
    }

    /// Art. 23.
    private Optional<Entitlement> dangerousEarly() {
        return early() ? fault.kinds().stream().filter(VehicleFault.Kind::isFailureOfArticle23).sorted().findFirst()
                .map(kind -> Entitlement.of(new Reason(Law.VEHICLES.article(23),
                        "60日内（至" + lastEarlyDay() + "）且3000公里之内出现" + kind.zh() + "，可以选择换车或者退货，不付使用补偿费。",
                        kind.en() + " within 60 days (to " + lastEarlyDay() + ") and 3000 km: exchange or refund, without use fee."),
                        Remedy.EXCHANGE, Remedy.REFUND)) : Optional.empty();
    }

    /// Art. 20.
    private Optional<Entitlement> earlyPowertrain() {
        return early() && fault.kinds().contains(VehicleFault.Kind.POWERTRAIN)
                ? Optional.of(Entitlement.of(new Reason(Law.VEHICLES.article(20),
                        "60日内（至" + lastEarlyDay() + "）且3000公里之内主要零部件出现质量问题，可以选择免费更换总成。",
                        "a main part fails within 60 days (to " + lastEarlyDay() + ") and 3000 km: the assembly is replaced free."),
                        Remedy.REPLACE_ASSEMBLY))
                : Optional.empty();
    }

    /// Art. 24 para. 1.
    private Optional<Reason> stillFaulty() {
        if (fault.sameFaultRepairs() > VehicleRule.SAME_FAULT_REPAIRS) {
            return article24(4, "同一质量问题累计修理" + fault.sameFaultRepairs() + "次，超过4次",
                    "the same fault was repaired " + fault.sameFaultRepairs() + " times, more than 4");
        }
        if (fault.repairDays() > VehicleRule.REPAIR_DAYS) {
            return article24(4, "累计修理时间" + fault.repairDays() + "日，超过30日",
                    "the car was in repair " + fault.repairDays() + " days, more than 30");
        }
        if (fault.solved()) {
            return Optional.empty();
        }
        if (fault.safetyRepairs() >= VehicleRule.TRIES) {
            return article24(1, "严重安全性能故障累计修理" + fault.safetyRepairs() + "次，仍未排除或者出现新的严重安全性能故障",
                    fault.safetyRepairs() + " repairs of serious safety faults, not removed or a new one");
        }
        if (fault.assemblyReplacements() >= VehicleRule.TRIES) {
            return article24(2, "发动机等总成累计更换" + fault.assemblyReplacements() + "次，仍不能正常使用",
                    "the assembly was replaced " + fault.assemblyReplacements() + " times and still does not work");
        }
        return fault.partReplacements() >= VehicleRule.TRIES
                ? article24(3, "同一主要零部件累计更换" + fault.partReplacements() + "次，仍不能正常使用",
                        "the same main part was replaced " + fault.partReplacements() + " times and still does not work")
                : Optional.empty();
    }

    private static Optional<Reason> article24(int item, String zh, String en) {
        return Optional.of(new Reason(Law.VEHICLES.article(24, 1, item),
                "三包有效期内" + zh + "，可以选择换车或者退货，并支付使用补偿费。", en + ": exchange or refund with use fee."));
    }

    private Entitlement repair() {
        if (!inside(facts.freeRepair())) {
            LocalDate end = facts.freeRepair().endDate(facts.start(), days);
            return Entitlement.of(new Reason(Law.VEHICLES.article(18, 1), "包修期已满（" + end + "或"
                    + facts.freeRepair().kmLimit().toPlainString() + "公里，以先到者为准）。", "free repair ended on " + end + " or at "
                    + facts.freeRepair().kmLimit().toPlainString() + " km, whichever came first."), Remedy.PAID_REPAIR);
        }
        Entitlement repair = Entitlement.of(repairReason(), Remedy.REPAIR);
        return facts.singleRepairDays() > VehicleRule.DAYS_WITHOUT_SPARE_CAR
                ? repair.and(new Reason(Law.VEHICLES.article(21), "单次修理超过5日，自第6日起提供备用车或者补偿交通费用。",
                        "one repair takes more than 5 days: a spare car or travel money from the sixth."), Remedy.SPARE_CAR)
                : repair;
    }

    private Reason repairReason() {
        return new Reason(Law.VEHICLES.article(19, 1), "包修期内出现质量问题，免费修理（包括工时费和材料费）。",
                "within the term of free repair quality problems are repaired free of labour and material.");
    }

    private Entitlement withDoubts(Entitlement entitlement) {
        Entitlement doubtful = entitlement;
        for (LocalDate last : List.of(lastEarlyDay(), facts.guarantee().endDate(facts.start(), days),
                facts.freeRepair().endDate(facts.start(), days))) {
            doubtful = days.doubt(last, facts.date()).map(doubtful::with).orElse(doubtful);
        }
        return doubtful;
    }

    private boolean early() {
        return !facts.date().isAfter(lastEarlyDay()) && facts.km().compareTo(VehicleRule.EARLY_KM) <= 0;
    }

    private LocalDate lastEarlyDay() {
        return days.lastDay(facts.start(), TimeLimit.days(VehicleRule.EARLY_DAYS));
    }

    private boolean inside(VehicleTerm term) {
        return term.inside(facts.start(), facts.date(), facts.km(), days);
    }
}
