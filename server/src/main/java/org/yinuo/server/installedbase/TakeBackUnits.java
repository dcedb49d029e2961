package org.yinuo.server.installedbase;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.InUse;
import org.yinuo.server.shared.TakeBack;

/** Takes units back that were entered by mistake: only those that nothing happened to and nothing names. */
@Component
public class TakeBackUnits {
    private static final String STANDING = """
            select id, serial, version = 0 and not exists (select 1 from unit_event where unit_id = unit.id and kind <> 'IMPORTED') as untouched
            from unit where id in (:ids) order by id for update""";
    private final JdbcClient jdbc;
    private final List<InUse> uses;

    TakeBackUnits(JdbcClient jdbc, List<InUse> uses) {
        this.jdbc = jdbc;
        this.uses = List.copyOf(uses);
    }

    private record Standing(long id, String serial, boolean untouched) {}

    /** Says how many are gone, and of the others what keeps them: what names them, else that something happened to them. */
    @Transactional
    public TakeBack takeBack(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return new TakeBack(0, List.of());
        }
        List<Standing> all = jdbc.sql(STANDING).param("ids", ids).query(Standing.class).list();
        Map<Long, String> keeping = new HashMap<>();
        all.stream().filter(unit -> !unit.untouched()).forEach(unit -> keeping.put(unit.id(), "kept-changed"));
        List<Long> asked = all.stream().map(Standing::id).toList();
        uses.forEach(use -> use.among(InUse.Thing.UNIT, asked).forEach(id -> keeping.put(id, use.code())));
        List<Long> going = asked.stream().filter(id -> !keeping.containsKey(id)).toList();
        if (!going.isEmpty()) {
            jdbc.sql("delete from unit_event where unit_id in (:ids)").param("ids", going).update();
            jdbc.sql("delete from unit where id in (:ids)").param("ids", going).update();
        }
        return new TakeBack(going.size(), all.stream().filter(unit -> keeping.containsKey(unit.id()))
                .map(unit -> new TakeBack.Kept(unit.serial(), keeping.get(unit.id()))).toList());
    }
}
