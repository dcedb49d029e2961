package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** Meets an inspection, call-back or report by a signed note, with a file where there is one. */
@Service
public class MeetByNote {
    private final ObligationQueries queries;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    MeetByNote(ObligationQueries queries, Obligations obligations, Attachments attachments, Audit audit, Changes changes,
               Clock clock) {
        this.queries = queries;
        this.obligations = obligations;
        this.attachments = attachments;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Clocks of a request are met by work on the request, not by a note. */
    @Transactional
    public void meet(long id, String text, @Nullable Instant occurredAt, @Nullable Long attachmentId) {
        ClockView view = queries.get(id);
        if (view.kind().isRequestClock()) {
            throw Refusal.conflict("evidence-comes-from-request");
        }
        if (attachmentId != null && attachments.find(attachmentId).isEmpty()) {
            throw Refusal.notFound("attachment-unknown");
        }
        Instant at = occurredAt == null ? clock.instant() : occurredAt;
        obligations.meet(id, new Evidence(Evidence.Kind.NOTE, at, text, null, null, attachmentId));
        audit.record("obligation.met", "obligation:" + id, text);
        changes.touch("contract:" + view.subject().id());
    }
}
