package org.yinuo.server.party;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** The contacts and sites in a customer's file. Each write counts as an edit of the customer. */
@Component
public class CustomerFile {

    private static final String INSERT_CONTACT = """
            insert into contact (customer_id, name, initials, title, phone, mobile, email, phone_key, mobile_key)
            values (:customerId, :name, :initials, :title, :phone, :mobile, :email, :phoneKey, :mobileKey) returning id""";

    private static final String UPDATE_CONTACT = """
            update contact set name = :name, initials = :initials, title = :title, phone = :phone, mobile = :mobile, email = :email,
                   phone_key = :phoneKey, mobile_key = :mobileKey
            where id = :id and customer_id = :customerId and active""";

    private static final String INSERT_SITE = """
            insert into site (customer_id, name, address, latitude, longitude)
            values (:customerId, :name, :address, :latitude, :longitude) returning id""";

    private static final String UPDATE_SITE = """
            update site set name = :name, address = :address, latitude = :latitude, longitude = :longitude
            where id = :id and customer_id = :customerId and active""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    CustomerFile(JdbcClient jdbc, Audit audit, Changes changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
    }

    @Transactional
    public Contact addContact(long customerId, ContactDraft draft) {
        edited(customerId, "contact.added", draft.name());
        long id = contact(INSERT_CONTACT, customerId, draft).query(Long.class).single();
        return answer(id, draft);
    }

    /** @throws Refusal {@code contact-unknown} (404) when it is not an active contact of the customer */
    @Transactional
    public Contact changeContact(long customerId, long id, ContactDraft draft) {
        edited(customerId, "contact.changed", draft.name());
        if (contact(UPDATE_CONTACT, customerId, draft).param("id", id).update() == 0) {
            throw Refusal.notFound("contact-unknown");
        }
        return answer(id, draft);
    }

    /** Takes the contact off the file; what he reported keeps his name. */
    @Transactional
    public void retireContact(long customerId, long id) {
        edited(customerId, "contact.retired", Long.toString(id));
        if (jdbc.sql("update contact set active = false where id = :id and customer_id = :customerId and active")
                .param("id", id).param("customerId", customerId).update() == 0) {
            throw Refusal.notFound("contact-unknown");
        }
        events.publishEvent(new ContactRetired(customerId, id));
    }

    @Transactional
    public Site addSite(long customerId, SiteDraft draft) {
        edited(customerId, "site.added", draft.name());
        long id = site(INSERT_SITE, customerId, draft).query(Long.class).single();
        return new Site(id, draft.name(), draft.address(), draft.latitude(), draft.longitude());
    }

    /** @throws Refusal {@code site-unknown} (404) when it is not an active site of the customer */
    @Transactional
    public Site changeSite(long customerId, long id, SiteDraft draft) {
        edited(customerId, "site.changed", draft.name());
        if (site(UPDATE_SITE, customerId, draft).param("id", id).update() == 0) {
            throw Refusal.notFound("site-unknown");
        }
        return new Site(id, draft.name(), draft.address(), draft.latitude(), draft.longitude());
    }

    private void edited(long customerId, String action, String detail) {
        if (jdbc.sql("update customer set version = version + 1 where id = :id").param("id", customerId).update() == 0) {
            throw Refusal.notFound("customer-unknown");
        }
        audit.record(action, "customer:" + customerId, detail);
        changes.touch("customer:" + customerId);
    }

    private JdbcClient.StatementSpec contact(String sql, long customerId, ContactDraft draft) {
        return jdbc.sql(sql).param("customerId", customerId).param("name", draft.name())
                .param("initials", NameInitials.of(draft.name())).param("title", draft.title())
                .param("phone", draft.phone()).param("mobile", draft.mobile()).param("email", draft.email())
                .param("phoneKey", key(draft.phone())).param("mobileKey", key(draft.mobile()));
    }

    private JdbcClient.StatementSpec site(String sql, long customerId, SiteDraft draft) {
        return jdbc.sql(sql).param("customerId", customerId).param("name", draft.name())
                .param("address", draft.address()).param("latitude", draft.latitude())
                .param("longitude", draft.longitude());
    }

    private static @Nullable String key(String number) {
        return number.isEmpty() ? null : PhoneNumber.of(number).key();
    }

    private static Contact answer(long id, ContactDraft draft) {
        return new Contact(id, draft.name(), draft.title(), draft.phone(), draft.mobile(), draft.email());
    }
}
