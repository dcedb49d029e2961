package org.yinuo.server.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.InUse;
import org.yinuo.server.shared.TakeBack;

/** Takes customers back that were entered by mistake: only those that nobody edited since and nothing names. */
@Component
public class TakeBackCustomers {
    private final JdbcClient jdbc;
    private final List<InUse> uses;
    private final Audit audit;
    private final Changes changes;

    TakeBackCustomers(JdbcClient jdbc, List<InUse> uses, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.uses = List.copyOf(uses);
        this.audit = audit;
        this.changes = changes;
    }

    private record Standing(long id, int version, String number, String name) {}

    /**
     * Takes back those that still have the version they were entered with.
     *
     * @param versions of each customer, by id
     */
    @Transactional
    public TakeBack takeBack(Map<Long, Integer> versions) {
        if (versions.isEmpty()) {
            return new TakeBack(0, List.of());
        }
        List<TakeBack.Kept> kept = new ArrayList<>();
        List<Standing> all = jdbc.sql("select id, version, number, name from customer where id in (:ids) for update").param("ids", versions.keySet())
                .query(Standing.class).list();
        int gone = 0;
        for (Standing customer : all) {
            Optional<String> keeping = uses.stream().filter(use -> !use.among(InUse.Thing.CUSTOMER, List.of(customer.id)).isEmpty()).map(InUse::code)
                    .findFirst().or(() -> versions.get(customer.id) == customer.version ? Optional.empty() : Optional.of("kept-changed"));
            keeping.ifPresent(code -> kept.add(new TakeBack.Kept(customer.name, code)));
            if (keeping.isEmpty()) {
                jdbc.sql("delete from contact where customer_id = :id").param("id", customer.id).update();
                jdbc.sql("delete from customer where id = :id").param("id", customer.id).update();
                audit.record("customer.taken-back", "customer:" + customer.id, customer.number + " " + customer.name);
                gone++;
            }
        }
        changes.touch("customers");
        return new TakeBack(gone, kept);
    }
}
