package org.yinuo.server.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** One box for everything: requests, customers, units and contracts that have all the words, as far as the actor may see them. */
@Component
public class Search {
    private static final int MOST = 20;
    private static final String CUSTOMERS = """
            select c.id, c.number, c.name,
                (select string_agg(k.name, '、') from contact k where k.customer_id = c.id and k.active and %2$s) as more
            from customer c
            where c.id in (select c.id from customer c where %1$s union select k.customer_id from contact k where k.active and %3$s)%4$s
            order by lower(c.name) = :typed or lower(c.short_name) = :typed desc, length(c.name), c.id desc limit :most
            """.replace(":most", Integer.toString(MOST + 1));
    private static final String UNITS = """
            select u.id, u.serial as number, u.model || ' ' || u.name as name, c.name as more
            from unit u join customer c on c.id = u.customer_id where %s
            order by lower(u.serial) = :typed desc, u.id desc limit :most
            """.replace(":most", Integer.toString(MOST + 1));
    private static final String CONTRACTS = """
            select k.id, k.number, k.title as name, c.name as more
            from contract k join customer c on c.id = k.customer_id where %s
            order by lower(k.number) = :typed desc, k.id desc limit :most
            """.replace(":most", Integer.toString(MOST + 1));
    private final JdbcClient jdbc;
    private final SearchRequests requests;
    private final RequestsInScope scope;

    Search(JdbcClient jdbc, SearchRequests requests, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.scope = scope;
    }

    /** Something with a number and a name. */
    public record Thing(long id, String number, String name, @Nullable String more) {
    }

    /**
     * Things that were found.
     *
     * @param more whether there are others
     */
    public record Things(List<Thing> items, boolean more) {
    }

    /** What was found; null where the actor may not look. */
    public record Answer(SearchRequests.Found requests, @Nullable Things customers, @Nullable Things units, @Nullable Things contracts) {
    }

    /**
     * Looks for the words everywhere.
     *
     * @throws Refusal {@code search-too-short} when no word has two characters
     */
    public Answer find(SearchWords words) {
        demandLength(words);
        boolean customers = Actor.may("customers.read");
        RequestsInScope.Cut cut = scope.current();
        return new Answer(requests(words, Long.MAX_VALUE), customers ? customers(words, cut) : null,
                customers ? things(UNITS.formatted(words.condition("u.words", "o") + cut.customers("u.customer_id")), words, cut) : null,
                Actor.may("contracts.read") ? things(CONTRACTS.formatted(words.condition("k.words", "o") + cut.customers("k.customer_id")), words, cut)
                        : null);
    }

    /** Requests older than the one named, to go on with. */
    public SearchRequests.Found olderRequests(SearchWords words, long before) {
        demandLength(words);
        return requests(words, before);
    }

    private static void demandLength(SearchWords words) {
        if (words.tooShort()) {
            throw Refusal.invalid("search-too-short").at("q");
        }
    }

    private SearchRequests.Found requests(SearchWords words, long before) {
        return requests.find(words, before, !Actor.may("requests.write") && !Actor.may("requests.triage"));
    }

    private Things customers(SearchWords words, RequestsInScope.Cut cut) {
        return things(CUSTOMERS.formatted(words.condition("c.words", "o"), words.scanned("k.words", "o"), words.condition("k.words", "o"),
                cut.customers("c.id")), words, cut);
    }

    private Things things(String sql, SearchWords words, RequestsInScope.Cut cut) {
        Map<String, Object> parameters = new HashMap<>(words.parameters("o"));
        parameters.putAll(cut.parameters());
        parameters.put("typed", String.join(" ", words.words()));
        List<Thing> found = jdbc.sql(sql).params(parameters).query(Thing.class).list();
        return new Things(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }
}
