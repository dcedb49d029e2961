package org.yinuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.SignIn;
import org.yinuo.server.identity.SingleSignOn;
import org.yinuo.server.identity.User;
import org.yinuo.server.shared.Refusal;

/**
 * What follows when a browser comes back from the identity provider: a session of ours, or the sign-in page with the
 * reason why not. Nothing of the provider's tokens is kept but the hint for signing out there.
 */
@Component
class CompanyAccounts implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(CompanyAccounts.class);

    /** By the codes of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2) and of the library; all others mean that an answer cannot be trusted. */
    private static final Map<String, String> REASONS = Map.of(
            IdentityProvider.UNREACHABLE, "sso-provider-unreachable",
            "invalid_token_response", "sso-provider-unreachable",
            "server_error", "sso-provider-unreachable",
            "temporarily_unavailable", "sso-provider-unreachable",
            "authorization_request_not_found", "sso-too-late",
            "invalid_grant", "sso-too-late",
            "access_denied", "sso-denied",
            "login_required", "sso-denied");

    private final OidcSettings settings;
    private final SingleSignOn singleSignOn;
    private final SignIn signIn;
    private final SessionContexts contexts;

    CompanyAccounts(OidcSettings settings, SingleSignOn singleSignOn, SignIn signIn, SessionContexts contexts) {
        this.settings = settings;
        this.singleSignOn = singleSignOn;
        this.signIn = signIn;
        this.contexts = contexts;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        // What the provider says of him is not yet who he is here.
        SecurityContextHolder.clearContext();
        try {
            OidcUser claims = (OidcUser) vouched.getPrincipal();
            User user = singleSignOn.userOf(account(claims), settings.unknownUsers());
            contexts.open(signIn.vouchedFor(user, request.getRemoteAddr()), request);
            contexts.remember(request, claims.getIdToken().getTokenValue());
            response.sendRedirect("/");
        } catch (Refusal refusal) {
            turnAway(refusal.code(), String.valueOf(vouched.getName()), request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failureCode(failure);
        log.warn("A sign-in by the identity provider failed: {} {}", code, failure.getMessage());
        turnAway(REASONS.getOrDefault(code, "sso-untrusted"), "", request, response);
    }

    private void turnAway(String reason, String subject, HttpServletRequest request, HttpServletResponse response) throws IOException {
        signIn.turnedAway(subject, reason, request.getRemoteAddr());
        contexts.refuse(request, reason);
        response.sendRedirect("/");
    }

    private SingleSignOn.Account account(OidcUser claims) {
        Object login = claims.getClaims().get(settings.loginClaim());
        boolean unproven = settings.loginClaim().equals("email") && Boolean.FALSE.equals(claims.getEmailVerified());
        if (!(login instanceof String name) || name.isBlank() || unproven) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sso-login-missing");
        }
        String fullName = claims.getFullName();
        return new SingleSignOn.Account(String.valueOf(claims.getIssuer()), claims.getSubject(), name, fullName == null ? "" : fullName);
    }

    private static String failureCode(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OAuth2AuthenticationException oauth) {
                return oauth.getError().getErrorCode();
            }
        }
        return "unknown";
    }
}
