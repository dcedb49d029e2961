package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The customer's time to ask for his money or another unit, as the letter gives it. */
@StoryTest
class ReturnWindowsStoryTest {

    @Test
    void theUnitShowsTheWindowsOfItsLetterWithTheirLastDays(Story story) {
        story.itIs("2026-04-01T01:00:00Z");
        story.aShortLetterIsRead(1);
        story.aPersonAdds(Map.of("type", "return_refund", "value", 7, "unit", "days", "action", "refund"));
        story.aPersonAdds(Map.of("type", "return_refund", "value", 60, "unit", "days", "action", "exchange"));
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        long sold = story.desk.read("/api/units?contractId=" + story.contract()).ok().path("items").path(0).path("id").asLong();

        List<JsonNode> windows = Story.list(story.desk.read("/api/units/" + sold + "/return-windows").ok());

        assertThat(windows.stream().map(each -> each.path("actions").path(0).asString() + " " + each.path("lastDay").asString() + " " + each.path("open")))
                .containsExactly("refund 2026-03-27 false", "exchange 2026-05-19 true");
    }
}
