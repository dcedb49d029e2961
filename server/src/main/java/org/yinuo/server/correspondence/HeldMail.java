package org.yinuo.server.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.party.ContactDraft;
import org.yinuo.server.party.CustomerFile;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Mail that came in, what was made of it, and what people make of the mail that was held. */
@Component
public class HeldMail {
    private static final String PAGE = """
            select * from mail where (:verdict = '' and verdict <> 'TAKEN' or verdict = :verdict) and id < :before
                and (:words = '' or from_address ilike :like or from_name ilike :like or subject ilike :like)%s
            order by id desc limit :limit
            """;
    private static final String DECIDED = """
            update mail set verdict = :verdict, request_id = :request, raw = null, decided_by = :by, decided_at = :at where id = :id
            """;
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final MailRequests requests;
    private final CustomerFile customers;
    private final Trail trail;

    HeldMail(JdbcClient jdbc, RequestScope scope, MailRequests requests, CustomerFile customers, Trail trail) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.requests = requests;
        this.customers = customers;
        this.trail = trail;
    }

    /** Where it is written down what was decided, and when. */
    @Component("mailTrail")
    record Trail(Audit audit, Clock clock) {
    }

    /** What was made of a mail. */
    public enum Verdict {
        /** It opened a request. */
        OPENED,
        /** It joined one. */
        JOINED,
        /** It waits for a person. */
        HELD,
        /** A person did not want it. */
        REJECTED,
        /** A machine answered. */
        AUTOMATIC,
        /** A list or mass mail. */
        LIST,
        /** We wrote it ourselves. */
        LOOP,
        /** A mail of ours did not arrive. */
        BOUNCE,
        /** It had come before. */
        DUPLICATE
    }

    /**
     * A mail as it is shown.
     *
     * @param reason    why it is held; empty for the others
     * @param requestId the request it is in; of held mail the one it names
     */
    public record View(long id, String from, String fromName, String subject, String said, Instant arrivedAt, Verdict verdict, String reason,
                       @Nullable Long requestId, @Nullable String decidedBy) {
    }

    /**
     * What a person makes of a held mail: it joins the request, or opens one for the customer.
     *
     * @param remember whether the sender becomes a contact of the customer
     */
    public record Acceptance(@Nullable Long requestId, @Nullable Long customerId, boolean remember) {
    }

    /**
     * Newest first, of those in requests the actor's data scope covers; null for all verdicts.
     *
     * @param q words in the sender or the subject; null or empty for any
     */
    public Page<View> page(@Nullable Verdict verdict, @Nullable String q, @Nullable String cursor, @Nullable Integer asked) {
        String words = Given.text(q, 100, "q");
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        RequestScope.Cut cut = scope.current();
        List<View> rows = jdbc.sql(PAGE.formatted(cut.ofRequest("mail.request_id"))).params(cut.parameters())
                .param("verdict", verdict == null ? "" : verdict.name()).param("words", words)
                .param("like", Likes.contains(words))
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1).query(HeldMail::view).list();
        return Page.of(rows, limit, row -> Cursor.at(row.id()));
    }

    /** Takes a held mail in. */
    @Transactional
    public View accept(long id, Acceptance acceptance) {
        View held = held(id);
        IncomingMail mail = read(id);
        if (acceptance.requestId() != null) {
            requests.join(acceptance.requestId(), mail, held.arrivedAt());
            return decided(id, Verdict.JOINED, acceptance.requestId());
        }
        if (acceptance.customerId() == null) {
            throw Refusal.invalid("mail-needs-customer").at("customerId");
        }
        Long contact = null;
        if (acceptance.remember() && !mail.from().isEmpty()) {
            String name = mail.fromName().isBlank() ? mail.from() : mail.fromName();
            contact = customers.addContact(acceptance.customerId(), new ContactDraft(MailRequests.limited(name, 60), "", "", "", mail.from())).id();
        }
        long opened = requests.open(mail, new MailRequests.Sender(acceptance.customerId(), contact, ""), held.arrivedAt(), false);
        return decided(id, Verdict.OPENED, opened);
    }

    /** Puts a held mail aside; its row stays. */
    @Transactional
    public View reject(long id) {
        held(id);
        return decided(id, Verdict.REJECTED, null);
    }

    private View decided(long id, Verdict verdict, @Nullable Long request) {
        jdbc.sql(DECIDED).param("id", id).param("verdict", verdict.name()).param("request", request)
                .param("by", Actor.current().displayName()).param("at", Sql.at(trail.clock().instant())).update();
        trail.audit().record("mail." + verdict.name().toLowerCase(Locale.ROOT), "mail:" + id, request == null ? "" : "request:" + request);
        return find(id).orElseThrow();
    }

    private View held(long id) {
        jdbc.sql("select id from mail where id = :id for update").param("id", id).query(Long.class).optional();
        View mail = find(id).orElseThrow(() -> Refusal.notFound("mail-unknown"));
        if (mail.verdict() != Verdict.HELD) {
            throw Refusal.conflict("mail-not-held");
        }
        return mail;
    }

    private IncomingMail read(long id) {
        byte[] raw = jdbc.sql("select raw from mail where id = :id and raw is not null").param("id", id)
                .query((row, n) -> Objects.requireNonNull(row.getBytes("raw"))).optional().orElseThrow(() -> Refusal.conflict("mail-not-kept"));
        try {
            return ReadMail.of(raw, Set.of());
        } catch (MessagingException | IOException e) {
            throw Refusal.conflict("mail-unreadable");
        }
    }

    private Optional<View> find(long id) {
        return jdbc.sql("select * from mail where id = :id").param("id", id).query(HeldMail::view).optional();
    }

    private static View view(ResultSet row, int n) throws SQLException {
        return new View(row.getLong("id"), row.getString("from_address"), row.getString("from_name"), row.getString("subject"), row.getString("said"),
                Sql.instant(row, "arrived_at"), Verdict.valueOf(row.getString("verdict")), row.getString("reason"),
                row.getObject("request_id", Long.class), row.getString("decided_by"));
    }
}
