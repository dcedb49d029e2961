package org.yinuo.server.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.routing.HandToDepartment;
import org.yinuo.server.routing.HandlingSheet;
import org.yinuo.server.routing.RouteRequest;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.OncePerKey;

/** Which department has a request, and the sheets it was handed over on. */
@RestController
@RequestMapping("/api")
class HandlingDoor {
    private static final String OF_REQUEST = "/service-requests/{id}/department";
    private final RouteRequest route;
    private final HandToDepartment hand;
    private final RequestAccess access;

    HandlingDoor(RouteRequest route, HandToDepartment hand, RequestAccess access) {
        this.route = route;
        this.hand = hand;
        this.access = access;
    }

    /** Where a request is, and every sheet that was drawn up for it. */
    record Handling(RouteRequest.@Nullable Place place, List<HandlingSheet> sheets) {
    }

    record MoveBody(@NotNull Long departmentId, @NotBlank @Size(max = 2000) String reason) {
    }

    record SheetBody(@NotNull Long departmentId, @NotBlank @Size(max = 4000) String task, @Nullable Instant dueAt) {
    }

    record AnswerBody(@NotBlank @Size(max = 4000) String cause, @NotBlank @Size(max = 8000) String measures) {
    }

    @GetMapping(OF_REQUEST)
    @PreAuthorize("hasAuthority('requests.read')")
    Handling of(@PathVariable long id) {
        access.requireVisible(id);
        return new Handling(route.of(id).orElse(null), hand.of(id));
    }

    @PostMapping(OF_REQUEST)
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    RouteRequest.Place move(@PathVariable long id, @Valid @RequestBody MoveBody body) {
        return route.move(id, body.departmentId(), body.reason().strip());
    }

    @PostMapping("/service-requests/{id}/handling-sheets")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    @ResponseStatus(HttpStatus.CREATED)
    HandlingSheet hand(@PathVariable long id, @Valid @RequestBody SheetBody body) {
        return hand.hand(id, body.departmentId(), body.task().strip(), body.dueAt());
    }

    @PostMapping("/handling-sheets/{id}/answer")
    @PreAuthorize("hasAuthority('requests.read')")
    HandlingSheet answer(@PathVariable long id, @Valid @RequestBody AnswerBody body) {
        access.requireVisible(hand.get(id).requestId());
        return hand.answer(id, body.cause().strip(), body.measures().strip());
    }
}
