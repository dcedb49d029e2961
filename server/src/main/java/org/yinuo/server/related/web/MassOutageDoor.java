package org.yinuo.server.related.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.related.MassOutage;
import org.yinuo.server.shared.OncePerKey;

/** What the parent of a mass outage passes on to its children. */
@RestController
@RequestMapping("/api/service-requests/{id}/children")
@PreAuthorize("hasAuthority('requests.write')")
class MassOutageDoor {
    private final MassOutage outage;

    MassOutageDoor(MassOutage outage) {
        this.outage = outage;
    }

    record ReplyBody(@NotNull @Size(max = 500) List<@NotNull Long> children, @NotBlank @Size(max = 8000) String text, @NotBlank @Size(max = 40) String channel) {
    }

    record RestoreBody(@NotNull @Size(max = 500) List<@NotNull Long> children, boolean workaround, @NotBlank @Size(max = 4000) String note) {
    }

    record ResolveBody(@NotNull @Size(max = 500) List<@NotNull Long> children, @NotNull @Size(max = 4000) String cause,
                       @NotBlank @Size(max = 4000) String solution) {
    }

    record CloseBody(@NotNull @Size(max = 500) List<@NotNull Long> children, @NotBlank @Size(max = 100) String confirmedBy,
                     @NotNull @Size(max = 2000) String note) {
    }

    @PostMapping("/reply")
    @OncePerKey
    List<MassOutage.Passed> reply(@PathVariable long id, @Valid @RequestBody ReplyBody body) {
        return outage.reply(id, body.children(), body.text(), body.channel());
    }

    @PostMapping("/restore")
    List<MassOutage.Passed> restore(@PathVariable long id, @Valid @RequestBody RestoreBody body) {
        return outage.restore(id, body.children(), body.workaround(), body.note());
    }

    @PostMapping("/resolve")
    List<MassOutage.Passed> resolve(@PathVariable long id, @Valid @RequestBody ResolveBody body) {
        return outage.resolve(id, body.children(), body.cause(), body.solution());
    }

    @PostMapping("/close")
    List<MassOutage.Passed> close(@PathVariable long id, @Valid @RequestBody CloseBody body) {
        return outage.close(id, body.children(), body.confirmedBy(), body.note());
    }
}
