package org.yinuo.server.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.sanbao.Entitlement;
import org.yinuo.core.sanbao.Remedy;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.sanbao.UseFee;
import org.yinuo.core.sanbao.VehicleFacts;
import org.yinuo.core.sanbao.VehicleFault;
import org.yinuo.core.sanbao.VehicleFaultText;
import org.yinuo.core.sanbao.VehicleRight;
import org.yinuo.core.sanbao.VehicleRule;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.meter.MeterReadings;

/** The choices for family cars. */
final class CarChoices {
    private final Unit unit;
    private final LawFacts said;
    private final List<RepairHistory.Repair> repairs;
    private final Optional<MeterReadings.Row> meter;
    private final LocalDate today;
    private final StatutoryDays days;
    private final LawWords words;

    CarChoices(Unit unit, LawFacts said, List<RepairHistory.Repair> repairs, Optional<MeterReadings.Row> meter, LocalDate today, StatutoryDays days,
            LawWords words) {
        this.unit = unit;
        this.said = said;
        this.repairs = repairs;
        this.meter = meter;
        this.today = today;
        this.days = days;
        this.words = words;
    }

    LawAnswer answer() {
        List<String> asked = asked();
        if (!asked.isEmpty()) {
            return new LawAnswer("car", known(), asked, List.of(), List.of(), List.of(), repairs);
        }
        Entitlement entitlement = VehicleRight.of(facts(), days);
        return new LawAnswer("car", known(), askedFor(entitlement), entitlement.remedies().stream().map(this::choice).toList(),
                words.reasons(entitlement), words.notes(entitlement), repairs);
    }

    /** What earlier repairs were about is not told by their number: where there were any, a person says it. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (start() == null) {
            asked.add("sold");
        }
        if (said.fault() == null) {
            asked.add("fault");
        }
        if (String.valueOf(said.problem()).isEmpty()) {
            asked.add("problem");
        }
        if (km() == null) {
            asked.add("km");
        }
        if (repairs.stream().anyMatch(RepairHistory.Repair::counts)) {
            addWhenNull(asked, "same_fault_repairs", said.sameFault());
            addWhenNull(asked, "safety_repairs", said.safety());
            addWhenNull(asked, "assembly_replacements", said.assemblies());
            addWhenNull(asked, "part_replacements", said.parts());
        }
        return asked;
    }

    private static void addWhenNull(List<String> asked, String fact, @Nullable Integer value) {
        if (value == null) {
            asked.add(fact);
        }
    }

    private List<String> askedFor(Entitlement entitlement) {
        if (!entitlement.remedies().contains(Remedy.REFUND_WITH_USE_FEE)) {
            return List.of();
        }
        return Stream.of(unit.particulars().price() == null ? "price" : "", said.usePercent() == null ? "n_percent" : "").filter(fact -> !fact.isEmpty()).toList();
    }

    private @Nullable LocalDate start() {
        return unit.life().deliveredOn() == null ? unit.particulars().soldOn() : unit.life().deliveredOn();
    }

    private @Nullable BigDecimal km() {
        return said.km() != null ? said.km() : meter.map(MeterReadings.Row::value).orElse(null);
    }

    private VehicleFacts facts() {
        VehicleFault named = VehicleFaultText.read(String.valueOf(said.problem()));
        VehicleFault told = new VehicleFault(Set.of(), Boolean.TRUE.equals(said.works()), count(said.safety()), count(said.assemblies()), count(said.parts()),
                count(said.sameFault()), RepairHistory.downtimeDays(repairs));
        return new VehicleFacts(Objects.requireNonNull(start()), Objects.requireNonNull(said.fault()), Objects.requireNonNull(km()), named.and(told),
                exclusion(), 0, List.of(VehicleRule.GUARANTEE, VehicleRule.FREE_REPAIR));
    }

    private static int count(@Nullable Integer said) {
        return said == null ? 0 : said;
    }

    private Optional<VehicleFacts.Exclusion> exclusion() {
        String cause = String.valueOf(said.cause()).toUpperCase(Locale.ROOT);
        return Stream.of(VehicleFacts.Exclusion.values()).filter(each -> each.name().equals(cause)).findFirst();
    }

    private LawAnswer.Choice choice(Remedy remedy) {
        BigDecimal price = unit.particulars().price();
        boolean fee = remedy == Remedy.REFUND_WITH_USE_FEE || remedy == Remedy.EXCHANGE_WITH_USE_FEE;
        if (price == null || fee && said.usePercent() == null) {
            return new LawAnswer.Choice(remedy.code(), words.of(remedy), null, null);
        }
        BigDecimal kept = fee ? UseFee.of(price, Objects.requireNonNull(km()), Objects.requireNonNull(said.usePercent())) : BigDecimal.ZERO;
        boolean paidBack = remedy == Remedy.REFUND || remedy == Remedy.REFUND_WITH_USE_FEE;
        return new LawAnswer.Choice(remedy.code(), words.of(remedy), paidBack ? price.subtract(kept.min(price)) : null, fee ? kept : null);
    }

    private List<LawAnswer.Known> known() {
        List<LawAnswer.Known> known = new ArrayList<>();
        LocalDate start = start();
        if (start != null) {
            known.add(new LawAnswer.Known("start", start.toString(), "REGISTER"));
        }
        if (unit.particulars().price() != null) {
            known.add(new LawAnswer.Known("price", unit.particulars().price().toPlainString(), "REGISTER"));
        }
        if (km() != null) {
            String of = said.km() != null ? "SAID" : "METER";
            known.add(new LawAnswer.Known("km", km().toPlainString() + (said.km() == null ? " (" + meter.orElseThrow().readOn() + ")" : ""), of));
        }
        known.add(new LawAnswer.Known("repair_days", String.valueOf(RepairHistory.downtimeDays(repairs)), "HISTORY"));
        known.add(new LawAnswer.Known("today", today.toString(), "REGISTER"));
        return known;
    }
}
