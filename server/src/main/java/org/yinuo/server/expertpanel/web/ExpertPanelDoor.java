package org.yinuo.server.expertpanel.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.yinuo.server.expertpanel.ExpertPanel;
import org.yinuo.server.expertpanel.ExpertPanels;
import org.yinuo.server.expertpanel.Invitation;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.OncePerKey;

/** The expert panels of a request. */
@RestController
@RequestMapping("/api")
class ExpertPanelDoor {
    private static final String MAY_DIRECT = "hasAnyAuthority('requests.write', 'requests.triage')";
    private final ExpertPanels panels;
    private final RequestAccess access;

    ExpertPanelDoor(ExpertPanels panels, RequestAccess access) {
        this.panels = panels;
        this.access = access;
    }

    record MemberBody(@Nullable Long userId, @Nullable @Size(max = 100) String name, @Nullable @Size(max = 40) String phone,
                      @Nullable @Size(max = 100) String organisation) {
        Invitation invitation() {
            return new Invitation(userId, name == null ? "" : name, phone == null ? "" : phone, organisation == null ? "" : organisation);
        }
    }

    record CallBody(@NotBlank @Size(max = 4000) String question, @NotNull @Size(max = 50) List<@NotNull @Valid MemberBody> members) {
    }

    record InviteBody(@NotEmpty @Size(max = 50) List<@NotNull @Valid MemberBody> members) {
    }

    record DecisionBody(@NotBlank @Size(max = 8000) String minutes, @NotBlank @Size(max = 4000) String decision, @Nullable Long attachmentId) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping("/service-requests/{id}/expert-panels")
    @PreAuthorize("hasAuthority('requests.read')")
    List<ExpertPanel> of(@PathVariable long id) {
        access.requireVisible(id);
        return panels.of(id);
    }

    @PostMapping("/service-requests/{id}/expert-panels")
    @OncePerKey
    @PreAuthorize(MAY_DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    ExpertPanel call(@PathVariable long id, @Valid @RequestBody CallBody body) {
        return panels.call(id, body.question().strip(), body.members().stream().map(MemberBody::invitation).toList());
    }

    @PostMapping("/expert-panels/{id}/members")
    @OncePerKey
    @PreAuthorize(MAY_DIRECT)
    ExpertPanel invite(@PathVariable long id, @Valid @RequestBody InviteBody body) {
        return panels.invite(id, body.members().stream().map(MemberBody::invitation).toList());
    }

    @PostMapping("/expert-panels/{id}/decision")
    @PreAuthorize(MAY_DIRECT)
    ExpertPanel decide(@PathVariable long id, @Valid @RequestBody DecisionBody body) {
        return panels.decide(id, body.minutes().strip(), body.decision().strip(), body.attachmentId());
    }

    @PostMapping("/expert-panels/{id}/dissolve")
    @PreAuthorize(MAY_DIRECT)
    ExpertPanel dissolve(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return panels.dissolve(id, body.reason().strip());
    }
}
