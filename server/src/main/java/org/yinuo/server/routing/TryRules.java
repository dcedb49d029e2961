package org.yinuo.server.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** Says what rules would do, before they are in force: to a request of the past, or to facts somebody types. Changes nothing. */
@Component
public class TryRules {
    private final RouteRequest route;
    private final ServiceRequests requests;

    TryRules(RouteRequest route, ServiceRequests requests) {
        this.route = route;
        this.requests = requests;
    }

    /** What came of it, and the facts it came from. */
    public record Answer(RuleSet.Trial trial, RoutingFacts facts) {
    }

    /** On the request with a number, or on the facts. */
    @Transactional(readOnly = true)
    public Answer on(RuleSet rules, @Nullable String number, @Nullable RoutingFacts typed) {
        if ((number == null || number.isBlank()) == (typed == null)) {
            throw Refusal.invalid("trial-needs-one").at("number");
        }
        RoutingFacts facts = typed != null ? typed : route.facts(past(number), rules);
        return new Answer(rules.on(facts), facts);
    }

    private ServiceRequest past(String number) {
        return requests.numbered(number.strip()).orElseThrow(() -> Refusal.notFound("request-not-found").at("number"));
    }
}
