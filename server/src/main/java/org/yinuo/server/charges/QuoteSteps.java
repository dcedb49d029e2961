package org.yinuo.server.charges;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** What became of a quote, step by step; only added to. */
@Component
public class QuoteSteps {
    private final JdbcClient jdbc;
    private final ChargeLog log;

    QuoteSteps(JdbcClient jdbc, ChargeLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Something that happened to it. */
    public record Step(String kind, String text, Instant at, String by) {
    }

    /** Everything that happened to a version, the oldest first. */
    public List<Step> of(long quote) {
        return jdbc.sql("select kind, text, at, by_name from quote_step where quote_id = :id order by id").param("id", quote)
                .query((row, n) -> new Step(row.getString("kind"), row.getString("text"), Sql.instant(row, "at"), row.getString("by_name"))).list();
    }

    /** Writes it down on the quote, on the request and in the audit log. */
    void add(Quote quote, String kind, String text) {
        jdbc.sql("insert into quote_step (quote_id, kind, text, at, by_name) values (:quote, :kind, :text, :at, :by)").param("quote", quote.id())
                .param("kind", kind).param("text", text).param("at", Sql.at(log.now())).param("by", Actor.current().displayName()).update();
        log.entry(quote.requestId(), "QUOTE_" + kind, text, Map.of("quote", quote.id(), "number", quote.label(),
                "total", quote.figures().total().toPlainString() + " " + quote.figures().currency()));
        log.audit("quote." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "quote:" + quote.id(), quote.label() + " " + text);
        log.touch("quotes", "quote:" + quote.id());
    }
}
