package org.yinuo.server.workorder.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.workorder.FieldActs;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.SignFromAfar;
import org.yinuo.server.workorder.WorkOrderFile;

/** The engineer puts his report before the customer, to be signed on a device of the customer's. */
@RestController
@PreAuthorize("hasAuthority('workorders.execute')")
class SigningDoor {
    private final SignFromAfar signing;
    private final FieldActs acts;

    SigningDoor(SignFromAfar signing, FieldActs acts) {
        this.signing = signing;
        this.acts = acts;
    }

    /** The link goes out by mail unless it is said not to. */
    record AskBody(@Nullable Instant occurredAt, @Nullable Boolean mail) {
    }

    @PostMapping("/api/work-orders/{id}/ask-signature")
    ResponseEntity<WorkOrderFile.View> ask(@PathVariable long id, @RequestHeader HttpHeaders headers, @RequestBody(required = false) @Nullable AskBody body) {
        FromPhone phone = FromPhone.of(headers);
        return acts.once(id, "ask-signature", phone.by(), phone.key(), body == null ? Map.of() : body,
                () -> signing.ask(id, phone.ifMatch(), phone.noted(body == null ? null : body.occurredAt()), body == null || !Boolean.FALSE.equals(body.mail())))
                .map(WorkOrderDoor::answer).orElseGet(() -> ResponseEntity.noContent().build());
    }
}
