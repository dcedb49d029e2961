package org.yinuo.server.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.insight.ExportQueue;
import org.yinuo.server.insight.QueueAddress;
import org.yinuo.server.insight.QueueChoices;
import org.yinuo.server.insight.SimilarRequests;
import org.yinuo.server.records.PaperLanguage;

/** What stands around the queue: its choices, its export, and what is like a request. */
@RestController
@RequestMapping("/api/service-requests")
@PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
class DeskDoor {
    private final QueueChoices choices;
    private final ExportQueue export;
    private final SimilarRequests similar;

    DeskDoor(QueueChoices choices, ExportQueue export, SimilarRequests similar) {
        this.choices = choices;
        this.export = export;
        this.similar = similar;
    }

    /** What is about to be taken in. */
    record SubjectBody(@Nullable Long customerId, @Nullable Long unitId, @NotNull @Size(max = 200) String title,
                       @Nullable @Size(max = 8000) String description) {
    }

    @GetMapping("/choices")
    QueueChoices.Choices choices() {
        return choices.all();
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    void export(QueueAddress asked, @RequestParam(required = false) @Nullable String lang, Locale callers, HttpServletResponse response)
            throws IOException {
        Locale language = PaperLanguage.of(lang, callers);
        export.record(asked);
        response.setStatus(HttpStatus.OK.value());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"requests.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(asked, language, response.getOutputStream());
    }

    @GetMapping("/{id}/similar")
    List<SimilarRequests.Similar> similar(@PathVariable long id) {
        return similar.to(id);
    }

    @PostMapping("/similar")
    List<SimilarRequests.Similar> similar(@Valid @RequestBody SubjectBody body) {
        return similar.to(new SimilarRequests.Subject(body.customerId(), body.unitId(), body.title(), body.description() == null ? "" : body.description()));
    }
}
