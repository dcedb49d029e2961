package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/**
 * The files that stand on a request: what its customer handed in or enclosed in a mail, what colleagues sent along or kept with a note,
 * and the recordings and signatures by which he consented.
 */
@Component
public class RequestFiles {
    private static final String NAMED = """
            select exists (select 1 from request_event where request_id = :request
                and (data @> jsonb_build_object('attachment', cast(:file as bigint))
                    or data @> jsonb_build_object('attachments', jsonb_build_array(jsonb_build_object('id', cast(:file as bigint))))))
            """;
    private static final String ANSWERED = """
            select (file ->> 'id')::bigint as id, at, actor from request_event, jsonb_array_elements(data -> 'attachments') file
            where request_id = :request and kind = 'REPLY' and not internal order by at, id
            """;
    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Consents consents;

    RequestFiles(JdbcClient jdbc, Attachments attachments, Consents consents) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.consents = consents;
    }

    /** A file the customer was sent with an answer. */
    public record Sent(Attachment file, Instant at, String by) {
    }

    /** One file of a request; refuses one of another request. */
    public Attachment get(long requestId, long id) {
        if (!named(requestId, id) && !consented(requestId, id)) {
            throw Refusal.notFound("attachment-unknown");
        }
        return attachments.find(id).orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    /** What is in it. */
    public byte[] bytes(Attachment file) {
        return attachments.bytes(file.id());
    }

    /** What went with the answers to the customer, the oldest first. */
    public List<Sent> sent(long requestId) {
        return jdbc.sql(ANSWERED).param("request", requestId).query((row, n) -> new Sent(attachments.find(row.getLong("id")).orElseThrow(),
                Sql.instant(row, "at"), row.getString("actor"))).list();
    }

    /** The files named, which the actor must have brought in himself. */
    List<Attachment> own(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().distinct()
                .map(id -> attachments.findOwn(id).orElseThrow(() -> Refusal.notFound("attachment-unknown").at("attachments"))).toList();
    }

    /** As they stand in the timeline. */
    static List<Map<String, Object>> named(List<Attachment> files) {
        return files.stream().map(file -> Map.<String, Object>of("id", file.id(), "fileName", file.fileName(), "size", file.size())).toList();
    }

    private boolean named(long requestId, long id) {
        return jdbc.sql(NAMED).param("request", requestId).param("file", id).query(Boolean.class).single();
    }

    private boolean consented(long requestId, long id) {
        return consents.of(About.request(requestId)).stream().map(consent -> consent.answer())
                .anyMatch(answer -> answer != null && Objects.equals(answer.attachmentId(), id));
    }
}
