package org.yinuo.server.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yinuo.server.shared.Actor;

/** One user of each role; a constant given to {@code with(…)} signs the request in, CSRF token included. */
public enum Cast implements RequestPostProcessor {

    ADMIN(1, "林管理"), MANAGER(2, "周经理"), AGENT(3, "陈坐席"), DISPATCHER(4, "吴调度"), ENGINEER(5, "赵工"),
    OTHER_ENGINEER(6, "钱工");

    private final long id;
    private final String displayName;

    Cast(long id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    public long id() {
        return id;
    }

    public Actor actor() {
        return new Actor(id, name().toLowerCase(), displayName, Set.of(role()));
    }

    /** Runs the act on this thread as this person, outside of any request. */
    public void acting(Runnable act) {
        SecurityContextHolder.getContext().setAuthentication(authentication());
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        MockHttpServletRequest signedIn =
                SecurityMockMvcRequestPostProcessors.authentication(authentication()).postProcessRequest(request);
        return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(signedIn);
    }

    static void enter(JdbcClient jdbc) {}

    private Authentication authentication() {
        List<SimpleGrantedAuthority> authorities =
                Stream.of("ROLE_" + role()).map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(actor(), null, authorities);
    }

    private String role() {
        return switch (this) {
            case ADMIN -> "ADMIN";
            case MANAGER -> "SERVICE_MANAGER";
            case AGENT -> "DESK_AGENT";
            case DISPATCHER -> "DISPATCHER";
            case ENGINEER, OTHER_ENGINEER -> "ENGINEER";
        };
    }
}
