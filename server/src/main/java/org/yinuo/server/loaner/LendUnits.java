package org.yinuo.server.loaner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.nonconforming.Holds;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.LoanerClock;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.workorder.SignaturePicture;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a unit to a customer, who signs for it, and takes it back. What was signed is written down as JSON, hashed with SHA-256 and never
 * changed again, as with visits.
 */
@Service
@Transactional
public class LendUnits {
    private static final int LONGEST_DAYS = 730;
    private final LoanRows rows;
    private final LoanerPool pool;
    private final LoanLog log;
    private final Signing signing;
    private final Rules rules;
    private final JsonMapper json = JsonMapper.shared();

    LendUnits(LoanRows rows, LoanerPool pool, LoanLog log, Signing signing, Rules rules) {
        this.rows = rows;
        this.pool = pool;
        this.log = log;
        this.signing = signing;
        this.rules = rules;
    }

    /** Where signatures are kept, and what numbers loans. */
    @Component
    record Signing(Attachments attachments, Numbering numbers, Clock clock) {}

    /** What must hold, and what a loan meets. */
    @Component
    record Rules(ServiceRequests requests, Holds holds, LoanerClock promised) {

        ServiceRequest open(long requestId) {
            ServiceRequest request = requests.get(requestId);
            if (!request.isOpen()) {
                throw Refusal.conflict("request-ended");
            }
            return request;
        }
    }

    /**
     * What is handed over.
     *
     * @param condition how it leaves, with what goes along
     * @param png       the drawn signature
     */
    public record Handover(long loanerId, LocalDate dueOn, String condition, String signer, byte[] png) {}

    /**
     * Hands it over.
     *
     * @throws Refusal {@code request-ended}, {@code loaner-not-available}, {@code goods-held}, {@code loan-due-invalid}, or what is wrong with the
     *                 signature
     */
    public Loan lend(long requestId, Handover over) {
        ServiceRequest request = rules.open(requestId);
        Loaner loaner = pool.hold(over.loanerId());
        Instant now = signing.clock().instant();
        LocalDate today = HouseZone.dayOf(now);
        if (loaner.state() != Loaner.State.AVAILABLE) {
            throw Refusal.conflict("loaner-not-available", loaner.model(), loaner.serial()).at("loanerId");
        }
        if (over.dueOn().isBefore(today) || over.dueOn().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("loan-due-invalid").at("dueOn");
        }
        rules.holds().requireFree(loaner.model(), loaner.serial(), loaner.batch());
        SignaturePicture.requireDrawn(over.png());
        String number = signing.numbers().next("LN", today);
        LoanRows.Signed signed = signed(number, request, loaner, over, now);
        long id = rows.add(number, loaner.id(), requestId, request.caller() == null ? null : request.caller().customerId(), over.dueOn(), over.condition(),
                now, signed);
        pool.move(loaner.id(), Loaner.State.OUT);
        rules.promised().met(requestId, new Evidence(Evidence.Kind.SIGNATURE, now, number + " " + loaner.model() + " " + loaner.serial() + " " + over.signer(),
                signed.sha256(), "loan:" + id, signed.signatureId()));
        log.out(request, rows.find(id).orElseThrow(), now);
        return get(id);
    }

    private LoanRows.Signed signed(String number, ServiceRequest request, Loaner loaner, Handover over, Instant now) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("loan", number);
        content.put("request", request.number());
        content.put("model", loaner.model());
        content.put("serial", loaner.serial());
        content.put("condition", over.condition());
        content.put("dueOn", over.dueOn().toString());
        content.put("signer", over.signer());
        content.put("signedAt", now.toString());
        content.put("signatureSha256", Sha256.hex(over.png()));
        String text = json.writeValueAsString(content);
        return new LoanRows.Signed(over.signer(), signing.attachments().keep("signature.png", over.png()).id(), text,
                Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Refusal {@code loan-not-found} */
    @Transactional(readOnly = true)
    public Loan get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("loan-not-found"));
    }

    /** The units lent on a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Loan> ofRequest(long requestId) {
        return rows.ofRequest(requestId);
    }

    /** The drawn signature. */
    @Transactional(readOnly = true)
    public byte[] signature(long id) {
        return signing.attachments().bytes(rows.signature(get(id).id()));
    }

    /** It is back and waits for somebody to look at it. */
    public Loan takeBack(long id, String condition) {
        Loan loan = hold(id);
        if (!loan.isOut()) {
            throw Refusal.conflict("loan-is-back");
        }
        Instant now = signing.clock().instant();
        rows.back(id, now, condition);
        pool.move(loan.loaner().id(), Loaner.State.INSPECTION);
        log.back(rules.requests().get(loan.requestId()), get(id), now, condition);
        return get(id);
    }

    /** Somebody looked at it: it can be lent again, or is retired. */
    public Loan inspect(long id, boolean sound, String finding) {
        Loan loan = hold(id);
        if (loan.back() == null) {
            throw Refusal.conflict("loan-is-out");
        }
        if (loan.back().inspection() != null) {
            throw Refusal.conflict("loan-inspected");
        }
        Instant now = signing.clock().instant();
        rows.inspected(id, now, sound, finding);
        pool.move(loan.loaner().id(), sound ? Loaner.State.AVAILABLE : Loaner.State.RETIRED);
        log.inspected(loan, now, sound, finding);
        return get(id);
    }

    private Loan hold(long id) {
        return rows.hold(id).orElseThrow(() -> Refusal.notFound("loan-not-found"));
    }
}
