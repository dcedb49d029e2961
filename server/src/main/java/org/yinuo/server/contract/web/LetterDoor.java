package org.yinuo.server.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.ApproveLetter;
import org.yinuo.server.contract.CommitmentShelf;
import org.yinuo.server.contract.LetterClause;
import org.yinuo.server.contract.LetterDesk;
import org.yinuo.server.contract.ReviewLetter;
import org.yinuo.server.contract.UnreadInLetter;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/** The letter studio. */
@RestController
@RequestMapping("/api/letters")
class LetterDoor {
    private final LetterDesk desk;
    private final ReviewLetter review;
    private final ApproveLetter approve;
    private final CommitmentShelf shelf;
    private final UnreadInLetter unread;

    LetterDoor(LetterDesk desk, ReviewLetter review, ApproveLetter approve, CommitmentShelf shelf, UnreadInLetter unread) {
        this.desk = desk;
        this.review = review;
        this.approve = approve;
        this.shelf = shelf;
        this.unread = unread;
    }

    record ClauseBody(@NotNull Map<String, Object> clause) {
    }

    /** {@code acceptOpenQuestionsBecause}: why it is approved although contradictions or unclear clauses are open. */
    record ApproveBody(@Nullable Long commitmentId, @NotBlank @Size(max = 200) String title,
                       @Nullable @Size(max = 500) String acceptOpenQuestionsBecause) {
    }

    @GetMapping
    @PreAuthorize("hasAuthority('contracts.read')")
    Page<LetterDesk.Row> list(@RequestParam(required = false) @Nullable String q,
                              @RequestParam(required = false) @Nullable String cursor,
                              @RequestParam(required = false) @Nullable Integer limit) {
        return desk.list(q, cursor, limit);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('contracts.read')")
    ResponseEntity<LetterDesk.View> get(@PathVariable long id) {
        LetterDesk.View view = desk.view(id);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    /** Sentences that may promise something and became no clause. */
    @GetMapping("/{id}/unread")
    @PreAuthorize("hasAuthority('contracts.read')")
    List<UnreadInLetter.Place> unread(@PathVariable long id) {
        return unread.of(id);
    }

    @PostMapping("/{id}/clauses")
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.ClauseView add(@PathVariable long id, @Valid @RequestBody ClauseBody body) {
        return desk.view(review.add(id, body.clause()));
    }

    @PutMapping("/{id}/clauses/{clauseId}")
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.ClauseView correct(@PathVariable long id, @PathVariable long clauseId,
                                  @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                  @Valid @RequestBody ClauseBody body) {
        return desk.view(review.correct(id, clauseId, ifMatch, body.clause()));
    }

    @PostMapping("/{id}/clauses/{clauseId}/accept")
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.ClauseView accept(@PathVariable long id, @PathVariable long clauseId) {
        return desk.view(review.decide(id, clauseId, LetterClause.Status.ACCEPTED));
    }

    @PostMapping("/{id}/clauses/{clauseId}/reject")
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.ClauseView reject(@PathVariable long id, @PathVariable long clauseId) {
        return desk.view(review.decide(id, clauseId, LetterClause.Status.REJECTED));
    }

    @PostMapping("/{id}/clauses/{clauseId}/reopen")
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.ClauseView reopen(@PathVariable long id, @PathVariable long clauseId) {
        return desk.view(review.decide(id, clauseId, LetterClause.Status.PROPOSED));
    }

    @PostMapping("/{id}/clauses/accept-all")
    @PreAuthorize("hasAuthority('letters.review')")
    LetterDesk.View acceptAll(@PathVariable long id) {
        review.acceptPlain(id);
        return desk.view(id);
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasAuthority('letters.review')")
    CommitmentShelf.View approve(@PathVariable long id,
                     @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                     @Valid @RequestBody ApproveBody body) {
        return shelf.view(approve.approve(id, ifMatch, new ApproveLetter.Approval(body.commitmentId(),
                body.title(), body.acceptOpenQuestionsBecause())).commitmentId());
    }
}
