package org.yinuo.server.servicerequest.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.AnswerRequest.Direction;
import org.yinuo.server.servicerequest.AnswerRequest.Outcome;
import org.yinuo.server.servicerequest.ClassifyRequest;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.PauseRequest;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest.Stage;
import org.yinuo.server.shared.OncePerKey;

/** What the desk does on a request: answers, directs, waits. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class RequestActsDoor {
    private final AnswerRequest answer;
    private final DirectRequest direct;
    private final PauseRequest pause;
    private final ClassifyRequest classify;
    private final RequestFile file;

    RequestActsDoor(AnswerRequest answer, DirectRequest direct, PauseRequest pause, ClassifyRequest classify, RequestFile file) {
        this.answer = answer;
        this.direct = direct;
        this.pause = pause;
        this.classify = classify;
        this.file = file;
    }

    record CallBody(@NotNull Direction direction, @NotNull Outcome outcome,
                    @NotNull @Size(max = 4000) String note, @Nullable Instant occurredAt,
                    @Nullable @Size(max = 20) List<@NotNull Long> attachments) {
    }

    record ReplyBody(@NotBlank @Size(max = 8000) String text, @NotBlank @Size(max = 40) String channel, @Nullable Instant occurredAt,
                     @Nullable @Size(max = 20) List<@NotNull Long> attachments) {
    }

    record NoteBody(@NotBlank @Size(max = 8000) String text, @Nullable @Size(max = 20) List<@NotNull Long> attachments) {
    }

    record AssignBody(@NotNull Long assigneeId) {
    }

    record TriageBody(@NotNull Severity severity, @Nullable @Size(max = 60) String level, @NotBlank @Size(max = 2000) String reason) {
    }

    record ClassifyBody(@NotNull RequestKind kind, @NotNull RequestClass requestClass, @NotBlank @Size(max = 2000) String reason) {
    }

    record PauseBody(@NotNull PauseReason reason, @NotBlank @Size(max = 2000) String proof) {
    }

    record StageBody(@NotNull Stage stage, @NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping("/call")
    @OncePerKey
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> call(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                     @Valid @RequestBody CallBody body) {
        return shown(answer.call(id, ifMatch, body.direction(), body.outcome(), body.note(), body.occurredAt(), body.attachments()));
    }

    @PostMapping("/reply")
    @OncePerKey
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> reply(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                      @Valid @RequestBody ReplyBody body) {
        return shown(answer.reply(id, ifMatch, body.text(), body.channel(), body.occurredAt(), body.attachments()));
    }

    @PostMapping("/note")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    ResponseEntity<RequestView> note(@PathVariable long id, @Valid @RequestBody NoteBody body) {
        return shown(answer.note(id, body.text(), body.attachments()));
    }

    @PostMapping("/assign")
    @PreAuthorize("hasAuthority('requests.triage')")
    ResponseEntity<RequestView> assign(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody AssignBody body) {
        return shown(direct.assign(id, ifMatch, body.assigneeId()));
    }

    @PostMapping("/triage")
    @PreAuthorize("hasAuthority('requests.triage')")
    ResponseEntity<RequestView> triage(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody TriageBody body) {
        return shown(direct.triage(id, ifMatch, body.severity(), body.level(), body.reason()));
    }

    @PostMapping("/classify")
    @PreAuthorize("hasAuthority('requests.triage')")
    ResponseEntity<RequestView> classify(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                         @Valid @RequestBody ClassifyBody body) {
        return shown(classify.classify(id, ifMatch, new ServiceRequest.Nature(body.kind(), body.requestClass()), body.reason()));
    }

    @PostMapping("/stage")
    @PreAuthorize("hasAuthority('requests.triage')")
    ResponseEntity<RequestView> stage(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                      @Valid @RequestBody StageBody body) {
        return shown(direct.moveTo(id, ifMatch, body.stage(), body.reason()));
    }

    @PostMapping("/pause")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> pause(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                      @Valid @RequestBody PauseBody body) {
        return shown(pause.pause(id, ifMatch, body.reason(), body.proof()));
    }

    @PostMapping("/resume")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<RequestView> resume(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(pause.resume(id, ifMatch));
    }

    private ResponseEntity<RequestView> shown(ServiceRequest request) {
        return RequestAnswer.of(file.view(request));
    }
}
