package org.yinuo.server.servicerequest;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Decides who may see a request: engineers only those they visit for, everybody else all. */
@Component
public class RequestAccess {
    private final OnSiteVisitors visitors;
    private final ServiceRequests requests;

    RequestAccess(OnSiteVisitors visitors, ServiceRequests requests) {
        this.visitors = visitors;
        this.requests = requests;
    }

    /** Refuses a request that does not exist, and one the actor may not see as if it did not. */
    public void requireVisible(long requestId) {
        Actor actor = Actor.current();
        boolean onlyEngineer = actor.is("ENGINEER") && !Actor.may("requests.write") && !Actor.may("requests.triage");
        if (onlyEngineer ? !visitors.visits(actor.id(), requestId) : !requests.existsById(requestId)) {
            throw Refusal.notFound("request-not-found");
        }
    }

    /** Whether a colleague may see a request; the same rule, asked of somebody else than the actor. */
    public boolean isVisibleTo(User colleague, long requestId) {
        Set<String> may = Role.permissions(colleague.roles());
        boolean onlyEngineer = colleague.roles().contains(Role.ENGINEER) && !may.contains("requests.write") && !may.contains("requests.triage");
        return may.contains("requests.read") && (!onlyEngineer || visitors.visits(colleague.id(), requestId));
    }
}
