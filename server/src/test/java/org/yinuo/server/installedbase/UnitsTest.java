package org.yinuo.server.installedbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yinuo.server.party.CustomerDraft;
import org.yinuo.server.party.CustomerFile;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.SiteDraft;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.TestClock;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class UnitsTest {

    @Autowired
    private Units units;

    @Autowired
    private UnitLedger ledger;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerFile file;

    @Autowired
    private MockMvc mvc;

    private long customerId;
    private long otherId;

    @BeforeEach
    void twoCustomers() {
        customerId = customers.create(new CustomerDraft("锦江水务", "", "", "", "")).id();
        otherId = customers.create(new CustomerDraft("岷江水务", "", "", "", "")).id();
    }

    @Test
    void entersAUnitOnceForEachSerialNumberAndModel() throws Exception {
        enter("{\"customerId\":%d,\"serial\":\"SN-1\",\"model\":\"P200\"}", customerId).andExpect(status().isCreated())
                .andExpect(jsonPath("$.serial").value("SN-1")).andExpect(jsonPath("$.ledger[0].kind").value("ENTERED"));

        enter("{\"customerId\":%d,\"serial\":\"sn-1\",\"model\":\"p200\"}", otherId).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("unit-serial-taken"));
        enter("{\"customerId\":%d,\"serial\":\"SN-1\",\"model\":\"P300\"}", otherId).andExpect(status().isCreated());
    }

    @Test
    void refusesUnknownCustomersAndForeignSites() throws Exception {
        long foreign = file.addSite(otherId, new SiteDraft("一厂", "", null, null)).id();

        enter("{\"customerId\":%d,\"serial\":\"SN-1\",\"model\":\"P200\"}", 99).andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("unit-customer-unknown"));
        enter("{\"customerId\":%d,\"siteId\":" + foreign + ",\"serial\":\"SN-1\",\"model\":\"P200\"}", customerId)
                .andExpect(status().is(422)).andExpect(jsonPath("$.code").value("unit-site-unknown"));
    }

    @Test
    void putsAKnownUnitUnderAContractAndAcceptsItOnce() {
        Unit entered = units.enter(draft("SN-1", null));

        Unit known = units.putUnderContract(draft("SN-1", 7L));
        Unit fresh = units.putUnderContract(draft("SN-2", 7L));
        units.accept(7, LocalDate.of(2026, 3, 2));
        units.accept(7, LocalDate.of(2026, 9, 9));

        assertThat(known.id()).isEqualTo(entered.id());
        assertThat(units.ofContract(7)).extracting(Unit::id).containsExactly(entered.id(), fresh.id());
        assertThat(units.ofContract(7)).extracting(Unit::acceptedOn).containsOnly(LocalDate.of(2026, 3, 2));
    }

    @Test
    void findsUnitsBySerialModelCustomerAndContract() throws Exception {
        units.putUnderContract(draft("SN-100", 7L));
        units.enter(draft("SN-200", null));

        mvc.perform(get("/api/units").param("q", "n-10").with(Cast.AGENT)).andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(get("/api/units").param("customerId", "" + customerId).with(Cast.AGENT))
                .andExpect(jsonPath("$.items[0].serial").value("SN-200"));
        mvc.perform(get("/api/units").param("contractId", "7").with(Cast.AGENT))
                .andExpect(jsonPath("$.items.length()").value(1));
        assertThat(units.ofCustomer(customerId, 1)).extracting(Unit::serial).containsExactly("SN-200");
    }

    @Test
    void writesItsLedgerNewestFirst() {
        Unit unit = units.enter(draft("SN-1", null));

        Cast.ENGINEER.acting(() -> ledger.record(unit.id(), TestClock.START.plusSeconds(60), "REPAIRED", "更换主板", "work-order:3"));

        assertThat(ledger.events(unit.id())).extracting(UnitLedger.Event::kind).containsExactly("REPAIRED", "ENTERED");
        assertThat(ledger.events(unit.id()).getFirst().actor()).isEqualTo("赵工");
    }

    private UnitDraft draft(String serial, Long contractId) {
        return new UnitDraft(customerId, null, contractId, serial, "P200", "", null, null);
    }

    private ResultActions enter(String body, long customer) throws Exception {
        return mvc.perform(post("/api/units").with(Cast.AGENT).contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(customer)));
    }
}
