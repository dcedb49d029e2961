package org.yinuo.server.charges;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Quotes as they are kept. */
@Component
class QuoteRows {
    private static final String ADD = """
            insert into quote (number, version, request_id, request_number, customer_id, work_order_id, card_id, currency, discount, listed, net, tax, total,
                valid_until, note, draft, sha256, state, created_at, created_by, created_by_id)
            values (:number, :version, :request, :requestNumber, :customer, :visit, :card, :currency, :discount, :listed, :net, :tax, :total,
                :until, :note, cast(:draft as jsonb), :sha256, 'DRAFT', :at, :by, :byId) returning id
            """;
    private static final String ADD_LINE = """
            insert into quote_line (quote_id, n, kind, text, level, hour_class, quantity, unit, unit_price, listed, net, tax_rate, tax, total, rule, reason, clause_id)
            values (:quote, :n, :kind, :text, :level, :class, :quantity, :unit, :price, :listed, :net, :rate, :tax, :total, :rule, :reason, :clause)
            """;
    private static final String STANDING = """
            select q.* from quote q
            where q.state <> 'SUPERSEDED' and q.id < :before
                and (:state = '' or (case when q.state = 'SENT' and q.valid_until < :today then 'EXPIRED' else q.state end) = :state)%s
            order by q.id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final Clock clock;
    private final JsonMapper json;

    QuoteRows(JdbcClient jdbc, RequestScope scope, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
        this.json = json;
    }

    /** What a new version is called, and for whom it is. */
    record Heading(String number, int version, ServiceRequest request) {
        @Nullable Long customer() {
            return request.caller() == null ? null : request.caller().customerId();
        }
    }

    long add(Heading heading, QuoteDraft draft, PricedQuote priced) {
        Actor by = Actor.current();
        long id = jdbc.sql(ADD).param("number", heading.number()).param("version", heading.version()).param("request", heading.request().id())
                .param("requestNumber", heading.request().number()).param("customer", heading.customer()).param("visit", draft.workOrderId())
                .param("card", priced.cardId()).param("currency", priced.currency()).param("discount", draft.discount())
                .param("listed", priced.listed()).param("net", priced.net()).param("tax", priced.tax()).param("total", priced.total())
                .param("until", draft.validUntil()).param("note", draft.note()).param("draft", json.writeValueAsString(draft))
                .param("sha256", Sha256.hex(json.writeValueAsString(List.of(heading.number(), heading.version(), draft, priced)).getBytes(StandardCharsets.UTF_8)))
                .param("at", Sql.at(clock.instant())).param("by", by.displayName()).param("byId", by.id()).query(Long.class).single();
        priced.lines().forEach(line -> addLine(id, line));
        return id;
    }

    private void addLine(long quote, QuoteLine line) {
        jdbc.sql(ADD_LINE).param("quote", quote).param("n", line.n()).param("kind", line.kind().name()).param("text", line.text())
                .param("level", line.level() == null ? null : line.level().name()).param("class", line.hourClass() == null ? null : line.hourClass().name())
                .param("quantity", line.quantity()).param("unit", line.unit().name()).param("price", line.unitPrice()).param("listed", line.listed())
                .param("net", line.net()).param("rate", line.taxRate()).param("tax", line.tax()).param("total", line.total())
                .param("rule", line.rule().name()).param("reason", line.reason()).param("clause", line.clauseId()).update();
    }

    /** The quote, held until the transaction ends. */
    Optional<Quote> hold(long id) {
        jdbc.sql("select id from quote where id = :id for no key update").param("id", id).query(Long.class).optional();
        return find(id);
    }

    Optional<Quote> find(long id) {
        return read("select * from quote where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The quote a consent was asked for, to be looked at. */
    Optional<Quote> askedBy(long consent) {
        return read("select * from quote where consent_id = :id", Map.of("id", consent)).stream().findFirst();
    }

    /** The same, held until the transaction ends. */
    Optional<Quote> asked(long consent) {
        return read("select * from quote where consent_id = :id for no key update", Map.of("id", consent)).stream().findFirst();
    }

    /** Every version of every quote of a request, the newest first. */
    List<Quote> of(long request) {
        return read("select * from quote where request_id = :id order by id desc limit 200", Map.of("id", request));
    }

    /** Of those within the actor's data scope. */
    List<Quote> standing(String state, long before, int limit) {
        RequestScope.Cut cut = scope.current();
        Map<String, Object> with = new HashMap<>(cut.parameters());
        with.putAll(Map.of("state", state, "before", before, "today", HouseZone.today(clock), "limit", limit));
        return read(STANDING.formatted(cut.ofRequest("q.request_id")), with);
    }

    void put(long id, Quote.State state) {
        jdbc.sql("update quote set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    void sent(long id, long consent) {
        jdbc.sql("update quote set state = 'SENT', consent_id = :consent where id = :id").param("consent", consent).param("id", id).update();
    }

    private List<Quote> read(String sql, Map<String, ?> with) {
        LocalDate today = HouseZone.today(clock);
        List<Quote> bare = jdbc.sql(sql).params(with).query((row, n) -> quote(row, today)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<QuoteLine>> lines = jdbc.sql("select * from quote_line where quote_id in (:ids) order by quote_id, n")
                .param("ids", bare.stream().map(Quote::id).toList()).query((row, n) -> Map.entry(row.getLong("quote_id"), line(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream().map(each -> with(each, lines.getOrDefault(each.id(), List.of()))).toList();
    }

    private static Quote with(Quote bare, List<QuoteLine> lines) {
        return new Quote(bare.id(), bare.number(), bare.version(), bare.requestId(), bare.requestNumber(), bare.customerId(), bare.workOrderId(),
                bare.state(), bare.figures(), bare.validUntil(), bare.note(), bare.draft(), lines, bare.sha256(), bare.consentId(), bare.createdAt(),
                bare.createdBy(), bare.createdById());
    }

    private Quote quote(ResultSet row, LocalDate today) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        Quote.State kept = Quote.State.valueOf(row.getString("state"));
        return new Quote(row.getLong("id"), row.getString("number"), row.getInt("version"), row.getLong("request_id"), row.getString("request_number"),
                Columns.numberOrNull(row, "customer_id"), Columns.numberOrNull(row, "work_order_id"),
                kept == Quote.State.SENT && until.isBefore(today) ? Quote.State.EXPIRED : kept,
                new Quote.Figures(row.getLong("card_id"), row.getString("currency"), row.getBigDecimal("discount"), row.getBigDecimal("listed"),
                        row.getBigDecimal("net"), row.getBigDecimal("tax"), row.getBigDecimal("total")),
                until, row.getString("note"), json.readValue(row.getString("draft"), QuoteDraft.class), List.of(), row.getString("sha256"),
                Columns.numberOrNull(row, "consent_id"), Sql.instant(row, "created_at"), row.getString("created_by"), row.getLong("created_by_id"));
    }

    private static QuoteLine line(ResultSet row) throws SQLException {
        String level = row.getString("level");
        String hours = row.getString("hour_class");
        return new QuoteLine(row.getInt("n"), LineKind.valueOf(row.getString("kind")), row.getString("text"),
                level == null ? null : EngineerLevel.valueOf(level), hours == null ? null : HourClass.valueOf(hours),
                row.getBigDecimal("quantity"), ChargeUnit.valueOf(row.getString("unit")), row.getBigDecimal("unit_price"), row.getBigDecimal("listed"),
                row.getBigDecimal("net"), row.getBigDecimal("tax_rate"), row.getBigDecimal("tax"), row.getBigDecimal("total"),
                PriceRule.valueOf(row.getString("rule")), row.getString("reason"), Columns.numberOrNull(row, "clause_id"));
    }
}
