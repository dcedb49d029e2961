package org.yinuo.server.correspondence;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.MailSession;

/**
 * Fetches mail by IMAP. A message is marked as read after what was made of it is committed, and the last number taken is kept
 * after that: whoever dies in between meets the message again and finds it taken.
 */
@Component
public class PollMailboxes {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 100;
    private static final int LARGEST = 40 * 1024 * 1024;
    private final Mailboxes mailboxes;
    private final TakeMail take;
    private final Clock clock;

    PollMailboxes(Mailboxes mailboxes, TakeMail take, Clock clock) {
        this.mailboxes = mailboxes;
        this.take = take;
        this.clock = clock;
    }

    /** Reads one mailbox whose turn it is; whether there was one. */
    public boolean poll() {
        Optional<Mailboxes.Open> mailbox = mailboxes.claim();
        if (mailbox.isEmpty()) {
            return false;
        }
        long id = mailbox.get().view().id();
        try {
            boolean more = fetch(mailbox.get());
            mailboxes.polled(id, more ? Duration.ZERO : EVERY, "");
        } catch (AuthenticationFailedException e) {
            mailboxes.polled(id, AFTER_FAILURE, "sign-in-refused: " + said(e));
        } catch (MessagingException | IOException e) {
            mailboxes.polled(id, AFTER_FAILURE, "mailbox-unreachable: " + said(e));
        }
        return true;
    }

    /** Signs in and looks into the folder; how many messages are in it. */
    int look(Mailboxes.Open mailbox) throws MessagingException {
        try (Store store = connect(mailbox); Folder folder = store.getFolder(mailbox.view().folder())) {
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
        }
    }

    private static String said(Exception e) {
        String line = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }

    private static Store connect(Mailboxes.Open mailbox) throws MessagingException {
        Mailboxes.View view = mailbox.view();
        Properties properties = MailSession.properties("imap", view.encryption(), view.port());
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", "262144");
        Store store = Session.getInstance(properties).getStore("imap");
        store.connect(view.host(), view.username(), mailbox.password());
        return store;
    }

    private boolean fetch(Mailboxes.Open mailbox) throws MessagingException, IOException {
        try (Store store = connect(mailbox); Folder folder = store.getFolder(mailbox.view().folder())) {
            folder.open(Folder.READ_WRITE);
            UIDFolder numbers = (UIDFolder) folder;
            long validity = numbers.getUIDValidity();
            List<Message> fresh = fresh(folder, numbers, mailbox, validity);
            for (Message message : fresh.subList(0, Math.min(MOST_AT_ONCE, fresh.size()))) {
                long uid = numbers.getUID(message);
                takeOrHold(store, mailbox, message, new MailRows.Place(mailbox.view().id(), validity, uid, arrived(message)));
                message.setFlag(Flags.Flag.SEEN, true);
                mailboxes.readUpTo(mailbox.view().id(), validity, uid);
            }
            return fresh.size() > MOST_AT_ONCE;
        }
    }

    /** After the last one taken; in a folder that is new, or numbered anew, what nobody has read. */
    private static List<Message> fresh(Folder folder, UIDFolder numbers, Mailboxes.Open mailbox, long validity) throws MessagingException {
        boolean known = mailbox.uidValidity() == validity && mailbox.lastUid() > 0;
        Message[] found = known ? numbers.getMessagesByUID(mailbox.lastUid() + 1, UIDFolder.LASTUID)
                : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(found, profile);
        record Numbered(Message message, long uid) {
        }
        List<Numbered> numbered = new ArrayList<>();
        for (Message message : found) {
            numbered.add(new Numbered(message, numbers.getUID(message)));
        }
        // A server asked for what follows the last message answers with the last message.
        return numbered.stream().filter(each -> !known || each.uid() > mailbox.lastUid()).sorted(Comparator.comparingLong(Numbered::uid))
                .map(Numbered::message).toList();
    }

    /** A message the server itself cannot hand out is held, and the next one taken; a lost connection is no such message. */
    private void takeOrHold(Store store, Mailboxes.Open mailbox, Message message, MailRows.Place place) throws MessagingException, IOException {
        try {
            take(mailbox, message, place);
        } catch (MessagingException | IOException unreadable) {
            if (!store.isConnected()) {
                throw unreadable;
            }
            take.unfetched(place, "unreadable");
        }
    }

    private Instant arrived(Message message) {
        try {
            Date received = message.getReceivedDate();
            return received == null ? clock.instant() : received.toInstant();
        } catch (MessagingException unreadable) {
            return clock.instant();
        }
    }

    private void take(Mailboxes.Open mailbox, Message message, MailRows.Place place) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            take.unfetched(place, "too-large");
            return;
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        ((IMAPMessage) message).getMimeStream().transferTo(raw);
        take.take(place, raw.toByteArray(), mailbox.view().acknowledge());
    }
}
