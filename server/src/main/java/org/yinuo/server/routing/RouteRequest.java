package org.yinuo.server.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.RequestOpened;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Sends requests to departments: by the rules when they come in, by hand later. */
@Service
public class RouteRequest {
    private static final String PUT = """
            insert into request_department (request_id, department_id, rule, since) values (:request, :department, :rule, :at)
            on conflict (request_id) do update set department_id = :department, rule = :rule, since = :at
            """;
    private final JdbcClient jdbc;
    private final RoutingRules rules;
    private final Departments departments;
    private final Units units;
    private final News news;

    RouteRequest(JdbcClient jdbc, RoutingRules rules, Departments departments, Units units, News news) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.departments = departments;
        this.units = units;
        this.news = news;
    }

    /** Where it is written down, and who is told. */
    @Component
    record News(RoutingLog log, TellDepartment telling) {
    }

    /**
     * Where a request is.
     *
     * @param rule the name of the rule that sent it there; null when a person did, or none fitted
     */
    public record Place(Department department, @Nullable String rule, Instant since) {
    }

    /** The department that sees to a request; empty while it is with the desk. */
    public Optional<Place> of(long request) {
        return jdbc.sql("select department_id, rule, since from request_department where request_id = :request").param("request", request)
                .query((row, n) -> new Place(departments.find(row.getLong("department_id")).orElseThrow(), row.getString("rule"),
                        Sql.instant(row, "since"))).optional();
    }

    @EventListener
    void on(RequestOpened opened) {
        RoutingRules.InForce now = rules.current();
        if (now.edition() == 0) {
            return;
        }
        ServiceRequest request = opened.request();
        RuleSet.Trial said = now.set().on(facts(request, now.set()));
        if (said.departmentId() != null) {
            String rule = said.rule() == null ? null : said.asked().get(said.rule()).name();
            put(request, departments.find(said.departmentId()).orElseThrow(), rule, request.createdAt(), "",
                    rule == null ? Map.of("by", "DEFAULT") : Map.of("by", "RULE", "rule", rule, "edition", now.edition()));
        }
    }

    /** Moves a request to another department, with the reason. */
    @Transactional
    public Place move(long requestId, long departmentId, String reason) {
        ServiceRequest request = news.log().openRequest(requestId);
        Department to = departments.open(departmentId);
        if (of(request.id()).filter(place -> place.department().id() == departmentId).isPresent()) {
            throw Refusal.conflict("department-same", to.nameZh()).at("departmentId");
        }
        put(request, to, null, news.log().now(), reason, Map.of("by", "HAND"));
        return of(requestId).orElseThrow();
    }

    /** A sheet goes to the department, and the request with it; one that is there already stays as it came. */
    void follow(long requestId, Department to, Instant at) {
        if (of(requestId).filter(place -> place.department().id() == to.id()).isPresent()) {
            return;
        }
        jdbc.sql(PUT).param("request", requestId).param("department", to.id()).param("rule", null).param("at", Sql.at(at)).update();
    }

    /** The facts rules look at, of a request that is there; the model only when a rule asks for it. */
    RoutingFacts facts(ServiceRequest request, RuleSet set) {
        String model = request.unitId() == null || !set.asksForModels() ? "" : units.get(request.unitId()).model();
        return new RoutingFacts(request.nature().kind(), request.severity(), request.caller() == null ? null : request.caller().customerId(), model,
                request.title() + "\n" + request.description());
    }

    private void put(ServiceRequest request, Department to, @Nullable String rule, Instant at, String reason, Map<String, ?> why) {
        jdbc.sql(PUT).param("request", request.id()).param("department", to.id()).param("rule", rule).param("at", Sql.at(at)).update();
        Map<String, Object> data = new LinkedHashMap<>(why);
        data.put("department", to.nameZh());
        data.put("departmentEn", to.nameEn());
        news.log().entry(request.id(), at, "ROUTED", reason, data);
        news.telling().routed(request, to, rule, reason);
    }
}
