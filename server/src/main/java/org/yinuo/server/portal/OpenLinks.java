package org.yinuo.server.portal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.ByCustomer;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.SignWorkOrder;
import org.yinuo.server.workorder.SignedFrom;

/** What whoever has a link can do with it, without being signed in. */
@Service
public class OpenLinks {
    private final PortalLinks links;
    private final PortalAccounts accounts;
    private final Users users;
    private final PortalRequests shown;
    private final Around around;

    OpenLinks(PortalLinks links, PortalAccounts accounts, Users users, PortalRequests shown, Around around) {
        this.links = links;
        this.accounts = accounts;
        this.users = users;
        this.shown = shown;
        this.around = around;
    }

    /** Whom and what a link may be about. */
    @Component
    record Around(Companies companies, Customers customers, ServiceRequests requests, CustomerActs acts, PortalReports reports) {
        Vendor vendor() {
            return companies.find().map(company -> new Vendor(company.name(), company.hotline())).orElse(new Vendor("", ""));
        }
    }

    /** Whose portal it is. */
    public record Vendor(String name, String hotline) {
    }

    /** An invitation as the one who is invited reads it. */
    public record Welcome(String customer, String contact, String username) {
    }

    /**
     * What is behind a link: a welcome or a request.
     *
     * @param replied whether the one reply was given
     */
    public record Opened(Vendor vendor, Instant expiresAt, @Nullable Welcome welcome, PortalRequests.@Nullable Shown request, boolean replied) {
    }

    /** What the link opens; looking uses nothing up. */
    public Opened look(String token, String address) {
        PortalLinks.Found link = links.look(token, address);
        Long request = link.target().requestId();
        if (request != null) {
            return new Opened(around.vendor(), link.expiresAt(), null, shown.show(around.requests().get(request)), link.used());
        }
        if (link.used()) {
            throw Refusal.conflict("portal-link-used");
        }
        return new Opened(around.vendor(), link.expiresAt(), welcome(account(link)), null, false);
    }

    /** The invited chooses a password; answers with the name to sign in with. The link opens nothing any more. */
    @Transactional
    public String join(String token, String password, String address) {
        PortalLinks.Found link = links.look(token, address);
        PortalAccounts.Account account = account(link);
        User user = users.get(account.userId());
        links.use(token);
        ByCustomer.named(user.displayName(), () -> {
            users.setPassword(user.id(), password);
            accounts.joined(user.id());
        });
        return user.username();
    }

    /** Replies to the one request of the link, once. */
    @Transactional
    public void reply(String token, String name, String text, String address) {
        Long id = links.look(token, address).target().requestId();
        if (id == null) {
            throw Refusal.notFound("portal-link-unknown");
        }
        links.use(token);
        ServiceRequest request = around.requests().get(id);
        ByCustomer.named(name, () -> around.acts().reply(request, text, "LINK"));
    }

    /**
     * Signs the report of a visit for the link's request; the link's one reply is not used up. Under the signature stands the link's fingerprint,
     * never its secret.
     */
    @Transactional
    public void sign(String token, long visitId, int version, SignWorkOrder.Signed by, boolean typed, String address) {
        Long id = links.look(token, address).target().requestId();
        if (id == null) {
            throw Refusal.notFound("portal-link-unknown");
        }
        SignedFrom from = new SignedFrom(SignedFrom.Way.LINK, typed, PortalLinks.fingerprint(token), address);
        ByCustomer.named(by.signer(), () -> around.reports().sign(around.requests().get(id), visitId, version, by, from));
    }

    private PortalAccounts.Account account(PortalLinks.Found link) {
        Long user = link.target().userId();
        return (user == null ? Optional.<PortalAccounts.Account>empty() : accounts.ofUser(user))
                .orElseThrow(() -> Refusal.notFound("portal-link-unknown"));
    }

    private Welcome welcome(PortalAccounts.Account account) {
        User user = users.get(account.userId());
        return new Welcome(around.customers().ref(account.customerId()).map(Customer.Ref::name).orElse(""), user.displayName(), user.username());
    }
}
