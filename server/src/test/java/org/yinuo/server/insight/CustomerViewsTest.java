package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.identity.AuditSeal;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.Api;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

/** Who saw or exported a customer's data. */
@YinuoTest
class CustomerViewsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AuditSeal seal;

    @Test
    void writesDownWhoOpenedWhatOfACustomer() {
        long customer = aCustomer("青川市水务集团");
        long request = aRequest(customer);

        desk().read("/api/customers/" + customer).ok();
        desk().read("/api/service-requests/" + request).ok();
        assertThat(Api.as(mvc, Cast.MANAGER).read("/api/service-requests/" + request + "/register.pdf").status()).isEqualTo(200);

        assertThat(views(customer)).containsExactly("周经理 PAPER request:" + request, "陈坐席 REQUEST request:" + request,
                "陈坐席 FILE customer:" + customer);
    }

    @Test
    void countsAQuarterOfAnHourOnce() {
        long customer = aCustomer("青川市水务集团");

        desk().read("/api/customers/" + customer).ok();
        clock.moveBy(Duration.ofMinutes(14));
        desk().read("/api/customers/" + customer).ok();
        assertThat(views(customer)).hasSize(1);

        clock.moveBy(Duration.ofMinutes(1));
        desk().read("/api/customers/" + customer).ok();
        assertThat(views(customer)).hasSize(2);
    }

    @Test
    void countsNoLookThatWasRefused() {
        long customer = aCustomer("青川市水务集团");
        long request = aRequest(customer);

        assertThat(Api.as(mvc, Cast.ENGINEER).read("/api/service-requests/" + request).status()).isEqualTo(404);
        assertThat(Api.as(mvc, Cast.ENGINEER).read("/api/customers/" + customer).status()).isEqualTo(403);

        assertThat(views(customer)).isEmpty();
    }

    @Test
    void namesEveryCustomerInAnExport() {
        long one = aCustomer("青川市水务集团");
        long other = aCustomer("锦溪水务集团");
        long third = aCustomer("不在其中的客户");
        aRequest(one);
        aRequest(other);

        assertThat(desk().read("/api/service-requests/export.csv").status()).isEqualTo(200);

        assertThat(views(one)).containsExactly("陈坐席 EXPORT requests");
        assertThat(views(other)).containsExactly("陈坐席 EXPORT requests");
        assertThat(views(third)).isEmpty();
    }

    @Test
    void standsInTheChainOfTheAuditLogToo() {
        long customer = aCustomer("青川市水务集团");

        desk().read("/api/customers/" + customer).ok();
        seal.seal();

        assertThat(jdbc.sql("select actor || ' ' || detail from audit_entry where action = 'customer.viewed' and seal_number is not null")
                .query(String.class).list()).containsExactly("agent FILE customer:" + customer);
        assertThat(seal.verify().holds()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from customer_view").update()).hasMessageContaining("only ever added");
    }

    @Test
    void isThereOnceTheAnswerIsAndWaitsForNoDisk() {
        long customer = aCustomer("青川市水务集团");

        desk().read("/api/customers/" + customer).ok();

        assertThat(jdbc.sql("select count(*) from customer_view").query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
    }

    @Test
    void isPagedAndAskedForByKind() {
        long customer = aCustomer("青川市水务集团");
        List<Long> requests = List.of(aRequest(customer), aRequest(customer), aRequest(customer));
        requests.forEach(request -> desk().read("/api/service-requests/" + request).ok());
        desk().read("/api/customers/" + customer).ok();

        var first = Api.as(mvc, Cast.ADMIN).read("/api/customers/" + customer + "/views?kind=REQUEST&limit=2").ok();
        var second = Api.as(mvc, Cast.ADMIN).read("/api/customers/" + customer + "/views?kind=REQUEST&limit=2&cursor="
                + first.path("nextCursor").asString()).ok();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("record").asString()).isEqualTo("request:" + requests.getFirst());
        assertThat(Api.as(mvc, Cast.ADMIN).read("/api/customers/999999/views").refusal()).isEqualTo("customer-unknown");
    }

    private long aCustomer(String name) {
        return desk().create("/api/customers", Map.of("name", name)).ok().path("id").asLong();
    }

    private long aRequest(long customer) {
        return desk().create("/api/service-requests", Map.of("customerId", customer, "channel", "HOTLINE", "title", "调度系统全部停止",
                "description", "所有站点画面停住", "severity", "MAJOR", "callerPhone", "0839-5550123")).ok().path("id").asLong();
    }

    private Api desk() {
        return Api.as(mvc, Cast.AGENT);
    }

    private List<String> views(long customer) {
        return StreamSupport.stream(Api.as(mvc, Cast.MANAGER).read("/api/customers/" + customer + "/views").ok().path("items").spliterator(), false)
                .map(view -> view.path("name").asString() + " " + view.path("kind").asString() + " " + view.path("record").asString()).toList();
    }
}
