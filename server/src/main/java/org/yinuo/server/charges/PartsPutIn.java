package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.parts.VisitParts;
import org.yinuo.server.shared.Money;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** What was put in on the visits of a request, as a proposal for the lines of its quote; contract and warranty price it there. */
@Component
public class PartsPutIn {
    private final WorkOrders visits;
    private final VisitParts parts;
    private final RateCards cards;
    private final ChargeLog log;

    PartsPutIn(WorkOrders visits, VisitParts parts, RateCards cards, ChargeLog log) {
        this.visits = visits;
        this.parts = parts;
        this.cards = cards;
        this.log = log;
    }

    /**
     * A part put in.
     *
     * @param line at the catalogue's price; without one where the catalogue has none in the currency of the rates
     */
    public record PutIn(long workOrderId, String workOrderNumber, QuoteDraft.Line line) {
    }

    /** One line for each move that was not undone, the first visit first; refuses {@code rate-card-missing}. */
    @Transactional(readOnly = true)
    public List<PutIn> of(long requestId) {
        String currency = cards.demand(log.today()).currency();
        return visits.findByRequestIdOrderByIdDesc(requestId).reversed().stream().flatMap(visit -> of(visit, currency)).toList();
    }

    private Stream<PutIn> of(WorkOrder visit, String currency) {
        long id = visit.savedId();
        return parts.usedOn(id).stream().map(used -> new PutIn(id, visit.number(), new QuoteDraft.Line(LineKind.PART, words(used), null, null,
                used.quantity().stripTrailingZeros().setScale(Math.max(0, used.quantity().stripTrailingZeros().scale())), ChargeUnit.PIECE,
                price(used, currency), null, null, null)));
    }

    private static @Nullable BigDecimal price(VisitParts.Used used, String currency) {
        Money price = used.price();
        return price == null || !price.currency().equals(currency) ? null : price.amount();
    }

    private static String words(VisitParts.Used used) {
        return Stream.of(used.name(), used.number(), used.serial()).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
