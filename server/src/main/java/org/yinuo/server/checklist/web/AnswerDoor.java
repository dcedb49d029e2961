package org.yinuo.server.checklist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.checklist.AnswerQuestion;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.WorkOrderFile;

/** Answers to a checklist, as the phone sends them. */
@RestController
class AnswerDoor {
    private final AnswerQuestion answers;
    private final FieldActs acts;

    AnswerDoor(AnswerQuestion answers, FieldActs acts) {
        this.answers = answers;
        this.acts = acts;
    }

    record AnswerBody(@NotNull Long versionId, @NotBlank @Size(max = 40) String question, @NotNull @Size(max = 4000) String value,
                      @Nullable @Size(max = 2000) String note, @Nullable Instant occurredAt) {
    }

    @PostMapping("/api/work-orders/{id}/answers")
    @PreAuthorize("hasAuthority('workorders.execute')")
    ResponseEntity<WorkOrderFile.View> answer(@PathVariable long id, @RequestHeader HttpHeaders headers, @Valid @RequestBody AnswerBody body) {
        FromPhone phone = FromPhone.of(headers);
        AnswerQuestion.Said said = new AnswerQuestion.Said(body.versionId(), body.question(), body.value(),
                body.note() == null ? "" : body.note(), body.occurredAt());
        return acts.once(id, "answers", phone.by(), phone.key(), body, () -> answers.answer(id, phone, said))
                .map(view -> ResponseEntity.ok().eTag(ETags.of(view.version())).body(view))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
