package org.yinuo.server.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API over the wire, with a token where it has one, else with a browser's cookies. */
final class Program {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).cookieHandler(cookies).build();
    private final URI address;
    private final @Nullable String token;

    Program(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String type, JsonNode body) {
        JsonNode ok() {
            if (status < 200 || status > 299) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }

        String code() {
            return body.path("code").asString("");
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) throws IOException {
        return send(json(request(path), "POST", body));
    }

    Answer put(String path, Map<String, ?> body) throws IOException {
        return send(json(request(path), "PUT", body));
    }

    Answer postOnce(String key, String path, Map<String, ?> body) throws IOException {
        return send(json(request(path), "POST", body).header("Idempotency-Key", key));
    }

    Answer change(String path, int version, Map<String, ?> body) throws IOException {
        return send(json(request(path), "POST", body).header("If-Match", "\"" + version + "\""));
    }

    /** Somebody else on the same node, without a token. */
    Program browser() {
        return new Program(address, null);
    }

    /** A page that needs no account: it fetches its word against forgery first. */
    Answer openly(String path, Map<String, ?> body) throws IOException {
        get("/api/session").ok();
        return post(path, body);
    }

    /** A call signed by whoever knows the secret of a hook; {@code timestamp} in seconds since 1970. */
    Answer signed(String path, String body, String timestamp, String signature) throws IOException {
        return send(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                .header("X-Yinuo-Timestamp", timestamp).header("X-Yinuo-Signature", signature).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
        if (token != null) {
            return request.header("Authorization", "Bearer " + token);
        }
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Map<String, ?> body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type,
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
