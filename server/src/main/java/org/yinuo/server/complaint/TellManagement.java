package org.yinuo.server.complaint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;

/** Tells the service managers what becomes of complaints; where there is none, the administrators. */
@Component
class TellManagement {
    private final Users users;
    private final Notices notices;

    TellManagement(Users users, Notices notices) {
        this.users = users;
        this.notices = notices;
    }

    void of(ServiceRequest request, Standing what, String reason) {
        List<User> managers = users.holding(Role.SERVICE_MANAGER);
        List<User> told = managers.isEmpty() ? users.holding(Role.ADMIN) : managers;
        Map<String, String> data = Map.of("label", request.number(), "title", request.title(), "standing", what.name(), "reason", reason,
                "by", Actor.current().displayName());
        notices.tell(told.stream().map(user -> new Notices.Notice(user.id(), "COMPLAINT", "request:" + request.id(), data, Set.of(Channel.IN_APP))).toList());
    }
}
