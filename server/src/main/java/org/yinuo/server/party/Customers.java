package org.yinuo.server.party;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The customers. */
@Component
public class Customers {

    private static final String FIND_PAGE = """
            select id, number, name, short_name, region, address from customer
            where id < :before and (:q = '' or search like :like)
            order by id desc limit :limit""";

    private static final String FIND_PAGE_IN_SCOPE = FIND_PAGE.replace("where id < :before", "where id < :before and id = any(:scope)");

    private static final String FIND_REFS = "select id, number, name from customer where id in (:ids)";

    private static final String INSERT = """
            insert into customer (number, name, short_name, initials, region, address, note, created_at)
            values (:number, :name, :shortName, :initials, :region, :address, :note, :at) returning id""";

    private static final String UPDATE = """
            update customer set name = :name, short_name = :shortName, initials = :initials, region = :region, address = :address,
                   note = :note, version = version + 1
            where id = :id and version = :version""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Numbering numbering;
    private final Trail trail;
    private final CustomersInScope scope;

    Customers(JdbcClient jdbc, Clock clock, Numbering numbering, Trail trail, CustomersInScope scope) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbering = numbering;
        this.trail = trail;
        this.scope = scope;
    }

    /** Where changes are written down and told. */
    @Component
    record Trail(Audit audit, Changes changes) {
        void of(String action, long customer, String detail) {
            audit.record(action, "customer:" + customer, detail);
            changes.touch("customers", "customer:" + customer);
        }
    }

    private record Own(long id, String number, String name, String shortName, String region, String address,
            String note, int version) {}

    /** @throws Refusal {@code customer-unknown} (404) */
    public Customer get(long id) {
        Own own = jdbc.sql("select id, number, name, short_name, region, address, note, version from customer where id = :id")
                .param("id", id).query(Own.class).optional().orElseThrow(() -> Refusal.notFound("customer-unknown"));
        return new Customer(own.id, own.number, own.name, own.shortName, own.region, own.address, own.note,
                own.version, contacts(id), sites(id));
    }

    public Optional<Customer.Ref> ref(long id) {
        return jdbc.sql(FIND_REFS).param("ids", List.of(id)).query(Customer.Ref.class).optional();
    }

    /** The names of many customers at once, by id; unknown ids are absent. */
    public Map<Long, Customer.Ref> refs(Collection<Long> ids) {
        Map<Long, Customer.Ref> refs = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(FIND_REFS).param("ids", ids).query(Customer.Ref.class).list().forEach(ref -> refs.put(ref.id(), ref));
        }
        return refs;
    }

    /** The customers whose number or whole name is among the texts, in whatever case. */
    public List<Customer.Ref> named(Collection<String> texts) {
        return texts.isEmpty() ? List.of() : jdbc.sql("select id, number, name from customer where number in (:texts) or lower(name) in (:names)")
                .param("texts", texts).param("names", texts.stream().map(String::toLowerCase).toList()).query(Customer.Ref.class).list();
    }

    public List<Contact> contacts(long customerId) {
        return jdbc.sql("""
                select id, name, title, phone, mobile, email from contact
                where customer_id = :id and active order by id""").param("id", customerId).query(Contact.class).list();
    }

    public List<Site> sites(long customerId) {
        return jdbc.sql("""
                select id, name, address, latitude, longitude from site
                where customer_id = :id and active order by id""").param("id", customerId).query(Site.class).list();
    }

    /** The contact, also one no longer active, if it belongs to the customer. */
    public Optional<Contact> contact(long customerId, long contactId) {
        return jdbc.sql("""
                select id, name, title, phone, mobile, email from contact
                where id = :id and customer_id = :customerId""").param("id", contactId)
                .param("customerId", customerId).query(Contact.class).optional();
    }

    /** The site, also one no longer active, if it belongs to the customer. */
    public Optional<Site> site(long customerId, long siteId) {
        return jdbc.sql("""
                select id, name, address, latitude, longitude from site
                where id = :id and customer_id = :customerId""").param("id", siteId)
                .param("customerId", customerId).query(Site.class).optional();
    }

    /** Newest first; the query looks in number, name and short name. */
    public Page<CustomerRow> page(@Nullable String query, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        String words = query == null ? "" : query.strip().toLowerCase();
        Cursor before = Cursor.decode(cursor, 1);
        Long[] ids = scope.ids();
        List<CustomerRow> rows = jdbc.sql(ids == null ? FIND_PAGE : FIND_PAGE_IN_SCOPE).param("q", words).param("like", Likes.contains(words))
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1).param("scope", ids)
                .query(CustomerRow.class).list();
        return Page.of(rows, limit, row -> Cursor.at(row.id()));
    }

    /** @throws Refusal {@code customer-name-taken} when another customer has the name */
    @Transactional
    public Customer create(CustomerDraft draft) {
        String number = numbering.next("C");
        long id = refusingTakenNames(draft, () -> jdbc.sql(INSERT).param("number", number).param("name", draft.name())
                .param("shortName", draft.shortName())
                .param("initials", NameInitials.of(draft.name(), draft.shortName())).param("region", draft.region())
                .param("address", draft.address()).param("note", draft.note())
                .param("at", Columns.utc(clock.instant())).query(Long.class).single());
        trail.of("customer.created", id, number + " " + draft.name());
        return get(id);
    }

    @Transactional
    public Customer change(long id, CustomerDraft draft, @Nullable String ifMatch) {
        Customer before = get(id);
        ETags.demand(ifMatch, before.version());
        int changed = refusingTakenNames(draft, () -> jdbc.sql(UPDATE).param("id", id)
                .param("version", before.version()).param("name", draft.name()).param("shortName", draft.shortName())
                .param("initials", NameInitials.of(draft.name(), draft.shortName()))
                .param("region", draft.region()).param("address", draft.address()).param("note", draft.note()).update());
        if (changed == 0) {
            throw Refusal.stale();
        }
        trail.of("customer.changed", id, draft.name());
        return get(id);
    }


    private static <T> T refusingTakenNames(CustomerDraft draft, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("customer-name-taken", draft.name()).at("name");
        }
    }
}
