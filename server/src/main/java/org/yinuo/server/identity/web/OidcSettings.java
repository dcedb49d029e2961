package org.yinuo.server.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yinuo.server.identity.SingleSignOn;

/**
 * How colleagues sign in with their company account; see {@code docs/guides/single-sign-on.md}. Nothing is offered
 * without an issuer.
 *
 * @param issuer       where {@code /.well-known/openid-configuration} is found
 * @param loginClaim   the claim that is the username
 * @param unknownUsers what becomes of a login no user has
 * @param redirectUri  where the provider sends the browser back to; to be given behind a proxy
 * @param afterSignOut where the provider sends the browser after signing out there; as it knows it, or nowhere
 * @param scopes       what is asked for, {@code openid} among it
 */
@ConfigurationProperties("yinuo.oidc")
record OidcSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId, @Nullable String clientSecret,
        @DefaultValue("preferred_username") String loginClaim, @DefaultValue("refuse") SingleSignOn.UnknownUsers unknownUsers,
        @DefaultValue("{baseUrl}/login/oauth2/code/company") String redirectUri, @DefaultValue("") String afterSignOut,
        @DefaultValue("openid profile email") String scopes) {

    /** @throws IllegalArgumentException when half of it is missing: better no start than a button that leads nowhere */
    OidcSettings {
        if (!issuer.isBlank() && clientId.isBlank()) {
            throw new IllegalArgumentException("yinuo.oidc.issuer is set, yinuo.oidc.client-id is not; set both or neither.");
        }
        if (!(" " + scopes + " ").contains(" openid ")) {
            throw new IllegalArgumentException("yinuo.oidc.scopes must contain openid.");
        }
    }

    boolean offered() {
        return !issuer.isBlank();
    }
}
