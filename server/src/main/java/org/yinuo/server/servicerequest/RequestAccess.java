package org.yinuo.server.servicerequest;

import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Decides who may see a request: engineers only those they visit for, everybody else all. */
@Component
public class RequestAccess {
    private final OnSiteVisitors visitors;

    RequestAccess(OnSiteVisitors visitors) {
        this.visitors = visitors;
    }

    /** Refuses a request the actor may not see, as if it did not exist. */
    public void requireVisible(long requestId) {
        Actor actor = Actor.current();
        boolean onlyEngineer = actor.is("ENGINEER") && !Actor.may("requests.write") && !Actor.may("requests.triage");
        if (onlyEngineer && !visitors.visits(actor.id(), requestId)) {
            throw Refusal.notFound("request-not-found");
        }
    }
}
