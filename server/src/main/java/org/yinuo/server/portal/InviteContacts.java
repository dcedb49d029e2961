package org.yinuo.server.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.UserDraft;
import org.yinuo.server.identity.Users;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** The desk lets contacts of a customer in: by an account of their own, or by a link to one request. */
@Service
@Transactional
public class InviteContacts {
    private final PortalAccounts accounts;
    private final PortalLinks links;
    private final Users users;
    private final Known known;
    private final Audit audit;

    InviteContacts(PortalAccounts accounts, PortalLinks links, Users users, Known known, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.users = users;
        this.known = known;
        this.audit = audit;
    }

    /** Who can be invited, to what. */
    @Component
    record Known(Customers customers, ServiceRequests requests, Changes changes) {
        Contact contact(long customerId, long contactId) {
            return customers.contacts(customerId).stream().filter(each -> each.id() == contactId).findFirst()
                    .orElseThrow(() -> Refusal.notFound("contact-unknown"));
        }
    }

    /** An invitation to hand over; the secret is shown this once. */
    public record Invitation(String username, String token, Instant expiresAt) {
    }

    /** A link to hand over; the secret is shown this once. */
    public record RequestLink(String token, Instant expiresAt) {
    }

    /** How far a contact's account has come; {@code joinedAt} is null until he set a password. */
    public record Standing(long contactId, String username, boolean enabled, Instant invitedAt, @Nullable Instant joinedAt) {
    }

    /**
     * Invites a contact, or lets one who forgot his password choose another.
     *
     * @param username what he shall sign in with; his e-mail address or mobile number when null
     */
    public Invitation invite(long customerId, long contactId, @Nullable String username) {
        Contact contact = known.contact(customerId, contactId);
        User user = accounts.ofContact(customerId, contactId).map(account -> welcomeBack(users.get(account.userId())))
                .orElseGet(() -> enter(customerId, contact, username));
        PortalLinks.Issued issued = links.issue(PortalLinks.Target.account(user.id()));
        audit.record("portal.invited", "customer:" + customerId, user.username());
        known.changes().touch("customer:" + customerId);
        return new Invitation(user.username(), issued.token(), issued.expiresAt());
    }

    private User enter(long customerId, Contact contact, @Nullable String username) {
        User user = users.create(draft(contact, username == null || username.isBlank() ? name(contact) : username), PortalLinks.secret(32));
        accounts.add(user.id(), customerId, contact.id());
        return user;
    }

    private User welcomeBack(User user) {
        return user.enabled() ? user : put(user, true);
    }

    private static String name(Contact contact) {
        String name = contact.email().isBlank() ? contact.mobile().replaceAll("[^0-9]", "") : contact.email();
        if (name.isBlank()) {
            throw Refusal.invalid("portal-username-missing").at("username");
        }
        return name;
    }

    private static UserDraft draft(Contact contact, String username) {
        String called = contact.name().codePoints().limit(60).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return new UserDraft(username, called, "", "", List.of(Role.CUSTOMER));
    }

    /** Closes the door to a contact: he is signed out everywhere, and his links open nothing any more. */
    public void close(long customerId, long contactId) {
        PortalAccounts.Account account = accounts.ofContact(customerId, contactId).orElseThrow(() -> Refusal.notFound("portal-account-unknown"));
        put(users.get(account.userId()), false);
        links.revoke(PortalLinks.Target.account(account.userId()));
        audit.record("portal.closed", "customer:" + customerId, Long.toString(contactId));
        known.changes().touch("customer:" + customerId);
    }

    private User put(User user, boolean enabled) {
        UserDraft same = new UserDraft(user.username(), user.displayName(), user.mobile(), user.department(), user.roles());
        return users.change(user.id(), same, enabled, ETags.of(user.version()));
    }

    /** The accounts of a customer's contacts. */
    @Transactional(readOnly = true)
    public List<Standing> of(long customerId) {
        return accounts.ofCustomer(customerId).stream().map(account -> {
            User user = users.get(account.userId());
            return new Standing(account.contactId(), user.username(), user.enabled(), account.invitedAt(), account.joinedAt());
        }).toList();
    }

    /** A link with which whoever has it reads one request and replies to it once. */
    public RequestLink linkTo(long requestId) {
        ServiceRequest request = known.requests().get(requestId);
        PortalLinks.Issued issued = links.issue(PortalLinks.Target.request(requestId));
        audit.record("portal.request-link", "request:" + requestId, request.number());
        return new RequestLink(issued.token(), issued.expiresAt());
    }
}
