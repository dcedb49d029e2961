package org.yinuo.server.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers people quote on the phone. Each prefix counts in its own PostgreSQL sequence
 * {@code number_PREFIX}, made by the migration of the module that uses it; numbers may skip, never repeat.
 */
@Component
public class Numbering {

    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code SR-20260403-000012}; the count runs on over the days. */
    public String next(String prefix, LocalDate day) {
        return prefix + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + padded(prefix);
    }

    /** For example {@code C-000001}. */
    public String next(String prefix) {
        return prefix + "-" + padded(prefix);
    }

    private String padded(String prefix) {
        if (!prefix.matches("[A-Z]{1,8}")) {
            throw new IllegalArgumentException("not a prefix: " + prefix);
        }
        long count = jdbc.sql("select nextval('number_" + prefix.toLowerCase() + "')").query(Long.class).single();
        return "%06d".formatted(count);
    }
}
