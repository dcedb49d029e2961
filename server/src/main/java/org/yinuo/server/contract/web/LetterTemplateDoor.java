package org.yinuo.server.contract.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.ClauseLibrary;
import org.yinuo.server.contract.LetterTemplate;
import org.yinuo.server.contract.LibraryShelf;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;

/** The clause library. */
@RestController
@RequestMapping("/api/letter-templates")
class LetterTemplateDoor {
    private final ClauseLibrary library;
    private final LibraryShelf shelf;
    private final Idempotency idempotency;

    LetterTemplateDoor(ClauseLibrary library, LibraryShelf shelf, Idempotency idempotency) {
        this.library = library;
        this.shelf = shelf;
        this.idempotency = idempotency;
    }

    record TemplateList(List<LibraryShelf.Row> items) {
    }

    record VersionBody(@Nullable List<Map<String, Object>> clauses, @Nullable String note) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('contracts.read')")
    TemplateList list(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String productLine,
                      @RequestParam(required = false) @Nullable String language,
                      @RequestParam(defaultValue = "false") boolean retired) {
        return new TemplateList(shelf.list(q, productLine, language, retired));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('contracts.read')")
    ResponseEntity<LibraryShelf.View> get(@PathVariable long id) {
        return shown(HttpStatus.OK, shelf.view(id));
    }

    @GetMapping("/{id}/versions/{number}")
    @PreAuthorize("hasAuthority('contracts.read')")
    LibraryShelf.VersionView version(@PathVariable long id, @PathVariable int number) {
        return shelf.version(id, number);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('letters.review')")
    ResponseEntity<LibraryShelf.View> create(@RequestBody ClauseLibrary.Draft draft,
                                             @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return shown(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "letter-template.create", draft,
                LibraryShelf.View.class, () -> shelf.view(library.create(draft).id())));
    }

    @PostMapping("/{id}/versions")
    @OncePerKey
    @PreAuthorize("hasAuthority('letters.review')")
    ResponseEntity<LibraryShelf.View> renew(@PathVariable long id, @RequestBody VersionBody body,
                                            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(HttpStatus.CREATED, shelf.view(library.renew(id, ifMatch, body.clauses(), body.note()).id()));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('letters.review')")
    ResponseEntity<LibraryShelf.View> retire(@PathVariable long id,
                                             @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(HttpStatus.OK, shelf.view(library.put(id, ifMatch, LetterTemplate.Status.RETIRED).id()));
    }

    @PostMapping("/{id}/restore")
    @PreAuthorize("hasAuthority('letters.review')")
    ResponseEntity<LibraryShelf.View> restore(@PathVariable long id,
                                              @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return shown(HttpStatus.OK, shelf.view(library.put(id, ifMatch, LetterTemplate.Status.ACTIVE).id()));
    }

    private static ResponseEntity<LibraryShelf.View> shown(HttpStatus status, LibraryShelf.View view) {
        return ResponseEntity.status(status).eTag(ETags.of(view.version())).body(view);
    }
}
