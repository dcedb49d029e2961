package org.yinuo.server.shared;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who does something: a signed-in person, an API client on behalf of one, or the system itself.
 *
 * @param id          the user's id; 0 for the system
 * @param username    what the user signs in with
 * @param displayName what colleagues read
 * @param roles       ADMIN, DESK_AGENT, DISPATCHER, ENGINEER, SERVICE_MANAGER, TECHNICAL_LEAD, BUSINESS_LEAD, FINANCE
 */
public record Actor(long id, String username, String displayName, Set<String> roles) implements Principal, Serializable {

    private static final Actor SYSTEM = new Actor(0, "system", "system", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Timers and schedules. */
    public static Actor system() {
        return SYSTEM;
    }

    /** The one on whose behalf this thread works; the system when nobody is signed in. */
    public static Actor current() {
        Actor signedIn = signedIn();
        return signedIn == null ? SYSTEM : signedIn;
    }

    /** The signed-in actor, or null. */
    public static @Nullable Actor signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    /** Whether this thread's actor holds the permission, e.g. {@code requests.write}; the system holds all. */
    public static boolean may(String permission) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication.getAuthorities().stream()
                .anyMatch(authority -> permission.equals(authority.getAuthority()));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return username;
    }
}
