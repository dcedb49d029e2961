package org.yinuo.server.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.correspondence.HookKeys;
import org.yinuo.server.correspondence.HookKind;
import org.yinuo.server.correspondence.IntakeHooks;
import org.yinuo.server.correspondence.Mailboxes;
import org.yinuo.server.correspondence.TryMailbox;
import org.yinuo.server.notice.ChannelSettings.Encryption;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.OncePerKey;

/** The ways in, as administrators set them up: mailboxes, and programs that sign their calls. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasRole('ADMIN')")
class MailboxDoor {
    private final Mailboxes mailboxes;
    private final TryMailbox attempt;
    private final IntakeHooks hooks;

    MailboxDoor(Mailboxes mailboxes, TryMailbox attempt, IntakeHooks hooks) {
        this.mailboxes = mailboxes;
        this.attempt = attempt;
        this.hooks = hooks;
    }

    record MailboxBody(@NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 200) String host, @Min(1) @Max(65535) int port,
                       @NotNull Encryption encryption, @NotBlank @Size(max = 200) String username, @Nullable @Size(max = 500) String password,
                       @NotBlank @Size(max = 100) String folder, boolean enabled, boolean acknowledge, @NotBlank @Size(max = 200) String address) {
        Mailboxes.Draft draft() {
            return new Mailboxes.Draft(name, host, port, encryption, username, password, folder, enabled, acknowledge, address);
        }
    }

    /** {@code kind} is a program's when nothing is said; the keys are those its chat tool shows, see {@link HookKeys}. */
    record HookBody(@Nullable HookKind kind, @NotBlank @Size(max = 60) String name, @Nullable Long customerId, @Nullable @Size(max = 200) String secret,
                    @Nullable @Size(max = 200) String token, @Nullable @Size(max = 200) String appId, @Nullable @Size(max = 200) String appSecret,
                    @Nullable @Size(max = 2) String language) {
        IntakeHooks.Draft draft() {
            return new IntakeHooks.Draft(kind == null ? HookKind.PROGRAM : kind, name, customerId, new HookKeys(said(secret), said(token), said(appId),
                    said(appSecret)), language == null ? Messages.FIRST.getLanguage() : language);
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/mailboxes")
    List<Mailboxes.View> all() {
        return mailboxes.all();
    }

    @PostMapping("/mailboxes")
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    Mailboxes.View add(@Valid @RequestBody MailboxBody body) {
        return mailboxes.add(body.draft());
    }

    @PutMapping("/mailboxes/{id}")
    Mailboxes.View change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                          @Valid @RequestBody MailboxBody body) {
        return mailboxes.change(id, body.draft(), ifMatch);
    }

    @DeleteMapping("/mailboxes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        mailboxes.remove(id);
    }

    @PostMapping("/mailboxes/{id}/test")
    TryMailbox.Result look(@PathVariable long id) {
        return attempt.look(id);
    }

    @GetMapping("/intake-hooks")
    List<IntakeHooks.View> hooks() {
        return hooks.all();
    }

    /** The secret of a program is answered this once. */
    @PostMapping("/intake-hooks")
    @OncePerKey(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    IntakeHooks.Issued addHook(@Valid @RequestBody HookBody body) {
        return hooks.add(body.draft());
    }

    @DeleteMapping("/intake-hooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeHook(@PathVariable long id) {
        hooks.remove(id);
    }
}
