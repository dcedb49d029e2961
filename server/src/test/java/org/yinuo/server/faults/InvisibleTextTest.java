package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.Given;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

/** Names and titles nobody could read, and characters nothing can hold. */
@YinuoTest
class InvisibleTextTest {

    @Autowired
    private MockMvc mvc;

    /** Zero-width space and joiner, byte order mark, soft hyphen, Hangul filler, Braille blank, a lone variation selector, directions, tags. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u200b\u200d\ufeff", "\u00ad", "\u3164", "\u2800", "\ufe0f", "\u202e\u202c", " \u2060 ", "\udb40\udc20"})
    void refusesNamesAndTitlesWithNothingToSee(String invisible) {
        Api desk = Api.as(mvc, Cast.AGENT);

        assertThat(desk.create("/api/customers", Map.of("name", invisible)).refusal()).isEqualTo("text-unusable");
        assertThat(desk.create("/api/service-requests", request(invisible)).refusal()).isEqualTo("text-unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "水泵", "👨\u200d🔧", "a\u200bb", "क्\u200dष", "❤\ufe0f"})
    void keepsWhatSaysSomethingAndLeavesBlanksToTheirOwnRefusal(String text) {
        assertThat(Given.isInvisible(text)).isFalse();
    }

    @Test
    void refusesCharactersThatCannotBeKeptForEachOfManyInWordsNotAsAFault() {
        Api desk = Api.as(mvc, Cast.AGENT);
        long id = desk.create("/api/service-requests", request("停机")).ok().path("id").asLong();
        List<Map<String, Long>> one = List.of(Map.of("id", id));

        for (String unusable : List.of("a\u0000b", "\u200b")) {
            assertThat(desk.create("/api/service-requests/bulk/note", Map.of("requests", one, "text", unusable)).refusal()).isEqualTo("text-unusable");
            assertThat(desk.create("/api/service-requests/bulk/classify", Map.of("requests", one, "kind", "FAULT", "requestClass", "GENERAL",
                    "reason", unusable)).refusal()).isEqualTo("text-unusable");
        }
    }

    private static Map<String, Object> request(String title) {
        return Map.of("channel", "HOTLINE", "title", title, "description", "x", "severity", "MINOR");
    }
}
