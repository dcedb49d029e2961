package org.yinuo.server.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things in use because a column of a module names them. */
public abstract class NamedIn implements InUse {
    private final JdbcClient jdbc;
    private final String code;
    private final Map<Thing, List<Column>> columns;

    /** A column that keeps ids. */
    public record Column(String table, String name) {
    }

    /**
     * Things named by some columns.
     *
     * @param code of the sentence that says so
     */
    protected NamedIn(String code, JdbcClient jdbc, Map<Thing, List<Column>> columns) {
        this.code = code;
        this.jdbc = jdbc;
        this.columns = Map.copyOf(columns);
    }

    @Override
    public final String code() {
        return code;
    }

    /** The columns that name such things. */
    public final List<Column> columns(Thing thing) {
        return columns.getOrDefault(thing, List.of());
    }

    @Override
    public final Set<Long> among(Thing thing, Collection<Long> ids) {
        Set<Long> named = new HashSet<>();
        if (!ids.isEmpty()) {
            columns.getOrDefault(thing, List.of()).forEach(column -> named.addAll(jdbc.sql("select distinct %2$s from %1$s where %2$s in (:ids)"
                    .formatted(column.table(), column.name())).param("ids", ids).query(Long.class).list()));
        }
        return named;
    }
}
