package org.yinuo.server.identity;

import static org.yinuo.server.identity.Permission.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What a user is for; decides what he may do. */
public enum Role {
    /** Runs the system: everything, users included. */
    ADMIN(EnumSet.complementOf(EnumSet.of(PORTAL_USE))),
    /** Answers the hotline and drives requests to their end. */
    DESK_AGENT(EnumSet.of(CUSTOMERS_READ, CUSTOMERS_WRITE, CONTRACTS_READ, REQUESTS_READ, REQUESTS_WRITE,
            REQUESTS_TRIAGE, WORKORDERS_READ, LEDGER_READ, PARTS_READ, CHARGES_READ, CHARGES_WRITE)),
    /** Sends engineers out. */
    DISPATCHER(EnumSet.of(CUSTOMERS_READ, CONTRACTS_READ, REQUESTS_READ, REQUESTS_TRIAGE, WORKORDERS_READ,
            WORKORDERS_DISPATCH, PARTS_READ, CHARGES_READ)),
    /** Works at the customer's; sees only what belongs to his own work orders. */
    ENGINEER(EnumSet.of(REQUESTS_READ, WORKORDERS_READ, WORKORDERS_EXECUTE)),
    /** Answers for the promises: everything but users. */
    SERVICE_MANAGER(EnumSet.complementOf(EnumSet.of(USERS_MANAGE, PORTAL_USE))),
    /** Heads the technical department; approves what is technically risky. */
    TECHNICAL_LEAD(EnumSet.of(CUSTOMERS_READ, CONTRACTS_READ, REQUESTS_READ, LEDGER_READ)),
    /** Heads the business department; approves what touches a customer's business. */
    BUSINESS_LEAD(EnumSet.of(CUSTOMERS_READ, CONTRACTS_READ, REQUESTS_READ, LEDGER_READ)),
    /** Approves what costs money; writes down what was paid. */
    FINANCE(EnumSet.of(CUSTOMERS_READ, CONTRACTS_READ, REQUESTS_READ, LEDGER_READ, CHARGES_READ, CHARGES_WRITE)),
    /** Keeps parts, loaners and what customers send back. */
    WAREHOUSE(EnumSet.of(CUSTOMERS_READ, REQUESTS_READ, WORKORDERS_READ, PARTS_READ, PARTS_WRITE)),
    /** Inspects, holds nonconforming goods and decides with others what becomes of them. */
    QUALITY(EnumSet.of(CUSTOMERS_READ, CONTRACTS_READ, REQUESTS_READ, WORKORDERS_READ, LEDGER_READ, PARTS_READ, QUALITY_WRITE)),
    /** Checks who did and saw what; changes nothing. */
    AUDITOR(EnumSet.of(AUDIT_READ, CUSTOMERS_READ)),
    /** A customer's contact; sees what belongs to his own company, on the portal and nowhere else. */
    CUSTOMER(EnumSet.of(PORTAL_USE));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /** The permission strings of all the roles together, in alphabetical order. */
    public static Set<String> permissions(Collection<Role> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> role.permissions.forEach(permission -> all.add(permission.text())));
        return all;
    }
}
