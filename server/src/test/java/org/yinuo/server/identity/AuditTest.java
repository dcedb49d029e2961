package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @ParameterizedTest
    @CsvSource({
        "?actor=agent,                                        2",
        "?actor=AGENT&action=contract.,                       1",
        "?action=contract.accepted,                           2",
        "?action=contract,                                    0",
        "?subject=contract:4,                                 2",
        "?from=2026-04-01T01:00:00Z&to=2026-04-01T01:00:00Z,  0",
        "?to=2026-04-01T00:59:59Z,                            0",
        "?from=2026-04-01T01:00:00Z,                          3",
    })
    void findsByWhoWhatWhichAndWhen(String asked, int found) throws Exception {
        Cast.AGENT.acting(() -> audit.record("contract.accepted", "contract:4", ""));
        Cast.AGENT.acting(() -> audit.record("request.opened", "request:9", ""));
        audit.record("contract.accepted", "contract:4", "");

        mvc.perform(get("/api/audit" + asked).with(Cast.ADMIN)).andExpect(status().isOk()).andExpect(jsonPath("$.items.length()").value(found));
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() throws Exception {
        mvc.perform(get("/api/audit?from=2026-04-02T00:00:00Z&to=2026-04-01T00:00:00Z").with(Cast.ADMIN))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("audit-period-invalid"));
    }

    @Test
    void listsEveryActionOnce() throws Exception {
        for (String action : new String[] {"request.opened", "contract.accepted", "request.opened"}) {
            audit.record(action, "x", "");
        }

        mvc.perform(get("/api/audit/actions").with(Cast.MANAGER)).andExpect(jsonPath("$[0]").value("contract.accepted"))
                .andExpect(jsonPath("$[1]").value("request.opened")).andExpect(jsonPath("$.length()").value(2));
    }

    /** As docs/guides/audit.md tells a third party to. */
    @Test
    void leavesWithEverythingThatTheChainIsComputedFrom() throws Exception {
        for (int i = 0; i < 1005; i++) {
            audit.record("request.opened", "request:" + i, i == 7 ? "带\"引号\"、逗号, 和\n换行" : "");
        }
        seal.seal();
        audit.record("request.closed", "request:1", "=1+1");

        String lines = mvc.perform(get("/api/audit/export.jsonl").with(Cast.ADMIN)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String table = mvc.perform(get("/api/audit/export.csv?action=request.closed").with(Cast.ADMIN)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(recomputed(lines.lines().toList())).isEqualTo(1005);
        assertThat(table.lines()).hasSize(2).last().asString().contains("request:1,'=1+1,,");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'audit.exported'").query(Integer.class).single()).isEqualTo(2);
    }

    private static int recomputed(List<String> lines) {
        String previous = "";
        int sealed = 0;
        for (String line : lines) {
            JsonNode entry = JsonMapper.shared().readTree(line);
            if (entry.path("sealNumber").isNull()) {
                continue;
            }
            String said = Stream.of("id", "at", "actorId", "actor", "action", "subject", "detail").map(name -> entry.path(name).asString())
                    .collect(Collectors.joining("\u001f", previous + "\u001f", ""));
            assertThat(entry.path("hash").asString()).isEqualTo(Sha256.hex(said));
            assertThat(entry.path("sealNumber").asInt()).isEqualTo(++sealed);
            previous = entry.path("hash").asString();
        }
        return sealed;
    }

    @Test
    void saysWhereTheChainBreaks() throws Exception {
        for (int i = 0; i < 5; i++) {
            audit.record("request.opened", "request:" + i, "");
        }
        seal.seal();
        audit.record("request.opened", "request:5", "");
        jdbc.sql("""
                set session_replication_role = replica;
                update audit_entry set actor = 'somebody' where subject = 'request:2';
                set session_replication_role = origin""").update();

        mvc.perform(get("/api/audit/verification").with(Cast.ADMIN)).andExpect(jsonPath("$.holds").value(false))
                .andExpect(jsonPath("$.firstBroken").value(3)).andExpect(jsonPath("$.brokenAt.actor").value("somebody"))
                .andExpect(jsonPath("$.checked").value(2)).andExpect(jsonPath("$.unsealed").value(1));
    }
}
