package org.yinuo.server.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;

/** The first minute: the first administrator and the company's name. */
@Component
public class SetUp {

    private static final String ANY_ADMIN = "select exists (select 1 from app_user where 'ADMIN' = any(roles))";

    private final JdbcClient jdbc;
    private final Users users;
    private final Companies companies;

    SetUp(JdbcClient jdbc, Users users, Companies companies) {
        this.jdbc = jdbc;
        this.users = users;
        this.companies = companies;
    }

    /** Whether no administrator exists yet. */
    public boolean needed() {
        return !jdbc.sql(ANY_ADMIN).query(Boolean.class).single();
    }

    /** @throws Refusal {@code already-set-up} once an administrator exists */
    @Transactional
    public User begin(String displayName, String username, String password, Company company) {
        jdbc.sql("lock table app_user in share row exclusive mode").update();
        if (!needed()) {
            throw Refusal.conflict("already-set-up");
        }
        companies.keep(company);
        return users.create(new UserDraft(username, displayName, "", "", List.of(Role.ADMIN)), password);
    }
}
