package org.yinuo.server.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Messages;

/** In which language an address is written to: the one he writes in, the one a colleague has chosen, the house's otherwise. */
@Component
class AddressLanguage {
    private static final String CHOSEN = "select language from notice_reach where lower(email) = lower(:address) order by user_id limit 1";
    private final List<WriterLanguage> writers;
    private final JdbcClient jdbc;

    AddressLanguage(List<WriterLanguage> writers, JdbcClient jdbc) {
        this.writers = writers;
        this.jdbc = jdbc;
    }

    String of(String address) {
        return writers.stream().flatMap(each -> each.of(address).stream()).findFirst()
                .or(() -> chosen(address)).orElse(Messages.FIRST.getLanguage());
    }

    private Optional<String> chosen(String address) {
        return jdbc.sql(CHOSEN).param("address", address).query(String.class).optional();
    }
}
