package org.yinuo.server.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/**
 * Takes one mail: whatever it is, a row says what was made of it, written in the transaction of what was made. What cannot be
 * made anything of is held for a person; nothing is thrown away and nothing stops the next one.
 */
@Component
class TakeMail {
    private static final Logger LOG = LoggerFactory.getLogger(TakeMail.class);
    private static final Duration RATE_WINDOW = Duration.ofMinutes(10);
    private static final int MOST_IN_WINDOW = 20;
    private static final Pattern NUMBER = Pattern.compile("\\[(SR-\\d{8}-\\d{6,})]");
    private final MailRows rows;
    private final MailRequests requests;
    private final Mailboxes mailboxes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeMail(MailRows rows, MailRequests requests, Mailboxes mailboxes, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.mailboxes = mailboxes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes it, or does nothing if it was taken before. */
    void take(MailRows.Place place, byte[] raw, boolean acknowledge) {
        IncomingMail mail;
        try {
            mail = ReadMail.of(raw, mailboxes.addresses());
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.warn("Mail {} cannot be read: {}", place, unreadable.toString());
            hold(place, unread(raw), raw, "unreadable");
            return;
        }
        try {
            transaction.executeWithoutResult(status -> decide(place, mail, raw, acknowledge));
        } catch (Refusal refused) {
            hold(place, mail, raw, refused.code());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException down) {
            throw down;
        } catch (RuntimeException unforeseen) {
            LOG.warn("Mail {} is held: {}", place, unforeseen.toString());
            hold(place, mail, raw, "unforeseen");
        }
    }

    /** A mail that could not be fetched; only where it lies is kept. */
    void unfetched(MailRows.Place place, String reason) {
        String id = "<" + place.mailboxId() + "." + place.uidValidity() + "." + place.uid() + "@unfetched>";
        hold(place, new IncomingMail(id, "", "", "", List.of(), "", "", List.of(), Optional.empty()), null, reason);
    }

    private void hold(MailRows.Place place, IncomingMail mail, byte @Nullable [] raw, String reason) {
        transaction.executeWithoutResult(status -> rows.enter(place, mail, clock.instant())
                .ifPresent(id -> rows.decide(id, "HELD", reason, null, raw)));
    }

    private static IncomingMail unread(byte[] raw) {
        String beginning = MailText.clean(new String(raw, 0, Math.min(raw.length, 2_000), StandardCharsets.ISO_8859_1));
        return new IncomingMail("<" + Sha256.hex(raw) + "@unreadable>", "", "", "", List.of(), beginning, "", List.of(), Optional.empty());
    }

    private void decide(MailRows.Place place, IncomingMail mail, byte[] raw, boolean acknowledge) {
        Instant now = clock.instant();
        Optional<Long> entered = rows.enter(place, mail, now);
        if (entered.isEmpty()) {
            return;
        }
        long id = entered.get();
        if (rows.isKnown(mail.messageId(), id)) {
            rows.decide(id, "DUPLICATE", "", rows.requestOf(List.of(mail.messageId())).orElse(null), null);
            return;
        }
        if (rows.isOurs(mail.messageId())) {
            rows.decide(id, IncomingMail.Machine.LOOP.name(), "", rows.requestOf(List.of(mail.messageId())).orElse(null), null);
            return;
        }
        Optional<Long> request = rows.requestOf(mail.references()).or(() -> numbered(mail.subject()));
        if (mail.machine().isPresent()) {
            machine(id, mail, request, now);
        } else if (mail.from().isEmpty()) {
            rows.decide(id, "HELD", "no-sender", request.orElse(null), raw);
        } else if (rows.countSince(mail.from(), now.minus(RATE_WINDOW)) > MOST_IN_WINDOW) {
            rows.decide(id, "HELD", "too-many", request.orElse(null), raw);
        } else {
            person(id, place, mail, raw, request, acknowledge);
        }
    }

    private void machine(long id, IncomingMail mail, Optional<Long> request, Instant now) {
        IncomingMail.Machine machine = mail.machine().orElseThrow();
        if (machine != IncomingMail.Machine.BOUNCE) {
            rows.decide(id, machine.name(), "", request.orElse(null), null);
            return;
        }
        Optional<Long> bounced = request.or(() -> rows.requestOf(ours(mail.said() + "\n" + mail.quoted(), mail)));
        rows.decide(id, machine.name(), "", bounced.orElse(null), null);
        bounced.ifPresent(about -> requests.bounced(about, mail, now));
    }

    /** Bounces carry what could not be delivered, or at least its headers. */
    private static List<String> ours(String text, IncomingMail mail) {
        StringBuilder all = new StringBuilder(text);
        mail.enclosed().forEach(each -> all.append('\n').append(new String(each.bytes(), 0, Math.min(each.bytes().length, 50_000), StandardCharsets.ISO_8859_1)));
        Matcher matcher = Pattern.compile("<yinuo\\.[0-9a-f-]{36}@[^>\\s]{1,200}>").matcher(all);
        return matcher.results().map(found -> found.group()).distinct().limit(20).toList();
    }

    private void person(long id, MailRows.Place place, IncomingMail mail, byte[] raw, Optional<Long> request, boolean acknowledge) {
        MailRequests.Sender sender = requests.sender(mail.from());
        if (request.isPresent()) {
            if (requests.mayJoin(request.get(), mail.from(), sender)) {
                requests.join(request.get(), mail, place.arrivedAt());
                rows.decide(id, "JOINED", "", request.get(), null);
            } else {
                rows.decide(id, "HELD", "other-sender", request.get(), raw);
            }
            return;
        }
        if (!sender.isKnown()) {
            rows.decide(id, "HELD", sender.reason(), null, raw);
            return;
        }
        long opened = requests.open(mail, sender, place.arrivedAt(), acknowledge);
        rows.decide(id, "OPENED", "", opened, null);
    }

    private Optional<Long> numbered(String subject) {
        Matcher matcher = NUMBER.matcher(subject);
        return matcher.find() ? requests.numbered(matcher.group(1)) : Optional.empty();
    }
}
