package org.yinuo.server.charges;

import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentAnswered;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.SignaturePicture;

/** Sends a quote to the customer and takes his answer, however it comes: by link, call, portal or signature on the spot. */
@Service
@Transactional
public class ApproveQuote {
    private final QuoteRows rows;
    private final QuoteSteps steps;
    private final DiscountChain discounts;
    private final Consents consents;
    private final Attachments attachments;

    ApproveQuote(QuoteRows rows, QuoteSteps steps, DiscountChain discounts, Consents consents, Attachments attachments) {
        this.rows = rows;
        this.steps = steps;
        this.discounts = discounts;
        this.consents = consents;
        this.attachments = attachments;
    }

    /** Asks for the discount that needs it. */
    public Quote askForDiscount(long id, String reason) {
        Quote quote = draft(id);
        if (!discounts.isNeededFor(quote)) {
            throw Refusal.conflict("discount-needs-no-approval");
        }
        discounts.ask(quote, reason);
        return get(id);
    }

    /** Asks the customer, until the quote's last day is over; the answer comes by a link, a call, the portal or a signature. */
    public Quote send(long id) {
        Quote quote = draft(id);
        discounts.requireGranted(quote);
        long consent = consents.ask(new Consents.Asked(ConsentPurpose.QUOTE, About.request(quote.requestId()),
                quote.requestNumber() + " " + quote.label(), QuoteWords.scope(quote), QuoteWords.items(quote), null,
                HouseZone.startOf(quote.validUntil().plusDays(1))));
        rows.sent(id, consent);
        steps.add(quote, "SENT", "");
        return get(id);
    }

    /** The customer signs on the spot; what was not sent yet is sent by that. */
    public Quote sign(long id, String name, byte[] png) {
        Quote quote = rows.hold(id).orElseThrow(() -> Refusal.notFound("quote-not-found"));
        SignaturePicture.requireDrawn(png);
        Quote sent = quote.state() == Quote.State.DRAFT ? send(id) : quote;
        if (sent.state() != Quote.State.SENT) {
            throw Refusal.conflict("quote-not-open", sent.label());
        }
        consents.answeredBySignature(Objects.requireNonNull(sent.consentId()), name, attachments.keep("quote-signature.png", png).id());
        return get(id);
    }

    @EventListener
    void on(ConsentAnswered answered) {
        if (answered.consent().purpose() != ConsentPurpose.QUOTE) {
            return;
        }
        rows.asked(answered.consent().id()).ifPresent(quote -> take(quote, answered));
    }

    private void take(Quote quote, ConsentAnswered answered) {
        if (quote.state() != Quote.State.SENT) {
            throw Refusal.conflict(quote.state() == Quote.State.EXPIRED ? "quote-expired" : "quote-not-open", quote.label());
        }
        Consent.Answer answer = answered.answer();
        rows.put(quote.id(), answered.granted() ? Quote.State.APPROVED : Quote.State.DECLINED);
        steps.add(quote, answered.granted() ? "APPROVED" : "DECLINED", answer.reason().isEmpty() ? answer.name() : answer.name() + ": " + answer.reason());
    }

    /** The consents that were asked for versions of the request's quotes. */
    @Transactional(readOnly = true)
    public List<Consent> consentsOf(long requestId) {
        return consents.of(About.request(requestId)).stream().filter(each -> each.purpose() == ConsentPurpose.QUOTE).toList();
    }

    private Quote draft(long id) {
        Quote quote = rows.hold(id).orElseThrow(() -> Refusal.notFound("quote-not-found"));
        if (quote.state() != Quote.State.DRAFT) {
            throw Refusal.conflict("quote-not-draft", quote.label());
        }
        return quote;
    }

    private Quote get(long id) {
        return rows.find(id).orElseThrow();
    }
}
