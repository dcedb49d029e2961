package org.yinuo.server.complaint.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.complaint.Complaint;
import org.yinuo.server.complaint.Complaint.Verdict;
import org.yinuo.server.complaint.HandleComplaint;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Money;

/** The steps of a complaint. */
@RestController
@RequestMapping("/api/service-requests/{id}/complaint")
class ComplaintDoor {
    private final HandleComplaint handle;
    private final RequestAccess access;

    ComplaintDoor(HandleComplaint handle, RequestAccess access) {
        this.handle = handle;
        this.access = access;
    }

    record AcknowledgeBody(@NotBlank @Size(max = 8000) String text, @NotBlank @Size(max = 40) String channel) {
    }

    record InvestigateBody(@NotNull Long investigatorId, @NotNull @Size(max = 4000) String task) {
    }

    record FindingsBody(@NotNull Verdict verdict, @NotBlank @Size(max = 8000) String findings) {
    }

    record DrawUpBody(@NotBlank @Size(max = 8000) String answer, @Nullable Money money) {
    }

    record AnswerBody(@NotBlank @Size(max = 40) String channel, @Nullable Instant occurredAt) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('requests.read')")
    Complaint get(@PathVariable long id) {
        access.requireVisible(id);
        return handle.get(id);
    }

    @PostMapping("/acknowledge")
    @PreAuthorize("hasAuthority('requests.write')")
    Complaint acknowledge(@PathVariable long id, @Valid @RequestBody AcknowledgeBody body) {
        return handle.acknowledge(id, body.text().strip(), body.channel());
    }

    @PostMapping("/investigate")
    @PreAuthorize("hasAuthority('requests.write')")
    Complaint investigate(@PathVariable long id, @Valid @RequestBody InvestigateBody body) {
        return handle.investigate(id, body.investigatorId(), body.task().strip());
    }

    @PostMapping("/findings")
    @PreAuthorize("hasAuthority('requests.write')")
    Complaint findings(@PathVariable long id, @Valid @RequestBody FindingsBody body) {
        return handle.find(id, body.verdict(), body.findings().strip());
    }

    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('requests.write')")
    Complaint drawUp(@PathVariable long id, @Valid @RequestBody DrawUpBody body) {
        return handle.drawUp(id, body.answer().strip(), body.money());
    }

    @PostMapping("/answer")
    @PreAuthorize("hasAuthority('requests.write')")
    Complaint answer(@PathVariable long id, @Valid @RequestBody AnswerBody body) {
        return handle.answer(id, body.channel(), body.occurredAt());
    }

    @PostMapping("/end")
    @PreAuthorize("hasAuthority('complaints.oversee')")
    Complaint letEnd(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return handle.letEnd(id, body.reason().strip());
    }
}
