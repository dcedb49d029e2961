package org.yinuo.server.party;

import java.util.List;

/**
 * A customer with its contacts and sites, the active ones only.
 *
 * @param number  for example C-000001
 * @param version counts the edits of the customer, its contacts and its sites
 */
public record Customer(long id, String number, String name, String shortName, String region, String address,
        String note, int version, List<Contact> contacts, List<Site> sites) {

    /** Just enough to name it. */
    public record Ref(long id, String number, String name) {}

    public Ref ref() {
        return new Ref(id, number, name);
    }
}
