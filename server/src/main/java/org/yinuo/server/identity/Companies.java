package org.yinuo.server.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one company. */
@Component
public class Companies {

    private static final String KEEP = """
            insert into company (name, name_en, hotline, address) values (:name, :nameEn, :hotline, :address)
            on conflict (only_one) do update
            set name = excluded.name, name_en = excluded.name_en, hotline = excluded.hotline, address = excluded.address""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Companies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The company, absent before set-up. */
    public Optional<Company> find() {
        return jdbc.sql("select name, name_en, hotline, address from company").query(Company.class).optional();
    }

    @Transactional
    public Company keep(Company company) {
        jdbc.sql(KEEP).param("name", company.name()).param("nameEn", company.nameEn())
                .param("hotline", company.hotline()).param("address", company.address()).update();
        audit.record("company.changed", "company", company.name());
        return company;
    }
}
