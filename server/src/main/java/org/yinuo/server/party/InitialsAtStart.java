package org.yinuo.server.party;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives Chinese names their initials that were written before the server knew them, or by another program. */
@Component
class InitialsAtStart {
    private static final String CHINESE = "[\u4e00-\u9fff]";
    private final JdbcClient jdbc;

    InitialsAtStart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Names(long id, String name, String shortName) {
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        fill("customer", "short_name");
        fill("contact", "''");
    }

    private void fill(String table, String shortName) {
        jdbc.sql("select id, name, " + shortName + " as short_name from " + table + " where initials = '' and name ~ :chinese")
                .param("chinese", CHINESE).query(Names.class).list()
                .forEach(one -> jdbc.sql("update " + table + " set initials = :initials where id = :id and name = :name")
                        .param("initials", NameInitials.of(one.name(), one.shortName())).param("id", one.id())
                        .param("name", one.name()).update());
    }
}
