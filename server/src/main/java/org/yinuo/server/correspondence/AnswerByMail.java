package org.yinuo.server.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentAsked;
import org.yinuo.server.approval.ConsentLinks;
import org.yinuo.server.notice.NoticeHouse;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ReplyWay;
import org.yinuo.server.servicerequest.RequestReplied;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** Sends customers what the desk answers, in the thread of their mail, and the links by which they consent or sign. */
@Component
public class AnswerByMail implements ReplyWay {
    private static final String EMAIL = "EMAIL";
    private static final int LONGEST_THREAD = 20;
    private final ServiceRequests requests;
    private final MailRows rows;
    private final Outbox outbox;
    private final Sending sending;
    private final Clock clock;

    AnswerByMail(ServiceRequests requests, MailRows rows, Outbox outbox, Sending sending, Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.outbox = outbox;
        this.sending = sending;
        this.clock = clock;
    }

    /** What sending needs of its surroundings. */
    @Component
    record Sending(Customers customers, ConsentLinks links, NoticeHouse house, Timeline timeline, Changes changes) {
    }

    /** To whom, and after which mail. */
    private record To(String address, String name, String answers, List<String> thread) {
    }

    @Override
    public String channel() {
        return EMAIL;
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        if (!outbox.canMail()) {
            return Optional.of(Refusal.conflict("reply-no-mail-channel").at("channel"));
        }
        return to(request).isPresent() ? Optional.empty() : Optional.of(Refusal.conflict("reply-no-address").at("channel"));
    }

    @EventListener
    void on(RequestReplied replied) {
        if (!replied.channel().equals(EMAIL)) {
            return;
        }
        ServiceRequest request = replied.request();
        Map<String, Object> data = new LinkedHashMap<>(Map.of("number", request.number(), "title", request.title(), "said", replied.text(),
                "by", Actor.current().displayName(), "byPerson", true));
        List<String> enclosed = SentFile.of(replied.enclosed());
        to(request).ifPresent(to -> send(request, to, "REQUEST_REPLY", data, Map.of(), enclosed));
    }

    /** A customer was asked: if he can be written to, the link goes out at once. */
    @EventListener
    void on(ConsentAsked asked) {
        Consent consent = asked.consent();
        if (!consent.about().type().equals("request") || !outbox.canMail() || sending.house().get().publicUrl().isEmpty()) {
            return;
        }
        ServiceRequest request = requests.get(consent.about().id());
        to(request).ifPresent(to -> link(consent, request, to));
    }

    /** Mails a fresh link; those sent before open nothing any more. */
    @Transactional
    public void mailLink(Consent consent) {
        if (!outbox.canMail()) {
            throw Refusal.conflict("no-mail-channel");
        }
        if (sending.house().get().publicUrl().isEmpty()) {
            throw Refusal.conflict("public-url-missing");
        }
        ServiceRequest request = requests.get(consent.about().id());
        link(consent, request, to(request).orElseThrow(() -> Refusal.conflict("contact-without-mail")));
    }

    /** Where a link about a request would be mailed to; empty where no mail can leave, or no address is known. */
    public Optional<String> reach(ServiceRequest request) {
        boolean can = outbox.canMail() && !sending.house().get().publicUrl().isEmpty();
        return can ? to(request).map(To::address) : Optional.empty();
    }

    /**
     * Mails another link to where {@link #reach} says.
     *
     * @param page what follows the house's own address, with the secret that is forgotten once it is sent
     * @param note what is written down about it in the timeline
     */
    public void mailLink(ServiceRequest request, String kind, Map<String, ?> data, String page, String note) {
        to(request).ifPresent(to -> {
            Map<String, Object> filled = new LinkedHashMap<>(data);
            filled.put("contact", to.name());
            send(request, to, kind, filled, Map.of("link", sending.house().get().publicUrl() + page), List.of());
            note(request, note, Map.of("to", to.address()));
        });
    }

    private void link(Consent consent, ServiceRequest request, To to) {
        ConsentLinks.Issued issued = sending.links().issue(consent.id(), Actor.current().displayName());
        Map<String, Object> data = Map.of("contact", to.name(), "purpose", consent.purpose().name(), "title", consent.title(),
                "scope", String.join("\n", consent.items().isEmpty() ? List.of(consent.scope()) : consent.items()), "expires", issued.expiresAt().toString());
        send(request, to, "CONSENT_LINK", data, Map.of("link", sending.house().get().publicUrl() + "/consent#" + issued.token()), List.of());
        note(request, "CONSENT_MAILED", Map.of("to", to.address(), "purpose", consent.purpose().name()));
    }

    private void send(ServiceRequest request, To to, String kind, Map<String, ?> data, Map<String, String> secret, List<String> enclosed) {
        Instant now = clock.instant();
        long id = Objects.requireNonNull(request.id());
        String own = Outbox.ownId(outbox.mail(new Outbox.Mail(to.address(), kind, "request:" + id, data, secret, "", to.answers(), to.thread()), enclosed));
        rows.thread("<" + own + "@>", id, true, now);
    }

    /** Whoever wrote last, or the contact who reported it. */
    private Optional<To> to(ServiceRequest request) {
        List<String> all = rows.threadOf(Objects.requireNonNull(request.id()));
        List<String> thread = all.size() <= LONGEST_THREAD ? all : all.subList(all.size() - LONGEST_THREAD, all.size());
        Optional<To> writer = rows.lastOf(request.id()).filter(last -> !last.fromAddress().isEmpty())
                .map(last -> new To(last.fromAddress(), last.fromName().isEmpty() ? last.fromAddress() : last.fromName(), last.messageId(), thread));
        return writer.or(() -> contact(request).filter(contact -> !contact.email().isBlank())
                .map(contact -> new To(contact.email().strip(), contact.name(), "", thread)));
    }

    private Optional<Contact> contact(ServiceRequest request) {
        ServiceRequest.Caller caller = request.caller();
        return caller == null || caller.customerId() == null || caller.contactId() == null ? Optional.empty()
                : sending.customers().contact(caller.customerId(), caller.contactId());
    }

    private void note(ServiceRequest request, String kind, Map<String, ?> data) {
        long id = Objects.requireNonNull(request.id());
        sending.timeline().add(new Timeline.Entry(id, clock.instant(), kind, "", data, true));
        sending.changes().touch("request:" + id);
    }
}
