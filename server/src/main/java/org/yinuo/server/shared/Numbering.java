package org.yinuo.server.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
        return dated(prefix, day) + padded(prefix);
    }

    /** For example {@code C-000001}. */
    public String next(String prefix) {
        return prefix + "-" + padded(prefix);
    }

    /** What a dated number begins with, for example {@code SR-20260403-}. */
    public static String dated(String prefix, LocalDate day) {
        return prefix + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
    }

    /** An SQL expression that counts on, for statements that spare the round trip of {@link #next(String, LocalDate)}. */
    public static String countingInSql(String prefix) {
        return "(select lpad(n, greatest(6, length(n)), '0') from cast(nextval('" + sequence(prefix) + "') as text) n)";
    }

    private static String sequence(String prefix) {
        if (!prefix.matches("[A-Z]{1,8}")) {
            throw new IllegalArgumentException("not a prefix: " + prefix);
        }
        return "number_" + prefix.toLowerCase(Locale.ROOT);
    }

    private String padded(String prefix) {
        long count = jdbc.sql("select nextval('" + sequence(prefix) + "')").query(Long.class).single();
        return "%06d".formatted(count);
    }
}
