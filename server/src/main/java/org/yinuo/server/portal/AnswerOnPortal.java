package org.yinuo.server.portal;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.ReplyWay;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/** What is answered on the portal is read by a contact of the customer who has joined it, or by whoever holds a link to the request. */
@Component
class AnswerOnPortal implements ReplyWay {
    private final PortalAccounts accounts;
    private final Users users;
    private final PortalLinks links;

    AnswerOnPortal(PortalAccounts accounts, Users users, PortalLinks links) {
        this.accounts = accounts;
        this.users = users;
        this.links = links;
    }

    @Override
    public String channel() {
        return "PORTAL";
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        Long customer = request.caller() == null ? null : request.caller().customerId();
        boolean joined = customer != null && accounts.ofCustomer(customer).stream().anyMatch(this::reads);
        return joined || links.isOut(PortalLinks.Target.request(Objects.requireNonNull(request.id()))) ? Optional.empty()
                : Optional.of(Refusal.conflict("reply-no-portal").at("channel"));
    }

    private boolean reads(PortalAccounts.Account account) {
        return account.joinedAt() != null && users.find(account.userId()).filter(User::enabled).isPresent();
    }
}
