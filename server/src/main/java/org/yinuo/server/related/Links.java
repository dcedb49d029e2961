package org.yinuo.server.related;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Sql;

/** The links between requests. One that is removed stays, with who removed it; both sides' timelines tell of it. */
@Component
class Links {
    private static final String ADD = """
            insert into request_link (from_id, to_id, kind, note, at, by) values (:from, :to, :kind, :note, :at, :by)
            on conflict (from_id, to_id, kind) where removed_at is null do nothing returning id
            """;
    private static final String LEADS_BACK = """
            with recursive reached (id) as (
                select to_id from request_link where from_id = :to and kind = :kind and removed_at is null
                union select l.to_id from request_link l join reached r on l.from_id = r.id where l.kind = :kind and l.removed_at is null)
            select exists (select 1 from reached where id = :from)
            """;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Links(JdbcClient jdbc, Timeline timeline, Audit audit, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A link.
     *
     * @param note why, or for a merge the status the request had
     */
    record Link(long id, long from, long to, LinkKind kind, String note, Instant at, String by) {
    }

    /** Waits until nobody else links or merges, so that two acts at once make no circle that neither of them sees. */
    void standInLine() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('request_link'))").query(row -> { });
    }

    /** Adds a link that is not there yet, and tells both timelines; whether it was not. */
    boolean add(ServiceRequest from, LinkKind kind, ServiceRequest to, String note, Instant at) {
        boolean added = jdbc.sql(ADD).param("from", from.id()).param("to", to.id()).param("kind", kind.name()).param("note", note)
                .param("at", Sql.at(at)).param("by", Actor.current().displayName()).query(Long.class).optional().isPresent();
        if (added) {
            tell(from, to, "LINKED", kind, note, at);
        }
        return added;
    }

    void remove(Link link, ServiceRequest from, ServiceRequest to) {
        Instant at = clock.instant();
        jdbc.sql("update request_link set removed_at = :at, removed_by = :by where id = :id and removed_at is null").param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).param("id", link.id()).update();
        tell(from, to, "UNLINKED", link.kind(), "", at);
    }

    /** Both sides tell it; the other side has the word with {@code inverse}. */
    private void tell(ServiceRequest from, ServiceRequest to, String entry, LinkKind kind, String note, Instant at) {
        timeline.addAll(List.of(
                new Timeline.Entry(from.id(), at, entry, to.number(), Map.of("link", kind.name(), "request", to.id(), "note", note), true),
                new Timeline.Entry(to.id(), at, entry, from.number(), Map.of("link", kind.name(), "request", from.id(), "note", note, "inverse", true), true)));
        audit.record("request." + entry.toLowerCase(), "request:" + from.id(), kind + " " + to.number());
        changes.touch("request:" + from.id(), "request:" + to.id());
    }

    /** Whether a link from one to the other would lead back. */
    boolean leadBack(long from, long to, LinkKind kind) {
        return jdbc.sql(LEADS_BACK).param("from", from).param("to", to).param("kind", kind.name()).query(Boolean.class).single();
    }

    /** The links of a request, from and to it, in the order they were made. */
    List<Link> of(long request) {
        return jdbc.sql("select * from request_link where (from_id = :id or to_id = :id) and removed_at is null order by id")
                .param("id", request).query(Links::link).list();
    }

    Optional<Link> find(long id) {
        return jdbc.sql("select * from request_link where id = :id and removed_at is null for update").param("id", id).query(Links::link).optional();
    }

    Optional<Link> from(long request, LinkKind kind) {
        return of(request).stream().filter(link -> link.kind() == kind && link.from() == request).findFirst();
    }

    List<Long> children(long parent) {
        return of(parent).stream().filter(link -> link.kind() == LinkKind.CHILD_OF && link.to() == parent).map(Link::from).toList();
    }

    Instant now() {
        return clock.instant();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getLong("id"), row.getLong("from_id"), row.getLong("to_id"), LinkKind.valueOf(row.getString("kind")),
                row.getString("note"), Sql.instant(row, "at"), row.getString("by"));
    }
}
