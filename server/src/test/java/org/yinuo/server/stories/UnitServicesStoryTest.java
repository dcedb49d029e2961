package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger of a unit tells what was reported of it, who came, and how it ended. */
@StoryTest
class UnitServicesStoryTest {

    @Test
    void theLedgerTellsOfRequestsAndVisitsNewestFirst(Story story) throws IOException {
        SoldComputer computer = SoldComputer.underContract(story, List.of());
        computer.isRepairedOnSite("2026-04-10", "2026-04-11");
        String request = story.request().path("number").asString();
        String visit = story.visits().getFirst().path("number").asString();

        List<JsonNode> told = Story.list(story.desk.read("/api/units/" + computer.id() + "/services").ok());

        assertThat(told.stream().map(each -> each.path("kind").asString() + " " + each.path("text").asString().split(" ")[0]))
                .containsExactlyInAnyOrder("VISITED " + visit, "REQUEST_CLOSED " + request, "REPORTED " + request);
        assertThat(told.getLast().path("text").asString()).isEqualTo(request + " 电脑无法开机");
        assertThat(told.getLast().path("ref").asString()).isEqualTo("request:" + story.request().path("id").asLong());
        try (PDDocument ledger = Loader.loadPDF(story.desk.download("/api/units/" + computer.id() + "/ledger.pdf?lang=en"))) {
            assertThat(new PDFTextStripper().getText(ledger)).contains("Reported", "Visited", visit, "Request closed");
        }
    }
}
