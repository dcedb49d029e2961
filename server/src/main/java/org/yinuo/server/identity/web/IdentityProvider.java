package org.yinuo.server.identity.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The company's identity provider. It is asked for its addresses when somebody first wants to sign in by it, so that
 * the server starts, and passwords work, while it is away.
 */
@Component
class IdentityProvider implements ClientRegistrationRepository {

    /** The one provider's name in addresses. */
    static final String COMPANY = "company";

    /** The code of the failure to reach it. */
    static final String UNREACHABLE = "provider_unreachable";

    private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration found;

    IdentityProvider(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!settings.offered() || !name.equals(COMPANY)) {
            return null;
        }
        ClientRegistration known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    boolean isOffered() {
        return settings.offered();
    }

    /** Where the provider's own session ends, or null when it does not say; the person must not wait for a provider that is away. */
    @Nullable String signOutAddress(String idToken) {
        ClientRegistration known = found;
        Object endpoint = known == null ? null : known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (endpoint == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(endpoint.toString()).queryParam("id_token_hint", idToken);
        if (!settings.afterSignOut().isBlank()) {
            address.queryParam("post_logout_redirect_uri", UriUtils.encode(settings.afterSignOut(), StandardCharsets.UTF_8));
        }
        return address.build(true).toUriString();
    }

    private ClientRegistration discover() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(COMPANY).clientName(COMPANY)
                    .clientId(settings.clientId()).clientSecret(settings.clientSecret()).redirectUri(settings.redirectUri())
                    .scope(settings.scopes().strip().split("\\s+")).build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.warn("The identity provider {} cannot be asked: {}", settings.issuer(), e.getMessage());
            throw new OAuth2AuthenticationException(new OAuth2Error(UNREACHABLE), UNREACHABLE, e);
        }
    }
}
