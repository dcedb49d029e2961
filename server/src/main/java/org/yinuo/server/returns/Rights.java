package org.yinuo.server.returns;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.warranty.LawAnswer;

/**
 * What a customer may have on a day: by law, by the contract, by a warranty.
 *
 * @param on     the day it was reckoned
 * @param fault  the day of the fault by which it was reckoned; null where nobody said
 * @param zh     the law's answer in Chinese
 * @param en     the same in English
 * @param clause what the letter says of returns
 */
public record Rights(LocalDate on, @Nullable LocalDate fault, LawAnswer zh, LawAnswer en, UnitWarranty.@Nullable Answer cover, List<ClauseRight> clause) {

    /**
     * A clause about returns.
     *
     * @param actions refund, exchange, repair
     * @param freight provider or customer; null where it does not say
     * @param words   as in the letter
     * @param lastDay of its window; null where it has none that can be counted
     * @param open    whether the window is open, or there is none
     */
    public record ClauseRight(long clauseId, Set<String> actions, @Nullable String freight, String words, @Nullable LocalDate lastDay, boolean open) {}

    private static final Set<String> REFUNDS = Set.of("refund", "refund_less_depreciation", "refund_no_reason", "refund_with_use_fee");
    private static final Set<String> EXCHANGES = Set.of("exchange", "exchange_with_use_fee", "replace_assembly");
    private static final Set<String> REPAIRS = Set.of("repair");

    private static Set<String> codes(ReturnCase.Outcome outcome) {
        return switch (outcome) {
            case REFUND -> REFUNDS;
            case EXCHANGE -> EXCHANGES;
            case REPAIR -> REPAIRS;
            case SEND_BACK -> Set.of();
        };
    }

    /** What the law gives of this kind. */
    public Optional<LawAnswer.Choice> byLaw(ReturnCase.Outcome outcome) {
        return zh.choices().stream().filter(choice -> codes(outcome).contains(choice.code())).findFirst();
    }

    /** The clause that gives it today. */
    Optional<ClauseRight> byContract(ReturnCase.Outcome outcome) {
        return clause.stream().filter(ClauseRight::open).filter(each -> each.actions().contains(outcome.name().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** What each outcome would rest on, so that nobody gives as a right what is none. */
    Map<ReturnCase.Outcome, ReturnCase.Rule> rules() {
        Map<ReturnCase.Outcome, ReturnCase.Rule> rules = new EnumMap<>(ReturnCase.Outcome.class);
        for (ReturnCase.Outcome outcome : ReturnCase.Outcome.values()) {
            rules.put(outcome, ruleFor(outcome));
        }
        return rules;
    }

    /** The right it rests on: the law first, from which no letter takes anything, then the letter, then a warranty. */
    public ReturnCase.Rule ruleFor(ReturnCase.Outcome outcome) {
        if (byLaw(outcome).isPresent()) {
            return new ReturnCase.Rule(ReturnCase.Source.LAW, String.join("\n", zh.reasons()), String.join("\n", en.reasons()));
        }
        Optional<ClauseRight> promised = byContract(outcome);
        if (promised.isPresent()) {
            return new ReturnCase.Rule(ReturnCase.Source.CONTRACT, promised.get().words(), promised.get().words());
        }
        if (outcome == ReturnCase.Outcome.REPAIR && cover != null && cover.inWarranty()) {
            NamedWarranty named = NamedWarranty.of(cover);
            return new ReturnCase.Rule(ReturnCase.Source.WARRANTY, named.zh(), named.en());
        }
        if (outcome.needsApproval()) {
            return new ReturnCase.Rule(ReturnCase.Source.GOODWILL, "无法定或约定权利，由我方协商通融处理。", "Neither law nor contract gives it; we give it as goodwill.");
        }
        return new ReturnCase.Rule(ReturnCase.Source.AGREEMENT, "无法定或约定权利，双方协商处理。", "Neither law nor contract gives it; the two sides agree.");
    }
}
