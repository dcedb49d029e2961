package org.yinuo.server.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.CarryOutVisit;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;

/** The engineer's steps, as the phone sends them; each may carry the instant it happened. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@PreAuthorize("hasAuthority('workorders.execute')")
class FieldDoor {
    private static final String PNG = "data:image/png;base64,";
    private final CarryOutVisit visit;
    private final SignWorkOrder sign;
    private final WorkOrderFile file;
    private final Idempotency idempotency;

    FieldDoor(CarryOutVisit visit, SignWorkOrder sign, WorkOrderFile file, Idempotency idempotency) {
        this.visit = visit;
        this.sign = sign;
        this.file = file;
        this.idempotency = idempotency;
    }

    record StepBody(@Nullable Instant occurredAt) {
    }

    record ArriveBody(@Nullable Instant occurredAt, @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
                      @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
                      @Nullable @Size(max = 300) String place, @Nullable @Size(max = 2000) String note) {
    }

    record FindingsBody(@NotNull @Size(max = 4000) String fault, @NotNull @Size(max = 4000) String cause,
                        @NotNull @Size(max = 4000) String solution, @NotNull @Size(max = 4000) String parts,
                        @NotNull @Size(max = 4000) String test) {
    }

    record SignBody(@NotBlank @Size(max = 100) String signer, @Min(1) @Max(5) int rating,
                    @Nullable @Size(max = 2000) String opinion, @NotBlank @Size(max = 1_500_000) String image,
                    @Nullable Instant occurredAt) {
    }

    @PostMapping("/accept")
    ResponseEntity<WorkOrderFile.View> accept(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @RequestBody(required = false) @Nullable StepBody body) {
        return shown(visit.accept(id, ifMatch, at(body)));
    }

    @PostMapping("/travel")
    ResponseEntity<WorkOrderFile.View> travel(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @RequestBody(required = false) @Nullable StepBody body) {
        return shown(visit.travel(id, ifMatch, at(body)));
    }

    @PostMapping("/arrive")
    ResponseEntity<WorkOrderFile.View> arrive(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @Valid @RequestBody ArriveBody body) {
        return shown(visit.arrive(id, ifMatch, body.occurredAt(),
                new WorkOrder.Place(body.latitude(), body.longitude(), body.place(), body.note())));
    }

    @PostMapping("/start")
    ResponseEntity<WorkOrderFile.View> start(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                             @RequestBody(required = false) @Nullable StepBody body) {
        return shown(visit.start(id, ifMatch, at(body)));
    }

    @PutMapping("/findings")
    ResponseEntity<WorkOrderFile.View> findings(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                                @Valid @RequestBody FindingsBody body) {
        return shown(visit.findings(id, ifMatch,
                new WorkOrder.Findings(body.fault(), body.cause(), body.solution(), body.parts(), body.test())));
    }

    @PostMapping("/sign")
    ResponseEntity<WorkOrderFile.View> sign(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                                            @Valid @RequestBody SignBody body) {
        WorkOrderFile.View view = idempotency.once(key, Actor.current().username(), "work-order.sign:" + id, body,
                WorkOrderFile.View.class, () -> file.view(sign.sign(id, ifMatch, new SignWorkOrder.Signed(body.signer(),
                        body.rating(), body.opinion(), picture(body.image()), body.occurredAt()))));
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    private static byte[] picture(String image) {
        try {
            if (image.startsWith(PNG)) {
                return Base64.getDecoder().decode(image.substring(PNG.length()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("signature-unreadable").at("image");
        }
        throw Refusal.invalid("signature-unreadable").at("image");
    }

    private static @Nullable Instant at(@Nullable StepBody body) {
        return body == null ? null : body.occurredAt();
    }

    private ResponseEntity<WorkOrderFile.View> shown(WorkOrder done) {
        return WorkOrderDoor.answer(file.view(done));
    }
}
