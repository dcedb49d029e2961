package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** From which stock on a part is ordered again (再订货点). */
@Component
public class ReorderPoints {
    private static final String OF = """
            select r.place_id, l.name as place_name, r.at_least, r.up_to from reorder_point r join stock_place l on l.id = r.place_id
            where r.part_id = :part order by lower(l.name)""";
    private static final String SET = """
            insert into reorder_point (part_id, place_id, at_least, up_to) values (:part, :place, :least, :upTo)
            on conflict (part_id, place_id) do update set at_least = excluded.at_least, up_to = excluded.up_to""";
    private final JdbcClient jdbc;
    private final Parts parts;
    private final Places places;
    private final StorePapers papers;
    private final Changes changes;

    ReorderPoints(JdbcClient jdbc, Parts parts, Places places, StorePapers papers, Changes changes) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.places = places;
        this.papers = papers;
        this.changes = changes;
    }

    /** A reorder point of a store. */
    public record Row(long placeId, String placeName, BigDecimal atLeast, BigDecimal upTo) {
    }

    /** Those of a part. */
    public List<Row> of(long part) {
        return jdbc.sql(OF).param("part", part).query(Row.class).list();
    }

    /** Sets one; refuses {@code reorder-point-invalid}, an empty one too. */
    @Transactional
    public void set(long partId, long placeId, @Nullable BigDecimal atLeast, @Nullable BigDecimal upTo) {
        Part part = parts.get(partId);
        Place place = places.store(placeId);
        BigDecimal least = atLeast == null ? BigDecimal.ZERO : atLeast;
        BigDecimal to = upTo == null ? least : upTo;
        boolean counted = least.stripTrailingZeros().scale() <= 2 && to.stripTrailingZeros().scale() <= 2;
        if (!counted || least.signum() <= 0 || to.compareTo(least) < 0 || to.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw Refusal.invalid("reorder-point-invalid").at("atLeast");
        }
        jdbc.sql(SET).param("part", partId).param("place", placeId).param("least", least).param("upTo", to).update();
        changed(part, place, least.toPlainString());
    }

    /** Takes one away. */
    @Transactional
    public void remove(long partId, long placeId) {
        Part part = parts.get(partId);
        Place place = places.store(placeId);
        jdbc.sql("delete from reorder_point where part_id = :part and place_id = :place").param("part", partId).param("place", placeId).update();
        changed(part, place, "–");
    }

    private void changed(Part part, Place place, String to) {
        papers.record("parts.reorder-point", "part:" + part.id(), part.number() + " @ " + place.name() + ": " + to);
        changes.touch("stock", "part:" + part.id());
    }
}
