package org.yinuo.server.portal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.portal.InviteContacts;
import org.yinuo.server.portal.UnitLabels;
import org.yinuo.server.shared.OncePerKey;

/** The desk's side of the portal: invitations, links to a request, labels of units. */
@RestController
class InvitationDoor {
    private final InviteContacts invitations;
    private final UnitLabels labels;

    InvitationDoor(InviteContacts invitations, UnitLabels labels) {
        this.invitations = invitations;
        this.labels = labels;
    }

    record InviteBody(@Nullable @Size(max = 64) String username) {
    }

    record AccountList(List<InviteContacts.Standing> items) {
    }

    @GetMapping("/api/customers/{id}/portal-accounts")
    @PreAuthorize("hasAuthority('customers.read')")
    AccountList accounts(@PathVariable long id) {
        return new AccountList(invitations.of(id));
    }

    @PostMapping("/api/customers/{id}/contacts/{contactId}/portal-account")
    @OncePerKey(secret = true)
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    InviteContacts.Invitation invite(@PathVariable long id, @PathVariable long contactId, @Valid @RequestBody InviteBody body) {
        return invitations.invite(id, contactId, body.username());
    }

    @DeleteMapping("/api/customers/{id}/contacts/{contactId}/portal-account")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable long id, @PathVariable long contactId) {
        invitations.close(id, contactId);
    }

    @PostMapping("/api/service-requests/{id}/customer-link")
    @OncePerKey(secret = true)
    @PreAuthorize("hasAuthority('requests.write')")
    @ResponseStatus(HttpStatus.CREATED)
    InviteContacts.RequestLink linkTo(@PathVariable long id) {
        return invitations.linkTo(id);
    }

    /** The unit's label, made when it has none yet. */
    @PostMapping("/api/units/{id}/label")
    @PreAuthorize("hasAuthority('customers.write')")
    UnitLabels.Label label(@PathVariable long id) {
        return labels.of(id);
    }

    @PostMapping("/api/units/{id}/label/replacement")
    @PreAuthorize("hasAuthority('customers.write')")
    UnitLabels.Label replace(@PathVariable long id) {
        return labels.replace(id);
    }
}
