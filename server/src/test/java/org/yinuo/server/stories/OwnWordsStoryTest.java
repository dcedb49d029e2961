package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever grades many requests at once names the house's grade; each request takes its own letter's word for it. */
@StoryTest
class OwnWordsStoryTest {
    private static final String BULK = "/api/service-requests/bulk/triage";
    private Story story;

    @BeforeEach
    void aContract(Story story) {
        this.story = story;
        story.theLetterIsRead(OwnLetter.FILE, OwnLetter.bytes());
        story.clauses().forEach(story::aPersonRejects);
        OwnLetter.clauses().forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-02-01");
    }

    @Test
    void eachOfManyTakesTheWordOfItsOwnLetter() {
        long promised = rings("MINOR", "一般问题");
        long nobodys = story.desk.create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "断网", "description", "", "severity", "MINOR")).ok()
                .path("id").asLong();

        story.dispatcher.create(BULK, Map.of("requests", List.of(Map.of("id", promised), Map.of("id", nobodys)), "severity", "CRITICAL", "reason", "全线停")).ok();

        assertThat(read(promised).path("level").asString()).isEqualTo("重大技术问题");
        assertThat(read(nobodys).path("level").isNull()).isTrue();
        story.dispatcher.create(BULK, Map.of("requests", List.of(Map.of("id", promised)), "severity", "MAJOR", "reason", "已恢复一半")).ok();
        assertThat(read(promised).path("level").isNull()).as("the letter has no word for it").isTrue();
    }

    @Test
    void oneOfThatSeverityKeepsItsWord() {
        long promised = rings("MINOR", "三级");

        story.dispatcher.create(BULK, Map.of("requests", List.of(Map.of("id", promised)), "severity", "MINOR", "reason", "核对")).ok();

        assertThat(read(promised).path("level").asString()).isEqualTo("三级");
    }

    @Test
    void aPartSplitOffHasAWordToo() {
        long whole = rings("CRITICAL", "重大技术问题");

        long same = split(whole, "CRITICAL");
        long milder = split(whole, "MINOR");

        assertThat(read(same).path("level").asString()).isEqualTo("重大技术问题");
        assertThat(read(milder).path("level").asString()).isEqualTo("一般问题");
    }

    private long rings(String severity, String level) {
        return story.theHotlineRings(severity, Map.of("level", level)).path("id").asLong();
    }

    private long split(long whole, String severity) {
        return story.desk.create("/api/service-requests/" + whole + "/split", Map.of("title", "打印机", "description", "脱机", "kind", "FAULT", "severity", severity))
                .ok().path("id").asLong();
    }

    private JsonNode read(long id) {
        return story.desk.read("/api/service-requests/" + id).ok();
    }
}
