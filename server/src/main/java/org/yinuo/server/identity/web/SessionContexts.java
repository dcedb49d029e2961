package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.SignIn;

/**
 * A session keeps only a key of its user; who he is and what he may is asked anew, so that a changed role or a
 * disabled user counts at once in every open session.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String KEY = "yinuo.user";
    private static final String REFUSAL = "yinuo.refusal";
    private static final String ID_TOKEN = "yinuo.id-token";

    private final SignIn signIn;

    SessionContexts(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Begins a session under a new id, so that one planted before sign-in is worthless. */
    void open(SignIn.SignedIn signedIn, HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().removeAttribute(REFUSAL);
        request.getSession().removeAttribute(ID_TOKEN);
        request.getSession().setAttribute(KEY, signedIn.sessionKey());
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedInAuthentication.of(signedIn.user())));
    }

    /** Keeps the identity provider's word for whom the session is, with which the same person is signed out there. */
    void remember(HttpServletRequest request, String idToken) {
        request.getSession().setAttribute(ID_TOKEN, idToken);
    }

    /** Keeps why nobody was let in, for the sign-in page that comes next. */
    void refuse(HttpServletRequest request, String code) {
        request.getSession(true).setAttribute(REFUSAL, code);
    }

    @Nullable String refusal(HttpServletRequest request) {
        return attribute(request, REFUSAL);
    }

    @Nullable String idToken(HttpServletRequest request) {
        return attribute(request, ID_TOKEN);
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text ? text : null;
    }

    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Nothing: only signing in and out changes who a session belongs to. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof String key) {
            return signIn.remembered(key)
                    .<SecurityContext>map(user -> new SecurityContextImpl(SignedInAuthentication.of(user)))
                    .orElseGet(SecurityContextImpl::new);
        }
        return new SecurityContextImpl();
    }

    /** Asks only when somebody wants to know, which requests for static files never do. */
    private static final class Deferred implements DeferredSecurityContext {

        private final SessionContexts contexts;
        private final HttpServletRequest request;
        private SecurityContext loaded;

        Deferred(SessionContexts contexts, HttpServletRequest request) {
            this.contexts = contexts;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = contexts.load(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
