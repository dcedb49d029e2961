package org.yinuo.server.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.yinuo.server.shared.Refusal;

/** Where programs outside may be called: never, unless allowed, inside the house, where the server could be used as a burglar. */
final class TargetAddress {
    private TargetAddress() {
    }

    /** @throws Refusal {@code target-invalid} unless it is an http or https address without a name or password in it */
    static URI parse(String target) {
        try {
            URI uri = URI.create(target);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                throw Refusal.invalid("target-invalid").at("target");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("target-invalid").at("target");
        }
    }

    /**
     * Looks the host up and refuses it if any of its addresses lies inside. The machine remembers the answer for half a minute, so
     * the connection that follows goes to what was looked at.
     */
    static void requireOutside(URI uri) throws Undeliverable {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (isInside(address)) {
                    throw Undeliverable.forGood("target-private", uri.getHost());
                }
            }
        } catch (UnknownHostException e) {
            throw Undeliverable.forNow("host-unknown", uri.getHost());
        }
    }

    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isInsideV4(bytes) : isInsideV6(bytes);
    }

    private static boolean isInsideV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrierGrade = first == 100 && second >= 64 && second < 128;
        boolean trials = first == 198 && (second == 18 || second == 19);
        return first == 0 || first >= 240 || carrierGrade || trials || first == 192 && second == 0 && bytes[2] == 0;
    }

    /** Unique local addresses (fc00::/7), and ways to v4 addresses hidden in v6 ones: ::a.b.c.d, 64:ff9b::/96 and 2002::/16. */
    private static boolean isInsideV6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        return (first & 0xfe) == 0xfc || compatible || translated || first == 0x20 && second == 2;
    }
}
