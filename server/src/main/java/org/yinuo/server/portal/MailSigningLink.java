package org.yinuo.server.portal;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.correspondence.AnswerByMail;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.workorder.SigningMail;
import org.yinuo.server.workorder.WorkOrder;

/** Mails the customer a fresh link to the request whose visit he is asked to sign; links to it that went out before open nothing any more. */
@Component
class MailSigningLink implements SigningMail {
    private final ServiceRequests requests;
    private final InviteContacts invitations;
    private final AnswerByMail mails;

    MailSigningLink(ServiceRequests requests, InviteContacts invitations, AnswerByMail mails) {
        this.requests = requests;
        this.invitations = invitations;
        this.mails = mails;
    }

    @Override
    public Optional<String> address(WorkOrder visit) {
        return mails.reach(requests.get(visit.requestId()));
    }

    @Override
    public Optional<String> send(WorkOrder visit) {
        Optional<String> to = address(visit);
        if (to.isPresent()) {
            ServiceRequest request = requests.get(visit.requestId());
            InviteContacts.RequestLink link = invitations.linkTo(request.savedId());
            mails.mailLink(request, "SIGNING_LINK", Map.of("number", visit.number(), "title", request.title(), "by", Actor.current().displayName(),
                    "expires", link.expiresAt().toString()), "/link#" + link.token(), "SIGNING_MAILED");
        }
        return to;
    }
}
