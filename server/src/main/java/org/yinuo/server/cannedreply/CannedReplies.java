package org.yinuo.server.cannedreply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The canned replies of the house. One that is removed is kept, and its shortcut is free again. */
@Service
public class CannedReplies {
    private static final String ADD = """
            insert into canned_reply (shortcut, title_zh, text_zh, title_en, text_en, changed_at, changed_by, version)
            values (:shortcut, :titleZh, :textZh, :titleEn, :textEn, :at, :by, 1) returning id
            """;
    private static final String CHANGE = """
            update canned_reply set shortcut = :shortcut, title_zh = :titleZh, text_zh = :textZh, title_en = :titleEn, text_en = :textEn,
                changed_at = :at, changed_by = :by, version = version + 1
            where id = :id and removed_at is null
            """;
    private final JdbcClient jdbc;
    private final ServiceRequests requests;
    private final RequestFile file;
    private final Audit audit;
    private final Clock clock;

    CannedReplies(JdbcClient jdbc, ServiceRequests requests, RequestFile file, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /** A reply as it would be sent for one request. */
    public record Filled(long id, String shortcut, String title, String text) {
    }

    /** All, by shortcut. */
    public List<CannedReply> all() {
        return jdbc.sql("select * from canned_reply where removed_at is null order by shortcut").query(CannedReplies::row).list();
    }

    /** All, filled in for a request. */
    @Transactional(readOnly = true)
    public List<Filled> filledFor(long requestId, String language) {
        ReplyVariables variables = new ReplyVariables(file.view(requestId));
        return all().stream().map(reply -> new Filled(reply.id(), reply.draft().shortcut(), reply.draft().in(language).title(),
                variables.fill(reply.draft().in(language).text()))).toList();
    }

    /** A text as it would read for the request with a number. */
    @Transactional(readOnly = true)
    public String preview(String text, String number) {
        ReplyVariables.requireKnown(text);
        long id = requests.numbered(number.strip()).orElseThrow(() -> Refusal.notFound("request-not-found").at("number")).id();
        return new ReplyVariables(file.view(id)).fill(text);
    }

    /** Adds one. */
    @Transactional
    public CannedReply add(CannedReply.Draft draft) {
        long id = unique(draft, () -> said(jdbc.sql(ADD), draft).query(Long.class).single());
        audit.record("canned-reply.added", "canned-reply:" + id, draft.shortcut());
        return get(id);
    }

    /** Changes one. */
    @Transactional
    public CannedReply change(long id, CannedReply.Draft draft, @Nullable String ifMatch) {
        ETags.demand(ifMatch, get(id).version());
        unique(draft, () -> said(jdbc.sql(CHANGE), draft).param("id", id).update());
        audit.record("canned-reply.changed", "canned-reply:" + id, draft.shortcut());
        return get(id);
    }

    /** Removes one. */
    @Transactional
    public void remove(long id) {
        CannedReply gone = get(id);
        jdbc.sql("update canned_reply set removed_at = :at where id = :id").param("at", Sql.at(clock.instant())).param("id", id).update();
        audit.record("canned-reply.removed", "canned-reply:" + id, gone.draft().shortcut());
    }

    private CannedReply get(long id) {
        return jdbc.sql("select * from canned_reply where id = :id and removed_at is null for update").param("id", id).query(CannedReplies::row).optional()
                .orElseThrow(() -> Refusal.notFound("canned-reply-not-found"));
    }

    private <T> T unique(CannedReply.Draft draft, Supplier<T> write) {
        ReplyVariables.requireKnown(draft.zh().text());
        ReplyVariables.requireKnown(draft.en().text());
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("canned-shortcut-taken", draft.shortcut()).at("shortcut");
        }
    }

    private JdbcClient.StatementSpec said(JdbcClient.StatementSpec write, CannedReply.Draft draft) {
        return write.param("shortcut", draft.shortcut()).param("titleZh", draft.zh().title()).param("textZh", draft.zh().text())
                .param("titleEn", draft.en().title()).param("textEn", draft.en().text()).param("at", Sql.at(clock.instant()))
                .param("by", Actor.current().displayName());
    }

    private static CannedReply row(ResultSet row, int n) throws SQLException {
        return new CannedReply(row.getLong("id"), new CannedReply.Draft(row.getString("shortcut"), new CannedReply.Words(row.getString("title_zh"),
                row.getString("text_zh")), new CannedReply.Words(row.getString("title_en"), row.getString("text_en"))), row.getInt("version"));
    }
}
