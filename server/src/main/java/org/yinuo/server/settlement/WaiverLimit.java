package org.yinuo.server.settlement;

import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Sql;

/** Above which penalty a waiver needs the whole chain of approval; up to it a second person is enough. */
@Component
public class WaiverLimit {
    private static final BigDecimal HOUSE_DEFAULT = new BigDecimal("10000.00");
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    WaiverLimit(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The limit in force.
     *
     * @param above   in the currency of the contract concerned, as text so that no cent is lost
     * @param edition to be named by whoever changes it; 0 before anybody has
     */
    public record View(@SettlementSheet.Text BigDecimal above, int edition) {
    }

    /** The limit in force. */
    public View view() {
        return jdbc.sql("select above, edition from waiver_limit order by edition desc limit 1")
                .query((row, n) -> new View(row.getBigDecimal("above"), row.getInt("edition"))).optional().orElse(new View(HOUSE_DEFAULT, 0));
    }

    /** Sets another one; waivers that are asked for already go their way. */
    @Transactional
    public View set(@Nullable String ifMatch, BigDecimal above) {
        jdbc.sql("lock table waiver_limit in share row exclusive mode").update();
        ETags.demand(ifMatch, view().edition());
        jdbc.sql("insert into waiver_limit (above, since, set_by) values (:above, :at, :by)").param("above", above)
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        audit.record("settlement.waiver-limit-set", "house", above.toPlainString());
        return view();
    }

    boolean isExceededBy(BigDecimal penalty) {
        return penalty.compareTo(view().above()) > 0;
    }
}
