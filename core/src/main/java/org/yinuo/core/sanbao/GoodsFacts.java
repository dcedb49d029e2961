package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known about one unit and its fault.
///
/// @param sold the day of sale; the days of arts. 9 and 10 run from it
/// @param invoiced the day of the invoice, from which the term runs; as a rule the day of sale
/// @param exchanges days on which it was exchanged under the rules
/// @param fault when it failed
/// @param today the day of the question
/// @param cause why it failed, or why its repair takes long
/// @param repairs what was done so far
/// @param papers what proves the purchase
/// @param wish what the customer asks for, and what the seller has
/// @param part the part that failed, where it has a term of its own: `main_part`, or an accessory of a phone
/// @param promisedMonths a longer term a promise gives; shorter ones do not count
public record GoodsFacts(
        LocalDate sold,
        LocalDate invoiced,
        List<LocalDate> exchanges,
        Optional<LocalDate> fault,
        Optional<LocalDate> today,
        Optional<Cause> cause,
        Repairs repairs,
        Papers papers,
        Wish wish,
        Optional<String> part,
        int promisedMonths) {

    /// @param done recorded repairs of performance faults since the sale or the last exchange
    /// @param works whether the goods work normally now
    /// @param sent the day they were handed over for a repair that still runs
    /// @param days days in repair that do not count
    /// @param partsWaitDays days of waiting for parts that do not count
    public record Repairs(int done, boolean works, Optional<LocalDate> sent, int days, int partsWaitDays) {

        public Repairs {
            if (done < 0) {
                throw FactsRefused.impossible("repairs_done", done, "不为负的次数", "a number of repairs, not negative");
            }
        }
    }

    /// @param invoice whether there is a valid invoice
    /// @param card whether there is the 三包 card
    /// @param otherProof whether the purchase inside the term can be proved otherwise
    public record Papers(boolean invoice, boolean card, boolean otherProof) {}

    /// @param remedy empty when the customer has not said
    /// @param sameModelInStock empty when nobody looked
    /// @param acceptsOtherModel whether the customer takes another model
    public record Wish(Optional<Remedy> remedy, Optional<Boolean> sameModelInStock, boolean acceptsOtherModel) {

        boolean isFor(Remedy wanted) {
            return remedy.filter(wanted::equals).isPresent();
        }
    }

    /// @throws FactsRefused when the dates contradict each other
    public GoodsFacts {
        exchanges = List.copyOf(exchanges);
        LocalDate begin = exchanges.stream().max(LocalDate::compareTo).orElse(sold);
        String beginField = exchanges.isEmpty() ? "sold" : "exchanged";
        exchanges.forEach(exchange -> inOrder("sold", sold, "exchanged", exchange));
        fault.ifPresent(day -> inOrder(beginField, begin, "fault", day));
        repairs.sent().ifPresent(day -> inOrder(beginField, begin, "sent", day));
        today.ifPresent(now -> {
            inOrder(beginField, begin, "today", now);
            fault.ifPresent(day -> inOrder("fault", day, "today", now));
            repairs.sent().ifPresent(day -> inOrder("sent", day, "today", now));
        });
        if (fault.isPresent() && repairs.sent().isPresent()) {
            inOrder("fault", fault.get(), "sent", repairs.sent().get());
        }
    }

    private static void inOrder(String earlierField, LocalDate earlier, String laterField, LocalDate later) {
        if (later.isBefore(earlier)) {
            throw FactsRefused.contradictory(laterField, later, earlierField, earlier,
                    "前者不能早于后者", "it cannot be the earlier one");
        }
    }
}
