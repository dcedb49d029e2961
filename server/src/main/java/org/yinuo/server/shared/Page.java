package org.yinuo.server.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a fixed order.
 *
 * @param nextCursor where the next page begins, or null at the end
 * @param total      how many there are in all, where counting is cheap
 */
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Long total) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** How many rows a page holds when {@code asked} were asked for: 1 to 200, by default 50. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1) {
            throw Refusal.invalid("limit-invalid").at("limit");
        }
        return Math.min(asked, MAX_LIMIT);
    }

    /**
     * Makes a page of rows that were fetched with {@code limit + 1}: the one too many tells that there is more.
     *
     * @param cursor the place of a row in the order of the list
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).encode(), null);
    }

    public Page<T> withTotal(long count) {
        return new Page<>(items, nextCursor, count);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor, total);
    }
}
