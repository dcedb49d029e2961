package org.yinuo.server.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks programs outside over HTTP: no redirects, no addresses inside the house unless allowed, no wait without an end. */
@Component
public class CallOut {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** The answer, which was a success; an empty body asks with GET. */
    public String send(String target, Map<String, String> headers, String body, boolean allowPrivate) throws Undeliverable {
        URI uri = TargetAddress.parse(target);
        if (!allowPrivate) {
            TargetAddress.requireOutside(uri);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER);
        try {
            headers.forEach(request::setHeader);
        } catch (IllegalArgumentException e) {
            throw Undeliverable.forGood("header-invalid", "");
        }
        HttpRequest asked = body.isEmpty() ? request.GET().build()
                : request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        return ask(asked);
    }

    private String ask(HttpRequest request) throws Undeliverable {
        CompletableFuture<HttpResponse<String>> asked = http.sendAsync(request, HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            HttpResponse<String> answer = asked.get(ANSWER.toMillis() * 2, TimeUnit.MILLISECONDS);
            return accepted(answer.statusCode(), answer.body());
        } catch (ExecutionException e) {
            throw Undeliverable.forNow("no-answer", e.getCause().getClass().getSimpleName() + " " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw Undeliverable.forNow("no-answer", "timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Undeliverable.forNow("no-answer", "stopped");
        }
    }

    private static String accepted(int status, String body) throws Undeliverable {
        if (status >= 200 && status < 300) {
            return body;
        }
        String said = status + " " + body;
        boolean mayPass = status >= 500 || status == 408 || status == 425 || status == 429;
        throw mayPass ? Undeliverable.forNow("http-refused", said) : Undeliverable.forGood("http-refused", said);
    }
}
