package org.yinuo.server.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.ApiTokens;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/**
 * One's own API tokens. A token is shown when it is issued and kept only as a sum, so a repeated {@code Idempotency-Key} issues no
 * second one and cannot be told the first again: it is refused as {@code secret-shown-once}.
 */
@RestController
@RequestMapping("/api/api-tokens")
@PreAuthorize("isAuthenticated()")
class ApiTokenDoor {

    private final ApiTokens tokens;

    ApiTokenDoor(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record Named(@NotNull String name) {}

    @GetMapping
    Page<ApiTokens.ApiToken> list() {
        List<ApiTokens.ApiToken> own = tokens.of(Actor.current().id());
        return new Page<>(own, null, (long) own.size());
    }

    @PostMapping
    @OncePerKey(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.NewToken issue(@Valid @RequestBody Named body) {
        return tokens.issue(Actor.current().id(), body.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(Actor.current().id(), id);
    }
}
