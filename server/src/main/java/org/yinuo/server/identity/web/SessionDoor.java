package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.Company;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.SetUp;
import org.yinuo.server.identity.SignIn;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;

/** Signing in by password, the first set-up, and who one is. */
@RestController
@PreAuthorize("permitAll()")
class SessionDoor {

    private final SignIn signIn;
    private final SetUp setUp;
    private final Users users;
    private final SessionContexts contexts;
    private final Surroundings surroundings;

    SessionDoor(SignIn signIn, SetUp setUp, Users users, SessionContexts contexts, Surroundings surroundings) {
        this.signIn = signIn;
        this.setUp = setUp;
        this.users = users;
        this.contexts = contexts;
        this.surroundings = surroundings;
    }

    record Credentials(@NotNull String username, @NotNull String password) {}

    record FirstSteps(@NotBlank String displayName, @NotBlank String username, @NotNull String password,
            @NotNull Company company) {}

    record Person(long id, String username, String displayName, List<Role> roles) {}

    /**
     * Who is signed in, and what he finds.
     *
     * @param closed doors his data scope keeps closed, each as {@code GET /api/quotes}; whether he may pass the others his permissions say
     */
    record Session(@Nullable Person user, Set<String> permissions, List<String> closed, boolean setupNeeded, boolean demo, Instant now,
            String zone, boolean clockSettable) {}

    @GetMapping("/api/session")
    Session show() {
        Actor actor = Actor.signedIn();
        return actor == null ? session(null) : users.find(actor.id()).map(this::session).orElseGet(() -> session(null));
    }

    @PostMapping("/api/session")
    Session open(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        SignIn.SignedIn signedIn = signIn.with(credentials.username(), credentials.password(), request.getRemoteAddr());
        contexts.open(signedIn, request);
        return session(signedIn.user());
    }

    /** Makes the first administrator and signs him in. */
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    Session setUp(@Valid @RequestBody FirstSteps steps, HttpServletRequest request) {
        setUp.begin(steps.displayName(), steps.username(), steps.password(), steps.company());
        return open(new Credentials(steps.username(), steps.password()), request);
    }

    private Session session(@Nullable User user) {
        return new Session(
                user == null ? null : new Person(user.id(), user.username(), user.displayName(), user.roles()),
                user == null ? Set.of() : user.permissions(), user == null ? List.of() : surroundings.closedTo(user.scope()),
                user == null && setUp.needed(), surroundings.isDemo(), surroundings.now(), HouseZone.ZONE.getId(), surroundings.hasSettableClock());
    }
}
