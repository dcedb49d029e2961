package org.yinuo.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yinuo.core.sanbao.Entitlement;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.core.sanbao.Note;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.sanbao.VehicleFacts;
import org.yinuo.core.sanbao.VehicleFault;
import org.yinuo.core.sanbao.VehicleFaultText;
import org.yinuo.core.sanbao.VehicleRight;
import org.yinuo.core.sanbao.VehicleRule;
import org.yinuo.core.sanbao.VehicleTerm;

/// The facts of a family car for the `right` kind.
final class CarQuestion {

    private static final VehicleFault NONE = new VehicleFault(Set.of(), false, 0, 0, 0, 0, 0);

    private final Facts facts;
    private final StatutoryDays days;

    CarQuestion(Facts facts, StatutoryDays days) {
        this.facts = facts;
        this.days = days;
    }

    Entitlement entitlement() {
        Optional<String> words = facts.optionalText("fault");
        VehicleFault read = words.map(VehicleFaultText::read).orElse(NONE);
        VehicleFault given = new VehicleFault(Set.of(), facts.flag("solved").orElse(false),
                facts.wholeOrZero("safety_repairs"), facts.wholeOrZero("assembly_replacements"),
                facts.wholeOrZero("part_replacements"), facts.wholeOrZero("same_fault_repairs"), facts.wholeOrZero("repair_days"));
        if (words.isEmpty() && given.equals(NONE) && facts.wholeOrZero("single_repair_days") == 0) {
            throw FactsRefused.missing("fault", "故障，如 brake_failure", "what is wrong, such as brake_failure");
        }
        Entitlement decided = VehicleRight.of(new VehicleFacts(
                start(), facts.date("date", "today"), facts.number("km", "odometer"), read.and(given), exclusion(),
                facts.wholeOrZero("single_repair_days"), terms()), days);
        return words.filter(text -> !isCode(text)).isEmpty() ? decided : noted(decided, read);
    }

    private static boolean isCode(String text) {
        for (VehicleFault.Kind kind : VehicleFault.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text.strip())) {
                return true;
            }
        }
        return false;
    }

    private static Entitlement noted(Entitlement decided, VehicleFault read) {
        List<String> parts = new ArrayList<>();
        read.kinds().stream().sorted().forEach(kind -> parts.add(kind.zh() + " (" + kind.en() + ")"));
        add(parts, "safety_repairs", read.safetyRepairs());
        add(parts, "assembly_replacements", read.assemblyReplacements());
        add(parts, "part_replacements", read.partReplacements());
        add(parts, "same_fault_repairs", read.sameFaultRepairs());
        add(parts, "repair_days", read.repairDays());
        if (parts.isEmpty()) {
            parts.add("一般质量问题 (ordinary quality problem)");
        }
        return decided.with(Note.readFromText(String.join(", ", parts)));
    }

    private static void add(List<String> parts, String name, int value) {
        if (value > 0) {
            parts.add(name + " " + value);
        }
    }

    private LocalDate start() {
        return facts.dates("exchanged", "exchange_date", "exchange_dates").stream().max(LocalDate::compareTo)
                .or(() -> facts.optionalDate("start"))
                .orElseGet(() -> VehicleTerm.start(
                        facts.optionalDate("invoice").or(() -> facts.optionalDate("delivery")).orElseGet(() -> facts.date("start")),
                        facts.optionalDate("delivery")));
    }

    private List<VehicleTerm> terms() {
        return List.of(
                new VehicleTerm(facts.optionalWhole("years").orElse(VehicleRule.GUARANTEE.years()),
                        facts.optionalNumber("km_limit").orElse(VehicleRule.GUARANTEE.kmLimit())),
                new VehicleTerm(facts.optionalWhole("repair_years").orElse(VehicleRule.FREE_REPAIR.years()),
                        facts.optionalNumber("repair_km_limit").orElse(VehicleRule.FREE_REPAIR.kmLimit())));
    }

    private Optional<VehicleFacts.Exclusion> exclusion() {
        return facts.optionalText("exclusion", "cause").map(word -> {
            for (VehicleFacts.Exclusion each : VehicleFacts.Exclusion.values()) {
                if (each.name().equalsIgnoreCase(word.strip().replace(' ', '_'))) {
                    return each;
                }
            }
            throw FactsRefused.impossible("exclusion", "'" + word + "'", "told_before、misuse、modified、wrong_handling 或 force_majeure",
                    "told_before, misuse, modified, wrong_handling or force_majeure");
        });
    }
}
