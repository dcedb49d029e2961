package org.yinuo.server.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinuo.server.stories.QuoteSheet.card;
import static org.yinuo.server.stories.QuoteSheet.km;
import static org.yinuo.server.stories.QuoteSheet.labour;
import static org.yinuo.server.stories.QuoteSheet.part;
import static org.yinuo.server.stories.QuoteSheet.quote;
import static org.yinuo.server.stories.QuoteSheet.rows;
import static org.yinuo.server.stories.QuoteSheet.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import tools.jackson.databind.JsonNode;

/** A printer after its warranty: quoted by rates and letter, approved, worked on, charged and paid. */
@StoryTest
class ChargesStoryTest {
    @Autowired
    MockMvc mvc;
    private Story story;
    private Api admin;
    private Api finance;
    private Api nobody;
    private long request;

    @BeforeEach
    void ratesAndAContract(Story story) {
        this.story = story;
        admin = story.as(Cast.ADMIN);
        finance = story.as(Cast.FINANCE);
        nobody = Api.asNobody(mvc);
        story.itIs("2026-03-21T01:00:00Z");
        admin.create("/api/rate-cards", card("2026-01-01", "150.00")).ok();
    }

    private void underTheLetter(String price, String now) {
        story.aShortLetterIsRead(1);
        List.of(Map.of("type", "coverage", "note", "免费更换配件"), Map.of("type", "exclusion", "applies_to", "人为损坏"),
                Map.of("type", "upgrade", "value", 15, "unit", "percent", "note", "升级费不超过合同价的 15%"),
                Map.of("type", "post_warranty", "price", price, "note", "质保期满后按约定收费")).forEach(story::aPersonAdds);
        story.everythingElseIsDecided();
        story.aContractIsSignedOnIt(story.theLetterIsApproved(), "100000.00", "2026-01-05", "2026-03-20");
        story.itIs(now);
        request = story.theHotlineRings("MINOR", Map.of()).path("id").asLong();
    }

    @Test
    void reckonsEachLineSoThatTheColumnAddsUp() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");

        JsonNode priced = desk().create(quotes() + "/price", quote("0", labour("SENIOR", "WORKING", 100), part("定影组件", 1, "860.00"), km(24))).ok();

