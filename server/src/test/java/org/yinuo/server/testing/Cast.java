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
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yinuo.server.identity.Role;
import org.yinuo.server.shared.Actor;

/** One user of each role; a constant given to {@code with(…)} signs the request in, CSRF token included. */
public enum Cast implements RequestPostProcessor {

    ADMIN(1, "林管理"), MANAGER(2, "周经理"), AGENT(3, "陈坐席"), DISPATCHER(4, "吴调度"), ENGINEER(5, "赵工"),
    OTHER_ENGINEER(6, "钱工"), TECHNICAL(7, "孙总工"), BUSINESS(8, "李主任"), FINANCE(9, "郑会计"),
    /** A customer's contact; belongs to no customer until a test says to which. */
    CUSTOMER(10, "何敏");

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

    /** What everyone's password is. */
    public static final String PASSWORD = "one-word-for-all";

    private static final String PASSWORD_HASH =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

    private static final String ENTER = """
            insert into app_user (id, username, display_name, roles, password_hash, created_at)
            overriding system value values (:id, :username, :displayName, array[:role], :hash, now())""";

    static void enter(JdbcClient jdbc) {
        for (Cast member : values()) {
            jdbc.sql(ENTER).param("id", member.id).param("username", member.actor().username())
                    .param("displayName", member.displayName).param("role", member.role())
                    .param("hash", PASSWORD_HASH).update();
        }
        jdbc.sql("alter table app_user alter column id restart with 100").update();
    }

    private Authentication authentication() {
        List<SimpleGrantedAuthority> authorities =
                Stream.concat(Stream.of("ROLE_" + role()), Role.permissions(List.of(Role.valueOf(role()))).stream())
                        .map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(actor(), null, authorities);
    }

    private String role() {
        return switch (this) {
            case ADMIN -> "ADMIN";
            case MANAGER -> "SERVICE_MANAGER";
            case AGENT -> "DESK_AGENT";
            case DISPATCHER -> "DISPATCHER";
            case ENGINEER, OTHER_ENGINEER -> "ENGINEER";
            case TECHNICAL -> "TECHNICAL_LEAD";
            case BUSINESS -> "BUSINESS_LEAD";
            case FINANCE -> "FINANCE";
            case CUSTOMER -> "CUSTOMER";
        };
    }
}
