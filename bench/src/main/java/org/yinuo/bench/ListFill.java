package org.yinuo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests of many customers with clocks, facts and timelines, written in sets, with what triggers would have written. */
final class ListFill {
    private static final int BLOCK = 50_000;
    private final Connection database;
    private final Map<String, String> given;
    private int filled;

    /**
     * Begins with the customers.
     *
     * @param now     an SQL instant around which everything lies
     * @param request one that was taken in through the API, after which all are made
     */
    ListFill(Connection database, String now, long request, long contract) throws IOException, SQLException {
        this.database = database;
        given = Map.of(":now", "timestamptz '" + now + "'", ":request", Long.toString(request), ":contract", Long.toString(contract));
        run("lists-company.sql", Map.of());
    }

    /** Adds requests until there are so many; answers the seconds that took. */
    double to(int requests) throws IOException, SQLException {
        long begin = System.nanoTime();
        // The index over words is made anew from all of them: that is several times faster than adding to it.
        String indexed = texts("select pg_get_indexdef('request_words_search'::regclass)").getFirst();
        try (Statement statement = database.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
            statement.execute("drop index request_words_search");
        }
        while (filled < requests) {
            int last = Math.min(requests, filled + BLOCK);
            run("lists-requests.sql", Map.of(":from", Integer.toString(filled + 1), ":to", Integer.toString(last)));
            filled = last;
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(indexed);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The first column of what is found. */
    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String name, Map<String, String> more) throws IOException, SQLException {
        String script;
        try (InputStream file = ListFill.class.getResourceAsStream(name)) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map<String, String> values : List.of(given, more)) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                script = script.replaceAll(value.getKey() + "\\b", value.getValue());
            }
        }
        try (Statement statement = database.createStatement()) {
            for (String command : script.split(";\n")) {
                statement.execute(command);
            }
        }
    }
}
