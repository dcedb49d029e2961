package org.yinuo.server.identity.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Adds the way by the identity provider to the browsers' chain, when one is named: code flow with PKCE, state and nonce. */
@Component
class SingleSignOnChain {

    /** A provider that answers no sooner is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OidcSettings settings;
    private final IdentityProvider provider;
    private final CompanyAccounts accounts;

    SingleSignOnChain(OidcSettings settings, IdentityProvider provider, CompanyAccounts accounts) {
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
    }

    void addTo(HttpSecurity http) {
        if (settings.offered()) {
            http.oauth2Login(login -> login.loginPage("/").clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NothingKept())
                    .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                    .successHandler(accounts).failureHandler(accounts)
                    .withObjectPostProcessor(sendingBackToTheSignInPage()));
        }
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sendingBackToTheSignInPage() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(accounts);
                return filter;
            }
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(requests)
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OidcSettings.class)
    static class Settings {}
}
