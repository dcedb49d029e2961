package org.yinuo.server.charges;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;
import org.yinuo.server.workorder.WorkStartGate;

/** Lets no chargeable work begin before the customer approved the quote, unless somebody says why and puts his name to it. */
@Component
public class HoldUnapprovedWork implements WorkStartGate {
    private static final String KEEP = """
            insert into begun_unapproved (work_order_id, quote_id, reason, at, by_name) values (:visit, :quote, :reason, :at, :by)
            on conflict (work_order_id) do nothing
            """;
    private final QuoteRows rows;
    private final QuoteSteps steps;
    private final WorkOrderFile visits;
    private final JdbcClient jdbc;
    private final ChargeLog log;

    HoldUnapprovedWork(QuoteRows rows, QuoteSteps steps, WorkOrderFile visits, JdbcClient jdbc, ChargeLog log) {
        this.rows = rows;
        this.steps = steps;
        this.visits = visits;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Why somebody went on without approval. */
    public record GoneOn(String reason, Instant at, String by) {
    }

    /**
     * What a visit needs to know of its money.
     *
     * @param quotes the versions that stand for it
     * @param holds  the one that keeps work from beginning; null when nothing does
     */
    public record Standing(List<Quote> quotes, @Nullable Quote holds, @Nullable GoneOn goneOn) {
    }

    @Override
    public void admit(WorkOrder visit, Instant at) {
        long id = visit.savedId();
        holding(id, visit.requestId()).filter(quote -> goneOn(id).isEmpty()).ifPresent(quote -> {
            throw Refusal.conflict("quote-not-approved", quote.label());
        });
    }

    /** How a visit the present actor may see stands. */
    @Transactional(readOnly = true)
    public Standing of(long visitId) {
        long request = visits.view(visitId).request().id();
        List<Quote> standing = rows.of(request).stream().filter(quote -> concerns(quote, visitId))
                .filter(quote -> quote.state() != Quote.State.SUPERSEDED && quote.state() != Quote.State.WITHDRAWN).toList();
        return new Standing(standing, holding(visitId, request).orElse(null), goneOn(visitId).orElse(null));
    }

    /** Lets work begin although the customer has not approved; the reason stays. */
    @Transactional
    public Standing goOn(long visitId, String reason) {
        Quote quote = holding(visitId, visits.view(visitId).request().id()).orElseThrow(() -> Refusal.conflict("nothing-holds-work"));
        int kept = jdbc.sql(KEEP).param("visit", visitId).param("quote", quote.id()).param("reason", reason).param("at", Sql.at(log.now()))
                .param("by", Actor.current().displayName()).update();
        if (kept == 1) {
            steps.add(quote, "BEGUN_UNAPPROVED", reason);
            log.touch("work-order:" + visitId);
        }
        return of(visitId);
    }

    private Optional<Quote> holding(long visit, long request) {
        return rows.of(request).stream().filter(quote -> concerns(quote, visit)).filter(Quote::isChargeable)
                .filter(quote -> quote.state().holdsWork()).min(Comparator.comparing(Quote::id));
    }

    private static boolean concerns(Quote quote, long visit) {
        return quote.workOrderId() == null || quote.workOrderId() == visit;
    }

    private Optional<GoneOn> goneOn(long visit) {
        return jdbc.sql("select reason, at, by_name from begun_unapproved where work_order_id = :id").param("id", visit)
                .query((row, n) -> new GoneOn(row.getString("reason"), Sql.instant(row, "at"), row.getString("by_name"))).optional();
    }
}
