package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.Yinuo;
import org.yinuo.server.launch.EmbeddedPostgres;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.TestDatabase;
import org.yinuo.server.testing.YinuoTest;

/** Over a real socket: what MockMvc cannot show. */
@YinuoTest
@SpringBootTest(classes = Yinuo.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transaction;

    private HttpClient browser;
    private CookieManager cookies;

    @BeforeEach
    void signIn() throws Exception {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(PATIENCE).build();
        get("/api/session");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
        HttpRequest request = request("/api/session").header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"manager\",\"password\":\"" + Cast.PASSWORD + "\"}")).build();

        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .contains("YINUO_SESSION=", "HttpOnly", "SameSite=Lax");
    }

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    @Test
    void tellsAnOpenPageWhatChangedOnceItIsCommitted() throws Exception {
        BlockingQueue<String> events = openStream();

        transaction.executeWithoutResult(status -> {
            changes.touch("request:1");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> changes.touch("request:2", "queue"));

        assertThat(next(events)).isEqualTo("{\"topics\":[\"request:2\",\"queue\"]}");
    }

    @Test
    void hearsWhatAnotherNodeChanged() throws Exception {
        BlockingQueue<String> events = openStream();
        EmbeddedPostgres postgres = TestDatabase.postgres();

        String heard = null;
        try (Connection other = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.secret());
                Statement statement = other.createStatement()) {
            // Said again and again: this node may just be reconnecting after another test's drill.
            for (int i = 0; (heard == null || heard.equals("the end")) && i < PATIENCE.toSeconds(); i++) {
                events = heard == null ? events : openStream();
                statement.execute("notify yinuo_changes, 'other-node contract:4 queue'");
                heard = events.poll(1, TimeUnit.SECONDS);
            }
        }

        assertThat(heard).isEqualTo("{\"topics\":[\"contract:4\",\"queue\"]}");
    }

    @Test
    void saysSoWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
        BlockingQueue<String> events = openStream();

        TestDatabase.postgres().stop();
        HttpResponse<String> away;
        try {
            away = get("/api/engineers");
        } finally {
            TestDatabase.postgres().start();
        }

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("\"code\":\"database-unavailable\"");
        assertThat(away.headers().firstValue("Retry-After")).contains("2");
        assertThat(get("/api/engineers").statusCode()).isEqualTo(200);
        assertThat(next(events)).as("cut, so that the page reads everything again").isEqualTo("the end");
    }

    @Test
    void wordsWhatTheContainerRefuses() throws Exception {
        for (String path : List.of("/..%2f..%2fetc/passwd", "/api/..%2fletters", "/api/letters/%00", "/%5c..")) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("application/problem+json");
            assertThat(answer.body()).as(path).contains("\"code\":\"request-unreadable\"", "请");
        }
    }

    @Test
    void shortensALongFileNameAndRefusesAMonstrousOne() throws Exception {
        HttpResponse<String> taken = upload("名".repeat(5_000) + ".txt");
        HttpResponse<String> refused = upload("n".repeat(40_000) + ".txt");

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body()).contains("\"title\":\"" + "名".repeat(200) + "\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"upload-name-too-long\"");
    }

    @Test
    void aFormThatIsCutOffIsToBeSentAgain() throws Exception {
        String whole = form("承诺书.txt");

        HttpResponse<String> unfinished = send(whole.substring(0, whole.length() - 20));

        assertThat(unfinished.statusCode()).isEqualTo(400);
        assertThat(unfinished.body()).contains("\"code\":\"upload-incomplete\"", "重新上传");
        assertThat(send(form("a\0b.txt")).body()).contains("\"code\":\"text-unusable\"");
    }

    @Test
    void publishesItsDescription() throws Exception {
        HttpResponse<String> description = get("/api/openapi.json");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"/api/customers/{id}\"", "\"/api/session\"");
    }

    private HttpResponse<String> upload(String fileName) throws Exception {
        return send(form(fileName));
    }

    private static String form(String fileName) {
        return "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n接到报修后30分钟内响应。\r\n--part--\r\n";
    }

    private HttpResponse<String> send(String form) throws Exception {
        get("/api/session");
        return browser.send(request("/api/letters").header("X-XSRF-TOKEN", token())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).reduce((first, last) -> last).orElseThrow().getValue();
    }

    private BlockingQueue<String> openStream() throws Exception {
        HttpResponse<Stream<String>> stream =
                browser.send(request("/api/stream").build(), BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        Iterator<String> lines = stream.body().iterator();
        assertThat(lines.next()).isEqualTo("event:ping");
        BlockingQueue<String> changed = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            try {
                collect(lines, changed);
            } finally {
                changed.add("the end");
            }
        });
        return changed;
    }

    private static void collect(Iterator<String> lines, BlockingQueue<String> changed) {
        try {
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("data:{")) {
                    changed.add(line.substring("data:".length()));
                }
            }
        } catch (UncheckedIOException e) {
            // Cut off in the middle, which ends it as well.
        }
    }

    private static String next(BlockingQueue<String> events) throws InterruptedException {
        return events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
    }
}
