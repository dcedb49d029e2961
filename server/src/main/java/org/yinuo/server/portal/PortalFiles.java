package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.servicerequest.RequestFiles;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Photos and papers customers hand in with a request, and those that were sent them with an answer. */
@Component
public class PortalFiles {
    private static final int MOST = 20;
    private static final String OF = "select attachment_id, added_at, added_by from portal_file where request_id = :id order by attachment_id";
    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final RequestFiles answers;
    private final Telling telling;
    private final Clock clock;

    PortalFiles(JdbcClient jdbc, Attachments attachments, RequestFiles answers, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.answers = answers;
        this.telling = telling;
        this.clock = clock;
    }

    /** Who hears of a file. */
    @Component
    record Telling(Timeline timeline, Changes changes) {
    }

    /** A file with who handed it in. */
    public record Filed(long id, String fileName, String mediaType, int size, Instant at, String by) {
    }

    private record Kept(long attachmentId, Instant at, String by) {
    }

    /** Keeps a file with an open request; at most twenty each. */
    @Transactional
    public Filed add(ServiceRequest request, String fileName, byte[] bytes) {
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        if (jdbc.sql("select count(*) from portal_file where request_id = :id").param("id", request.id()).query(Long.class).single() >= MOST) {
            throw Refusal.conflict("too-many-files", MOST);
        }
        Attachment kept = attachments.keep(fileName, bytes);
        Instant now = clock.instant();
        String by = Actor.current().displayName();
        jdbc.sql("insert into portal_file (attachment_id, request_id, added_at, added_by) values (:id, :request, :at, :by)")
                .param("id", kept.id()).param("request", request.id()).param("at", Sql.at(now)).param("by", by).update();
        telling.timeline().add(Timeline.Entry.of(request.id(), now, "CUSTOMER_FILE", kept.fileName(), Map.of("attachment", kept.id())));
        telling.changes().touch("request:" + request.id());
        return new Filed(kept.id(), kept.fileName(), kept.mediaType(), kept.size(), now, by);
    }

    /** The files of a request: what was handed in, then what came with answers, each the oldest first. */
    public List<Filed> of(long requestId) {
        return Stream.concat(handedIn(requestId).stream(), answers.sent(requestId).stream().map(sent -> new Filed(sent.file().id(), sent.file().fileName(),
                sent.file().mediaType(), sent.file().size(), sent.at(), sent.by()))).toList();
    }

    private List<Filed> handedIn(long requestId) {
        return jdbc.sql(OF).param("id", requestId).query((row, n) -> new Kept(row.getLong("attachment_id"), Sql.instant(row, "added_at"),
                row.getString("added_by"))).list().stream().map(kept -> attachments.find(kept.attachmentId())
                .map(file -> new Filed(file.id(), file.fileName(), file.mediaType(), file.size(), kept.at(), kept.by())).orElseThrow()).toList();
    }

    /** One file of a request; refuses one of another request. */
    public Filed get(long requestId, long id) {
        return of(requestId).stream().filter(file -> file.id() == id).findFirst().orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    /** What is in it. */
    public byte[] bytes(Filed file) {
        return attachments.bytes(file.id());
    }
}
