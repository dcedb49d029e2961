package org.yinuo.server.nonconforming.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.yinuo.server.nonconforming.HoldGoods;
import org.yinuo.server.nonconforming.Nonconformity;
import org.yinuo.server.nonconforming.Nonconformity.Disposition;
import org.yinuo.server.nonconforming.NonconformityFile;
import org.yinuo.server.nonconforming.TellCustomers;
import org.yinuo.server.nonconforming.TellCustomers.Way;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Page;

/** {@code /api/nonconformities}: goods that are held, and what becomes of them. */
@RestController
@RequestMapping("/api/nonconformities")
class NonconformityDoor {
    private final HoldGoods goods;
    private final TellCustomers tell;
    private final NonconformityFile file;
    private final Idempotency idempotency;

    NonconformityDoor(HoldGoods goods, TellCustomers tell, NonconformityFile file, Idempotency idempotency) {
        this.goods = goods;
        this.tell = tell;
        this.file = file;
        this.idempotency = idempotency;
    }

    record NoteBody(@NotBlank @Size(max = 4000) String text, @Nullable @Size(max = 20) List<@Nullable Long> fileIds) {}

    record DispositionBody(@NotNull Disposition disposition, @NotBlank @Size(max = 4000) String why) {}

    record CloseBody(@NotBlank @Size(max = 4000) String result) {}

    record TellBody(@NotEmpty @Size(max = 500) List<@NotNull Long> customerIds, @NotNull Way way, @Nullable @Size(max = 200) String whom,
            @NotBlank @Size(max = 4000) String text) {}

    @GetMapping
    @PreAuthorize("hasAuthority('parts.read')")
    Page<Nonconformity> list(@RequestParam(required = false) Nonconformity.@Nullable Stage stage, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return goods.page(stage, q, cursor, limit);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('parts.read')")
    ResponseEntity<NonconformityFile.View> show(@PathVariable long id) {
        return answer(HttpStatus.OK, id);
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('quality.write', 'parts.write')")
    ResponseEntity<NonconformityFile.View> open(@RequestBody HoldGoods.Draft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "nonconformity.open", draft, Long.class, () -> goods.open(draft).id()));
    }

    @PostMapping("/{id}/notes")
    @OncePerKey
    @PreAuthorize("hasAnyAuthority('quality.write', 'parts.write')")
    ResponseEntity<NonconformityFile.View> note(@PathVariable long id, @Valid @RequestBody NoteBody body) {
        goods.note(id, body.text().strip(), Stream.ofNullable(body.fileIds()).flatMap(List::stream).flatMap(Stream::ofNullable).toList());
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/{id}/disposition")
    @PreAuthorize("hasAuthority('quality.write')")
    ResponseEntity<NonconformityFile.View> propose(@PathVariable long id, @Valid @RequestBody DispositionBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        goods.propose(id, ifMatch, body.disposition(), body.why().strip());
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/{id}/tellings")
    @PreAuthorize("hasAuthority('quality.write')")
    ResponseEntity<NonconformityFile.View> tell(@PathVariable long id, @Valid @RequestBody TellBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        idempotency.once(key, Actor.current().username(), "nonconformity.tell:" + id, body, Long.class, () -> {
            tell.tell(id, body.customerIds(), body.way(), body.whom() == null ? "" : body.whom().strip(), body.text().strip());
            return id;
        });
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('quality.write')")
    ResponseEntity<NonconformityFile.View> close(@PathVariable long id, @Valid @RequestBody CloseBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        goods.close(id, ifMatch, body.result().strip());
        return answer(HttpStatus.OK, id);
    }

    private ResponseEntity<NonconformityFile.View> answer(HttpStatus status, long id) {
        NonconformityFile.View view = file.view(id);
        return ResponseEntity.status(status).eTag(ETags.of(view.goods().version())).body(view);
    }
}
