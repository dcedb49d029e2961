package org.yinuo.server.correspondence;

import jakarta.mail.MessagingException;
import org.springframework.stereotype.Component;

/** Signs in to a mailbox and looks, without taking anything. */
@Component
public class TryMailbox {
    private final Mailboxes mailboxes;
    private final PollMailboxes poll;

    TryMailbox(Mailboxes mailboxes, PollMailboxes poll) {
        this.mailboxes = mailboxes;
        this.poll = poll;
    }

    /**
     * What came of it.
     *
     * @param messages how many are in the folder
     * @param error    why it cannot be read; empty when it can
     */
    public record Result(int messages, String error) {
    }

    /** Looks at once. */
    public Result look(long id) {
        try {
            return new Result(poll.look(mailboxes.opened(id)), "");
        } catch (MessagingException e) {
            return new Result(0, String.valueOf(e.getMessage()));
        }
    }
}
