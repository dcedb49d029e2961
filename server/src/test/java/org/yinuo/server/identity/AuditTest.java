package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class AuditTest {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditSeal seal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void namesTheActorAndSealsInBatches() throws Exception {
        Cast.AGENT.acting(() -> audit.record("contract.accepted", "contract:4", "2026-04-01"));
        audit.record("obligation.breached", "obligation:7", "");

        assertThat(seal.seal()).isEqualTo(2);
        assertThat(seal.seal()).isZero();
        assertThat(seal.firstBroken()).isEmpty();
        mvc.perform(get("/api/audit").with(Cast.MANAGER)).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].actor").value("system"))
                .andExpect(jsonPath("$.items[1].actor").value("agent"))
                .andExpect(jsonPath("$.items[1].sealed").value(true));
        mvc.perform(get("/api/audit").with(Cast.AGENT)).andExpect(status().isForbidden());
        mvc.perform(get("/api/audit/verification").with(Cast.ADMIN)).andExpect(jsonPath("$.holds").value(true));
    }

    @Test
    void namesWhoMovedTheClock() throws Exception {
        mvc.perform(put("/api/clock").with(Cast.ADMIN).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"at\":\"2026-05-01T00:00:00Z\"}")).andExpect(status().isOk());

        mvc.perform(get("/api/audit").with(Cast.MANAGER)).andExpect(jsonPath("$.items[0].action").value("clock.moved"))
                .andExpect(jsonPath("$.items[0].actor").value("admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set detail = 'other'",
        "delete from audit_entry",
        "truncate audit_entry",
    })
    void refusesToBeRewritten(String rewriting) {
        audit.record("contract.accepted", "contract:4", "2026-04-01");

        assertThatThrownBy(() -> jdbc.sql(rewriting).update()).hasMessageContaining("only ever added");
    }

    @Test
    void findsWhatWasRewrittenBehindItsBack() {
        for (int i = 0; i < 1200; i++) {
            audit.record("request.opened", "request:" + i, "");
        }
        seal.seal();
        jdbc.sql("""
                set session_replication_role = replica;
                update audit_entry set detail = 'other' where subject = 'request:1100';
                set session_replication_role = origin""").update();

        assertThat(seal.firstBroken()).contains(1101L);
    }
}
