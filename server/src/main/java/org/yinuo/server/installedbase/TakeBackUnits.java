package org.yinuo.server.installedbase;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.InUse;

/** Takes units back that were entered by mistake: only those that nothing happened to and nothing names. */
@Component
public class TakeBackUnits {
    private static final String UNTOUCHED = """
            select id from unit where id in (:ids) and version = 0
              and not exists (select 1 from unit_event where unit_id = unit.id and kind <> 'IMPORTED')
            for update""";
    private final JdbcClient jdbc;
    private final List<InUse> uses;

    TakeBackUnits(JdbcClient jdbc, List<InUse> uses) {
        this.jdbc = jdbc;
        this.uses = List.copyOf(uses);
    }

    /** Gives how many are gone; the others stay. */
    @Transactional
    public int takeBack(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<Long> going = jdbc.sql(UNTOUCHED).param("ids", ids).query(Long.class).list();
        for (InUse use : uses) {
            going.removeAll(use.among(InUse.Thing.UNIT, going));
        }
        if (!going.isEmpty()) {
            jdbc.sql("delete from unit_event where unit_id in (:ids)").param("ids", going).update();
            jdbc.sql("delete from unit where id in (:ids)").param("ids", going).update();
        }
        return going.size();
    }
}
