package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;

/** One box finds requests, customers, units and contracts by any word in them. */
@YinuoTest
class SearchTest {
    @Autowired
    MockMvc mvc;
    @Autowired
    JdbcClient jdbc;
    private Api desk;
    private long customer;

    @BeforeEach
    void aCustomerWithAContact() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = desk.create("/api/customers", Map.of("name", "青川市水务集团", "shortName", "青水")).ok().path("id").asLong();
    }

    @Test
    void findsAWordWhereverItStandsInARunOfCharacters() {
        long request = request("三号泵房变频板烧毁", "Inverter QX-200 缺相；ERP系统报 E1042");

        for (String word : List.of("变频", "变频板", "频板烧", "泵房", "烧毁", "inverter", "vert", "qx", "QX-200", "x-2", "E1042", "104",
                "ＥＲＰ", "缺相", "水务", "青水 变频", "rp系统")) {
            assertThat(found(word)).as(word).containsExactly(request);
        }
        for (String word : List.of("板变", "变频器", "青川 空调", "e1043", "频 不在", "100%")) {
            assertThat(found(word)).as(word).isEmpty();
        }
    }

    @Test
    void findsARequestByItsNumberItsCountAndTheCallersPhone() {
        long request = desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "停机",
                "description", "", "severity", "MINOR", "callerPhone", "0839-5550123", "callerName", "何敏")).ok().path("id").asLong();
        request("别的", "没有关系");
        String number = desk.read("/api/service-requests/" + request).ok().path("number").asString();

        for (String typed : List.of(number, number.toLowerCase(), number.substring(3), number.substring(12), "08395550123", "5550123",
                "0839-555", "+8608395550123", "何敏")) {
            assertThat(found(typed)).as(typed).containsExactly(request);
        }
        assertThat(found(number.substring(0, 12))).as("all of the day").hasSize(2);
    }

    @Test
    void findsNamesByTheFirstLettersOfTheirPinyin() {
        long chongqing = desk.create("/api/customers", Map.of("name", "重庆长江水泵厂")).ok().path("id").asLong();
        desk.create("/api/customers/" + customer + "/contacts", Map.of("name", "欧阳晓曦", "phone", "13800138000")).ok();
        long request = request("停机", "");

        assertThat(customers("qcss")).containsExactly(customer);
        assertThat(customers("oyxx")).as("by the contact").containsExactly(customer);
        assertThat(customers("138 0013 8000")).containsExactly(customer);
        assertThat(customers("cqcj")).as("重 read chóng").containsExactly(chongqing);
        assertThat(found("qcss")).as("requests of the customer").containsExactly(request);
    }

    @Test
    void findsRequestsUnderTheNewNameOfTheirCustomerAtOnce() {
        long request = request("停机", "");
        desk.replace("/api/customers/" + customer, 0, Map.of("name", "临江自来水公司", "shortName", "")).ok();

        assertThat(found("临江")).containsExactly(request);
        assertThat(found("青川")).isEmpty();
    }

    @Test
    void putsNumbersFirstThenTitlesThenCustomersThenTexts() {
        long text = request("停机", "水泵过热");
        long title = request("水泵漏水", "");
        long pumps = desk.create("/api/customers", Map.of("name", "长江水泵厂")).ok().path("id").asLong();
        long ofCustomer = desk.create("/api/service-requests", Map.of("customerId", pumps, "channel", "API", "title", "电源",
                "description", "", "severity", "MINOR")).ok().path("id").asLong();

        assertThat(found("水泵")).containsExactly(title, ofCustomer, text);
    }

    @Test
    void showsEngineersOnlyTheRequestsTheyVisitAndNoCustomers() {
        request("水泵漏水", "");

        JsonNode answer = Api.as(mvc, Cast.ENGINEER).read("/api/search?q=" + "水泵").ok();

        assertThat(answer.path("requests").path("hits")).isEmpty();
        assertThat(answer.path("customers").isNull()).isTrue();
        assertThat(answer.path("contracts").isNull()).isTrue();
    }

    @Test
    void refusesASingleCharacter() {
        assertThat(desk.read("/api/search?q=" + "水").refusal()).isEqualTo("search-too-short");
        assertThat(desk.read("/api/search?q=").refusal()).isEqualTo("search-too-short");
    }

    @Test
    void goesOnWithOlderRequestsUntilAllWereShown() {
        jdbc.sql("""
                insert into service_request (number, channel, title, description, severity, status, stage, reported_at, created_at,
                    created_by, version)
                select 'SR-20260403-' || lpad(n::text, 6, '0'), 'API', case when n % 10 = 0 then '主板烧毁' else '其他故障' end, '', 'MINOR', 'NEW',
                    'PHONE', now(), now(), '', 0 from generate_series(1, 6000) n""").update();

        JsonNode requests = desk.read("/api/search?q=" + "板烧").ok().path("requests");
        Set<Long> all = new HashSet<>(ids(requests.path("hits")));
        while (!requests.path("before").isNull()) {
            requests = desk.read("/api/search/requests?q=" + "板烧" + "&before=" + requests.path("before").asLong()).ok();
            all.addAll(ids(requests.path("hits")));
        }

        assertThat(all).hasSize(600);
    }

    /** What a word asks of the index must be in what the index holds of every text that contains the word. */
    @Test
    void asksTheIndexOnlyForGramsThatEveryTextWithTheWordHas() {
        Random random = new Random(14);
        String alphabet = "ab1 -变频板é😀９Ａ";
        int[] letters = alphabet.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < 12; n++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            int from = text.offsetByCodePoints(0, random.nextInt(8));
            String part = text.substring(from, text.offsetByCodePoints(from, 2 + random.nextInt(3)));
            SearchWords words = SearchWords.of(part);
            List<Integer> held = jdbc.sql("select unnest(search_grams(search_text(:text)))").param("text", text.toString())
                    .query(Integer.class).list();
            words.words().stream().filter(word -> word.codePointCount(0, word.length()) > 1).forEach(word -> assertThat(held).as("%s in %s", word, text).contains(SearchGrams.of(word)));
        }
    }

    private long request(String title, String description) {
        return desk.create("/api/service-requests", Map.of("customerId", customer, "channel", "API", "title", title, "description",
                description, "severity", "MINOR")).ok().path("id").asLong();
    }

    private List<Long> found(String typed) {
        return ids(desk.read("/api/search?q=" + typed).ok().path("requests").path("hits"));
    }

    private List<Long> customers(String typed) {
        return ids(desk.read("/api/search?q=" + typed).ok().path("customers").path("items"));
    }

    private static List<Long> ids(JsonNode rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }
}
