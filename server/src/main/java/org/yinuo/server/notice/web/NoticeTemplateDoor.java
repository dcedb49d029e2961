package org.yinuo.server.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.notice.NoticeTemplates;
import org.yinuo.server.notice.OutboxTrail;
import org.yinuo.server.shared.Page;

/** The words of messages, and what became of messages. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('settings.manage')")
class NoticeTemplateDoor {
    private static final String ONE = "/notice-templates/{kind}/{language}";
    private final NoticeTemplates templates;
    private final OutboxTrail trail;

    NoticeTemplateDoor(NoticeTemplates templates, OutboxTrail trail) {
        this.templates = templates;
        this.trail = trail;
    }

    record WordsBody(@NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 8000) String body) {
        NoticeTemplates.Words words() {
            return new NoticeTemplates.Words(subject, body);
        }
    }

    @GetMapping("/notice-templates")
    List<NoticeTemplates.View> all() {
        return templates.all();
    }

    @PutMapping(ONE)
    NoticeTemplates.View set(@PathVariable String kind, @PathVariable String language,
                             @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody WordsBody body) {
        return templates.set(kind, language, ifMatch, body.words());
    }

    /** Back to the words that come with the program. */
    @DeleteMapping(ONE)
    NoticeTemplates.View reset(@PathVariable String kind, @PathVariable String language) {
        return templates.reset(kind, language);
    }

    @PostMapping(ONE + "/preview")
    NoticeTemplates.Words preview(@PathVariable String kind, @PathVariable String language, @Valid @RequestBody WordsBody body) {
        return templates.preview(kind, language, body.words());
    }

    @GetMapping("/outbox")
    Page<OutboxTrail.View> messages(@RequestParam(defaultValue = "FAILED") OutboxTrail.State state, @RequestParam(required = false) @Nullable String cursor,
                                    @RequestParam(required = false) @Nullable Integer limit) {
        return trail.page(state, cursor, limit);
    }

    @PostMapping("/outbox/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable long id) {
        trail.again(id);
    }
}
