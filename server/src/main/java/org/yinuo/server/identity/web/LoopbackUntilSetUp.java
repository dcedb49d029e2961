package org.yinuo.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yinuo.server.identity.SetUp;
import org.yinuo.server.shared.Refusal;

/** Until an administrator has a password, only this very machine is answered: whoever came first could be him. */
@Component
class LoopbackUntilSetUp extends OncePerRequestFilter {

    private final SetUp setUp;
    private final AtomicBoolean done = new AtomicBoolean();

    LoopbackUntilSetUp(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!done.get() && !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            if (setUp.needed()) {
                throw Refusal.forbidden("set-up-on-this-machine-first");
            }
            done.set(true);
        }
        chain.doFilter(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<LoopbackUntilSetUp> loopbackOutsideTheContainer(LoopbackUntilSetUp filter) {
            FilterRegistrationBean<LoopbackUntilSetUp> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
