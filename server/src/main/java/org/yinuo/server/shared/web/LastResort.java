package org.yinuo.server.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.yinuo.server.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Answers for failures outside controllers, such as a session that cannot be read because the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final ProblemWriter problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    LastResort(ProblemWriter problems, LocaleResolver localeResolver, JsonMapper json) {
        this.problems = problems;
        this.locales = localeResolver;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            write(problem(e, request), response);
        }
    }

    private ResponseEntity<Problem> problem(Exception e, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        Refusal refusal = e instanceof Refusal own ? own : DatabaseRefusal.of(e);
        if (refusal != null) {
            return problems.answer(refusal, locale);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problems.answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale);
    }

    private void write(ResponseEntity<Problem> problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem.getBody()));
    }
}
