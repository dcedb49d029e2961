package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yinuo.server.workorder.WorkOrderFile;

/** How long somebody worked on a visit, by kinds of hours, as a proposal for the lines of a quote. */
@Component
public class VisitLabour {
    private final WorkOrderFile visits;
    private final RateCards cards;
    private final ChargeLog log;

    VisitLabour(WorkOrderFile visits, RateCards cards, ChargeLog log) {
        this.visits = visits;
        this.cards = cards;
        this.log = log;
    }

    /** Minutes of one kind, before they are counted up to steps. */
    public record Worked(HourClass hourClass, @Decimal BigDecimal minutes) {
    }

    /** From the beginning of work to the customer's signature, or to now; nothing before work began. */
    public List<Worked> of(long visitId) {
        WorkOrderFile.View visit = visits.view(visitId);
        Instant from = visit.startedAt();
        if (from == null) {
            return List.of();
        }
        Instant to = visit.signature() == null ? log.now() : visit.signature().signedAt();
        return cards.hours(cards.demand(log.today())).split(from, to).entrySet().stream()
                .map(each -> new Worked(each.getKey(), BigDecimal.valueOf(Math.ceilDiv(each.getValue().toSeconds(), 60)))).toList();
    }
}
