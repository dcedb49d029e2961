package org.yinuo.server.workorder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;

/** Has the report of a visit signed by the customer on a device of his own, as binding as on the engineer's. */
@Service
@Transactional
public class SignFromAfar {
    private final VisitAct act;
    private final VisitSignings signings;
    private final SignWorkOrder sign;
    private final WorkOrders visits;
    private final List<SigningMail> mails;

    SignFromAfar(VisitAct act, VisitSignings signings, SignWorkOrder sign, WorkOrders visits, List<SigningMail> mails) {
        this.act = act;
        this.signings = signings;
        this.sign = sign;
        this.visits = visits;
        this.mails = mails;
    }

    /**
     * Puts the finished report before the customer; asking again changes nothing. The engineer may still have it signed on his own device.
     *
     * @param mail whether the link is mailed to him, once, where he can be written to
     * @throws Refusal {@code work-order-out-of-order}, {@code findings-missing} or what the chapters miss
     */
    public WorkOrder ask(long id, @Nullable String ifMatch, Noted noted, boolean mail) {
        WorkOrder visit = act.mine(id, ifMatch).requireOpen();
        if (visit.status() != WorkOrder.Status.WORKING) {
            throw Refusal.conflict("work-order-out-of-order");
        }
        sign.requireComplete(visit);
        Happened when = act.when(visit, noted);
        if (signings.ask(id, when.at())) {
            act.entry(visit, when, "SIGNATURE_ASKED", "");
        }
        if (mail && signings.of(id).filter(asked -> asked.mailedTo() == null).isPresent()) {
            mails.stream().flatMap(each -> each.send(visit).stream()).findFirst().ifPresent(to -> signings.mailed(id, to));
        }
        return act.save(visit);
    }

    /** The reports of a request the customer is asked to sign. */
    @Transactional(readOnly = true)
    public List<WorkOrder> awaiting(long requestId) {
        return signings.awaiting(requestId).stream().map(visits::get).toList();
    }

    /** Whether the customer was ever asked to sign it on a device of his own. */
    @Transactional(readOnly = true)
    public boolean isAsked(long id) {
        return signings.of(id).isPresent();
    }

    /** How it was signed, where the customer did so on a device of his own. */
    @Transactional(readOnly = true)
    public Optional<SignedFrom> signedFrom(long id) {
        return signings.of(id).map(VisitSignings.Asked::from);
    }

    /**
     * The customer signs; the caller has made sure that the visit is for a request of his.
     *
     * @param version of the visit he saw
     * @throws Refusal {@code signature-not-asked}, {@code work-order-ended}, {@code report-changed} when it is no longer what he saw
     */
    public WorkOrder sign(long id, int version, SignWorkOrder.Signed by, SignedFrom from) {
        WorkOrder visit = act.forSigner(id).requireOpen();
        if (signings.of(id).isEmpty()) {
            throw Refusal.conflict("signature-not-asked");
        }
        if (visit.version() == null || visit.version() != version) {
            throw Refusal.conflict("report-changed");
        }
        WorkOrder signed = sign.complete(visit, by, from);
        signings.signed(id, from, act.when(visit, by.noted()).at());
        return signed;
    }
}
