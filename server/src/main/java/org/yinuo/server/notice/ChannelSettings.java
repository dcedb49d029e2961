package org.yinuo.server.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a way out is used; which fields count depends on its kind.
 *
 * @param host         the mail server
 * @param username     to sign in to it; empty for none
 * @param from         the address mail comes from
 * @param fromName     the name beside it
 * @param replyTo      where answers shall go; empty for {@code from}
 * @param headers      of a gateway, one {@code Name: value} a line
 * @param body         of a gateway; {@code {to}}, {@code {text}}, {@code {subject}}, {@code {id}}, {@code {secret}} are filled in;
 *                     empty asks with GET
 * @param allowPrivate whether addresses inside the house may be called
 */
public record ChannelSettings(@Nullable @Size(max = 200) String host, @Nullable @Min(1) @Max(65535) Integer port,
                              @Nullable Encryption encryption, @Nullable @Size(max = 200) String username,
                              @Nullable @Size(max = 200) String from, @Nullable @Size(max = 100) String fromName,
                              @Nullable @Size(max = 200) String replyTo, @Nullable @Size(max = 2000) String headers,
                              @Nullable @Size(max = 4000) String body, boolean allowPrivate) {

    /** How the way to a mail server is kept private. */
    public enum Encryption {
        /** Not at all; only inside a house. */
        NONE,
        /** Begins in the open and must turn to TLS. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }
}
