package org.yinuo.server.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one company. */
@Component
public class Companies {

    private static final String KEEP = """
            insert into company (name, name_en, hotline, address, payee, bank, bank_account, tax_number)
            values (:name, :nameEn, :hotline, :address, :payee, :bank, :account, :taxNumber)
            on conflict (only_one) do update
            set name = excluded.name, name_en = excluded.name_en, hotline = excluded.hotline, address = excluded.address,
                payee = excluded.payee, bank = excluded.bank, bank_account = excluded.bank_account, tax_number = excluded.tax_number""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Companies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The company, absent before set-up. */
    public Optional<Company> find() {
        return jdbc.sql("select name, name_en, hotline, address, payee, bank, bank_account, tax_number from company").query(Company.class).optional();
    }

    @Transactional
    public Company keep(Company company) {
        jdbc.sql(KEEP).param("name", company.name()).param("nameEn", company.nameEn())
                .param("hotline", company.hotline()).param("address", company.address())
                .param("payee", company.payee()).param("bank", company.bank()).param("account", company.bankAccount())
                .param("taxNumber", company.taxNumber()).update();
        audit.record("company.changed", "company", company.name());
        return company;
    }
}
