package org.yinuo.server.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.FinishRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.workorder.SignaturePicture;
import tools.jackson.databind.json.JsonMapper;

/**
 * The customer signs that he accepts what was done. As with the report of a visit, what he signed is written down as JSON that names the
 * hash of the picture, and its own hash stands in the evidence.
 */
@Service
public class SignAcceptance {
    private final ServiceRequests requests;
    private final FinishRequest finish;
    private final Attachments attachments;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    SignAcceptance(ServiceRequests requests, FinishRequest finish, Attachments attachments, Clock clock) {
        this.requests = requests;
        this.finish = finish;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * What he put down.
     *
     * @param png   the drawn signature, or his typed name as a picture
     * @param typed whether it is the latter
     * @param resolved when what he saw had been resolved
     */
    public record Signature(String signer, byte[] png, boolean typed, Instant resolved) {
    }

    /**
     * Closes the request on his signature.
     *
     * @throws Refusal {@code signature-unreadable}, {@code not-resolved-yet}, {@code report-changed} when it was resolved anew since he looked
     */
    @Transactional
    public void accept(long id, String words, Signature signature, @Nullable String address) {
        SignaturePicture.requireDrawn(signature.png());
        ServiceRequest request = requests.hold(id);
        ServiceRequest.Outcome outcome = request.outcome();
        if (outcome != null && outcome.resolvedAt() != null && !signature.resolved().equals(outcome.resolvedAt())) {
            throw Refusal.conflict("report-changed");
        }
        Instant at = clock.instant();
        String content = json.writeValueAsString(content(request, words, signature, at, address));
        long picture = attachments.keep("acceptance.png", signature.png()).id();
        Evidence shown = new Evidence(Evidence.Kind.SIGNATURE, at, words.isEmpty() ? signature.signer() : signature.signer() + ": " + words,
                Sha256.hex(content.getBytes(StandardCharsets.UTF_8)), "request:" + request.savedId(), picture);
        finish.closeSigned(request.savedId(), signature.signer(), shown, content, signature.typed());
    }

    private static Map<String, Object> content(ServiceRequest request, String words, Signature signature, Instant at, @Nullable String address) {
        ServiceRequest.Outcome outcome = request.outcome();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("request", request.number());
        content.put("title", request.title());
        content.put("cause", outcome == null || outcome.cause() == null ? "" : outcome.cause());
        content.put("solution", outcome == null || outcome.solution() == null ? "" : outcome.solution());
        content.put("words", words);
        content.put("signer", signature.signer());
        content.put("typed", signature.typed());
        content.put("account", Actor.current().username());
        content.put("address", address == null ? "" : address);
        content.put("signedAt", at.toString());
        content.put("signatureSha256", Sha256.hex(signature.png()));
        return content;
    }
}
