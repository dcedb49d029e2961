package org.yinuo.server.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who is calling. */
@Component
public class Callers {

    private static final String FIND = """
            select c.id, c.name, c.title, c.phone, c.mobile, c.email,
                   u.id as customer_id, u.number as customer_number, u.name as customer_name
            from contact c join customer u on u.id = c.customer_id
            where c.active and (c.phone_key = :key or c.mobile_key = :key)
            order by c.id limit 20""";

    private final JdbcClient jdbc;
    private final CustomersInScope scope;

    Callers(JdbcClient jdbc, CustomersInScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A contact who has the number, and where he works. */
    public record Caller(Contact contact, Customer.Ref customer) {}

    /** Everyone with this mail address, whichever way it is capitalised; at most twenty. */
    public List<Caller> withEmail(String email) {
        return jdbc.sql(FIND.replace("c.phone_key = :key or c.mobile_key = :key", "lower(c.email) = :key")).param("key", email.strip().toLowerCase(Locale.ROOT))
                .query(Callers::caller).list();
    }

    /** Everyone with this number, e.g. all behind one switchboard, as far as the actor's data scope covers them; at most twenty. */
    public List<Caller> find(String phone) {
        String key = PhoneNumber.of(phone).key();
        if (key.length() < 3) {
            return List.of();
        }
        Long[] customers = scope.ids();
        String find = customers == null ? FIND : FIND.replace("where c.active", "where c.active and c.customer_id = any(:scope)");
        return jdbc.sql(find).param("key", key).param("scope", customers).query(Callers::caller).list();
    }

    private static Caller caller(ResultSet row, int number) throws SQLException {
        return new Caller(new Contact(row.getLong("id"), row.getString("name"), row.getString("title"), row.getString("phone"),
                row.getString("mobile"), row.getString("email")),
                new Customer.Ref(row.getLong("customer_id"), row.getString("customer_number"), row.getString("customer_name")));
    }
}
