package org.yinuo.server.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Which user is which contact of which customer. */
@Component
class PortalAccounts {
    private static final String SELECT = "select user_id, customer_id, contact_id, invited_at, invited_by, joined_at from portal_account ";
    private final JdbcClient jdbc;
    private final Clock clock;

    PortalAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account.
     *
     * @param joinedAt when he first set a password; null before
     */
    record Account(long userId, long customerId, long contactId, Instant invitedAt, String invitedBy, @Nullable Instant joinedAt) {
    }

    Optional<Account> ofUser(long userId) {
        return jdbc.sql(SELECT + "where user_id = :id").param("id", userId).query(PortalAccounts::account).optional();
    }

    Optional<Account> ofContact(long customerId, long contactId) {
        return jdbc.sql(SELECT + "where contact_id = :id and customer_id = :customer").param("id", contactId).param("customer", customerId)
                .query(PortalAccounts::account).optional();
    }

    List<Account> ofCustomer(long customerId) {
        return jdbc.sql(SELECT + "where customer_id = :id order by contact_id").param("id", customerId).query(PortalAccounts::account).list();
    }

    void add(long userId, long customerId, long contactId) {
        jdbc.sql("insert into portal_account (user_id, customer_id, contact_id, invited_at, invited_by) values (:user, :customer, :contact, :at, :by)")
                .param("user", userId).param("customer", customerId).param("contact", contactId).param("at", Sql.at(clock.instant()))
                .param("by", Actor.current().displayName()).update();
    }

    void joined(long userId) {
        jdbc.sql("update portal_account set joined_at = coalesce(joined_at, :at) where user_id = :id").param("at", Sql.at(clock.instant()))
                .param("id", userId).update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(row.getLong("user_id"), row.getLong("customer_id"), row.getLong("contact_id"), Sql.instant(row, "invited_at"),
                row.getString("invited_by"), Sql.maybe(row, "joined_at"));
    }
}
