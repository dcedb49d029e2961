package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Messages;

/** Whether there is a way in by the company's account, why it was closed the last time, and the way out. */
@RestController
@PreAuthorize("permitAll()")
class SingleSignOnDoor {

    private final IdentityProvider provider;
    private final SessionContexts contexts;
    private final Messages messages;
    private final Audit audit;

    SingleSignOnDoor(IdentityProvider provider, SessionContexts contexts, Messages messages, Audit audit) {
        this.provider = provider;
        this.contexts = contexts;
        this.messages = messages;
        this.audit = audit;
    }

    record Reason(String code, String detail) {}

    /** @param address where a browser begins; null when no provider is configured */
    record WayIn(@Nullable String address, @Nullable Reason refusal) {}

    /** @param next where a browser signs out of the provider too */
    record SignedOut(String next) {}

    @GetMapping("/api/session/single-sign-on")
    WayIn show(HttpServletRequest request, Locale locale) {
        String code = contexts.refusal(request);
        return new WayIn(provider.isOffered() ? "/oauth2/authorization/" + IdentityProvider.COMPANY : null,
                code == null ? null : new Reason(code, messages.say(locale, code, List.of())));
    }

    /** Ends the session; 204, or 200 with the address at which the provider's own session ends. */
    @DeleteMapping("/api/session")
    ResponseEntity<SignedOut> close(HttpServletRequest request) {
        Actor actor = Actor.signedIn();
        String idToken = contexts.idToken(request);
        if (actor != null) {
            audit.record("session.closed", "user:" + actor.id(), request.getRemoteAddr());
        }
        contexts.close(request);
        String next = idToken == null ? null : provider.signOutAddress(idToken);
        return next == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(new SignedOut(next));
    }
}
