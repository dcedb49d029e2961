package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** Walks every door of the published API as everybody. */
@YinuoTest
@Timeout(300)
class EveryDoorTest {
    private PublishedApi api;

    @BeforeEach
    void readThePublishedApi(@Autowired MockMvc mvc, @Autowired JdbcClient jdbc) throws Exception {
        api = new PublishedApi(mvc, jdbc);
    }

    @Test
    void everyDoorStandsInTheTable() throws IOException {
        assertThat(Guards.ofDoors().keySet()).containsAll(api.doors().keySet());
    }

    @Test
    void nobodyPassesUnlessAllowed() throws Exception {
        Map<Door, String> guards = Guards.ofDoors();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Door, JsonNode> door : api.doors().entrySet()) {
            String guard = guards.getOrDefault(door.getKey(), "known");
            expect(wrong, door, null, guard.equals("open"));
            for (Cast who : Cast.values()) {
                expect(wrong, door, who, Guards.allow(guard, who));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void expect(List<String> wrong, Map.Entry<Door, JsonNode> door, @Nullable Cast who, boolean allowed) throws Exception {
        int status = api.status(door.getKey().method(), door.getKey().to("999999"), api.sample(door.getValue()), who);
        boolean signingIn = door.getKey().path().equals("/api/session");
        boolean right = allowed ? status < 500 && status != 403 && (status != 401 || signingIn)
                : who == null ? status == 401 : status == 403 || status == 404;
        if (!right) {
            wrong.add(door.getKey() + " as " + who + " " + status);
        }
    }
}
