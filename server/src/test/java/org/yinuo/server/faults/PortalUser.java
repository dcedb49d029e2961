package org.yinuo.server.faults;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.Cast;

/** The customer behind the account of the portal. */
final class PortalUser {
    private PortalUser() {
    }

    static void hasACustomer(JdbcClient jdbc) {
        long customer = jdbc.sql("insert into customer (number, name, created_at) values ('C-1', '门户客户', now()) returning id").query(Long.class).single();
        long contact = jdbc.sql("insert into contact (customer_id, name) values (:id, '何敏') returning id").param("id", customer).query(Long.class).single();
        jdbc.sql("insert into portal_account (user_id, customer_id, contact_id, invited_at, invited_by) values (:user, :customer, :contact, now(), '')")
                .param("user", Cast.CUSTOMER.id()).param("customer", customer).param("contact", contact).update();
    }
}
