package org.yinuo.server.tidings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.ApprovalLate;
import org.yinuo.server.approval.ApprovalTurnOpened;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.approval.WhoDecides;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;

/** Tells those who may decide that an approval awaits them; when a step of it is late, them and whoever asked. */
@Component
class TellOfApprovals {
    private static final int MOST_NAMES = 5;
    private static final Set<Purpose> CODED = Set.of(Purpose.RETURN, Purpose.NONCONFORMING);
    private final WhoDecides deciders;
    private final Users users;
    private final Notices notices;

    TellOfApprovals(WhoDecides deciders, Users users, Notices notices) {
        this.deciders = deciders;
        this.users = users;
        this.notices = notices;
    }

    @EventListener
    void on(ApprovalTurnOpened opened) {
        List<WhoDecides.Open> open = deciders.of(opened.approvalId());
        if (open.isEmpty()) {
            return;
        }
        ApprovalView approval = open.getFirst().approval();
        Map<Long, User> told = new LinkedHashMap<>();
        open.forEach(step -> step.by().forEach(user -> told.put(user.id(), user)));
        notices.tell(notices("APPROVAL_AWAITS", "approval:" + approval.id(), data(approval, open.getFirst(), told.values()), told.values()));
    }

    @EventListener
    void on(ApprovalLate late) {
        deciders.of(late.approvalId()).stream().filter(open -> open.step().id() == late.stepId()).forEach(this::late);
    }

    /** Whoever asked is led to what he asked for, the others to where they decide. */
    private void late(WhoDecides.Open open) {
        ApprovalView approval = open.approval();
        Map<String, String> data = data(approval, open, open.by());
        List<Notices.Notice> telling = new ArrayList<>(notices("APPROVAL_LATE", "approval:" + approval.id(), data, open.by()));
        List<User> asked = users.colleague(approval.askedById()).filter(User::enabled).stream().toList();
        telling.addAll(notices("APPROVAL_LATE", approval.about().topic(), data, asked));
        notices.tell(telling);
    }

    private static Map<String, String> data(ApprovalView approval, WhoDecides.Open open, Collection<User> by) {
        String names = by.stream().limit(MOST_NAMES).map(User::displayName).collect(Collectors.joining("、")) + (by.size() > MOST_NAMES ? "…" : "");
        return Map.of("matter", approval.purpose().name(), "title", approval.title(), "label", label(approval), "by", approval.askedBy(), "deciders", names,
                "due", String.valueOf(open.step().dueAt()));
    }

    /** The title in words alone: the last part of some is a code that only pages have words for. */
    private static String label(ApprovalView approval) {
        int code = approval.title().lastIndexOf(" · ");
        return CODED.contains(approval.purpose()) && code > 0 ? approval.title().substring(0, code) : approval.title();
    }

    private static List<Notices.Notice> notices(String kind, String subject, Map<String, String> data, Collection<User> whom) {
        return whom.stream().map(user -> new Notices.Notice(user.id(), kind, subject, data, Set.of(Channel.IN_APP))).toList();
    }
}
