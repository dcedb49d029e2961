package org.yinuo.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class CustomersTest {

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerFile file;

    @Autowired
    private Callers callers;

    @Autowired
    private MockMvc mvc;

    @Test
    void numbersCustomersAndRefusesTheSameNameTwice() throws Exception {
        send(post("/api/customers"), "{\"name\":\" 锦江水务 \",\"region\":\"成都\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("C-000001")).andExpect(jsonPath("$.name").value("锦江水务"))
                .andExpect(header().string("ETag", "\"0\""));

        send(post("/api/customers"), "{\"name\":\"锦江水务\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("customer-name-taken"));
        send(post("/api/customers"), "{\"name\":\"  \"}").andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("text-missing")).andExpect(jsonPath("$.fields[0].field").value("name"));
    }

    @Test
    void editsOnlyTheVersionThatWasRead() throws Exception {
        long id = customer("锦江水务").id();

        send(put("/api/customers/" + id), "{\"name\":\"锦江\"}").andExpect(status().is(428));
        send(put("/api/customers/" + id).header("If-Match", "\"0\""), "{\"name\":\"锦江\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        send(put("/api/customers/" + id).header("If-Match", "\"0\""), "{\"name\":\"锦江\"}").andExpect(status().is(412));
    }

    @Test
    void findsTheCallerByHisNumberHoweverItIsShown() {
        Customer customer = customer("锦江水务");
        Contact operator = file.addContact(customer.id(), new ContactDraft("何工", "", "028-6685 1234", "", ""));
        Contact boss = file.addContact(customer.id(), new ContactDraft("何总", "", "", "+86 138 0013 8000", ""));

        assertThat(callers.find("02866851234")).extracting(Callers.Caller::contact).containsExactly(operator);
        assertThat(callers.find("13800138000")).extracting(Callers.Caller::contact).containsExactly(boss);
        assertThat(callers.find("13800138000").getFirst().customer()).isEqualTo(customer.ref());
        assertThat(callers.find("anonymous")).isEmpty();
    }

    @Test
    void keepsARetiredContactForWhatHeReported() throws Exception {
        Customer customer = customer("锦江水务");
        Contact contact = file.addContact(customer.id(), new ContactDraft("何工", "", "028-6685 1234", "", ""));

        mvc.perform(delete("/api/customers/{id}/contacts/{cid}", customer.id(), contact.id()).with(Cast.AGENT))
                .andExpect(status().isNoContent());

        assertThat(customers.get(customer.id()).contacts()).isEmpty();
        assertThat(callers.find("028-66851234")).isEmpty();
        assertThat(customers.contact(customer.id(), contact.id())).contains(contact);
        mvc.perform(delete("/api/customers/{id}/contacts/{cid}", customer.id(), contact.id()).with(Cast.AGENT))
                .andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("contact-unknown"));
    }

    @Test
    void keepsContactsAndSitesOfOtherCustomersApart() {
        Customer one = customer("锦江水务");
        Customer other = customer("岷江水务");
        Contact contact = file.addContact(one.id(), new ContactDraft("何工", "", "", "", ""));
        Site site = file.addSite(one.id(), new SiteDraft("一厂", "", 30.6, 104.1));

        assertThat(customers.contact(other.id(), contact.id())).isEmpty();
        assertThat(customers.site(other.id(), site.id())).isEmpty();
        assertThatThrownBy(() -> file.changeSite(other.id(), site.id(), new SiteDraft("x", "", null, null)))
                .isInstanceOf(Refusal.class).hasMessage("site-unknown");
        assertThat(customers.get(one.id()).sites()).containsExactly(site);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contacts | {"name":"何工","phone":"ab"}             | phone-invalid       | phone
            contacts | {"name":"何工","email":"no at"}          | email-invalid       | email
            contacts | {"name":""}                              | text-missing        | name
            sites    | {"name":"一厂","latitude":30.1}          | coordinates-invalid | latitude
            sites    | {"name":"一厂","latitude":91,"longitude":1} | coordinates-invalid | latitude
            """)
    void refusesWhatCannotBe(String what, String body, String code, String field) throws Exception {
        long id = customer("锦江水务").id();

        send(post("/api/customers/" + id + "/" + what), body).andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value(code)).andExpect(jsonPath("$.fields[0].field").value(field));
    }

    @Test
    void searchesAndLeafsNewestFirst() throws Exception {
        for (String name : List.of("锦江水务", "岷江水务", "沱江电力", "100%_果汁")) {
            customer(name);
        }

        mvc.perform(get("/api/customers").param("q", "江水务").with(Cast.AGENT))
                .andExpect(jsonPath("$.items[*].name", contains("岷江水务", "锦江水务")));
        mvc.perform(get("/api/customers").param("q", "%").with(Cast.AGENT))
                .andExpect(jsonPath("$.items.length()").value(1));
        var first = customers.page("", null, 3);
        assertThat(customers.page("", first.nextCursor(), 3).items()).extracting(CustomerRow::name).containsExactly("锦江水务");
        assertThat(customers.refs(Set.of(1L, 2L, 99L))).hasSize(2);
    }

    @Test
    void isClosedToEngineers() throws Exception {
        mvc.perform(get("/api/customers").with(Cast.ENGINEER)).andExpect(status().isForbidden());
        mvc.perform(get("/api/customers/77").with(Cast.AGENT)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("customer-unknown"));
    }

    private Customer customer(String name) {
        return customers.create(new CustomerDraft(name, "", "", "", ""));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(Cast.AGENT).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
