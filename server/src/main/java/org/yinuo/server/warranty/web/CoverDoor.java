package org.yinuo.server.warranty.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.warranty.ChoicesByLaw;
import org.yinuo.server.warranty.LawAnswer;
import org.yinuo.server.warranty.LawFacts;
import org.yinuo.server.warranty.UnitPlans;

/** Whether a unit is repaired free, which plans run, and what its buyer may choose. */
@RestController
@RequestMapping("/api/units/{id}")
class CoverDoor {
    private static final int FARTHEST_YEAR = 2150;
    private final Units units;
    private final UnitWarranty warranty;
    private final UnitPlans plans;
    private final ChoicesByLaw choices;
    private final Clock today;

    CoverDoor(Units units, UnitWarranty warranty, UnitPlans plans, ChoicesByLaw choices, Clock clock) {
        this.units = units;
        this.warranty = warranty;
        this.plans = plans;
        this.choices = choices;
        this.today = clock.withZone(HouseZone.ZONE);
    }

    /** The answer for the unit, or for one of its parts, today or on another day. */
    @GetMapping("/cover")
    @PreAuthorize("hasAuthority('customers.read')")
    UnitWarranty.Answer cover(@PathVariable long id, @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable LocalDate on) {
        if (on != null && (on.getYear() < 1950 || on.getYear() > FARTHEST_YEAR)) {
            throw Refusal.invalid("law-day-invalid").at("on");
        }
        String named = part == null || part.isBlank() ? null : part.strip();
        return warranty.ofPart(units.get(id), named, on == null ? LocalDate.now(today) : on);
    }

    @GetMapping("/plans")
    @PreAuthorize("hasAuthority('customers.read')")
    List<UnitPlans.Plan> plans(@PathVariable long id) {
        return plans.of(units.get(id).id());
    }

    @PostMapping("/plans")
    @OncePerKey
    @PreAuthorize("hasAuthority('contracts.write')")
    @ResponseStatus(HttpStatus.CREATED)
    List<UnitPlans.Plan> addPlan(@PathVariable long id, @RequestBody UnitPlans.Draft draft) {
        return plans.add(id, draft);
    }

    /** What the buyer may choose; what is not said yet is asked for. */
    @PostMapping("/choices")
    @PreAuthorize("hasAuthority('customers.read')")
    LawAnswer choices(@PathVariable long id, @RequestBody LawFacts facts, Locale language) {
        return choices.of(id, facts, language);
    }
}
