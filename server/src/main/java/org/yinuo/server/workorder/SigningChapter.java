package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the customer can be asked by mail, that he was asked to sign on a device of his own, and how he did, on the visit's page. */
@Component
class SigningChapter implements VisitChapter {
    private final VisitSignings signings;
    private final List<SigningMail> mails;

    SigningChapter(VisitSignings signings, List<SigningMail> mails) {
        this.signings = signings;
        this.mails = mails;
    }

    /**
     * What the engineer and the office see.
     *
     * @param askedAt  null while he was not asked
     * @param mailTo   where the link would be mailed to; null where he cannot be written to, or it is over
     * @param mailedTo where it was mailed to; null where it was not
     * @param way      null while it is not signed that way
     * @param account  under which account or link; null while it is not
     */
    record View(@Nullable Instant askedAt, String askedBy, @Nullable String mailTo, @Nullable String mailedTo, SignedFrom.@Nullable Way way, boolean typed,
                @Nullable String account) {
    }

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        String mailTo = visit.status().isOpen() ? mails.stream().flatMap(mail -> mail.address(visit).stream()).findFirst().orElse(null) : null;
        return signings.of(visit.savedId()).map(asked -> view(asked, mailTo, asked.from()))
                .orElseGet(() -> mailTo == null ? null : new View(null, "", mailTo, null, null, false, null));
    }

    private static View view(VisitSignings.Asked asked, @Nullable String mailTo, @Nullable SignedFrom from) {
        return new View(asked.at(), asked.by(), mailTo, asked.mailedTo(), from == null ? null : from.way(), from != null && from.typed(), from == null ? null : from.account());
    }
}
