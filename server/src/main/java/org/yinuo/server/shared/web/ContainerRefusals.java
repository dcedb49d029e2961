package org.yinuo.server.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Words what the servlet container refuses before any filter of ours sees it, such as {@code ..%2f} in an address. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ProblemWriter problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ContainerRefusals(ProblemWriter problems, LocaleResolver localeResolver, JsonMapper json) {
        this.problems = problems;
        this.locales = localeResolver;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
                host.getPipeline().addValve(new Report());
            }
        });
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus known = HttpStatus.resolve(response.getStatus());
            HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
            Locale locale = locales.resolveLocale(request);
            write(problems.answer(status, HttpCodes.of(status), locale, status == HttpStatus.CONTENT_TOO_LARGE ? 20 : ""), response);
        }

        private void write(ResponseEntity<Problem> problem, Response response) {
            try {
                problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(json.writeValueAsString(problem.getBody()));
                response.finishResponse();
            } catch (IOException | IllegalStateException hungUp) {
                // Nobody is left to tell.
            }
        }
    }
}
