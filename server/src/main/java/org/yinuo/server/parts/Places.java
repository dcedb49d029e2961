package org.yinuo.server.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** The places. */
@Component
public class Places {
    private static final String SELECT = "select id, kind, name, keeper_id, closed, version from stock_place ";
    private static final String STORES = SELECT + """
            where kind in ('CENTRE', 'BRANCH', 'VAN', 'ENGINEER')
            order by array_position(array['CENTRE', 'BRANCH', 'VAN', 'ENGINEER'], kind), lower(name)""";
    private static final String INSERT = """
            insert into stock_place (kind, name, keeper_id, closed) values (:kind, :name, :keeper, :closed) returning id""";
    private static final String ENSURE = """
            insert into stock_place (kind, name) values (:kind, :name) on conflict do nothing""";
    private static final String UPDATE = """
            update stock_place set name = :name, keeper_id = :keeper, closed = :closed, version = version + 1
            where id = :id and version = :version""";
    private static final String OCCUPIED = """
            select exists (select 1 from stock where place_id = :id)
                or exists (select 1 from part_transfer where to_place_id = :id and state = 'SENT')""";
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Changes changes;

    Places(JdbcClient jdbc, Users users, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.changes = changes;
    }

    /** The stores of the house: centre, branches, vans, engineers. */
    public List<Place> stores() {
        return jdbc.sql(STORES).query(this::place).list();
    }

    /** One place; refuses {@code place-unknown}. */
    public Place get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::place).optional()
                .orElseThrow(() -> Refusal.notFound("place-unknown"));
    }

    /** A store of the house; refuses {@code place-unknown} for any other place. */
    Place store(long id) {
        Place place = get(id);
        if (!place.kind().isStore()) {
            throw Refusal.notFound("place-unknown");
        }
        return place;
    }

    /** A store that takes parts in; refuses {@code place-closed}. */
    Place open(long id) {
        Place place = store(id);
        if (place.closed()) {
            throw Refusal.conflict("place-closed", place.name());
        }
        return place;
    }

    /** What a user keeps himself. */
    List<Place> keptBy(long user) {
        return jdbc.sql(SELECT + "where keeper_id = :user order by kind = 'VAN', id").param("user", user).query(this::place).list();
    }

    /** The one place of a kind outside the stores. */
    Place the(Place.Kind kind) {
        jdbc.sql(ENSURE).param("kind", kind.name()).param("name", kind.name().toLowerCase(Locale.ROOT)).update();
        return jdbc.sql(SELECT + "where kind = :kind").param("kind", kind.name()).query(this::place).single();
    }

    /** An engineer's own stock, made when he first needs it. */
    Place ownOf(long engineer) {
        return keptBy(engineer).stream().filter(place -> place.kind() == Place.Kind.ENGINEER).findFirst()
                .orElseGet(() -> create(new Place.Draft(Place.Kind.ENGINEER, users.get(engineer).displayName(), engineer, false)));
    }

    /** Opens a store; refuses {@code place-name-taken}, {@code place-keeper-missing}. */
    @Transactional
    public Place create(Place.Draft draft) {
        Place.Kind kind = draft.kind();
        if (kind == null || !kind.isStore()) {
            throw Refusal.invalid("place-kind-invalid").at("kind");
        }
        requireKeeper(kind, draft.keeperId());
        try {
            long id = jdbc.sql(INSERT).param("kind", kind.name()).param("name", Given.required(draft.name(), 60, "name"))
                    .param("keeper", draft.keeperId(), Types.BIGINT).param("closed", draft.closed()).query(Long.class).single();
            return written(id, "place.created");
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("place-name-taken").at("name");
        }
    }

    /** Changes a store; one with stock in it is not closed. */
    @Transactional
    public Place change(long id, @Nullable String ifMatch, Place.Draft draft) {
        Place before = store(id);
        ETags.demand(ifMatch, before.version());
        requireKeeper(before.kind(), draft.keeperId());
        if (Boolean.TRUE.equals(draft.closed()) && jdbc.sql(OCCUPIED).param("id", id).query(Boolean.class).single()) {
            throw Refusal.conflict("place-not-empty", before.name()).at("closed");
        }
        try {
            int changed = jdbc.sql(UPDATE).param("name", Given.required(draft.name(), 60, "name")).param("keeper", draft.keeperId(), Types.BIGINT)
                    .param("closed", draft.closed()).param("id", id).param("version", before.version()).update();
            if (changed == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("place-name-taken").at("name");
        }
        return written(id, "place.changed");
    }

    private void requireKeeper(Place.Kind kind, @Nullable Long keeper) {
        boolean unknown = keeper != null && users.find(keeper).filter(User::enabled).isEmpty();
        if (unknown || keeper == null && kind == Place.Kind.ENGINEER) {
            throw Refusal.invalid("place-keeper-missing").at("keeperId");
        }
    }

    private Place written(long id, String deed) {
        Place place = get(id);
        audit.record(deed, "stock-place:" + id, place.name());
        changes.touch("stock");
        return place;
    }

    private Place place(ResultSet row, int n) throws SQLException {
        Long keeper = Columns.numberOrNull(row, "keeper_id");
        return new Place(row.getLong("id"), Place.Kind.valueOf(row.getString("kind")), row.getString("name"), keeper,
                keeper == null ? null : users.find(keeper).map(User::displayName).orElse(""), row.getBoolean("closed"), row.getInt("version"));
    }
}
