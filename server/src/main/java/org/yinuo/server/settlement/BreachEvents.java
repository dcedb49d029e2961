package org.yinuo.server.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.BreachEvent.Side;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** What was said and decided about breaches. Events are only added. */
@Component
class BreachEvents {
    private static final String ADD = """
            insert into breach_event (breach_id, kind, side, reason, amount, currency, attachment_id, at, actor_id, actor)
            values (:breach, :kind, :side, :reason, :amount, :currency, :attachment, :at, :actorId, :actor)
            """;
    private static final String OF = """
            select id, breach_id, kind, side, reason, amount, currency, attachment_id, at, actor_id, actor
            from breach_event where breach_id = any(:ids) order by breach_id, id
            """;
    private final JdbcClient jdbc;
    private final BrokenPromises promises;
    private final Attachments attachments;
    private final Audit audit;
    private final Clock clock;

    BreachEvents(JdbcClient jdbc, BrokenPromises promises, Attachments attachments, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The breach, held until the transaction ends, with what was said about it so far. */
    List<BreachEvent> hold(long breachId) {
        promises.hold(breachId);
        return of(List.of(breachId)).getOrDefault(breachId, List.of());
    }

    /** The same; refuses a breach that was let go. */
    List<BreachEvent> holdStanding(long breachId) {
        List<BreachEvent> said = hold(breachId);
        if (said.stream().anyMatch(event -> event.kind() == Kind.WAIVED) || promises.waived(breachId)) {
            throw Refusal.conflict("already-waived");
        }
        return said;
    }

    Map<Long, List<BreachEvent>> of(Collection<Long> breaches) {
        return breaches.isEmpty() ? Map.of() : jdbc.sql(OF).param("ids", breaches.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("breach_id"), event(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(long breachId, Kind kind, Side side, String reason, @Nullable Money amount, @Nullable Long attachmentId) {
        if (attachmentId != null && attachments.findOwn(attachmentId).isEmpty()) {
            throw Refusal.notFound("attachment-unknown").at("attachmentId");
        }
        Actor actor = Actor.current();
        jdbc.sql(ADD).param("breach", breachId).param("kind", kind.name()).param("side", side.name()).param("reason", reason)
                .param("amount", amount == null ? null : amount.amount()).param("currency", amount == null ? null : amount.currency())
                .param("attachment", attachmentId).param("at", Sql.at(clock.instant())).param("actorId", actor.id())
                .param("actor", actor.displayName()).update();
        audit.record("breach." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "breach:" + breachId, reason);
    }

    private static BreachEvent event(ResultSet row) throws SQLException {
        Money amount = row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount"), row.getString("currency"));
        return new BreachEvent(row.getLong("id"), Kind.valueOf(row.getString("kind")), Side.valueOf(row.getString("side")),
                row.getString("reason"), amount, Columns.numberOrNull(row, "attachment_id"), Sql.instant(row, "at"),
                row.getLong("actor_id"), row.getString("actor"));
    }

    /** The request for a waiver nobody has decided on yet. */
    static Optional<BreachEvent> askedWaiver(List<BreachEvent> events) {
        return last(events, Kind.WAIVER_ASKED, Kind.WAIVER_REFUSED, Kind.WAIVED);
    }

    /** The dispute that is not closed. */
    static Optional<BreachEvent> openDispute(List<BreachEvent> events) {
        return last(events, Kind.DISPUTED, Kind.DISPUTE_CLOSED, Kind.WAIVED);
    }

    private static Optional<BreachEvent> last(List<BreachEvent> events, Kind opens, Kind... closes) {
        List<Kind> ends = List.of(closes);
        return events.stream().filter(event -> event.kind() == opens || ends.contains(event.kind())).reduce((first, next) -> next)
                .filter(event -> event.kind() == opens);
    }
}
