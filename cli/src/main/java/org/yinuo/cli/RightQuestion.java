package org.yinuo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yinuo.cli.SanbaoAnswers.Decided;
import org.yinuo.core.sanbao.Cause;
import org.yinuo.core.sanbao.DistanceSaleRight;
import org.yinuo.core.sanbao.Entitlement;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.core.sanbao.GoodsFacts;
import org.yinuo.core.sanbao.GoodsRight;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.core.sanbao.Note;
import org.yinuo.core.sanbao.Remedy;
import org.yinuo.core.sanbao.StatutoryDays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The `right` kind: reads the facts of a unit, a sale or a car, and writes what the customer may choose.
final class RightQuestion {

    private static final Set<String> CARS = Set.of("car", "vehicle", "family_car", "汽车", "家用汽车");
    private static final Set<String> DISTANCE_SALES = Set.of("online_sale", "distance_sale", "网购", "网络购物");

    /// What stands around the facts when they have no object of their own.
    private static final Set<String> FRAME = Set.of("id", "kind", "goods", "facts", "right", "note", "source", "rest_days");

    private final String goods;
    private final Facts facts;
    private final StatutoryDays days;

    /// @param line its `goods`, and the facts beside it or in its `facts`
    RightQuestion(Facts line, StatutoryDays days) {
        this.facts = line.within("facts");
        this.goods = line.optionalText("goods").orElseGet(() -> facts.text("goods")).strip().toLowerCase(Locale.ROOT);
        this.days = days;
    }

    Decided answer() {
        Entitlement entitlement;
        if (CARS.contains(goods)) {
            entitlement = new CarQuestion(facts, days).entitlement();
        } else if (DISTANCE_SALES.contains(goods)) {
            entitlement = distanceSale();
        } else {
            entitlement = GoodsRight.of(GoodsRules.require(goods), goodsFacts(), days);
        }
        List<String> unread = facts.unread().stream().filter(name -> !FRAME.contains(name)).toList();
        if (!unread.isEmpty()) {
            entitlement = entitlement.with(Note.unread(String.join(", ", unread)));
        }
        return written(entitlement);
    }

    private static Decided written(Entitlement entitlement) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode rights = result.putArray("rights");
        entitlement.remedies().forEach(remedy -> rights.add(remedy.code()));
        ArrayNode reasons = result.putArray("reasons");
        entitlement.reasons().forEach(reason -> reasons.add(reason.chinese() + " " + reason.english()));
        return new Decided(result, entitlement.notes());
    }

    private GoodsFacts goodsFacts() {
        LocalDate sold = facts.date("sold", "invoice_date");
        return new GoodsFacts(
                sold,
                facts.optionalDate("invoice_date").orElse(sold),
                facts.dates("exchanged", "exchange_date", "exchange_dates"),
                facts.optionalDate("fault", "date", "fault_date"),
                facts.optionalDate("today"),
                cause(),
                new GoodsFacts.Repairs(
                        facts.wholeOrZero("repairs_done"),
                        facts.flag("works").orElse(false),
                        facts.optionalDate("sent"),
                        facts.wholeOrZero("repair_days"),
                        facts.wholeOrZero("parts_wait_days")),
                new GoodsFacts.Papers(
                        facts.flag("invoice").orElse(true),
                        facts.flag("card").orElse(true),
                        facts.flag("purchase_proven", "purchase_proved", "purchase_provable").orElse(false)),
                wish(),
                facts.optionalText("part"),
                facts.wholeOrZero("months"));
    }

    private Optional<Cause> cause() {
        if (!facts.flag("card_matches").orElse(true)) {
            return Optional.of(Cause.CARD_MISMATCH);
        }
        return facts.optionalText("cause", "damage").map(Cause::read);
    }

    private GoodsFacts.Wish wish() {
        Optional<Remedy> wants = facts.optionalText("wants").map(word -> switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "refund", "money", "退货" -> Remedy.REFUND;
            case "exchange", "换货" -> Remedy.EXCHANGE;
            case "repair", "修理" -> Remedy.REPAIR;
            default -> throw FactsRefused.impossible("wants", "'" + word + "'", "refund、exchange 或 repair", "refund, exchange or repair");
        });
        return new GoodsFacts.Wish(wants, facts.flag("same_model_in_stock"),
                facts.flag("accepts_other_model", "other_model_accepted", "other_model").orElse(false));
    }

    private Entitlement distanceSale() {
        Optional<DistanceSaleRight.NoReturn> noReturn = facts.optionalText("exception").map(word -> {
            for (DistanceSaleRight.NoReturn each : DistanceSaleRight.NoReturn.values()) {
                if (each.name().equalsIgnoreCase(word.strip().replace(' ', '_').replace('-', '_'))) {
                    return each;
                }
            }
            String known = String.join(", ", List.of(DistanceSaleRight.NoReturn.values()).stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
            throw FactsRefused.impossible("exception", "'" + word + "'", known, "one of " + known);
        });
        return new DistanceSaleRight(facts.date("received"), facts.date("returned", "today"),
                facts.flag("intact").orElse(true), noReturn, facts.isPresent("fault")).decide(days);
    }
}
