package org.yinuo.server.copies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** Who gets copies: whether the house sends any by itself, which contacts want none, and who sold which contract. */
@Component
public class CopyWishes {
    private static final String PUT = """
            insert into copy_house (on_signing, version) values (:on, 1)
            on conflict (only_one) do update set on_signing = :on, version = copy_house.version + 1 where copy_house.version = :before
            """;
    private static final String SOLD = """
            insert into contract_sales (contract_id, user_id) values (:id, :user) on conflict (contract_id) do update set user_id = excluded.user_id
            """;
    private final JdbcClient jdbc;
    private final Known known;
    private final Audit audit;

    CopyWishes(JdbcClient jdbc, Known known, Audit audit) {
        this.jdbc = jdbc;
        this.known = known;
        this.audit = audit;
    }

    /** Those there are. */
    @Component
    record Known(Customers customers, Contracts contracts, Users users) {
    }

    /** Whether copies leave by themselves when a visit is signed. */
    public record House(boolean onSigning, int version) {
    }

    /** As the house has it. */
    public House house() {
        return jdbc.sql("select on_signing, version from copy_house").query(House.class).optional().orElse(new House(true, 0));
    }

    /** Sets it for the house. */
    @Transactional
    public House house(@Nullable String ifMatch, boolean onSigning) {
        int before = house().version();
        ETags.demand(ifMatch, before);
        if (jdbc.sql(PUT).param("on", onSigning).param("before", before).update() == 0) {
            throw Refusal.stale();
        }
        audit.record("copies.house", "copies", String.valueOf(onSigning));
        return house();
    }

    /** Whether a contact gets copies by itself. */
    public boolean wants(long contactId) {
        return !jdbc.sql("select exists (select 1 from copy_unwanted where contact_id = :id)").param("id", contactId).query(Boolean.class).single();
    }

    /** A contact wants copies, or none. */
    @Transactional
    public void contact(long customerId, long contactId, boolean wanted) {
        if (known.customers().contact(customerId, contactId).isEmpty()) {
            throw Refusal.notFound("copy-recipient-unknown");
        }
        jdbc.sql(wanted ? "delete from copy_unwanted where contact_id = :id" : "insert into copy_unwanted (contact_id) values (:id) on conflict do nothing")
                .param("id", contactId).update();
        audit.record("copies.contact", "contact:" + contactId, String.valueOf(wanted));
    }

    /** Who sold a contract. */
    public Optional<Long> sales(long contractId) {
        return jdbc.sql("select user_id from contract_sales where contract_id = :id").param("id", contractId).query(Long.class).optional();
    }

    /** Says who sold a contract; null for nobody. */
    @Transactional
    public void sales(long contractId, @Nullable Long userId) {
        known.contracts().get(contractId);
        if (userId == null) {
            jdbc.sql("delete from contract_sales where contract_id = :id").param("id", contractId).update();
        } else {
            known.users().colleague(userId).filter(User::enabled).orElseThrow(() -> Refusal.invalid("copy-recipient-unknown").at("userId"));
            jdbc.sql(SOLD).param("id", contractId).param("user", userId).update();
        }
        audit.record("copies.sales", "contract:" + contractId, String.valueOf(userId));
    }
}
