package org.yinuo.server.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.workorder.WorkOrder;

/** Tells the service managers and dispatchers what failed on a visit; where there is neither, the administrators. */
@Component
class TellOffice {
    private final Users users;
    private final Notices notices;

    TellOffice(Users users, Notices notices) {
        this.users = users;
        this.notices = notices;
    }

    void failed(WorkOrder visit, ServiceRequest request, List<FollowUps.Failed> failed) {
        Map<Long, User> deciding = new LinkedHashMap<>();
        Stream.of(Role.SERVICE_MANAGER, Role.DISPATCHER).flatMap(role -> users.holding(role).stream()).forEach(user -> deciding.put(user.id(), user));
        List<User> told = deciding.isEmpty() ? users.holding(Role.ADMIN) : List.copyOf(deciding.values());
        Map<String, String> data = Map.of("number", visit.number(), "title", request.title(), "engineer", engineer(visit),
                "text", said(failed, Locale.CHINESE), "textEn", said(failed, Locale.ENGLISH));
        notices.tell(told.stream().filter(user -> user.id() != Actor.current().id())
                .map(user -> new Notices.Notice(user.id(), "CHECKLIST_FAILED", "work-order:" + visit.id(), data, Set.of(Channel.IN_APP))).toList());
    }

    private String engineer(WorkOrder visit) {
        Long id = visit.engineerId();
        return id == null ? "" : users.find(id).map(User::displayName).orElse("");
    }

    private static String said(List<FollowUps.Failed> failed, Locale language) {
        boolean chinese = language.equals(Locale.CHINESE);
        return failed.stream().map(each -> each.text().in(language) + (chinese ? "：" : ": ") + each.value().in(language) + note(each.note(), chinese))
                .collect(Collectors.joining("\n"));
    }

    private static String note(String note, boolean chinese) {
        return note.isEmpty() ? "" : chinese ? "（" + note + "）" : " (" + note + ")";
    }
}
