package org.yinuo.server.loaner;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The units that can be lent. */
@Service
@Transactional
public class LoanerPool {
    private static final String ADD = """
            insert into loaner (model, serial, name, batch, place, state) values (:model, :serial, :name, :batch, :place, 'AVAILABLE') returning id""";
    private static final String CHANGE = """
            update loaner set model = :model, serial = :serial, name = :name, batch = :batch, place = :place, version = version + 1 where id = :id""";
    private static final String PAGE = """
            select * from loaner where id < :before and (cast(:state as text) is null or state = :state)
              and (:q = '' or lower(model || ' ' || serial || ' ' || name || ' ' || place) like :like)
            order by id desc limit :limit""";
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Changes changes;

    LoanerPool(JdbcClient jdbc, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Loaner> page(Loaner.@Nullable State state, @Nullable String q, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Loaner> rows = jdbc.sql(PAGE).param("before", before == null ? Long.MAX_VALUE : before.number(0))
                .param("state", state == null ? null : state.name(), Types.VARCHAR).param("q", words).param("like", Likes.contains(words))
                .param("limit", limit + 1).query(Loaner::of).list();
        return Page.of(rows, limit, each -> Cursor.at(each.id()));
    }

    /** @throws Refusal {@code loaner-not-found} */
    @Transactional(readOnly = true)
    public Loaner get(long id) {
        return jdbc.sql("select * from loaner where id = :id").param("id", id).query(Loaner::of).optional()
                .orElseThrow(() -> Refusal.notFound("loaner-not-found"));
    }

    /** Lets nobody else change it until the transaction ends. */
    Loaner hold(long id) {
        return jdbc.sql("select * from loaner where id = :id for no key update").param("id", id).query(Loaner::of).optional()
                .orElseThrow(() -> Refusal.notFound("loaner-not-found"));
    }

    /** @throws Refusal {@code loaner-serial-taken} */
    public Loaner add(Loaner.Draft draft) {
        try {
            long id = written(jdbc.sql(ADD), draft).query(Long.class).single();
            told("loaner.added", id, draft.model() + " " + draft.serial());
            return get(id);
        } catch (DuplicateKeyException taken) {
            throw taken(draft);
        }
    }

    /** Corrects what is known of it. */
    public Loaner change(long id, Loaner.Draft draft, @Nullable String ifMatch) {
        ETags.demand(ifMatch, hold(id).version());
        try {
            written(jdbc.sql(CHANGE), draft).param("id", id).update();
        } catch (DuplicateKeyException taken) {
            throw taken(draft);
        }
        told("loaner.changed", id, draft.model() + " " + draft.serial());
        return get(id);
    }

    /** Lends it no more; one that is out comes back first. */
    public Loaner retire(long id, String reason) {
        Loaner loaner = hold(id);
        if (loaner.state() == Loaner.State.OUT || loaner.state() == Loaner.State.RETIRED) {
            throw Refusal.conflict(loaner.state() == Loaner.State.OUT ? "loaner-is-out" : "loaner-retired");
        }
        move(id, Loaner.State.RETIRED);
        told("loaner.retired", id, reason);
        return get(id);
    }

    void move(long id, Loaner.State to) {
        jdbc.sql("update loaner set state = :state, version = version + 1 where id = :id").param("state", to.name()).param("id", id).update();
        changes.touch("loaners");
    }

    private void told(String action, long id, String detail) {
        audit.record(action, "loaner:" + id, detail);
        changes.touch("loaners");
    }

    private static Refusal taken(Loaner.Draft draft) {
        return Refusal.conflict("loaner-serial-taken", String.valueOf(draft.serial()), String.valueOf(draft.model())).at("serial");
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Loaner.Draft draft) {
        return sql.param("model", draft.model()).param("serial", draft.serial()).param("name", draft.name()).param("batch", draft.batch())
                .param("place", draft.place());
    }
}
