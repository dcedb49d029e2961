package org.yinuo.server.servicerequest.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.servicerequest.RepeatedFault;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest.Channel;

/** How a request ends, or is taken up again. */
@RestController
@RequestMapping("/api/service-requests/{id}")
@PreAuthorize("hasAuthority('requests.write')")
class RequestEndDoor {
    private final FinishRequest finish;
    private final RepeatedFault repeated;
    private final RequestFile file;

    RequestEndDoor(FinishRequest finish, RepeatedFault repeated, RequestFile file) {
        this.finish = finish;
        this.repeated = repeated;
        this.file = file;
    }

    record RestoreBody(boolean workaround, @NotBlank @Size(max = 4000) String note, @Nullable Instant occurredAt) {
    }

    record ResolveBody(@NotNull @Size(max = 4000) String cause, @NotBlank @Size(max = 4000) String solution, @Nullable Instant occurredAt) {
    }

    record CloseBody(@NotBlank @Size(max = 100) String confirmedBy, @NotNull @Size(max = 2000) String note) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping("/restore")
    ResponseEntity<RequestView> restore(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                        @Valid @RequestBody RestoreBody body) {
        return shown(finish.restore(id, ifMatch, body.workaround(), body.note(), body.occurredAt()));
    }

    @PostMapping("/resolve")
    ResponseEntity<RequestView> resolve(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                        @Valid @RequestBody ResolveBody body) {
        return shown(finish.resolve(id, ifMatch, body.cause(), body.solution(), body.occurredAt()));
    }

    @PostMapping("/close")
    ResponseEntity<RequestView> close(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                      @Valid @RequestBody CloseBody body) {
        return shown(finish.close(id, ifMatch, body.confirmedBy(), body.note()));
    }

    record RepeatBody(@NotNull Channel channel, @NotBlank @Size(max = 8000) String description) {
    }

    /** The same fault came back: answers with the new request. */
    @PostMapping("/repeat")
    ResponseEntity<RequestView> repeat(@PathVariable long id, @Valid @RequestBody RepeatBody body) {
        return shown(repeated.open(id, body.channel(), body.description()));
    }

    @PostMapping("/reopen")
    ResponseEntity<RequestView> reopen(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody ReasonBody body) {
        return shown(finish.reopen(id, ifMatch, body.reason()));
    }

    @PostMapping("/cancel")
    ResponseEntity<RequestView> cancel(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody ReasonBody body) {
        return shown(finish.cancel(id, ifMatch, body.reason()));
    }

    private ResponseEntity<RequestView> shown(ServiceRequest request) {
        return RequestAnswer.of(file.view(request));
    }
}
