package org.yinuo.server.identity;

/**
 * The words doors are guarded with. {@code REQUESTS_WRITE} reads {@code requests.write} in
 * {@code @PreAuthorize("hasAuthority('requests.write')")} and on the wire.
 */
public enum Permission {
    USERS_MANAGE, AUDIT_READ, CUSTOMERS_READ, CUSTOMERS_WRITE, CONTRACTS_READ, CONTRACTS_WRITE, LETTERS_REVIEW,
    REQUESTS_READ, REQUESTS_WRITE, REQUESTS_TRIAGE, WORKORDERS_READ, WORKORDERS_DISPATCH, WORKORDERS_EXECUTE,
    LEDGER_READ, BREACHES_WAIVE, SETTINGS_MANAGE, COMPLAINTS_OVERSEE,
    PARTS_READ, PARTS_WRITE, CHARGES_READ, CHARGES_WRITE, QUALITY_WRITE,
    /** A customer's own portal; nobody of the house holds it, and who holds it passes no other door. */
    PORTAL_USE;

    public String text() {
        return name().toLowerCase().replace('_', '.');
    }
}
