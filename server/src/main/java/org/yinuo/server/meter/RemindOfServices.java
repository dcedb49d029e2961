package org.yinuo.server.meter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.shared.HouseZone;

/** Tells managers and dispatchers two weeks ahead which units are due for service, once for each due day. */
@Component
public class RemindOfServices {
    private static final int AHEAD_DAYS = 14;
    private static final String CLAIM = """
            update service_cycle set reminded_for = next_on where unit_id in (
                select c.unit_id from service_cycle c
                where c.next_on <= :until and c.reminded_for is distinct from c.next_on
                order by c.next_on for no key update skip locked limit :most)
            returning unit_id, next_on""";
    private final JdbcClient jdbc;
    private final Units units;
    private final Users users;
    private final Notices notices;
    private final Clock clock;

    RemindOfServices(JdbcClient jdbc, Units units, Users users, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.users = users;
        this.notices = notices;
        this.clock = clock;
    }

    private record Claimed(long unitId, LocalDate nextOn) {}

    /** One turn; how many units were reminded of. */
    @Transactional
    public int remind(int most) {
        LocalDate until = HouseZone.today(clock).plusDays(AHEAD_DAYS);
        List<Claimed> claimed = jdbc.sql(CLAIM).param("until", until).param("most", most).query(Claimed.class).list();
        List<Long> told = claimed.isEmpty() ? List.of() : Stream.of(Role.SERVICE_MANAGER, Role.DISPATCHER).flatMap(role -> users.holding(role).stream())
                .map(User::id).distinct().toList();
        claimed.forEach(each -> units.find(each.unitId()).filter(Unit::isInUse)
                .ifPresent(unit -> notices.tell(told.stream().map(user -> notice(user, unit, each.nextOn())).toList())));
        return claimed.size();
    }

    private static Notices.Notice notice(long user, Unit unit, LocalDate on) {
        return new Notices.Notice(user, "SERVICE_DUE", "unit:" + unit.id(), Map.of("unit", unit.model() + " " + unit.serial(), "on", on.toString()),
                Set.of(Channel.IN_APP));
    }
}
