package org.yinuo.server.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.party.Callers;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;

/** Makes requests of mail, and puts mail into the requests it belongs to. */
@Component
class MailRequests {
    private static final Duration OLDEST_ARRIVAL = Duration.ofDays(30);
    private static final int LONGEST_DESCRIPTION = 8_000;
    private static final int LONGEST_SAID = 200;
    private final OpenServiceRequest open;
    private final ServiceRequests requests;
    private final MailRows rows;
    private final Into into;
    private final Clock clock;

    MailRequests(OpenServiceRequest open, ServiceRequests requests, MailRows rows, Into into, Clock clock) {
        this.open = open;
        this.requests = requests;
        this.rows = rows;
        this.into = into;
        this.clock = clock;
    }

    /** Who and what mail is told to. */
    @Component
    record Into(Callers callers, Timeline timeline, Changes changes, Telling telling, KeepEnclosed enclosed) {
    }

    /** Who hears of mail. */
    @Component
    record Telling(Users users, Notices notices, Outbox outbox) {
        void colleagues(ServiceRequest request, IncomingMail mail) {
            Long assignee = request.assigneeId();
            List<Long> told = assignee != null ? List.of(assignee) : users.holding(Role.DESK_AGENT).stream().map(User::id).toList();
            Map<String, Object> data = Map.of("number", request.number(), "title", request.title(),
                    "from", mail.fromName().isEmpty() ? mail.from() : mail.fromName(), "said", limited(mail.said(), LONGEST_SAID));
            notices.tell(told.stream().map(id -> new Notices.Notice(id, "MAIL_RECEIVED", "request:" + request.id(), data, Set.of())).toList());
        }
    }

    /**
     * Whom a mail comes from.
     *
     * @param reason why nobody is known; empty when somebody is
     */
    record Sender(@Nullable Long customerId, @Nullable Long contactId, String reason) {
        boolean isKnown() {
            return customerId != null;
        }
    }

    /** The contact with this address; nobody when there is none, or when contacts of several customers share it. */
    Sender sender(String from) {
        List<Callers.Caller> found = into.callers().withEmail(from);
        long customers = found.stream().map(each -> each.customer().id()).distinct().count();
        return customers == 1 ? new Sender(found.getFirst().customer().id(), found.getFirst().contact().id(), "")
                : new Sender(null, null, customers == 0 ? "unknown-sender" : "ambiguous-sender");
    }

    Optional<Long> numbered(String number) {
        return requests.numbered(number).map(ServiceRequest::id);
    }

    /** Whoever writes under a number must be of the customer, or have written before: numbers can be guessed. */
    boolean mayJoin(long requestId, String from, Sender sender) {
        ServiceRequest request = requests.get(requestId);
        Long customer = request.caller() == null ? null : request.caller().customerId();
        return sender.isKnown() && Objects.equals(customer, sender.customerId()) || rows.hasWritten(requestId, from);
    }

    /** Opens a request; its clocks run from the instant the mail arrived. */
    long open(IncomingMail mail, Sender sender, Instant arrivedAt, boolean acknowledge) {
        Instant now = clock.instant();
        Instant reported = arrivedAt.isAfter(now) ? now : arrivedAt.isBefore(now.minus(OLDEST_ARRIVAL)) ? now.minus(OLDEST_ARRIVAL) : arrivedAt;
        String title = mail.subject().isBlank() ? limited(mail.said().lines().findFirst().orElse("(无主题)"), 100) : limited(mail.subject(), LONGEST_SAID);
        ServiceRequest request = open.open(new OpenServiceRequest.Report(
                new ServiceRequest.Caller(sender.customerId(), sender.contactId(), null, null, mail.fromName().isEmpty() ? mail.from() : mail.fromName()),
                null, null, ServiceRequest.Channel.EMAIL, ServiceRequest.Nature.PLAIN_FAULT, title.isBlank() ? "(无主题)" : title,
                limited(mail.said(), LONGEST_DESCRIPTION), Severity.ANY, null, reported, false, null));
        long id = Objects.requireNonNull(request.id());
        Map<String, Object> data = into.enclosed().keep(mail);
        if (!data.isEmpty()) {
            into.timeline().add(Timeline.Entry.of(id, reported, "MAIL_IN", "", said(mail, data)));
        }
        rows.thread(mail.messageId(), id, false, now);
        if (acknowledge) {
            acknowledge(request, mail, now);
        }
        into.telling().colleagues(request, mail);
        return id;
    }

    private void acknowledge(ServiceRequest request, IncomingMail mail, Instant now) {
        Map<String, Object> data = Map.of("number", request.number(), "title", request.title(),
                "contact", mail.fromName().isEmpty() ? mail.from() : mail.fromName());
        List<String> thread = new ArrayList<>(mail.references());
        thread.add(mail.messageId());
        rows.thread("<" + Outbox.ownId(into.telling().outbox().mail(new Outbox.Mail(mail.from(), "REQUEST_RECEIVED", "request:" + request.id(),
                data, Map.of(), language(mail), mail.messageId(), thread))) + "@>", Objects.requireNonNull(request.id()), true, now);
    }

    /** Whoever writes without a single Chinese character is answered in English. */
    static String language(IncomingMail mail) {
        return MailLanguage.written(mail.subject() + mail.said() + mail.fromName());
    }

    /** Puts it into the timeline and tells who works on the request. */
    void join(long requestId, IncomingMail mail, Instant arrivedAt) {
        Instant now = clock.instant();
        ServiceRequest request = requests.get(requestId);
        Instant at = arrivedAt.isAfter(now) || arrivedAt.isBefore(request.reportedAt()) ? now : arrivedAt;
        into.timeline().add(Timeline.Entry.of(requestId, at, "MAIL_IN", limited(mail.said(), LONGEST_DESCRIPTION), said(mail, into.enclosed().keep(mail))));
        rows.thread(mail.messageId(), requestId, false, now);
        into.changes().touch("request:" + requestId, "queue");
        into.telling().colleagues(request, mail);
    }

    /** Says that a mail of ours did not arrive. */
    void bounced(long requestId, IncomingMail mail, Instant now) {
        into.timeline().add(new Timeline.Entry(requestId, now, "MAIL_BOUNCED", limited(mail.subject(), LONGEST_SAID),
                Map.of("from", mail.from()), true));
        into.changes().touch("request:" + requestId);
    }

    private static Map<String, Object> said(IncomingMail mail, Map<String, Object> kept) {
        Map<String, Object> data = new LinkedHashMap<>(kept);
        data.put("from", mail.fromName().isEmpty() ? mail.from() : mail.fromName() + " <" + mail.from() + ">");
        return data;
    }

    static String limited(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
