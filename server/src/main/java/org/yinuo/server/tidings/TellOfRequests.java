package org.yinuo.server.tidings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentAnswered;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.RequestOpened;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.servicerequest.TimelineGrew;
import org.yinuo.server.shared.Actor;

/** Tells whoever works on a request that it is his, and what its customer wrote or decided; the desk where nobody works on it. */
@Component
class TellOfRequests {
    private static final int EXCERPT = 200;
    private static final Set<ServiceRequest.Channel> BY_CUSTOMERS = Set.of(ServiceRequest.Channel.PORTAL, ServiceRequest.Channel.QR);
    private final ServiceRequests requests;
    private final Users users;
    private final Notices notices;

    TellOfRequests(ServiceRequests requests, Users users, Notices notices) {
        this.requests = requests;
        this.users = users;
        this.notices = notices;
    }

    @EventListener
    void on(TimelineGrew grew) {
        for (Timeline.Entry entry : grew.entries()) {
            switch (entry.kind()) {
                case "ASSIGNED" -> assigned(entry);
                case "CUSTOMER_REPLY" -> said("CUSTOMER_REPLIED", requests.get(entry.requestId()), entry.text());
                case "REOPENED" -> takenUpAgain(entry);
                default -> { }
            }
        }
    }

    /** Mail is told by whoever takes it in, calls are taken by the desk itself. */
    @EventListener
    void on(RequestOpened opened) {
        if (BY_CUSTOMERS.contains(opened.request().channel())) {
            said("CUSTOMER_REPORTED", opened.request(), opened.request().description());
        }
    }

    @EventListener
    void on(ConsentAnswered answered) {
        Consent consent = answered.consent();
        if (consent.about().type().equals("request")) {
            ServiceRequest request = requests.get(consent.about().id());
            tell("CONSENT_ANSWERED", request, concerned(request), Map.of("consent", consent.purpose().name(), "verdict", answered.answer().verdict().name(),
                    "by", answered.answer().name(), "text", excerpt(answered.answer().reason())));
        }
    }

    private void assigned(Timeline.Entry entry) {
        if (entry.data().get("assignee") instanceof Number assignee) {
            tell("ASSIGNED", requests.get(entry.requestId()), users.colleague(assignee.longValue()).stream().toList(),
                    Map.of("by", Actor.current().displayName()));
        }
    }

    /** The desk knows what it did itself; that a customer says it is not solved it has to be told. */
    private void takenUpAgain(Timeline.Entry entry) {
        if (Actor.current().is(Role.CUSTOMER.name())) {
            said("CUSTOMER_REPLIED", requests.get(entry.requestId()), entry.text());
        }
    }

    private void said(String kind, ServiceRequest request, String text) {
        tell(kind, request, concerned(request), Map.of("by", Actor.current().displayName(), "text", excerpt(text)));
    }

    private List<User> concerned(ServiceRequest request) {
        Long assignee = request.assigneeId();
        List<User> his = assignee == null ? List.of() : users.colleague(assignee).filter(User::enabled).stream().toList();
        List<User> desk = his.isEmpty() ? users.holding(Role.DESK_AGENT) : his;
        return desk.isEmpty() ? users.holding(Role.SERVICE_MANAGER) : desk;
    }

    private void tell(String kind, ServiceRequest request, List<User> whom, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("label", request.number());
        data.put("title", request.title());
        notices.tell(whom.stream().filter(user -> user.enabled() && user.id() != Actor.current().id())
                .map(user -> new Notices.Notice(user.id(), kind, "request:" + Objects.requireNonNull(request.id()), data, Set.of(Channel.IN_APP))).toList());
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
