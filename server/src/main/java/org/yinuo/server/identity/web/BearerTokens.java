package org.yinuo.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yinuo.server.identity.ApiTokens;
import org.yinuo.server.identity.User;
import org.yinuo.server.shared.Refusal;

/** Lets programs in by {@code Authorization: Bearer TOKEN}. */
@Component
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    BearerTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    static boolean isIn(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
        User owner = tokens.owner(token)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "token-invalid"));
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedInAuthentication.of(owner)));
        chain.doFilter(request, response);
    }

    /** Only the chain for programs runs this filter, not the servlet container for everybody. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<BearerTokens> bearerTokensOutsideTheContainer(BearerTokens filter) {
            FilterRegistrationBean<BearerTokens> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
