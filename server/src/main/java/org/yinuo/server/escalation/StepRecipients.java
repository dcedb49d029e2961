package org.yinuo.server.escalation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.servicerequest.BriefRequests;
import org.yinuo.server.servicerequest.OnSiteVisitors;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;

/** Finds the people a step tells. Where nobody is found the service managers are told, and without any the administrators. */
@Component
class StepRecipients {
    private final Users users;
    private final BriefRequests requests;
    private final OnSiteVisitors visitors;

    StepRecipients(Users users, BriefRequests requests, OnSiteVisitors visitors) {
        this.users = users;
        this.requests = requests;
        this.visitors = visitors;
    }

    /** The people and requests of one batch of steps. */
    Present present(Collection<ClimbLadders.Taken> taken) {
        Map<Long, BriefRequests.Brief> byId = requests.of(taken.stream().map(one -> one.promise().subject())
                .filter(subject -> subject.type() == Subject.Type.REQUEST).map(Subject::id).distinct().toList());
        return new Present(users, visitors, byId, new EnumMap<>(Role.class), new HashMap<>());
    }

    /** Looks everybody up once for a batch. */
    record Present(Users users, OnSiteVisitors visitors, Map<Long, BriefRequests.Brief> requests, Map<Role, List<User>> roles,
                   Map<Long, Optional<User>> known) {

        List<User> told(ClimbLadders.Taken one) {
            BriefRequests.Brief request = one.promise().subject().type() == Subject.Type.REQUEST ? requests.get(one.promise().subject().id()) : null;
            Map<Long, User> told = new LinkedHashMap<>();
            one.step().tell().forEach(who -> found(who, request).forEach(user -> told.put(user.id(), user)));
            one.step().users().forEach(id -> user(id).ifPresent(user -> told.put(user.id(), user)));
            boolean toTell = !one.step().tell().isEmpty() || !one.step().users().isEmpty();
            return toTell && told.isEmpty() ? somebody() : List.copyOf(told.values());
        }

        private List<User> found(Recipient who, BriefRequests.@Nullable Brief request) {
            return switch (who) {
                case ASSIGNEE -> assignee(request);
                case ENGINEERS -> request == null || request.stage() != ServiceRequest.Stage.ONSITE ? List.of() : engineers(request);
                case DESK -> holding(Role.DESK_AGENT);
                case DISPATCHERS -> holding(Role.DISPATCHER);
                case SERVICE_MANAGERS -> holding(Role.SERVICE_MANAGER);
            };
        }

        private List<User> assignee(BriefRequests.@Nullable Brief request) {
            if (request == null) {
                return List.of();
            }
            Long assignee = request.assigneeId();
            return assignee == null ? holding(Role.DISPATCHER) : user(assignee).map(List::of).orElse(holding(Role.DISPATCHER));
        }

        private List<User> engineers(BriefRequests.Brief request) {
            return visitors.visitsFor(request.id()).stream().map(RequestView.VisitRef::engineer)
                    .filter(Objects::nonNull).flatMap(person -> user(person.id()).stream()).toList();
        }

        private List<User> somebody() {
            return holding(Role.SERVICE_MANAGER).isEmpty() ? holding(Role.ADMIN) : holding(Role.SERVICE_MANAGER);
        }

        private List<User> holding(Role role) {
            return roles.computeIfAbsent(role, users::holding);
        }

        private Optional<User> user(long id) {
            return known.computeIfAbsent(id, users::find).filter(User::enabled);
        }
    }
}
