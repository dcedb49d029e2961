package org.yinuo.server.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That the customer was asked to sign on a device of his own, and how he did, on the visit's page. */
@Component
class SigningChapter implements VisitChapter {
    private final VisitSignings signings;

    SigningChapter(VisitSignings signings) {
        this.signings = signings;
    }

    /**
     * What the engineer and the office see.
     *
     * @param way     null while it is not signed that way
     * @param account under which account or link; null while it is not
     */
    record View(Instant askedAt, String askedBy, SignedFrom.@Nullable Way way, boolean typed, @Nullable String account) {
    }

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        return signings.of(visit.savedId()).map(asked -> view(asked, asked.from())).orElse(null);
    }

    private static View view(VisitSignings.Asked asked, @Nullable SignedFrom from) {
        return new View(asked.at(), asked.by(), from == null ? null : from.way(), from != null && from.typed(), from == null ? null : from.account());
    }
}
