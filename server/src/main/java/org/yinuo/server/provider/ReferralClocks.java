package org.yinuo.server.provider;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.HouseZone;

/** The times of a provider, from the referral on. They stand still for nobody: what the customer delays is for the claim to say. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralClocks {
    private static final Set<ObligationKind> ALL = EnumSet.of(ObligationKind.RESPOND, ObligationKind.ARRIVE, ObligationKind.RESOLVE);
    private final Obligations obligations;
    private final Calendars calendars;

    ReferralClocks(Obligations obligations, Calendars calendars) {
        this.obligations = obligations;
        this.calendars = calendars;
    }

    void start(long referral, String number, Provider.Agreement agreed, Instant at) {
        ServiceCalendar hours = calendars.of(agreed.hours(), HouseZone.ZONE);
        List<NewObligation> owed = agreed.minutes().entrySet().stream().map(each -> new NewObligation(each.getKey(), Subject.referral(referral), number, null,
                null, null, at, new Term.Counted(at, TimeLimit.minutes(each.getValue()), hours))).toList();
        obligations.open(owed);
    }

    /** Whoever is on site has taken the case, and whoever is done was there. */
    void met(long referral, ObligationKind upTo, Instant at, String words) {
        Set<ObligationKind> kinds = EnumSet.copyOf(ALL.stream().filter(kind -> kind.compareTo(upTo) <= 0).toList());
        obligations.meet(Subject.referral(referral), kinds, Evidence.of(Evidence.Kind.NOTE, at, words));
    }

    /** Nothing is owed any more. What was missed stays missed. */
    void drop(long referral, Instant at, String reason) {
        obligations.drop(Subject.referral(referral), ALL, at, reason);
    }
}
