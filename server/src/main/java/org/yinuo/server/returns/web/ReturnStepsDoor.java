package org.yinuo.server.returns.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.returns.MoveReturn;
import org.yinuo.server.returns.NoteReceipt;
import org.yinuo.server.returns.ReturnCase.Finding;
import org.yinuo.server.returns.ReturnFile;
import org.yinuo.server.returns.SupplierClaims;
import org.yinuo.server.shared.ETags;

/** The way of a unit that is sent back, and what the supplier is asked for it. */
@RestController
@RequestMapping("/api/returns/{id}")
class ReturnStepsDoor {
    private final MoveReturn move;
    private final NoteReceipt receipts;
    private final SupplierClaims claims;
    private final ReturnFile file;

    ReturnStepsDoor(MoveReturn move, NoteReceipt receipts, SupplierClaims claims, ReturnFile file) {
        this.move = move;
        this.receipts = receipts;
        this.claims = claims;
        this.file = file;
    }

    record ShippedBody(@NotNull LocalDate on, @Nullable @Size(max = 100) String carrier, @NotBlank @Size(max = 100) String waybill) {}

    record ReceivedBody(@NotNull LocalDate on, @NotBlank @Size(max = 4000) String condition, @Nullable @Size(max = 20) List<@Nullable Long> fileIds) {}

    record InspectedBody(@NotNull Finding finding, @NotBlank @Size(max = 4000) String text, @Nullable @Size(max = 20) List<@Nullable Long> fileIds) {}

    record WithdrawBody(@NotBlank @Size(max = 2000) String reason) {}

    record ClaimBody(@NotBlank @Size(max = 200) String supplier, @NotNull BigDecimal amount, @NotBlank @Size(max = 4000) String text) {}

    record AnswerBody(boolean accepted, @NotNull BigDecimal recovered, @NotBlank @Size(max = 4000) String text) {}

    @PostMapping("/shipped")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    ResponseEntity<ReturnFile.View> shipped(@PathVariable long id, @Valid @RequestBody ShippedBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        move.shipped(id, ifMatch, body.on(), body.carrier() == null ? "" : body.carrier().strip(), body.waybill().strip());
        return answer(id);
    }

    @PostMapping("/received")
    @PreAuthorize("hasAuthority('parts.write')")
    ResponseEntity<ReturnFile.View> received(@PathVariable long id, @Valid @RequestBody ReceivedBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        move.received(id, ifMatch, body.on(), body.condition().strip(), files(body.fileIds()));
        return answer(id);
    }

    @PostMapping("/inspected")
    @PreAuthorize("hasAnyAuthority('parts.write', 'quality.write')")
    ResponseEntity<ReturnFile.View> inspected(@PathVariable long id, @Valid @RequestBody InspectedBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        move.inspected(id, ifMatch, body.finding(), body.text().strip(), files(body.fileIds()));
        return answer(id);
    }

    /** The customer signed for what was sent to him. */
    @PostMapping("/handed-over")
    @PreAuthorize("hasAnyAuthority('requests.write', 'parts.write')")
    ResponseEntity<ReturnFile.View> handedOver(@PathVariable long id, @RequestBody NoteReceipt.Receipt receipt,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        receipts.handedOver(id, ifMatch, receipt);
        return answer(id);
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasAuthority('requests.write')")
    ResponseEntity<ReturnFile.View> withdraw(@PathVariable long id, @Valid @RequestBody WithdrawBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        move.withdraw(id, ifMatch, body.reason().strip());
        return answer(id);
    }

    @PostMapping("/supplier-claim")
    @PreAuthorize("hasAnyAuthority('parts.write', 'quality.write')")
    ResponseEntity<ReturnFile.View> claim(@PathVariable long id, @Valid @RequestBody ClaimBody body) {
        claims.claim(id, body.supplier().strip(), body.amount(), body.text().strip());
        return answer(id);
    }

    @PostMapping("/supplier-claim/answer")
    @PreAuthorize("hasAnyAuthority('parts.write', 'quality.write')")
    ResponseEntity<ReturnFile.View> answered(@PathVariable long id, @Valid @RequestBody AnswerBody body) {
        claims.answered(id, body.accepted(), body.recovered(), body.text().strip());
        return answer(id);
    }

    private static List<Long> files(@Nullable List<@Nullable Long> given) {
        return Stream.ofNullable(given).flatMap(List::stream).flatMap(Stream::ofNullable).toList();
    }

    private ResponseEntity<ReturnFile.View> answer(long id) {
        ReturnFile.View view = file.view(id);
        return ResponseEntity.ok().eTag(ETags.of(view.sent().version())).body(view);
    }
}
