package org.yinuo.server.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.obligation.PromisesAboutToBreak;
import org.yinuo.server.obligation.PromisesBroken;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Changes;

/** Tells whoever referred a case, and the managers, that a provider is late or about to be. */
@Component
class WatchReferrals {
    private final ReferralRows rows;
    private final Users users;
    private final Notices notices;
    private final Changes changes;

    WatchReferrals(ReferralRows rows, Users users, Notices notices, Changes changes) {
        this.rows = rows;
        this.users = users;
        this.notices = notices;
        this.changes = changes;
    }

    private record Late(long referral, ObligationKind kind) {
    }

    @EventListener
    void on(PromisesBroken news) {
        List<Late> late = news.broken().stream().filter(one -> one.subject().type() == Subject.Type.REFERRAL)
                .map(one -> new Late(one.subject().id(), one.kind())).toList();
        late.forEach(one -> rows.broken(one.referral()));
        tell("PROVIDER_LATE", late);
    }

    @EventListener
    void on(PromisesAboutToBreak news) {
        tell("PROVIDER_DUE", news.warnings().stream().filter(one -> one.subject().type() == Subject.Type.REFERRAL)
                .map(one -> new Late(one.subject().id(), one.kind())).toList());
    }

    private void tell(String kind, List<Late> some) {
        if (some.isEmpty()) {
            return;
        }
        Map<Long, ReferralRows.Row> referrals = rows.all(some.stream().map(Late::referral).distinct().toList()).stream()
                .collect(Collectors.toMap(ReferralRows.Row::id, Function.identity()));
        List<Long> managers = users.holding(Role.SERVICE_MANAGER).stream().map(User::id).toList();
        notices.tell(some.stream().flatMap(one -> told(kind, one, referrals.get(one.referral()), managers)).toList());
        referrals.values().forEach(referral -> changes.touch("request:" + referral.requestId(), "providers"));
    }

    private static Stream<Notices.Notice> told(String kind, Late one, ReferralRows.Row referral, Collection<Long> managers) {
        Map<String, String> data = Map.of("label", referral.number(), "provider", referral.provider(), "clock", one.kind().name(), "text", referral.asked());
        LongStream whom = LongStream.concat(LongStream.of(referral.referredById()), managers.stream().mapToLong(Long::longValue)).distinct();
        return whom.mapToObj(user -> new Notices.Notice(user, kind, "request:" + referral.requestId(), data, Set.of(Channel.IN_APP)));
    }
}
