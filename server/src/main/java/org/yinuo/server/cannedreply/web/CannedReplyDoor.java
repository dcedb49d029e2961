package org.yinuo.server.cannedreply.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.cannedreply.CannedReplies;
import org.yinuo.server.cannedreply.CannedReply;
import org.yinuo.server.shared.OncePerKey;

/** Canned replies: written by those who manage, used by the desk. */
@RestController
@RequestMapping("/api")
class CannedReplyDoor {
    private final CannedReplies replies;

    CannedReplyDoor(CannedReplies replies) {
        this.replies = replies;
    }

    record WordsBody(@NotBlank @Size(max = 100) String title, @NotBlank @Size(max = 8000) String text) {
        CannedReply.Words words() {
            return new CannedReply.Words(title.strip(), text.strip());
        }
    }

    record Body(@NotBlank @Size(max = 40) @Pattern(regexp = "[\\p{L}\\p{N}_-]+") String shortcut, @NotNull @Valid WordsBody zh, @NotNull @Valid WordsBody en) {
        CannedReply.Draft draft() {
            return new CannedReply.Draft(shortcut, zh.words(), en.words());
        }
    }

    record PreviewBody(@NotBlank @Size(max = 8000) String text, @NotBlank @Size(max = 40) String number) {
    }

    record Preview(String text) {
    }

    @GetMapping("/canned-replies")
    @PreAuthorize("hasAuthority('settings.manage')")
    List<CannedReply> all() {
        return replies.all();
    }

    @PostMapping("/canned-replies")
    @OncePerKey
    @PreAuthorize("hasAuthority('settings.manage')")
    @ResponseStatus(HttpStatus.CREATED)
    CannedReply add(@Valid @RequestBody Body body) {
        return replies.add(body.draft());
    }

    @PutMapping("/canned-replies/{id}")
    @PreAuthorize("hasAuthority('settings.manage')")
    CannedReply change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                       @Valid @RequestBody Body body) {
        return replies.change(id, body.draft(), ifMatch);
    }

    @DeleteMapping("/canned-replies/{id}")
    @PreAuthorize("hasAuthority('settings.manage')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        replies.remove(id);
    }

    @PostMapping("/canned-replies/preview")
    @PreAuthorize("hasAuthority('settings.manage')")
    Preview preview(@Valid @RequestBody PreviewBody body) {
        return new Preview(replies.preview(body.text(), body.number()));
    }

    @GetMapping("/service-requests/{id}/canned-replies")
    @PreAuthorize("hasAuthority('requests.write')")
    List<CannedReplies.Filled> filled(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, Locale callers) {
        return replies.filledFor(id, lang == null ? callers.getLanguage() : lang);
    }
}
