package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.charges.EngineerLevel;
import org.yinuo.server.charges.HourClass;
import org.yinuo.server.charges.RateCard;
import org.yinuo.server.charges.RateCards;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;

/** The house's rates. */
@RestController
@RequestMapping("/api/rate-cards")
class RateCardDoor {
    private static final Set<Integer> STEPS = Set.of(6, 15, 30, 60);
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private final RateCards cards;
    private final Idempotency idempotency;

    RateCardDoor(RateCards cards, Idempotency idempotency) {
        this.cards = cards;
        this.idempotency = idempotency;
    }

    record LabourBody(@NotNull EngineerLevel level, @NotNull HourClass hourClass,
                      @NotNull @PositiveOrZero @Digits(integer = 7, fraction = 2) BigDecimal perHour) {
    }

    /** Percents are of 100, amounts before tax, times of the house. */
    record CardBody(@NotNull LocalDate validFrom, @NotNull @Pattern(regexp = "CNY|USD|EUR|HKD|JPY") String currency, @NotNull Integer stepMinutes,
                    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal minimum,
                    @NotNull @PositiveOrZero @Digits(integer = 7, fraction = 2) BigDecimal perKm,
                    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal perVisit,
                    @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal taxRate,
                    @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal costShare,
                    @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal discountLimit,
                    @NotNull @Pattern(regexp = TIME) String workStarts, @NotNull @Pattern(regexp = TIME) String workEnds,
                    @NotNull @Pattern(regexp = TIME) String eveningEnds, @NotNull @Size(max = 12) List<@NotNull @Valid LabourBody> labour,
                    @NotNull @Size(max = 500) String note) {
        RateCard card() {
            if (!STEPS.contains(stepMinutes)) {
                throw Refusal.invalid("rate-card-step").at("stepMinutes");
            }
            return new RateCard(0, validFrom, currency, stepMinutes, minimum, perKm, perVisit, taxRate, costShare, discountLimit,
                    LocalTime.parse(workStarts), LocalTime.parse(workEnds), LocalTime.parse(eveningEnds),
                    labour.stream().map(each -> new RateCard.Labour(each.level(), each.hourClass(), each.perHour())).toList(), note.strip(),
                    Instant.EPOCH, "");
        }
    }

    record Cards(List<RateCard> items) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('charges.read')")
    Cards all() {
        return new Cards(cards.all());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('settings.manage')")
    @ResponseStatus(HttpStatus.CREATED)
    RateCard add(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody CardBody body) {
        return idempotency.once(key, Actor.current().username(), "rate-card.add", body, RateCard.class, () -> cards.add(body.card()));
    }
}
