package org.yinuo.server.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;

/** Tells a department of its sheets, and whoever handed one over of the answer. */
@Component
class TellDepartment {
    private final Users users;
    private final RequestAccess access;
    private final Notices notices;

    TellDepartment(Users users, RequestAccess access, Notices notices) {
        this.users = users;
        this.access = access;
        this.notices = notices;
    }

    boolean isOf(Department department) {
        return users.find(Actor.current().id()).filter(department::has).isPresent();
    }

    void handed(ServiceRequest request, HandlingSheet sheet) {
        tell("HANDLING_SHEET", request, sheet, sheet.task(), users.enabled().stream().filter(sheet.department()::has));
    }

    void answered(ServiceRequest request, HandlingSheet sheet, long handedBy, String measures) {
        tell("SHEET_ANSWERED", request, sheet, measures, users.colleague(handedBy).stream());
    }

    /** All its people at once, so that a group gets one message however many they are. */
    void routed(ServiceRequest request, Department department, @Nullable String rule, String reason) {
        Map<String, String> data = Map.of("label", request.number(), "title", request.title(), "department", department.nameZh(),
                "departmentEn", department.nameEn(), "rule", rule == null ? "" : rule, "text", reason, "by", Actor.current().displayName());
        tell("REQUEST_ROUTED", request, data, users.enabled().stream().filter(department::has));
    }

    private void tell(String kind, ServiceRequest request, HandlingSheet sheet, String text, Stream<User> whom) {
        Map<String, String> data = Map.of("label", sheet.number(), "title", request.number() + " " + request.title(), "department",
                sheet.department().nameZh(), "departmentEn", sheet.department().nameEn(), "text", text, "by", Actor.current().displayName());
        tell(kind, request, data, whom);
    }

    private void tell(String kind, ServiceRequest request, Map<String, String> data, Stream<User> whom) {
        List<User> told = whom.filter(user -> user.enabled() && user.id() != Actor.current().id() && access.isVisibleTo(user, request.id())).toList();
        notices.tell(told.stream().map(user -> new Notices.Notice(user.id(), kind, "request:" + request.id(), data, Set.of(Channel.IN_APP))).toList());
    }
}
