package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.SignIn;
import org.yinuo.server.identity.SingleSignOn;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.UserDraft;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Users, and one's own password. */
@RestController
class UserDoor {

    private final Users users;
    private final SignIn signIn;
    private final SingleSignOn singleSignOn;
    private final Idempotency idempotency;

    UserDoor(Users users, SignIn signIn, SingleSignOn singleSignOn, Idempotency idempotency) {
        this.users = users;
        this.signIn = signIn;
        this.singleSignOn = singleSignOn;
        this.idempotency = idempotency;
    }

    record NewUser(@NotNull String username, @NotNull String displayName, @Nullable String mobile,
            @Nullable String department, @NotNull List<@NotNull Role> roles, @NotNull String password) {}

    record ChangedUser(@Nullable String username, @NotNull String displayName, @Nullable String mobile,
            @Nullable String department, @NotNull List<@NotNull Role> roles, @Nullable Boolean enabled) {}

    record NewPassword(@NotNull String password) {}

    record OwnPassword(@NotNull String current, @NotNull String next) {}

    record Colleague(long id, String displayName) {}

    record Engineer(long id, String displayName, String mobile) {}

    @GetMapping("/api/users")
    @PreAuthorize("hasAuthority('users.manage')")
    Page<User> list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return users.page(q, cursor, limit);
    }

    @GetMapping("/api/users/{id}")
    @PreAuthorize("hasAuthority('users.manage')")
    ResponseEntity<User> show(@PathVariable long id) {
        return answer(users.get(id));
    }

    @PostMapping("/api/users")
    @PreAuthorize("hasAuthority('users.manage')")
    ResponseEntity<User> create(@Valid @RequestBody NewUser body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (body.roles().contains(Role.CUSTOMER)) {
            throw Refusal.invalid("customer-by-invitation").at("roles");
        }
        User user = idempotency.once(key, Actor.current().username(), "user.create", body, User.class,
                () -> users.create(draft(body.username(), body.displayName(), body.mobile(), body.department(),
                        body.roles()), body.password()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(user.version())).body(user);
    }

    @PutMapping("/api/users/{id}")
    @PreAuthorize("hasAuthority('users.manage')")
    ResponseEntity<User> change(@PathVariable long id, @Valid @RequestBody ChangedUser body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        UserDraft draft = draft("", body.displayName(), body.mobile(), body.department(), body.roles());
        return answer(users.change(id, draft, body.enabled() == null || body.enabled(), ifMatch));
    }

    @PostMapping("/api/users/{id}/password")
    @PreAuthorize("hasAuthority('users.manage')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable long id, @Valid @RequestBody NewPassword body) {
        users.setPassword(id, body.password());
    }

    /** After this the user's company account is found by its login again. */
    @DeleteMapping("/api/users/{id}/company-account")
    @PreAuthorize("hasAuthority('users.manage')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable long id) {
        singleSignOn.unlink(id);
    }

    @PostMapping("/api/me/password")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setOwnPassword(@Valid @RequestBody OwnPassword body, HttpServletRequest request) {
        Actor self = Actor.current();
        signIn.confirm(self, body.current(), request.getRemoteAddr());
        users.setPassword(self.id(), body.next());
    }

    @GetMapping("/api/engineers")
    @PreAuthorize("hasAuthority('workorders.read')")
    List<Engineer> engineers() {
        return users.engineers().stream()
                .map(user -> new Engineer(user.id(), user.displayName(), user.mobile())).toList();
    }

    /** Whom settings may name, the desk may ask and approvers may let stand in: everybody who can sign in. */
    @GetMapping("/api/colleagues")
    @PreAuthorize("hasAnyAuthority('settings.manage', 'requests.read')")
    List<Colleague> colleagues() {
        return users.enabled().stream().map(user -> new Colleague(user.id(), user.displayName())).toList();
    }

    private static UserDraft draft(String username, String displayName, @Nullable String mobile,
            @Nullable String department, List<Role> roles) {
        return new UserDraft(username, displayName, mobile == null ? "" : mobile,
                department == null ? "" : department, roles);
    }

    private static ResponseEntity<User> answer(User user) {
        return ResponseEntity.ok().eTag(ETags.of(user.version())).body(user);
    }
}
