package org.yinuo.server.workorder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the customer's signature. What is signed (the visit, the findings, the opinion and the hash of the drawing) is
 * written down as JSON, hashed with SHA-256 and never changed again, so that a later change could be seen (Electronic
 * Signature Law art. 13).
 */
@Service
public class SignWorkOrder {
    private final VisitAct act;
    private final Attachments attachments;
    private final FinishRequest requests;
    private final ContinueVisit next;
    private final WorkOrderFile.Additions added;
    private final JsonMapper json = JsonMapper.shared();

    SignWorkOrder(VisitAct act, Attachments attachments, FinishRequest requests, ContinueVisit next,
                  WorkOrderFile.Additions added) {
        this.act = act;
        this.attachments = attachments;
        this.requests = requests;
        this.next = next;
        this.added = added;
    }

    /**
     * What the customer put down.
     *
     * @param png the drawn signature
     */
    public record Signed(String signer, int rating, @Nullable String opinion, byte[] png, Noted noted) {
    }

    /** Completes the visit and closes its request; where somebody has to come again, another visit is to be planned instead. */
    @Transactional
    public WorkOrder sign(long id, @Nullable String ifMatch, Signed by) {
        return complete(act.mine(id, ifMatch), by, null);
    }

    /** The same for a visit that is held already; {@code from} is null where the engineer's own device was signed on. */
    WorkOrder complete(WorkOrder visit, Signed by, @Nullable SignedFrom from) {
        WorkOrder.Findings found = requireComplete(visit);
        SignaturePicture.requireDrawn(by.png());
        Happened when = act.when(visit, by.noted());
        Instant at = when.at();
        Map<String, Object> signing = content(visit, found, by, at);
        if (from != null) {
            signing.put("signedFrom", Map.of("way", from.way().name(), "typed", from.typed(), "account", from.account(), "address", text(from.address())));
        }
        String content = json.writeValueAsString(signing);
        String sha256 = Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
        long picture = attachments.keep("signature.png", by.png()).id();
        WorkOrder signed = act.save(visit.signed(new WorkOrder.Signature(by.signer(), by.rating(), by.opinion(), at,
                picture, content, sha256)));
        act.entry(visit, when, "SIGNED", by.signer());
        added.chapters().signed(signed, at);
        if (next.goesOn(visit, found)) {
            next.nextAsProposed(visit, text(found.solution()), at);
            return signed;
        }
        requests.signed(visit.requestId(), new Evidence(Evidence.Kind.SIGNATURE, at, by.signer(), sha256,
                "work-order:" + visit.id(), picture), text(found.cause()), text(found.solution()));
        return signed;
    }

    /** What was found, once everything is there that has to be before the customer signs. */
    WorkOrder.Findings requireComplete(WorkOrder visit) {
        WorkOrder.Findings found = visit.findings();
        if (found == null || isBlank(found.fault()) || isBlank(found.solution())) {
            throw Refusal.invalid("findings-missing");
        }
        added.chapters().requireComplete(visit);
        return found;
    }

    private Map<String, Object> content(WorkOrder visit, WorkOrder.Findings found, Signed by, Instant at) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("workOrder", visit.number());
        content.put("requestId", visit.requestId());
        content.put("engineerId", String.valueOf(visit.engineerId()));
        content.put("arrivedAt", String.valueOf(visit.done().arrivedAt()));
        content.put("fault", text(found.fault()));
        content.put("cause", text(found.cause()));
        content.put("solution", text(found.solution()));
        content.put("parts", text(found.parts()));
        content.put("test", text(found.test()));
        content.put("kind", visit.kind().name());
        content.put("result", found.result() == null ? "" : found.result().name());
        content.put("causeCode", found.causeCode() == null ? "" : found.causeCode().name());
        content.put("photosSha256", added.photos().of(visit.id()).stream().map(VisitPhotos.Photo::sha256).toList());
        content.putAll(added.chapters().signedContent(visit));
        content.put("signer", by.signer());
        content.put("rating", by.rating());
        content.put("opinion", text(by.opinion()));
        content.put("signedAt", at.toString());
        content.put("signatureSha256", Sha256.hex(by.png()));
        return content;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
