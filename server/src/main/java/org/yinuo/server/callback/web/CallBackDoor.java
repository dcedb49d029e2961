package org.yinuo.server.callback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.callback.CallBackList;
import org.yinuo.server.callback.CallHours;
import org.yinuo.server.callback.MeetCallBack;
import org.yinuo.server.callback.PlanCallBack;
import org.yinuo.server.servicerequest.AnswerRequest.Outcome;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/** Call-backs: planned, moved, met by a call, called off; those of a request and those that are due. */
@RestController
@RequestMapping("/api")
class CallBackDoor {
    private static final String WRITE = "hasAuthority('requests.write')";
    private static final String DESK = "hasAnyAuthority('requests.write', 'requests.triage')";
    private final PlanCallBack plans;
    private final MeetCallBack meet;
    private final CallBackList list;
    private final CallHours hours;
    private final RequestAccess access;

    CallBackDoor(PlanCallBack plans, MeetCallBack meet, CallBackList list, CallHours hours, RequestAccess access) {
        this.plans = plans;
        this.meet = meet;
        this.list = list;
        this.hours = hours;
        this.access = access;
    }

    record PlanBody(@NotNull Instant dueAt, @Nullable @Size(max = 100) String whom, @Nullable @Size(max = 40) String phone,
                    @NotBlank @Size(max = 1000) String reason, @Nullable Long callerId) {
        PlanCallBack.Plan plan() {
            return new PlanCallBack.Plan(dueAt, whom, phone, callerId);
        }
    }

    record CallBody(@NotNull Outcome outcome, @NotNull @Size(max = 4000) String note, @Nullable Instant occurredAt, @Nullable Instant nextAt,
                    @Nullable @Size(max = 20) List<@NotNull Long> attachments) {
    }

    record ReasonBody(@NotBlank @Size(max = 1000) String reason) {
    }

    @GetMapping("/service-requests/{id}/call-backs")
    @PreAuthorize("hasAuthority('requests.read')")
    List<CallBackList.View> of(@PathVariable long id) {
        access.requireVisible(id);
        return list.of(id);
    }

    @PostMapping("/service-requests/{id}/call-backs")
    @OncePerKey
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    CallBackList.View plan(@PathVariable long id, @Valid @RequestBody PlanBody body) {
        return list.view(plans.plan(id, body.plan(), body.reason().strip()));
    }

    @PostMapping("/call-backs/{id}/call")
    @OncePerKey
    @PreAuthorize(WRITE)
    CallBackList.View call(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                           @Valid @RequestBody CallBody body) {
        return list.view(meet.call(id, ifMatch, new MeetCallBack.Call(body.outcome(), body.note(), body.occurredAt(), body.nextAt(), body.attachments())));
    }

    @PostMapping("/call-backs/{id}/move")
    @PreAuthorize(WRITE)
    CallBackList.View move(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                           @Valid @RequestBody PlanBody body) {
        return list.view(plans.move(id, ifMatch, body.plan(), body.reason().strip()));
    }

    @PostMapping("/call-backs/{id}/cancel")
    @PreAuthorize(WRITE)
    CallBackList.View cancel(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                             @Valid @RequestBody ReasonBody body) {
        return list.view(plans.cancel(id, ifMatch, body.reason().strip()));
    }

    @GetMapping("/call-backs")
    @PreAuthorize(DESK)
    Page<CallBackList.View> open(@RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "ALL") CallBackList.Span span,
                                 @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return list.open(mine, span, cursor, limit);
    }

    @GetMapping("/call-backs/counts")
    @PreAuthorize(DESK)
    CallBackList.Counts counts() {
        return list.counts();
    }

    @GetMapping("/call-backs/hours")
    @PreAuthorize(DESK)
    CallHours.Hours hours(@RequestParam Instant at) {
        return hours.at(at);
    }
}
