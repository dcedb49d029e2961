package org.yinuo.server.portal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/**
 * The public tokens on the labels of units. A token tells nothing by itself and is kept as it is, because labels are printed
 * again; a unit whose label was abused gets another.
 */
@Component
public class UnitLabels {
    private static final int TOKEN_BYTES = 12;
    private final JdbcClient jdbc;
    private final Units units;
    private final Knocks knocks;
    private final Audit audit;
    private final Clock clock;

    UnitLabels(JdbcClient jdbc, Units units, Knocks knocks, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.knocks = knocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is printed on a label. */
    public record Label(long unitId, String token) {
    }

    /**
     * The unit's label, made when it has none yet.
     *
     * @throws Refusal {@code unit-scrapped}, {@code unit-taken-back}
     */
    @Transactional
    public Label of(long unitId) {
        Unit unit = units.get(unitId);
        unit.requireInUse();
        return inUse(unit.id()).orElseGet(() -> {
            int made = jdbc.sql("insert into unit_label (token, unit_id, created_at, created_by) values (:token, :unit, :at, :by) on conflict do nothing")
                    .param("token", PortalLinks.secret(TOKEN_BYTES)).param("unit", unitId).param("at", Sql.at(clock.instant()))
                    .param("by", Actor.current().displayName()).update();
            if (made > 0) {
                audit.record("unit.label-made", "unit:" + unitId, unit.serial());
            }
            return inUse(unitId).orElseThrow();
        });
    }

    /** Makes another label; what hangs on the unit opens nothing any more. */
    @Transactional
    public Label replace(long unitId) {
        units.get(unitId).requireInUse();
        jdbc.sql("update unit_label set retired_at = :at where unit_id = :unit and retired_at is null").param("at", Sql.at(clock.instant()))
                .param("unit", unitId).update();
        return of(unitId);
    }

    private Optional<Label> inUse(long unitId) {
        return jdbc.sql("select unit_id, token from unit_label where unit_id = :unit and retired_at is null").param("unit", unitId)
                .query(Label.class).optional();
    }

    /**
     * The unit on whose label the token stands.
     *
     * @throws Refusal {@code unit-scrapped}, {@code unit-taken-back}
     */
    Unit unit(String token, String address) {
        Unit unit = jdbc.sql("select unit_id from unit_label where token = :token and retired_at is null").param("token", token).query(Long.class).optional()
                .flatMap(units::find).orElseThrow(() -> knocks.guessed("LABEL", address, "label-unknown"));
        unit.requireInUse();
        return unit;
    }
}
