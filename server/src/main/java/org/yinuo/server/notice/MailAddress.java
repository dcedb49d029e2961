package org.yinuo.server.notice;

import org.yinuo.server.shared.Refusal;

/** Addresses mail can be sent to. */
public final class MailAddress {
    private static final String FORM = "[^\\s@<>\",;:\\\\()\\[\\]\\p{Cntrl}]{1,64}@[\\p{Alnum}](?:[\\p{Alnum}.-]{0,250}[\\p{Alnum}])?";

    private MailAddress() {
    }

    /** Whether it looks like {@code name@place}. */
    public static boolean looksRight(String address) {
        return address.matches(FORM);
    }

    /** @throws Refusal {@code mail-address-invalid} naming the field */
    public static String require(String address, String field) {
        if (!looksRight(address.strip())) {
            throw Refusal.invalid("mail-address-invalid").at(field);
        }
        return address.strip();
    }
}
