package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.shared.Sql;

/** Tells the warehouse, or the service managers where nobody keeps one, once that a stock is below its reorder point, and again only after it was restocked in between. */
@Component
public class TellLowStock {
    /** What is free or on its way here, as the list of stock counts it. */
    private static final String FREE = """
            (coalesce((select sum(s.quantity - s.reserved) from stock s
                       where s.part_id = r.part_id and s.place_id = r.place_id and s.condition = 'GOOD'), 0)
             + coalesce((select sum(tl.quantity) from part_transfer_line tl join part_transfer t on t.id = tl.transfer_id
                         where tl.part_id = r.part_id and t.to_place_id = r.place_id and t.state = 'SENT' and tl.condition = 'GOOD'), 0))""";
    private static final String REARM = "update reorder_point r set told_at = null where r.told_at is not null and %s >= r.at_least".formatted(FREE);
    private static final String CLAIM = """
            update reorder_point r set told_at = :now from part p, stock_place l
            where r.told_at is null and p.id = r.part_id and l.id = r.place_id and not p.retired and not l.closed and %1$s < r.at_least
            returning p.id, p.number, p.name, p.unit, l.name as place, %1$s as free, r.at_least, r.up_to""".formatted(FREE);
    private final JdbcClient jdbc;
    private final Users users;
    private final Notices notices;
    private final Clock clock;

    TellLowStock(JdbcClient jdbc, Users users, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.notices = notices;
        this.clock = clock;
    }

    private record Low(long id, String number, String name, String unit, String place, BigDecimal free, BigDecimal atLeast, BigDecimal upTo) {
    }

    /** One turn; of how many stocks it told. */
    @Transactional
    public int tell() {
        jdbc.sql(REARM).update();
        List<Low> low = jdbc.sql(CLAIM).param("now", Sql.at(clock.instant())).query(Low.class).list();
        List<Long> told = low.isEmpty() ? List.of() : warehouse();
        notices.tell(low.stream().flatMap(each -> told.stream().map(user -> notice(user, each))).toList());
        return low.size();
    }

    private List<Long> warehouse() {
        List<User> keepers = users.holding(Role.WAREHOUSE);
        return (keepers.isEmpty() ? users.holding(Role.SERVICE_MANAGER) : keepers).stream().map(User::id).toList();
    }

    private static Notices.Notice notice(long user, Low low) {
        Map<String, String> data = Map.of("number", low.number(), "name", low.name(), "place", low.place(), "unit", low.unit(),
                "free", PartsLedger.plain(low.free()), "least", PartsLedger.plain(low.atLeast()), "order", PartsLedger.plain(low.upTo().subtract(low.free())));
        return new Notices.Notice(user, "STOCK_LOW", "part:" + low.id(), data, Set.of(Channel.IN_APP));
    }
}
