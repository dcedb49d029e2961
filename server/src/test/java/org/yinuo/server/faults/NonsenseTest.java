package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Knocks at every door of the published API with nonsense: ids, queries and bodies nobody means. */
@YinuoTest
@Timeout(600)
class NonsenseTest {
    private static final List<String> NONSENSE = List.of("null", "[]", "{}", "\"\"", "{\"a\":", "{\"id\":{\"id\":[]}}",
            "[".repeat(5_000), "{\"title\":\"" + "长".repeat(100_000) + "\"}");
    private static final List<String> STRANGE_VALUES = List.of("\"\\u0000\"", "\"\\ud800\"", "-1", "0.001", "1e400", "99999999999999999999", "true",
            "[]", "{}", "null", "\"" + "长".repeat(3_000) + "\"", "\"+999999999-01-01T00:00:00Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"' or 1=1 --\"", "\"%\"");
    private static final List<String> STRANGE_QUERIES = List.of("cursor=x", "cursor=AAAA", "limit=-1", "limit=x", "limit=99999999999",
            "q=%25_%27%22%00", "view=", "date=x", "date=-999999999-01-01", "days=-1", "days=2147483647", "from=x&to=y", "from=2026-05-01&to=2026-04-01", "lang=xx", "status=x", "state=x",
            "customerId=x", "phone=%00", "phone=", "requestId=-1", "from=-999999999-01-01&to=%2B999999999-12-31");

    private PublishedApi api;

    @BeforeEach
    void readThePublishedApi(@Autowired MockMvc mvc, @Autowired JdbcClient jdbc) throws Exception {
        api = new PublishedApi(mvc, jdbc);
    }

    @Test
    void nonsenseIsNeverOurMistake() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Door, JsonNode> entry : api.doors().entrySet()) {
            Door door = entry.getKey();
            if (door.path().equals("/api/stream")) {
                continue;
            }
            for (String id : List.of("0", "-1", "abc", "9223372036854775807", "9223372036854775808", "%00", "0x1", "1%20", "+1", "999999")) {
                ours(wrong, door, door.to(id), api.sample(entry.getValue()));
            }
            for (String query : STRANGE_QUERIES) {
                if (door.method().equals("GET")) {
                    ours(wrong, door, door.to("1") + "?" + query, "");
                }
            }
            if (entry.getValue().has("requestBody")) {
                List<String> bodies = new ArrayList<>(NONSENSE);
                bodies.addAll(api.mutations(entry.getValue(), STRANGE_VALUES));
                for (String body : bodies) {
                    ours(wrong, door, door.to("1"), body);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void ours(List<String> wrong, Door door, String path, String body) throws Exception {
        int status = api.status(door.method(), path, body, door.path().startsWith("/api/portal/") ? Cast.CUSTOMER : Cast.ADMIN);
        if (status >= 500) {
            wrong.add(status + " " + door.method() + " " + path + " " + (body.length() > 300 ? body.substring(0, 300) : body));
        }
    }
}
