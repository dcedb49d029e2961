package org.yinuo.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Company;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.SetUp;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.UserDraft;
import org.yinuo.server.identity.Users;

/** The people of the demo company; everything that happens is done by one of them. */
@Component
@Lazy
class Staff {
    static final String PASSWORD = "yinuo-demo";
    static final List<String> USERNAMES = List.of("admin", "desk", "dispatch", "engineer", "engineer2", "manager", "technical",
            "business", "finance", "warehouse", "quality");
    private static final Company COMPANY = new Company("一诺演示科技有限公司", "Yinuo Demo Technology Co., Ltd.",
            "400-000-0000", "云溪市创新路 100 号", "", "演示银行云溪支行", "6200 0000 0000 0000", "91000000DEMO000000");
    private final SetUp setUp;
    private final Users users;
    private final Map<String, User> byName = new HashMap<>();

    Staff(SetUp setUp, Users users) {
        this.setUp = setUp;
        this.users = users;
    }

    void hire(List<Table.Row> rows) {
        byName.put("admin", setUp.begin("管理员 云岚", "admin", PASSWORD, COMPANY));
        for (Table.Row row : rows) {
            UserDraft draft = new UserDraft(row.field(0), row.field(1), row.field(3), row.field(4), List.of(Role.valueOf(row.field(2))));
            as("admin", () -> byName.put(row.field(0), users.create(draft, PASSWORD)));
        }
    }

    long id(String username) {
        return user(username).id();
    }

    /** Does something as that person. */
    void as(String username, Runnable act) {
        User user = user(username);
        List<SimpleGrantedAuthority> authorities = Stream.concat(user.roles().stream().map(role -> "ROLE_" + role),
                user.permissions().stream()).map(SimpleGrantedAuthority::new).toList();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.asActor(), null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private User user(String username) {
        User user = byName.get(username);
        if (user == null) {
            throw new IllegalStateException("nobody is called " + username);
        }
        return user;
    }
}
