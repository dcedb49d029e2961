package org.yinuo.server.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which share of all requests a gram stands, as PostgreSQL counted when it last looked. A serial number is mostly made of grams
 * that a tenth of all requests have; asking the index for its rarest ones is enough, since the text itself is compared anyway.
 */
@Component
class GramShares {
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Once so few are left, comparing their texts takes less time than looking up another gram. */
    private static final double FEW = 2e-5;
    private static final int AT_LEAST = 2;
    private static final String COUNTED = """
            select s.gram, s.share from pg_stats p, lateral unnest(cast(cast(p.most_common_elems as text) as integer[]),
                p.most_common_elem_freqs) as s (gram, share)
            where p.schemaname = current_schema() and p.tablename = 'request_words_search' and s.gram is not null
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted counted = new Counted(Map.of(), 1, Instant.MIN);

    GramShares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The shares that are known, and what one is at most that is not among them. */
    private record Counted(Map<Integer, Double> shares, double rest, Instant at) {
        double of(Integer gram) {
            return shares.getOrDefault(gram, rest);
        }
    }

    /** The rarest of the grams, as many as it takes to leave few requests; all of them while nothing was counted. */
    Integer[] telling(Integer[] grams) {
        Counted known = counted();
        if (known.shares().isEmpty()) {
            return grams;
        }
        Integer[] rarest = grams.clone();
        Arrays.sort(rarest, Comparator.comparingDouble(known::of));
        List<Integer> telling = new ArrayList<>();
        double left = 1;
        for (Integer gram : rarest) {
            if (left < FEW && telling.size() >= AT_LEAST) {
                break;
            }
            telling.add(gram);
            left *= known.of(gram);
        }
        return telling.toArray(Integer[]::new);
    }

    private Counted counted() {
        Instant now = clock.instant();
        if (now.isBefore(counted.at()) || now.isAfter(counted.at().plus(KEPT))) {
            Map<Integer, Double> shares = new HashMap<>();
            jdbc.sql(COUNTED).query((row, n) -> shares.put(row.getInt("gram"), row.getDouble("share"))).list();
            counted = new Counted(shares, shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(1), now);
        }
        return counted;
    }
}
