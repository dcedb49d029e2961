package org.yinuo.server.obligation;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Keeps evidence. Rows are final. */
@Component
class EvidenceStore {
    private static final String KEEP = """
            insert into evidence (kind, at, recorded_at, actor, text, sha256, ref, attachment_id, people)
            values (:kind, :at, :recorded, :actor, :text, :sha256, :ref, :attachment, cast(:people as jsonb))
            returning id
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long keep(Evidence shown, Instant recorded, String actor) {
        return jdbc.sql(KEEP).param("kind", shown.kind().name()).param("at", Sql.at(shown.at()))
                .param("recorded", Sql.at(recorded)).param("actor", actor).param("text", shown.text())
                .param("sha256", shown.sha256()).param("ref", shown.ref()).param("attachment", shown.attachmentId())
                .param("people", shown.people().isEmpty() ? null : json.writeValueAsString(shown.people()))
                .query(Long.class).single();
    }
}
