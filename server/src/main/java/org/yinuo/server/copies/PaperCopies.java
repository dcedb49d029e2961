package org.yinuo.server.copies;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.OutboxTrail;
import org.yinuo.server.shared.Sql;

/** The copies of signed visits: for whom, and what became of them. */
@Component
public class PaperCopies {
    private static final String ADD = """
            insert into paper_copy (work_order_id, kind, recipient_id, name, address, asked_at) values (:visit, :kind, :recipient, :name, :address, :at)
            on conflict (work_order_id, kind, recipient_id) do nothing returning id
            """;
    private static final String SELECT = "select id, work_order_id, kind, recipient_id, name, address, message_id, asked_at from paper_copy ";
    private final JdbcClient jdbc;
    private final OutboxTrail trail;
    private final Clock clock;

    PaperCopies(JdbcClient jdbc, OutboxTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whom a copy is for. */
    public enum Kind {
        /** The customer's contact. */
        CONTACT,
        /** Who sold the contract. */
        SALES
    }

    /** One who gets a copy; the address is empty where none is known. */
    public record Recipient(Kind kind, long id, String name, String address) {
    }

    /** A copy on record. */
    record Row(long id, long workOrderId, Kind kind, long recipientId, String name, String address, @Nullable UUID messageId, Instant askedAt) {
    }

    /** A copy as it is shown; without a state no mail was written, as no address is known. */
    public record View(long id, Kind kind, long recipientId, String name, String address, OutboxTrail.@Nullable State state, Instant askedAt,
                @Nullable Instant endedAt, String error) {
    }

    Optional<Long> add(long visit, Recipient to) {
        return jdbc.sql(ADD).param("visit", visit).param("kind", to.kind().name()).param("recipient", to.id()).param("name", to.name())
                .param("address", to.address()).param("at", Sql.at(clock.instant())).query(Long.class).optional();
    }

    void sent(long id, String address, UUID message) {
        jdbc.sql("update paper_copy set address = :address, message_id = :message, asked_at = :at where id = :id").param("id", id)
                .param("address", address).param("message", message).param("at", Sql.at(clock.instant())).update();
    }

    /** One copy of a visit, held until the transaction ends. */
    Optional<Row> find(long visit, long id) {
        return jdbc.sql(SELECT + "where work_order_id = :visit and id = :id for update").param("visit", visit).param("id", id).query(Row.class).optional();
    }

    List<View> of(long visit) {
        List<Row> rows = jdbc.sql(SELECT + "where work_order_id = :visit order by id").param("visit", visit).query(Row.class).list();
        Map<UUID, OutboxTrail.View> messages = trail.of(rows.stream().map(Row::messageId).filter(each -> each != null).toList());
        return rows.stream().map(row -> view(row, row.messageId() == null ? null : messages.get(row.messageId()))).toList();
    }

    /** A mail that was sent long ago is forgotten; the copy stays on record as sent. */
    private static View view(Row row, OutboxTrail.@Nullable View message) {
        if (message == null && row.messageId() != null) {
            return new View(row.id(), row.kind(), row.recipientId(), row.name(), row.address(), OutboxTrail.State.SENT, row.askedAt(), row.askedAt(), "");
        }
        return new View(row.id(), row.kind(), row.recipientId(), row.name(), row.address(), message == null ? null : message.state(), row.askedAt(),
                message == null ? null : message.endedAt(), message == null ? "" : message.error());
    }
}
