package org.yinuo.server.portal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.party.ContactRetired;

/** Who is no longer a contact of a customer no longer sees its requests. */
@Component
class CloseRetiredContacts {
    private final InviteContacts invite;
    private final PortalAccounts accounts;

    CloseRetiredContacts(InviteContacts invite, PortalAccounts accounts) {
        this.invite = invite;
        this.accounts = accounts;
    }

    @EventListener
    void on(ContactRetired retired) {
        if (accounts.ofContact(retired.customerId(), retired.contactId()).isPresent()) {
            invite.close(retired.customerId(), retired.contactId());
        }
    }
}
