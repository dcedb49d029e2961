package org.yinuo.server.contract.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.papers.LetterPaper;
import org.yinuo.server.contract.ComposeLetter;
import org.yinuo.server.contract.DraftLetter;
import org.yinuo.server.contract.LetterDesk;
import org.yinuo.server.contract.LetterOrder;
import org.yinuo.server.contract.ReadWords;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;

/** Writing letters: to look at, as a file, as a draft in the studio; and reading a few words while one is reviewed. */
@RestController
@RequestMapping("/api/letters")
class LetterWritingDoor {
    private final ComposeLetter compose;
    private final DraftLetter draft;
    private final LetterDesk desk;
    private final Idempotency idempotency;
    private final ReadWords words;

    LetterWritingDoor(ComposeLetter compose, DraftLetter draft, LetterDesk desk, Idempotency idempotency, ReadWords words) {
        this.words = words;
        this.compose = compose;
        this.draft = draft;
        this.desk = desk;
        this.idempotency = idempotency;
    }

    record WordsBody(@Nullable String words) {
    }

    @PostMapping("/read-words")
    @PreAuthorize("hasAuthority('letters.review')")
    ReadWords.Proposal readWords(@RequestBody WordsBody body) {
        return words.read(body.words());
    }

    @PostMapping("/write")
    @PreAuthorize("hasAuthority('contracts.read')")
    ComposeLetter.Preview preview(@RequestBody LetterOrder order) {
        return compose.preview(order);
    }

    @PostMapping("/write/{format}")
    @PreAuthorize("hasAuthority('contracts.read')")
    ResponseEntity<byte[]> file(@PathVariable String format, @RequestBody LetterOrder order) {
        LetterFile kind = LetterFile.of(format);
        ComposeLetter.Composed composed = compose.compose(order);
        byte[] bytes = switch (kind) {
            case DOCX -> LetterPaper.docx(composed.letter());
            case PDF -> LetterPaper.pdf(composed.letter());
            case TXT -> composed.text().getBytes(StandardCharsets.UTF_8);
        };
        return kind.answer(composed.letter().title() + (order.letterId() == null ? "" : again(composed.letter().language())), bytes);
    }

    /** Keeps a letter written again apart from its original in a folder. */
    private static String again(LetterLanguage language) {
        return switch (language) {
            case ZH -> "（按现行条款重写）";
            case EN -> " (as the clauses now stand)";
        };
    }

    @PostMapping("/draft")
    @PreAuthorize("hasAuthority('letters.review')")
    ResponseEntity<LetterDesk.View> draft(@RequestBody LetterOrder order,
                                          @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        ComposeLetter.Composed composed = draft.compose(order);
        LetterDesk.View view = idempotency.once(key, Actor.current().username(), "letter.draft", order, LetterDesk.View.class,
                () -> desk.view(draft.draft(order, composed).id()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(view.version())).body(view);
    }
}
