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
import java.util.Map;
import java.util.function.Supplier;
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
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.CarryOutVisit;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.VisitPhotos;
import org.yinuo.server.workorder.VisitPhotos.Purpose;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrderFile;

/** The engineer's steps, as the phone sends them; each may carry the instant it happened. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@PreAuthorize("hasAuthority('workorders.execute')")
class FieldDoor {
    private final CarryOutVisit visit;
    private final SignWorkOrder sign;
    private final VisitPhotos photos;
    private final FieldActs acts;

    FieldDoor(CarryOutVisit visit, SignWorkOrder sign, VisitPhotos photos, FieldActs acts) {
        this.visit = visit;
        this.sign = sign;
        this.photos = photos;
        this.acts = acts;
    }

    record StepBody(@Nullable Instant occurredAt) {
    }

    record ArriveBody(@Nullable Instant occurredAt, @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
                      @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
                      @Nullable @Size(max = 300) String place, @Nullable @Size(max = 2000) String note) {
    }

    record FindingsBody(@NotNull @Size(max = 4000) String fault, @NotNull @Size(max = 4000) String cause,
                        @NotNull @Size(max = 4000) String solution, @NotNull @Size(max = 4000) String parts,
                        @NotNull @Size(max = 4000) String test, WorkOrder.@Nullable Result result,
                        WorkOrder.@Nullable CauseCode causeCode, @Nullable Instant occurredAt) {
        WorkOrder.Findings found() {
            return new WorkOrder.Findings(fault, cause, solution, parts, test, result, causeCode);
        }
    }

    record PhotoBody(@NotNull Purpose purpose, @Nullable @Size(max = 100) String item,
                     @NotBlank @Size(max = 8_000_000) String image, @Nullable Instant occurredAt) {
    }

    record SignBody(@NotBlank @Size(max = 100) String signer, @Min(1) @Max(5) int rating,
                    @Nullable @Size(max = 2000) String opinion, @NotBlank @Size(max = 1_500_000) String image,
                    @Nullable Instant occurredAt) {
    }

    @PostMapping("/accept")
    ResponseEntity<WorkOrderFile.View> accept(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                              @RequestBody(required = false) @Nullable StepBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "accept", phone, body, () -> visit.accept(id, phone.ifMatch(), phone.noted(at(body))));
    }

    @PostMapping("/travel")
    ResponseEntity<WorkOrderFile.View> travel(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                              @RequestBody(required = false) @Nullable StepBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "travel", phone, body, () -> visit.travel(id, phone.ifMatch(), phone.noted(at(body))));
    }

    @PostMapping("/arrive")
    ResponseEntity<WorkOrderFile.View> arrive(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                              @Valid @RequestBody ArriveBody body) {
        FromPhone phone = FromPhone.of(headers);
        WorkOrder.Place where = new WorkOrder.Place(body.latitude(), body.longitude(), body.place(), body.note());
        return once(id, "arrive", phone, body, () -> visit.arrive(id, phone.ifMatch(), phone.noted(body.occurredAt()), where));
    }

    @PostMapping("/start")
    ResponseEntity<WorkOrderFile.View> start(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                             @RequestBody(required = false) @Nullable StepBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "start", phone, body, () -> visit.start(id, phone.ifMatch(), phone.noted(at(body))));
    }

    @PutMapping("/findings")
    ResponseEntity<WorkOrderFile.View> findings(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                                @Valid @RequestBody FindingsBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "findings", phone, body, () -> visit.findings(id, phone.ifMatch(), phone.noted(body.occurredAt()), body.found()));
    }

    @PostMapping("/photos")
    ResponseEntity<WorkOrderFile.View> photo(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                             @Valid @RequestBody PhotoBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "photo", phone, body, () -> photos.keep(id, phone.noted(body.occurredAt()), body.purpose(), body.item(),
                picture(body.image(), "photo-unreadable")));
    }

    @PostMapping("/sign")
    ResponseEntity<WorkOrderFile.View> sign(@PathVariable long id, @RequestHeader HttpHeaders headers,
                                            @Valid @RequestBody SignBody body) {
        FromPhone phone = FromPhone.of(headers);
        return once(id, "sign", phone, body, () -> sign.sign(id, phone.ifMatch(), new SignWorkOrder.Signed(body.signer(),
                body.rating(), body.opinion(), picture(body.image(), "signature-unreadable"), phone.noted(body.occurredAt()))));
    }

    private static byte[] picture(String image, String refusal) {
        return PictureUrl.bytes(image).orElseThrow(() -> Refusal.invalid(refusal).at("image"));
    }

    private static @Nullable Instant at(@Nullable StepBody body) {
        return body == null ? null : body.occurredAt();
    }

    private ResponseEntity<WorkOrderFile.View> once(long id, String kind, FromPhone phone, @Nullable Object body, Supplier<WorkOrder> act) {
        return acts.once(id, kind, phone.by(), phone.key(), body == null ? Map.of() : body, act).map(WorkOrderDoor::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
