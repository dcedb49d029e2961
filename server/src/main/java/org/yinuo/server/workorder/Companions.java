package org.yinuo.server.workorder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.RequestView;

/** Who goes along with the engineer of a visit. Whoever carries the visit out himself is not counted among them. */
@Component
public class Companions {
    private static final String OF = """
            select c.user_id from visit_companion c join work_order w on w.id = c.work_order_id
            where c.work_order_id = :visit and c.user_id is distinct from w.engineer_id
            """;
    private static final Comparator<RequestView.Person> BY_NAME = Comparator.comparing(RequestView.Person::displayName).thenComparing(RequestView.Person::id);
    private final JdbcClient jdbc;
    private final Users users;

    Companions(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Those of a visit, by name. */
    public List<RequestView.Person> of(long visit) {
        Map<Long, String> names = users.displayNames(jdbc.sql(OF).param("visit", visit).query(Long.class).list());
        return names.entrySet().stream().map(person -> new RequestView.Person(person.getKey(), person.getValue())).sorted(BY_NAME).toList();
    }

    boolean goesAlong(long visit, long user) {
        return jdbc.sql("select exists (select 1 from visit_companion where work_order_id = :visit and user_id = :user)").param("visit", visit)
                .param("user", user).query(Boolean.class).single();
    }

    void set(long visit, Collection<Long> users) {
        jdbc.sql("delete from visit_companion where work_order_id = :visit").param("visit", visit).update();
        jdbc.sql("insert into visit_companion (work_order_id, user_id) select :visit, unnest(cast(:users as bigint[]))").param("visit", visit)
                .param("users", users.toArray(Long[]::new)).update();
    }
}
