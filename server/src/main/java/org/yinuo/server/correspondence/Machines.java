package org.yinuo.server.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yinuo.server.correspondence.IncomingMail.Machine;

/** Tells machines from people by what mail says of itself (RFC 3834, RFC 3464, RFC 2919). */
final class Machines {
    private static final List<String> MASS = List.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> POSTMEN = List.of("mailer-daemon", "postmaster", "mail-daemon", "maildaemon");

    private Machines() {
    }

    /** Which machine wrote it; ours first, so that our own acknowledgement coming back is a loop and no automatic reply. */
    static Optional<Machine> of(MimeMessage mail, String from, Set<String> ownAddresses) throws MessagingException {
        boolean ours = ownAddresses.contains(from) || ownAddresses.contains(header(mail, "X-Loop"));
        if (isBounce(mail, from)) {
            return Optional.of(Machine.BOUNCE);
        }
        if (ours) {
            return Optional.of(Machine.LOOP);
        }
        if (isAutomatic(mail)) {
            return Optional.of(Machine.AUTOMATIC);
        }
        boolean list = mail.getHeader("List-Id") != null || mail.getHeader("List-Unsubscribe") != null || mail.getHeader("List-Post") != null;
        return list || MASS.contains(header(mail, "Precedence")) ? Optional.of(Machine.LIST) : Optional.empty();
    }

    private static boolean isBounce(MimeMessage mail, String from) throws MessagingException {
        String name = from.contains("@") ? from.substring(0, from.indexOf('@')) : from;
        return POSTMEN.contains(name) || mail.isMimeType("multipart/report") || header(mail, "Return-Path").equals("<>");
    }

    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.equals("no") || mail.getHeader("X-Autoreply") != null || mail.getHeader("X-Autorespond") != null
                || mail.getHeader("X-AutoReply-From") != null || header(mail, "Precedence").equals("auto_reply")
                || header(mail, "X-Auto-Response-Suppress").contains("all") && !submitted.equals("no");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
