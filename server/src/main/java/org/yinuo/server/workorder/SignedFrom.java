package org.yinuo.server.workorder;

import org.jspecify.annotations.Nullable;

/**
 * How a customer signed on a device of his own.
 *
 * @param typed   whether the picture shows his typed name rather than his hand
 * @param account under which account he was signed in, or the fingerprint of the link he held
 * @param address from which network address; null where it is not known
 */
public record SignedFrom(Way way, boolean typed, String account, @Nullable String address) {
    /** By which way. */
    public enum Way {
        /** Signed in on the portal. */
        PORTAL,
        /** By a link to the request, without an account. */
        LINK
    }
}
