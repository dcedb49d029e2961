package org.yinuo.server.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.ETags;

/** How much of the house's data a colleague sees. */
@RestController
class DataScopeDoor {
    private final Users users;

    DataScopeDoor(Users users) {
        this.users = users;
    }

    record ScopeBody(DataScope.@NotNull Kind kind, @Nullable @Size(max = 1000) List<@NotNull String> parts) {
    }

    @PutMapping("/api/users/{id}/data-scope")
    @PreAuthorize("hasAuthority('users.manage')")
    ResponseEntity<User> draw(@PathVariable long id, @Valid @RequestBody ScopeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        User user = users.draw(id, DataScope.asked(body.kind(), body.parts()), ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(user.version())).body(user);
    }
}
