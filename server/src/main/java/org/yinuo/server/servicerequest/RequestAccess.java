package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Decides who may see a request: engineers only those they visit for, everybody else all, each as far as his data scope goes. */
@Component
public class RequestAccess {
    private final OnSiteVisitors visitors;
    private final ServiceRequests requests;
    private final DataScopes scopes;
    private final RequestScope scope;

    RequestAccess(OnSiteVisitors visitors, ServiceRequests requests, DataScopes scopes, RequestScope scope) {
        this.visitors = visitors;
        this.requests = requests;
        this.scopes = scopes;
        this.scope = scope;
    }

    /** Refuses a request that does not exist, and one the actor may not see as if it did not. */
    public void requireVisible(long requestId) {
        if (!isVisible(requestId)) {
            throw Refusal.notFound("request-not-found");
        }
    }

    /** Whether the actor may see the request, and there is one. */
    public boolean isVisible(long requestId) {
        return (isOnlyEngineer() ? visitors.visits(Actor.current().id(), requestId) : requests.existsById(requestId)) && inScope(requestId);
    }

    /** Those of the requests that the actor may see, asked for at once. */
    public Set<Long> visible(Collection<Long> requestIds) {
        return isOnlyEngineer() ? visitors.visited(Actor.current().id(), requestIds) : inScope(requestIds);
    }

    /** Whether the actor's data scope covers the request; one he visits for is his own. */
    public boolean inScope(long requestId) {
        return inScope(List.of(requestId)).contains(requestId);
    }

    /** Those of the requests that the actor's data scope covers, asked for at once. */
    public Set<Long> inScope(Collection<Long> requestIds) {
        return scope.reached(Actor.current().id(), scopes.current(), requestIds);
    }

    private static boolean isOnlyEngineer() {
        return Actor.current().is("ENGINEER") && !Actor.may("requests.write") && !Actor.may("requests.triage");
    }

    /** Whether a colleague may see a request; the same rule, asked of somebody else than the actor. */
    public boolean isVisibleTo(User colleague, long requestId) {
        Set<String> may = Role.permissions(colleague.roles());
        boolean onlyEngineer = colleague.roles().contains(Role.ENGINEER) && !may.contains("requests.write") && !may.contains("requests.triage");
        return may.contains("requests.read") && (!onlyEngineer || visitors.visits(colleague.id(), requestId))
                && scope.reached(colleague.id(), colleague.scope(), List.of(requestId)).contains(requestId);
    }
}
