package org.yinuo.server.identity.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.yinuo.server.identity.Permission.PORTAL_USE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.yinuo.server.shared.Refusal;

/**
 * Who gets as far as the doors: everyone to the pages and to sign-in, only the known to the rest. What each may do
 * there stands on the doors themselves.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Ant Design writes its styles into the page; signatures and previews are data and blob images. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; "
            + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Everybody who is known but no customer: no door of the house opens to a portal user, whatever stands on it. */
    private static final AuthorizationManager<RequestAuthorizationContext> COLLEAGUES = AuthorizationManagers.allOf(
            AuthenticatedAuthorizationManager.authenticated(), AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(PORTAL_USE.text())));

    /** Programs: a token instead of a session, and nothing a foreign page could make a browser send. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, BearerTokens tokens) {
        common(http);
        return http.securityMatcher(request -> BearerTokens.isIn(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Browsers: a session cookie, and the CSRF token of the page. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, SessionContexts contexts, LoopbackUntilSetUp loopback, SingleSignOnChain singleSignOn) {
        common(http);
        singleSignOn.addTo(http);
        // Programs without an account have no session a foreign page could misuse; they sign what they send.
        return http.csrf(csrf -> csrf.spa().ignoringRequestMatchers("/api/intake/**"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(loopback, SecurityContextHolderFilter.class)
                .build();
    }

    /** The cookie a browser's session hangs on; secure wherever the page itself came over TLS. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("YINUO_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static void common(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(GET, "/api/session", "/api/session/single-sign-on", "/api/health", "/api/openapi.json", "/api/openapi.json/**", "/api/intake/*/chat").permitAll()
                        .requestMatchers(POST, "/api/session", "/api/setup", "/api/consent-links/*", "/api/intake/*", "/api/intake/*/chat",
                                "/api/portal-links/*", "/api/unit-labels/*").permitAll()
                        .requestMatchers("/api/portal/**").hasAuthority(PORTAL_USE.text())
                        .requestMatchers("/api/session", "/api/me/password").authenticated()
                        .requestMatchers("/api/**").access(COLLEAGUES)
                        .anyRequest().permitAll())
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, failure) -> {
                            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign-in-needed");
                        })
                        .accessDeniedHandler(refusing()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("geolocation=(self), camera=(self), microphone=()"))
                        .frameOptions(frame -> frame.deny()));
    }

    private static AccessDeniedHandler refusing() {
        return (request, response, failure) -> {
            throw Refusal.forbidden(failure instanceof CsrfException ? "csrf-token-missing" : "forbidden");
        };
    }
}
