package org.yinuo.server.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.papers.LetterRefused;
import org.yinuo.server.contract.LetterDesk;
import org.yinuo.server.contract.ReadLetter;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/** Letters come in: as a file or pasted, read before they are kept, once for one Idempotency-Key. */
@RestController
@RequestMapping("/api/letters")
@PreAuthorize("hasAuthority('letters.review')")
class LetterIntakeDoor {
    private final ReadLetter read;
    private final LetterDesk desk;
    private final Idempotency idempotency;

    LetterIntakeDoor(ReadLetter read, LetterDesk desk, Idempotency idempotency) {
        this.read = read;
        this.desk = desk;
        this.idempotency = idempotency;
    }

    record PasteBody(@NotBlank @Size(max = 200) String title, @NotNull String text) {
    }

    /** What makes two uploads the same. */
    record Uploaded(@Nullable String title, String fileName, String sha256) {
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<LetterDesk.View> upload(@RequestParam MultipartFile file,
                                           @RequestParam(required = false) @Nullable String title,
                                           @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) throws IOException {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll("\\p{Cntrl}", "");
        String name = given.isBlank() ? "letter" : given;
        byte[] bytes = file.getBytes();
        return kept(key, "letter.upload", new Uploaded(title, name, Sha256.hex(bytes)), () -> read.file(title, name, bytes));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LetterDesk.View> paste(@Valid @RequestBody PasteBody body,
                                          @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return kept(key, "letter.paste", body, () -> read.pasted(body.title(), body.text()));
    }

    private ResponseEntity<LetterDesk.View> kept(@Nullable String key, String operation, Object body, Supplier<ReadLetter.Reading> reading) {
        try {
            ReadLetter.Reading letter = reading.get();
            LetterDesk.View view = idempotency.once(key, Actor.current().username(), operation, body, LetterDesk.View.class,
                    () -> desk.view(read.keep(letter).id()));
            return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(view.version())).body(view);
        } catch (LetterRefused refused) {
            throw Refusal.invalid(refused.code());
        }
    }
}
