package org.yinuo.server.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts the templates that come with the program into a library that has none in their language, once, whichever node starts first. */
@Component
class HouseTemplates {
    private static final TypeReference<List<ClauseLibrary.Draft>> DRAFTS = new TypeReference<>() {
    };
    private static final String MAKER = "Yinuo";

    private final ClauseLibrary library;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    HouseTemplates(ClauseLibrary library, JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.library = library;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /** Nothing happens in a language there is a template of already, retired ones included. */
    @EventListener(ApplicationReadyEvent.class)
    void shelve() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table letter_template in share row exclusive mode").update();
            List<String> known = jdbc.sql("select distinct language from letter_template").query(String.class).list();
            shipped().stream().filter(draft -> !known.contains(draft.language())).forEach(draft -> library.create(draft, MAKER));
        });
    }

    private List<ClauseLibrary.Draft> shipped() {
        try (InputStream file = new ClassPathResource("house/letter-templates.json").getInputStream()) {
            return json.readValue(file, DRAFTS).reversed();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
