package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

@StoryTest
class VisitOrderTest {
    @Autowired
    MockMvc mvc;

    @Test
    void listsTheVisitWhoseArrivalIsDueNextFirstPageByPage(Story story) {
        Api dispatcher = Api.as(mvc, Cast.DISPATCHER);
        story.theLetterIsRead("承诺.txt", "一级故障2小时内到达现场。\n二级故障8小时内到达现场。\n".getBytes(StandardCharsets.UTF_8));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-01-20");
        List<String> asReported = new ArrayList<>();
        for (String severity : List.of("MAJOR", "CRITICAL", "MAJOR")) {
            story.theHotlineRings(severity, Map.of("title", "停机 " + asReported.size()));
            story.act("stage", Map.of("stage", "ONSITE", "reason", "远程不能处理"));
            asReported.add(story.visits().getFirst().path("number").asString());
        }

        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = dispatcher.read("/api/work-orders?view=open&limit=1&cursor=" + next).ok();
            listed.add(page.path("items").path(0).path("number").asString());
            next = page.path("nextCursor").isNull() ? null : page.path("nextCursor").asString();
        }

        assertThat(listed).containsExactly(asReported.get(1), asReported.get(2), asReported.get(0));
    }
}
