package org.yinuo.server.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yinuo.server.shared.Actor;

/**
 * A person who can sign in.
 *
 * @param username in lower case
 * @param roles    none while he came by single sign-on and nobody gave him one, at least one otherwise
 * @param version  counts the edits
 * @param scope    how much of the house's data he sees
 */
public record User(long id, String username, String displayName, String mobile, String department, List<Role> roles,
        boolean enabled, int version, DataScope scope) {

    public User {
        // Answers that were kept for repeated requests may be older than scopes.
        scope = Objects.requireNonNullElse(scope, DataScope.ALL);
    }

    public Actor asActor() {
        return new Actor(id, username, displayName, roles.stream().map(Role::name).collect(Collectors.toSet()));
    }

    public Set<String> permissions() {
        return Role.permissions(roles);
    }
}