        // 100 min in steps of 30 are 2 h; labour is free by the letter; 860.00 and 24 km at 2.50 stay, 13 % tax each.
        assertThat(table(priced)).containsExactly(rows(
                "LABOUR  2   150.00   300.00     0.00    0.00     0.00 CLAUSE_FREE 质保期满后按约定收费",
                "PART    1   860.00   860.00   860.00  111.80   971.80 NAMED",
                "TRAVEL  24    2.50    60.00    60.00    7.80    67.80 RATE_CARD",
                "TOTAL              1220.00   920.00  119.60  1039.60"));
    }

    @Test
    void chargesAtCostWhereTheLetterSaysSo() {
        underTheLetter("cost", "2027-03-22T01:00:00Z");

        Map<String, Object> withoutCost = part("定影组件", 1, "860.00");
        assertThat(desk().create(quotes() + "/price", quote("0", withoutCost)).refusal()).isEqualTo("cost-missing");

        Map<String, Object> withCost = new HashMap<>(withoutCost);
        withCost.put("cost", "610.00");
        JsonNode priced = desk().create(quotes() + "/price", quote("0", labour("EXPERT", "REST_DAY", 61), withCost)).ok();

        // 61 min are 1.5 h at 60 % of 600.00.
        assertThat(table(priced)).containsExactly(rows(
                "LABOUR  1.5   360.00   540.00   540.00   70.20   610.20 CLAUSE_COST 质保期满后按约定收费",
                "PART    1   610.00   610.00   610.00   79.30   689.30 CLAUSE_COST 质保期满后按约定收费",
                "TOTAL              1150.00  1150.00  149.50  1299.50"));
    }

    @Test
    void chargesNothingWithinTheWarrantyExceptForWhatIsExcluded() {
        underTheLetter("cost", "2026-06-01T01:00:00Z");
        long excluded = Story.list(desk().read("/api/service-requests/" + request + "/charges").ok().path("lines")).stream()
                .filter(line -> line.path("ground").asString().equals("EXCLUDED")).findFirst().orElseThrow().path("clauseId").asLong();
        Map<String, Object> broken = part("外壳", 1, "200.00");
        broken.put("excludedBy", excluded);

        JsonNode priced = desk().create(quotes() + "/price", quote("0", labour("JUNIOR", "WORKING", 30), part("滚轮", 2, "35.50"), broken)).ok();

        assertThat(table(priced)).containsExactly(rows(
                "LABOUR  0.5   100.00    50.00     0.00    0.00     0.00 WARRANTY_FREE 免费更换配件",
                "PART    2    35.50    71.00     0.00    0.00     0.00 WARRANTY_FREE 免费更换配件",
                "PART    1   200.00   200.00   200.00   26.00   226.00 EXCLUDED 人为损坏",
                "TOTAL               321.00   200.00   26.00   226.00"));
        broken.put("excludedBy", excluded + 1000);
        assertThat(desk().create(quotes() + "/price", quote("0", broken)).refusal()).isEqualTo("exclusion-unknown");
    }

    @Test
    void proposesThePartsPutInOnVisitsAtWhatTheWarrantyMakesOfTheirPrice() {
        underTheLetter("material+visit", "2026-06-01T01:00:00Z");
        twoRollersArePutIn();

        JsonNode line = desk().read("/api/service-requests/" + request + "/parts-put-in").ok().path("items").path(0).path("line");
        Map<String, Object> proposed = part(line.path("text").asString(), line.path("quantity").asInt(), line.path("unitPrice").asString());

        assertThat(proposed.get("text")).isEqualTo("胶辊 ROL-1");
        assertThat(table(desk().create(quotes() + "/price", quote("0", proposed)).ok())).containsExactly(rows(
                "PART    2    85.00   170.00     0.00    0.00     0.00 WARRANTY_FREE 免费更换配件",
                "TOTAL               170.00     0.00    0.00     0.00"));
    }

    @Test
    void printsWhatTheCustomerAgreedToPayForAPartOnTheRecordOfTheVisit() throws IOException {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        twoRollersArePutIn();
        String paper = "/api/work-orders/" + story.visit() + "/work-order.pdf?lang=zh";
        assertThat(text(desk().download(paper))).contains("ROL-1").doesNotContain("192.10");

        long quote = draw("0", part("胶辊 ROL-1", 2, "85.00"));
        nobody.create("/api/consent-links/answer", Map.of("token", sent(quote), "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();

        // Two at 85.00 and 13 % tax.
        assertThat(text(desk().download(paper))).contains("192.10");
    }

    private void twoRollersArePutIn() {
        Api store = story.as(Cast.MANAGER);
        long own = store.create("/api/stock-places", Map.of("kind", "ENGINEER", "name", "赵工个人库", "keeperId", Cast.ENGINEER.id())).ok().path("id").asLong();
        long roller = store.create("/api/parts", Map.of("number", "ROL-1", "name", "胶辊", "models", List.of(),
                "price", Map.of("amount", "85.00", "currency", "CNY"))).ok().path("id").asLong();
        store.create("/api/stock/receipts", Map.of("placeId", own, "from", "SUPPLIER", "lines", List.of(Map.of("partId", roller, "quantity", 4)))).ok();
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需要上门"));
        story.theVisitGoesToTheEngineer();
        story.theEngineerChecksIn();
        story.engineer.create("/api/work-orders/" + story.visit() + "/part", Map.of("partId", roller, "quantity", 2)).ok();
    }

    @Test
    void saysTheSameAsTheCoverOfAUnitThatHasAWarrantyAndNoContract() {
        long customer = desk().create("/api/customers", Map.of("name", "临江路小学")).ok().path("id").asLong();
        long kind = desk().create("/api/product-categories", Map.of("name", "微型计算机", "goods", "pc", "warrantyStart", "INVOICE")).ok().path("id").asLong();
        desk().create("/api/product-models", Map.of("code", "NB-14", "categoryId", kind)).ok();
        long unit = desk().create("/api/units", Map.of("customerId", customer, "serial", "NB-0001", "model", "NB-14", "soldOn", "2026-03-01", "price", 5600))
                .ok().path("id").asLong();
        request = desk().create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "电脑无法开机", "description", "按电源键无反应", "severity", "MINOR",
                "customerId", customer, "unitId", unit, "callerPhone", "0839-5550999", "callerName", "何敏")).ok().path("id").asLong();

        JsonNode cover = desk().read("/api/units/" + unit + "/cover").ok();
        JsonNode intake = desk().read("/api/charges?customerId=" + customer + "&unitId=" + unit).ok();
        JsonNode kept = desk().read("/api/service-requests/" + request + "/charges").ok();

        assertThat(cover.path("inWarranty").asBoolean()).isTrue();
        assertThat(List.of(intake.path("standing").asString(), kept.path("standing").asString())).containsExactly("IN_WARRANTY", "IN_WARRANTY");
        assertThat(List.of(intake.path("warrantyEndsOn").asString(), intake.path("freeBy").asString()))
                .containsExactly(cover.path("endsOn").asString(), cover.path("reason").asString());
        assertThat(table(desk().create(quotes() + "/price", quote("0", labour("JUNIOR", "WORKING", 30))).ok())).containsExactly(rows(
                "LABOUR  0.5   100.00    50.00     0.00    0.00     0.00 WARRANTY_FREE " + intake.path("freeBy").asString(),
                "TOTAL                50.00     0.00    0.00     0.00"));
    }

    @Test
    void addsWhatIsMissingToTheMinimumAndCapsAnUpgrade() {
        underTheLetter("material-only", "2027-03-22T01:00:00Z");
        Map<String, Object> upgrade = part("升级到 5.0", 1, "18000.00");
        upgrade.put("kind", "UPGRADE");

        assertThat(table(desk().create(quotes() + "/price", quote("0", upgrade)).ok())).containsExactly(rows(
                "UPGRADE 1 18000.00 18000.00 15000.00 1950.00 16950.00 CLAUSE_CAP 升级费不超过合同价的 15%",
                "TOTAL             18000.00 15000.00 1950.00 16950.00"));
        long stranger = desk().create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "打印机卡纸", "description", "每页都卡",
                "severity", "MINOR", "callerPhone", "0839-5550999", "callerName", "何敏")).ok().path("id").asLong();

        assertThat(table(desk().create("/api/service-requests/" + stranger + "/quotes/price", quote("0", labour("JUNIOR", "WORKING", 10))).ok())).containsExactly(rows(
                "LABOUR  0.5   100.00    50.00    50.00    6.50    56.50 RATE_CARD",
                "MINIMUM 1    30.00    30.00    30.00    3.90    33.90 MINIMUM",
                "TOTAL                80.00    80.00   10.40    90.40"));
    }

    @Test
    void takesTheCardOfTheDayAndNeverChangesOne() {
        underTheLetter("material-only", "2027-03-22T01:00:00Z");
        long stranger = desk().create("/api/service-requests", Map.of("channel", "HOTLINE", "title", "打印机卡纸", "description", "每页都卡",
                "severity", "MINOR", "callerPhone", "0839-5550999", "callerName", "何敏")).ok().path("id").asLong();
        String quotes = "/api/service-requests/" + stranger + "/quotes";
        long first = desk().create(quotes, quote("0", labour("SENIOR", "WORKING", 60))).ok().path("quote").path("id").asLong();

        admin.create("/api/rate-cards", card("2027-03-22", "180.00")).ok();
        admin.create("/api/rate-cards", card("2027-04-01", "999.00")).ok();

        assertThat(desk().create(quotes + "/price", quote("0", labour("SENIOR", "WORKING", 60))).ok().path("net").asString()).isEqualTo("180.00");
        assertThat(desk().read("/api/quotes/" + first).ok().path("quote").path("figures").path("net").asString()).isEqualTo("150.00");
        assertThat(finance.create("/api/rate-cards", card("2027-05-01", "1.00")).status()).isEqualTo(403);
    }

    @Test
    void holdsTheVisitUntilTheCustomerApprovesByTheLink() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需要上门"));
        story.theVisitGoesToTheEngineer();
        story.engineer.create("/api/work-orders/" + story.visit() + "/arrive", Map.of("place", "机房")).ok();

        assertThat(story.engineer.create("/api/work-orders/" + story.visit() + "/start", Map.of()).refusal()).isEqualTo("quote-not-approved");
        String token = sent(quote);
        assertThat(story.engineer.create("/api/work-orders/" + story.visit() + "/start", Map.of()).refusal()).isEqualTo("quote-not-approved");
        JsonNode shown = nobody.create("/api/consent-links/look", Map.of("token", token)).ok();
        assertThat(shown.path("purpose").asString()).isEqualTo("QUOTE");
        assertThat(shown.path("scope").asString()).contains("¥971.80").contains("2027-04-30");
        nobody.create("/api/consent-links/answer", Map.of("token", token, "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();

        assertThat(state(quote)).isEqualTo("APPROVED");
        assertThat(story.engineer.create("/api/work-orders/" + story.visit() + "/start", Map.of()).ok().path("status").asString()).isEqualTo("WORKING");
        assertThat(steps(quote)).containsExactly("DRAWN", "SENT", "APPROVED");
    }

    @Test
    void showsTheCustomerEachLineWithQuantityPriceAndAmountAndKeepsTheLinkOpenAsLongAsTheQuote() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        String token = sent(draw("0", part("定影组件", 2, "430.00"), km(24)));

        JsonNode shown = nobody.create("/api/consent-links/look", Map.of("token", token)).ok();

        // 2 × 430.00 = 860.00 and 24 km at 2.50 = 60.00; with 13 % tax 971.80 and 67.80.
        assertThat(Story.list(shown.path("offer").path("lines")).stream().map(line -> String.join(" ", line.path("quantity").asString(),
                line.path("unit").asString(), line.path("unitPrice").asString(), line.path("net").asString(), line.path("total").asString())).toList())
                .containsExactly("2 PIECE 430.00 860.00 971.80", "24 KM 2.50 60.00 67.80");
        assertThat(shown.path("offer").path("total").asString() + " " + shown.path("offer").path("validUntil").asString()).isEqualTo("1039.60 2027-04-30");
        assertThat(shown.path("expiresAt").asString()).isEqualTo("2027-04-30T16:00:00Z");
        story.itIs("2027-04-30T15:00:00Z");
        nobody.create("/api/consent-links/answer", Map.of("token", token, "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
    }

    @Test
    void letsTheEngineerGoOnOnlyWithAReasonOnRecordOrASignatureOnTheSpot() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"));
        story.act("stage", Map.of("stage", "ONSITE", "reason", "需要上门"));
        story.theVisitGoesToTheEngineer();
        String visit = "/api/work-orders/" + story.visit();
        assertThat(story.engineer.read(visit + "/quotes").ok().path("holds").path("id").asLong()).isEqualTo(quote);
        assertThat(story.as(Cast.OTHER_ENGINEER).read(visit + "/quotes").status()).isEqualTo(404);
        assertThat(story.as(Cast.OTHER_ENGINEER).read("/api/quotes/" + quote).status()).isEqualTo(404);

        JsonNode goneOn = story.engineer.create(visit + "/go-on-unapproved", Map.of("reason", "漏粉冒烟，先断电处理")).ok();
        story.theEngineerChecksIn();

        assertThat(goneOn.path("goneOn").path("reason").asString()).isEqualTo("漏粉冒烟，先断电处理");
        assertThat(steps(quote)).contains("BEGUN_UNAPPROVED");
        story.engineer.create("/api/quotes/" + quote + "/signature", Map.of("name", "何敏",
                "image", "data:image/png;base64," + Base64.getEncoder().encodeToString(Story.drawing()))).ok();
        assertThat(desk().read("/api/quotes/" + quote).ok().path("consent").path("answer").path("way").asString()).isEqualTo("SIGNATURE");
        assertThat(state(quote)).isEqualTo("APPROVED");
    }

    @Test
    void keepsEveryVersionAndClosesTheLinkOfTheEarlierOne() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long first = draw("0", part("定影组件", 1, "860.00"));
        String token = sent(first);

        long second = desk().create("/api/quotes/" + first + "/versions", quote("0", part("定影组件", 1, "820.00"))).ok().path("quote").path("id").asLong();

        assertThat(List.of(state(first), state(second))).containsExactly("SUPERSEDED", "DRAFT");
        assertThat(desk().read("/api/quotes/" + first).ok().path("quote").path("figures").path("total").asString()).isEqualTo("971.80");
        assertThat(nobody.create("/api/consent-links/look", Map.of("token", token)).refusal()).isEqualTo("consent-link-expired");
        assertThat(desk().create("/api/quotes/" + first + "/versions", quote("0", km(1))).refusal()).isEqualTo("quote-stands");
    }

    @Test
    void expiresWhenItsLastDayIsOver() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"));
        story.itIs("2027-04-30T10:00:00Z");
        String token = sent(quote);

        story.itIs("2027-04-30T16:00:00Z");

        assertThat(state(quote)).isEqualTo("EXPIRED");
        assertThat(nobody.create("/api/consent-links/look", Map.of("token", token)).ok().path("validUntil").asString()).isEqualTo("2027-04-30T16:00:00Z");
        assertThat(nobody.create("/api/consent-links/answer", Map.of("token", token, "verdict", "GRANTED", "name", "何敏", "reason", "")).refusal())
                .isEqualTo("quote-expired");
    }

    @Test
    void needsApprovalForADiscountAboveTheLimit() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("12.5", part("定影组件", 1, "860.00"));
        assertThat(desk().create("/api/quotes/" + quote + "/send", Map.of()).refusal()).isEqualTo("discount-not-approved");

        desk().create("/api/quotes/" + quote + "/discount", Map.of("reason", "老客户")).ok();
        JsonNode asked = story.manager.read("/api/approvals/awaiting").ok().path("items").path(0);
        story.manager.create("/api/approval-steps/" + asked.path("steps").path(0).path("id").asLong() + "/decision",
                Map.of("verdict", "APPROVED", "reason", "同意")).ok();

        assertThat(asked.path("purpose").asString()).isEqualTo("DISCOUNT");
        assertThat(desk().create("/api/quotes/" + quote + "/send", Map.of()).ok().path("quote").path("figures").path("net").asString()).isEqualTo("752.50");
    }

    @Test
    void paysInPartsTakesARefundBackAndFollowsWhatIsOpen() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"), km(24));
        assertThat(finance.create("/api/quotes/" + quote + "/charge-note", Map.of("dueOn", "2027-04-15", "note", "")).refusal())
                .isEqualTo("quote-not-approved-to-charge");
        nobody.create("/api/consent-links/answer", Map.of("token", sent(quote), "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        long note = finance.create("/api/quotes/" + quote + "/charge-note", Map.of("dueOn", "2027-04-15", "note", "")).ok()
                .path("account").path("note").path("id").asLong();

        List<String> account = new ArrayList<>();
        account.add(balance(pay(note, "1000.00", "TRANSFER")));
        account.add(finance.create("/api/charge-notes/" + note + "/payments", payment("39.61", "CASH")).refusal());
        JsonNode full = pay(note, "39.60", "WECHAT");
        account.add(balance(full) + " " + state(quote));
        long transfer = full.path("account").path("payments").path(0).path("id").asLong();
        account.add(balance(finance.create("/api/charge-notes/" + note + "/refunds", Map.of("paymentId", transfer, "amount", "100.00", "on", "2027-03-22",
                "reason", "多收")).ok()) + " " + state(quote));
        account.add(finance.create("/api/charge-notes/" + note + "/refunds", Map.of("paymentId", transfer, "amount", "900.01", "on", "2027-03-22",
                "reason", "多收")).refusal());

        // 1039.60 - 1000.00 = 39.60; - 39.60 = 0; + 100.00 given back = 100.00 open again.
        assertThat(account).containsExactly("39.60", "payment-too-much", "0.00 PAID", "100.00 CHARGED", "refund-too-much");
        story.itIs("2027-05-20T01:00:00Z");
        JsonNode ages = finance.read("/api/charge-notes/ages").ok().path("items");
        assertThat(ages.size()).isEqualTo(1);
        assertThat(ages.path(0).path("age").asString() + " " + ages.path(0).path("amount").asString()).isEqualTo("DAYS_60 100.00");
        assertThat(finance.read("/api/charge-notes").ok().path("items").path(0).path("note").path("balance").asString()).isEqualTo("100.00");
        assertThat(story.as(Cast.ENGINEER).read("/api/charge-notes").status()).isEqualTo(403);
    }

    @Test
    void tellsWhoeverTalksToTheCustomerWhatHeHasNotPaidInTime() {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"), km(24));
        nobody.create("/api/consent-links/answer", Map.of("token", sent(quote), "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        long note = finance.create("/api/quotes/" + quote + "/charge-note", Map.of("dueOn", "2027-04-15", "note", "")).ok()
                .path("account").path("note").path("id").asLong();
        long customer = finance.read("/api/charge-notes/" + note).ok().path("customer").path("id").asLong();
        String asked = "/api/charge-notes/overdue?customerId=" + customer;

        story.itIs("2027-04-15T15:59:59Z");
        assertThat(story.desk.read(asked).ok()).as("due until the end of the day").isEmpty();
        story.itIs("2027-04-25T01:00:00Z");
        JsonNode overdue = story.desk.read(asked).ok().path(0);

        assertThat(List.of(overdue.path("notes").asInt(), overdue.path("amount").asString(), overdue.path("currency").asString(), overdue.path("oldestDays").asInt()))
                .containsExactly(1, "1039.60", "CNY", 10);
        assertThat(story.desk.read("/api/charge-notes?customerId=" + customer).ok().path("items")).hasSize(1);
        assertThat(story.desk.read("/api/charge-notes?customerId=" + (customer + 1)).ok().path("items")).isEmpty();
        assertThat(story.desk.read("/api/charge-notes/overdue?customerId=" + (customer + 1)).ok()).isEmpty();
        assertThat(story.as(Cast.TECHNICAL).read(asked).status()).isEqualTo(403);
        pay(note, "1039.60", "TRANSFER");
        assertThat(story.desk.read(asked).ok()).isEmpty();
    }

    @Test
    void printsQuoteChargeNoteAndOpenItemsInBothLanguages() throws IOException {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", labour("SENIOR", "WORKING", 100), part("定影组件", 1, "860.00"));
        nobody.create("/api/consent-links/answer", Map.of("token", sent(quote), "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        long note = finance.create("/api/quotes/" + quote + "/charge-note", Map.of("dueOn", "2027-04-15", "note", "")).ok()
                .path("account").path("note").path("id").asLong();
        pay(note, "471.80", "CASH");

        assertThat(text(desk().download("/api/quotes/" + quote + "/quote.pdf?lang=zh"))).contains("报价单", "定影组件", "按合同免收", "971.80", "何敏");
        assertThat(text(finance.download("/api/charge-notes/" + note + "/note.pdf?lang=zh"))).contains("收费单", "现金", "500.00");
        assertThat(text(finance.download("/api/charge-notes/" + note + "/note.pdf?lang=en"))).contains("Charge Note", "Cash", "500.00");
        assertThat(new String(finance.download("/api/charge-notes/open.csv?lang=zh"), StandardCharsets.UTF_8)).contains("青川市水务集团", ",971.80,500.00");
    }

    @Test
    void printsTheTaxRateAndWhereToPayOnTheChargeNoteAsFarAsTheHouseHasToldIt() throws IOException {
        underTheLetter("material+visit", "2027-03-22T01:00:00Z");
        long quote = draw("0", part("定影组件", 1, "860.00"));
        nobody.create("/api/consent-links/answer", Map.of("token", sent(quote), "verdict", "GRANTED", "name", "何敏", "reason", "")).ok();
        long note = finance.create("/api/quotes/" + quote + "/charge-note", Map.of("dueOn", "2027-04-15", "note", "")).ok()
                .path("account").path("note").path("id").asLong();
        String paper = "/api/charge-notes/" + note + "/note.pdf?lang=";
        assertThat(text(finance.download(paper + "zh"))).contains("111.80 (13%)").doesNotContain("收款账户");

        admin.replace("/api/company", 0, Map.of("name", "一诺科技", "bank", "中国银行青川支行", "bankAccount", "6216 0000 1111", "taxNumber", "91510000X")).ok();

        assertThat(text(finance.download(paper + "zh"))).contains("收款账户", "一诺科技", "中国银行青川支行", "账号 6216 0000 1111", "91510000X");
        assertThat(text(finance.download(paper + "en"))).contains("Pay to", "Account 6216 0000 1111");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Api desk() {
        return story.desk;
    }

    private String quotes() {
        return "/api/service-requests/" + request + "/quotes";
    }

    @SafeVarargs
    private long draw(String discount, Map<String, Object>... lines) {
        return desk().create(quotes(), quote(discount, lines)).ok().path("quote").path("id").asLong();
    }

    private String sent(long quote) {
        long consent = desk().create("/api/quotes/" + quote + "/send", Map.of()).ok().path("consent").path("id").asLong();
        return desk().create("/api/consents/" + consent + "/link", Map.of()).ok().path("token").asString();
    }

    private String state(long quote) {
        return desk().read("/api/quotes/" + quote).ok().path("quote").path("state").asString();
    }

    private List<String> steps(long quote) {
        return Story.list(desk().read("/api/quotes/" + quote).ok().path("steps")).stream().map(step -> step.path("kind").asString()).toList();
    }

    private JsonNode pay(long note, String amount, String method) {
        return finance.create("/api/charge-notes/" + note + "/payments", payment(amount, method)).ok();
    }

    private static Map<String, Object> payment(String amount, String method) {
        return Map.of("amount", amount, "method", method, "on", "2027-03-22", "reference", "回单 0322");
    }

    private static String balance(JsonNode shown) {
        return shown.path("account").path("note").path("balance").asString();
    }
}
