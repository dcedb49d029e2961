package org.yinuo.bench;

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

/** A program that uses the API, with a token where it has one, else with a browser's cookies. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).cookieHandler(cookies).build();
    private final URI address;
    private final @Nullable String token;

    Caller(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ok(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return ok(json(path, "POST", JSON.writeValueAsString(body)).build());
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return ok(json(path, "PUT", JSON.writeValueAsString(body)).build());
    }

    JsonNode change(String path, int version, Map<String, ?> body) throws IOException, InterruptedException {
        return ok(json(path, "POST", JSON.writeValueAsString(body)).header("If-Match", "\"" + version + "\"").build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            return request.header("Authorization", "Bearer " + token);
        }
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private HttpRequest.Builder json(String path, String method, String body) {
        return request(path).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode ok(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw new IOException(request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
