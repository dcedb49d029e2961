package org.yinuo.server.approval;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yinuo.server.shared.Actor;

/** Lets what a customer without an account does be written down under the name he gave, with no permission at all. */
public final class ByCustomer {
    private ByCustomer() {
    }

    /** Runs the act as the customer of that name. */
    public static void named(String name, Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Actor(0, "customer", name, Set.of("CUSTOMER")), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
