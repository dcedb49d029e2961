package org.yinuo.server.servicerequest.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.BulkActs;
import org.yinuo.server.servicerequest.ClassifyRequest;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;

/** The same act on many requests, with what came of each. */
@RestController
@RequestMapping("/api/service-requests/bulk")
class BulkDoor {
    private final BulkActs bulk;
    private final DirectRequest direct;
    private final ClassifyRequest classify;
    private final AnswerRequest answer;

    BulkDoor(BulkActs bulk, DirectRequest direct, ClassifyRequest classify, AnswerRequest answer) {
        this.bulk = bulk;
        this.direct = direct;
        this.classify = classify;
        this.answer = answer;
    }

    record Outcomes(List<BulkActs.Outcome> outcomes) {
    }

    /**
     * @param assigneeId null for nobody
     */
    record AssignBody(@NotNull List<BulkActs.@NotNull Item> requests, @Nullable Long assigneeId) {
    }

    record NoteBody(@NotNull List<BulkActs.@NotNull Item> requests, @NotBlank @Size(max = 8000) String text) {
    }

    record ClassifyBody(@NotNull List<BulkActs.@NotNull Item> requests, @NotNull RequestKind kind, @NotNull RequestClass requestClass,
                        @NotBlank @Size(max = 2000) String reason) {
    }

    record TriageBody(@NotNull List<BulkActs.@NotNull Item> requests, @NotNull Severity severity, @Nullable @Size(max = 60) String level,
                      @NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping("/assign")
    @PreAuthorize("hasAuthority('requests.triage')")
    Outcomes assign(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody AssignBody body) {
        Long to = body.assigneeId();
        return new Outcomes(bulk.each(key, "requests.assign", to == null ? "" : to, body.requests(), language,
                item -> to == null ? direct.release(item.id(), item.ifMatch()) : direct.assign(item.id(), item.ifMatch(), to)));
    }

    @PostMapping("/note")
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    Outcomes note(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody NoteBody body) {
        return new Outcomes(bulk.each(key, "requests.note", body.text(), body.requests(), language, item -> answer.note(item.id(), body.text())));
    }

    @PostMapping("/classify")
    @PreAuthorize("hasAuthority('requests.triage')")
    Outcomes classify(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language,
                      @Valid @RequestBody ClassifyBody body) {
        ServiceRequest.Nature nature = new ServiceRequest.Nature(body.kind(), body.requestClass());
        return new Outcomes(bulk.each(key, "requests.classify", List.of(nature, body.reason()), body.requests(), language,
                item -> classify.classify(item.id(), item.ifMatch(), nature, body.reason())));
    }

    @PostMapping("/triage")
    @PreAuthorize("hasAuthority('requests.triage')")
    Outcomes triage(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody TriageBody body) {
        String level = body.level() == null ? "" : body.level();
        return new Outcomes(bulk.each(key, "requests.triage", List.of(body.severity(), level, body.reason()), body.requests(), language,
                item -> body.level() == null ? direct.triageInItsWords(item.id(), item.ifMatch(), body.severity(), body.reason())
                        : direct.triage(item.id(), item.ifMatch(), body.severity(), body.level(), body.reason())));
    }
}
