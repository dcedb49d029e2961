package org.yinuo.server.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;

/** Who may decide an approval now: those named, holders of the roles, and whoever stands in for them; never the one who asked. */
@Component
public class WhoDecides {
    private final ApprovalStore store;
    private final Delegates delegates;
    private final Users users;

    WhoDecides(ApprovalStore store, Delegates delegates, Users users) {
        this.store = store;
        this.delegates = delegates;
        this.users = users;
    }

    /** A step that is to be decided now, and by whom. */
    public record Open(ApprovalView approval, ApprovalView.Step step, List<User> by) {
    }

    /** The open steps of an approval, in their order; none when it has ended. */
    @Transactional(readOnly = true)
    public List<Open> of(long approval) {
        return store.find(approval).stream().flatMap(found -> found.steps().stream()
                .filter(step -> step.state() == ApprovalView.StepState.OPEN).map(step -> new Open(found, step, by(found, step)))).toList();
    }

    private List<User> by(ApprovalView approval, ApprovalView.Step step) {
        List<User> asked = step.user() != null ? users.colleague(step.user().id()).filter(User::enabled).stream().toList()
                : step.role() != null ? users.holding(step.role()) : List.of();
        Map<Long, User> deciders = new LinkedHashMap<>();
        asked.stream().flatMap(user -> Stream.concat(Stream.of(user), delegates.standingInFor(user.id())))
                .filter(user -> user.id() != approval.askedById()).forEach(user -> deciders.put(user.id(), user));
        return List.copyOf(deciders.values());
    }
}
