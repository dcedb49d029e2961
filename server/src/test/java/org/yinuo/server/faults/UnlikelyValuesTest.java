package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

/** Numbers and days nobody means, and many at once: each refused at its field before anybody counts with it. It is 2026-04-01. */
@YinuoTest
@Timeout(240)
class UnlikelyValuesTest {
    @Autowired
    MockMvc mvc;
    private Api desk;
    private long customer;
    private String unit;

    @BeforeEach
    void aUnit() {
        desk = Api.as(mvc, Cast.AGENT);
        customer = desk.create("/api/customers", Map.of("name", "青川市水务集团")).ok().path("id").asLong();
        unit = "/api/units/" + desk.create("/api/units", Map.of("customerId", customer, "serial", "P-1", "model", "泵")).ok().path("id").asLong();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | /readings      | {\"on\":\"2026-03-01\",\"value\":0E-20000}                                             | value-out-of-range",
        "POST | /readings      | {\"on\":\"0026-03-01\",\"value\":1}                                                    | year-out-of-range",
        "PUT  | /service-cycle | {\"everyReading\":1E-5000000,\"lastOn\":\"2026-01-01\"}                                | value-out-of-range",
        "PUT  | /service-cycle | {\"everyReading\":0.00001,\"lastOn\":\"2026-01-01\"}                                   | cycle-invalid",
        "PUT  | /service-cycle | {\"everyMonths\":6,\"lastOn\":\"2026-04-02\"}                                          | reading-in-the-future",
        "PUT  | /service-cycle | {\"everyMonths\":6,\"lastOn\":\"+999999999-12-31\"}                                    | year-out-of-range",
        "POST | /plans         | {\"kind\":\"EXTENDED\",\"firstDay\":\"-99999-01-01\",\"lastDay\":\"-99998-01-01\"}     | year-out-of-range",
        "POST | /choices       | {\"fault\":\"2026-03-01\",\"works\":false,\"km\":-1E+5000000}                          | value-out-of-range",
        "POST | /choices       | {\"fault\":\"2026-03-01\",\"works\":false,\"km\":-1}                                   | value-out-of-range"})
    void refusesNumbersAndDaysNobodyMeans(String method, String door, String body, String code) throws Exception {
        var request = (method.equals("PUT") ? put(unit + door) : post(unit + door)).contentType(MediaType.APPLICATION_JSON).content(body);
        String answer = mvc.perform(request.with(Cast.MANAGER)).andReturn().getResponse().getContentAsString();

        assertThat(answer).contains(code).hasSizeLessThan(1_000);
    }

    @Test
    void namesTheFieldANumberIsTooLargeFor() throws Exception {
        String body = "{\"kind\":\"PARTNER\",\"name\":\"迅达\",\"hours\":\"7x24\",\"respondMinutes\":2147483648}";

        String answer = mvc.perform(post("/api/providers").contentType(MediaType.APPLICATION_JSON).content(body).with(Cast.MANAGER)).andReturn()
                .getResponse().getContentAsString();

        assertThat(answer).contains("field-unreadable", "respondMinutes");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/service-requests/999999/referrals, request-not-found", "/api/service-requests/999999/parts-put-in, request-not-found",
        "/api/service-requests/999999/loans, request-not-found", "/api/work-orders/999999/follow-ups, work-order-not-found"})
    void refusesToListWhatBelongsToNothing(String door, String code) {
        assertThat(Api.as(mvc, Cast.MANAGER).read(door).refusal()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"from, -1000000000-12-31T23:59:59Z", "to, 9999-01-01T00:00:00Z"})
    void refusesYearsNobodyMeansInAddresses(String parameter, String value) {
        Api.Answer answer = Api.as(mvc, Cast.ADMIN).read("/api/audit?" + parameter + "=" + value);

        assertThat(answer.refusal()).isEqualTo("fields-invalid");
    }

    @Test
    void answersTheSameWhenAUnitIsEnteredAgainUnderTheSameKey() {
        Map<String, ?> body = Map.of("customerId", customer, "serial", "P-2", "model", "泵");

        long first = desk.createOnce("k-1", "/api/units", body).ok().path("id").asLong();

        assertThat(desk.createOnce("k-1", "/api/units", body).ok().path("id").asLong()).isEqualTo(first);
    }

    @Test
    void sellsOneOfFourPlansForTheSameDaysHoweverManyComeAtOnce() throws Exception {
        Map<String, ?> plan = Map.of("kind", "EXTENDED", "firstDay", "2027-01-01", "lastDay", "2027-12-31");

        assertThat(atOnce(4, () -> Api.as(mvc, Cast.MANAGER).create(unit + "/plans", plan).status())).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoUnitsBecomeAPartOfTheOther() throws Exception {
        long other = desk.create("/api/units", Map.of("customerId", customer, "serial", "P-3", "model", "泵")).ok().path("id").asLong();
        long own = Long.parseLong(unit.substring(unit.lastIndexOf('/') + 1));
        Callable<Integer> into = () -> become("P-1", own, other);
        Callable<Integer> outOf = () -> become("P-3", other, own);

        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            long taken = people.invokeAll(List.of(into, outOf)).stream().filter(each -> done(each) < 300).count();
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    @Timeout(20)
    void readsAReplyWithThousandsOfBlanksAtOnce() {
        String text = "{{" + " ".repeat(3_900) + "x";

        Api.Answer answer = Api.as(mvc, Cast.MANAGER).create("/api/canned-replies", Map.of("shortcut", "long", "titleZh", "长", "titleEn", "long",
                "textZh", text, "textEn", text));

        assertThat(answer.status()).isLessThan(500);
    }

    private int become(String serial, long id, long parent) {
        int version = desk.read("/api/units/" + id).ok().path("version").asInt();
        return desk.replace("/api/units/" + id, version, Map.of("customerId", customer, "serial", serial, "model", "泵", "parentId", parent)).status();
    }

    private static long atOnce(int count, Callable<Integer> act) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(count)) {
            return people.invokeAll(IntStream.range(0, count).mapToObj(i -> act).toList()).stream().filter(each -> done(each) < 300).count();
        }
    }

    private static int done(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
