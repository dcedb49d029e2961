package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** Money an engineer spends on the way: advanced, receipted, approved, written off. */
@StoryTest
class ExpenseStoryTest {
    private Story story;
    private Api admin;
    private Api finance;

    @BeforeEach
    void peopleOfTheHouse(Story story) {
        this.story = story;
        admin = story.as(Cast.ADMIN);
        finance = story.as(Cast.FINANCE);
        story.itIs("2026-03-21T01:00:00Z");
    }

    @Test
    void writesAnAdvanceOffAgainstItsReceipts() {
        admin.replace("/api/expense-limits", 0, Map.of("limits", List.of(Map.of("kind", "MEALS", "perDay", "100.00")))).ok();
        long id = story.engineer.create("/api/expenses", Map.of("occasion", "SERVICE", "customer", "青川市水务集团", "place", "青川", "purpose", "更换定影组件",
                "requestNumber", "", "firstDay", "2026-03-19", "lastDay", "2026-03-20", "advance", "800.00")).ok().path("id").asLong();
        String expense = "/api/expenses/" + id;
        approve(story.manager);
        approve(finance);
        finance.create(expense + "/pay-out", Map.of("reference", "转账 0321")).ok();
        assertThat(story.engineer.create(expense + "/receipts", receipt("MEALS", "2026-03-19", "65.50", "")).refusal()).isEqualTo("receipt-without-picture");

        story.engineer.create(expense + "/receipts", receipt("TRANSPORT", "2026-03-19", "312.00", "高铁")).ok();
        story.engineer.create(expense + "/receipts", receipt("MEALS", "2026-03-19", "65.50", "午餐")).ok();
        story.engineer.create(expense + "/receipts", receipt("MEALS", "2026-03-19", "58.00", "晚餐")).ok();
        story.engineer.create(expense + "/hand-in", Map.of("report", "定影组件已更换，试印正常")).ok();
        JsonNode handedIn = finance.read(expense).ok();

        // 312.00 + 65.50 + 58.00 = 435.50; 800.00 paid before, so 364.50 come back; meals are 23.50 above 100.00 a day.
        assertThat(handedIn.path("spent").asString() + " " + handedIn.path("balance").asString() + " " + handedIn.path("overBy").asString())
                .isEqualTo("435.50 -364.50 23.50");
        assertThat(finance.create(expense + "/write-off", Map.of("reference", "退现 0322", "overReason", "")).refusal()).isEqualTo("over-limit-needs-reason");
        assertThat(story.desk.create(expense + "/write-off", Map.of("reference", "退现 0322", "overReason", "陪客户")).refusal()).isEqualTo("expense-needs-finance");
        assertThat(finance.create(expense + "/write-off", Map.of("reference", "退现 0322", "overReason", "陪客户用餐")).ok().path("state").asString()).isEqualTo("WRITTEN_OFF");
        assertThat(story.as(Cast.OTHER_ENGINEER).read(expense).status()).isEqualTo(404);
        assertThat(story.engineer.create(expense + "/receipts", receipt("OTHER", "2026-03-19", "1.00", "x")).refusal()).isEqualTo("expense-out-of-order");
    }

    @Test
    void theTrailNamesEverybodyWhoApprovedAndWhen() {
        String expense = "/api/expenses/" + story.engineer.create("/api/expenses", Map.of("occasion", "SERVICE", "customer", "", "place", "青川",
                "purpose", "更换定影组件", "requestNumber", "", "firstDay", "2026-03-21", "lastDay", "2026-03-21", "advance", "500.00")).ok().path("id").asLong();
        story.itIs("2026-03-21T02:00:00Z");
        approve(story.manager);
        assertThat(trail(expense)).containsExactly("ASKED 2026-03-21T01:00:00Z", "APPROVED 2026-03-21T02:00:00Z");

        story.itIs("2026-03-21T03:00:00Z");
        approve(finance);

        assertThat(trail(expense)).containsExactly("ASKED 2026-03-21T01:00:00Z", "APPROVED 2026-03-21T02:00:00Z", "APPROVED 2026-03-21T03:00:00Z");
        assertThat(Story.list(finance.read(expense).ok().path("steps")).stream().map(step -> step.path("by").asString()).distinct()).hasSize(3);
    }

    private List<String> trail(String expense) {
        return Story.list(story.engineer.read(expense).ok().path("steps")).stream()
                .map(step -> step.path("kind").asString() + " " + step.path("at").asString()).toList();
    }

    private void approve(Api who) {
        JsonNode step = who.read("/api/approvals/awaiting").ok().path("items").path(0).path("steps");
        long open = Story.list(step).stream().filter(each -> each.path("state").asString().equals("OPEN")).findFirst().orElseThrow().path("id").asLong();
        who.create("/api/approval-steps/" + open + "/decision", Map.of("verdict", "APPROVED", "reason", "同意")).ok();
    }

    private static Map<String, Object> receipt(String kind, String on, String amount, String note) {
        return Map.of("kind", kind, "on", on, "amount", amount, "note", note);
    }
}
