package org.yinuo.server.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;

/** The data scope of whoever acts. It comes with him when he signs in, so that nobody without a limit is asked about one. */
@Component
public class DataScopes {
    private final Users users;

    DataScopes(Users users) {
        this.users = users;
    }

    /** The scope of whoever acts; the system sees all. */
    public DataScope current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getDetails() instanceof DataScope scope) {
            return scope;
        }
        Actor actor = Actor.signedIn();
        return actor == null ? DataScope.ALL : of(actor.id());
    }

    /** All for whoever has none drawn. */
    public DataScope of(long userId) {
        return users.find(userId).map(User::scope).orElse(DataScope.ALL);
    }
}
