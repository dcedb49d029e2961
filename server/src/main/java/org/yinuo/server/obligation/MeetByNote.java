package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.obligation.PeopleShown;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.shared.Refusal;

/** Meets a promise of the contract's life by a signed note, with a file and the people it names where there are any. */
@Service
public class MeetByNote {
    private final ObligationQueries queries;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Commitments commitments;
    private final ContractOccasions.Notes notes;

    MeetByNote(ObligationQueries queries, Obligations obligations, Attachments attachments, Commitments commitments,
               ContractOccasions.Notes notes) {
        this.queries = queries;
        this.obligations = obligations;
        this.attachments = attachments;
        this.commitments = commitments;
        this.notes = notes;
    }

    /**
     * Clocks of a request are met by work on the request, not by a note; promised people are shown by name. The hash of the
     * file is kept with the note.
     */
    @Transactional
    public void meet(long id, String text, @Nullable Instant occurredAt, @Nullable Long attachmentId, List<PeopleShown.Person> people) {
        ClockView view = queries.get(id);
        if (view.subject().type() != Subject.Type.CONTRACT) {
            throw Refusal.conflict("evidence-comes-from-request");
        }
        requirePeople(view, people);
        String sha256 = attachmentId == null ? null : attachments.findOwn(attachmentId).map(Attachment::sha256)
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
        Instant at = occurredAt == null ? notes.clock().instant() : occurredAt;
        obligations.meet(id, new Evidence(Evidence.Kind.NOTE, at, text, sha256, null, attachmentId, people));
        notes.audit().record("obligation.met", "obligation:" + id, text);
        notes.changes().touch("contract:" + view.subject().id());
    }

    private void requirePeople(ClockView view, List<PeopleShown.Person> people) {
        Long version = view.commitmentVersionId();
        ClockView.Promise promise = view.clause();
        if (version == null || promise == null || !(commitments.version(version).clause(promise.id()).orElseThrow() instanceof Staffing staffing)) {
            return;
        }
        PeopleShown.missing(staffing, people).ifPresent(missing -> {
            throw Refusal.invalid(switch (missing) {
                case PEOPLE -> "too-few-people";
                case EXPERIENCE -> "too-little-experience";
            }).at("people");
        });
    }
}
