package org.yinuo.server.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.expertpanel.ExpertPanels;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/**
 * Carries out what steps ordered, each in a transaction of its own. What waits for approval or consent is tried again until it
 * may be done; what the request's present state no longer allows is given up. Either stands in the timeline with its reason,
 * unless the request has ended meanwhile.
 */
@Component
public class CarryOutActs {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutActs.class);
    private static final int RETRY_SECONDS = 60;
    private static final int WAIT_SECONDS = 600;
    private static final Set<String> PASSING = Set.of("major-not-reported", "major-not-approved", "major-refused-by-house", "major-awaits-consent",
            "remote-needs-consent", "remote-awaits-consent", "remote-consent-not-now");
    private static final String REASON = "升级 / escalation ";
    private static final String CLAIM = """
            select obligation_id, step, request_id, act, assign_to, waits_for from escalation_act where next_at <= :now
            order by next_at limit 1 for update skip locked
            """;
    private static final String DONE = "delete from escalation_act where obligation_id = :id and step = :step";
    private static final String WAIT = "update escalation_act set next_at = :at, waits_for = :code where obligation_id = :id and step = :step";
    private static final String LATER = "update escalation_act set next_at = :at where obligation_id = :id and step = :step";
    private final JdbcClient jdbc;
    private final DirectRequest direct;
    private final RequestFile file;
    private final Timeline timeline;
    private final Firing firing;

    CarryOutActs(JdbcClient jdbc, DirectRequest direct, RequestFile file, Timeline timeline, Firing firing) {
        this.jdbc = jdbc;
        this.direct = direct;
        this.file = file;
        this.timeline = timeline;
        this.firing = firing;
    }

    /** What carrying out needs of its surroundings. */
    @Component
    record Firing(TransactionTemplate transaction, ExpertPanels panels, Clock clock) {
    }

    private record Ordered(long obligationId, String step, long requestId, Act act, @Nullable Long assignTo,
                           @Nullable String waitsFor) {
        static Ordered of(ResultSet row, int n) throws SQLException {
            return new Ordered(row.getLong("obligation_id"), row.getString("step"), row.getLong("request_id"),
                    Act.valueOf(row.getString("act")), Columns.numberOrNull(row, "assign_to"), row.getString("waits_for"));
        }
    }

    /** Carries out at most so many; how many there were. */
    public int carryOut(int limit) {
        int done = 0;
        while (done < limit && one()) {
            done++;
        }
        return done;
    }

    private boolean one() {
        Instant now = firing.clock().instant();
        Ordered[] held = new Ordered[1];
        try {
            return Boolean.TRUE.equals(firing.transaction().execute(status -> {
                Optional<Ordered> ordered = jdbc.sql(CLAIM).param("now", Sql.at(now)).query(Ordered::of).optional();
                ordered.ifPresent(one -> {
                    held[0] = one;
                    act(one, now);
                    jdbc.sql(DONE).param("id", one.obligationId()).param("step", one.step()).update();
                });
                return ordered.isPresent();
            }));
        } catch (Refusal notAllowed) {
            firing.transaction().executeWithoutResult(status -> hold(held[0], notAllowed.code(), now));
        } catch (RuntimeException failed) {
            if (held[0] == null) {
                throw failed;
            }
            LOG.error("Step {} of obligation {} failed and is tried again in {} s", held[0].step(), held[0].obligationId(), RETRY_SECONDS, failed);
            firing.transaction().executeWithoutResult(status -> jdbc.sql(LATER).param("at", Sql.at(now.plusSeconds(RETRY_SECONDS)))
                    .param("id", held[0].obligationId()).param("step", held[0].step()).update());
        }
        return true;
    }

    /** A second node may have taken it meanwhile: then there is nothing left to say. */
    private void hold(Ordered one, String code, Instant now) {
        ServiceRequest.Status status = file.view(one.requestId()).status();
        boolean open = status != ServiceRequest.Status.CLOSED && status != ServiceRequest.Status.CANCELLED;
        boolean waits = open && PASSING.contains(code);
        int held = waits ? jdbc.sql(WAIT).param("at", Sql.at(now.plusSeconds(WAIT_SECONDS))).param("code", code).param("id", one.obligationId())
                .param("step", one.step()).update() : jdbc.sql(DONE).param("id", one.obligationId()).param("step", one.step()).update();
        if (held > 0 && open && !code.equals(one.waitsFor())) {
            timeline.add(new Timeline.Entry(one.requestId(), now, waits ? "STEP_WAITS" : "STEP_REFUSED", "",
                    Map.of("step", one.step(), "obligation", one.obligationId(), "act", one.act().name(), "code", code), false));
        }
    }

    private void act(Ordered one, Instant now) {
        String reason = REASON + one.step();
        switch (one.act()) {
            case NONE -> { }
            case REASSIGN -> reassign(one);
            case RAISE_SEVERITY -> raise(one.requestId(), reason);
            case TO_REMOTE -> toRemote(one.requestId(), reason);
            case TO_SITE -> direct.moveTo(one.requestId(), null, ServiceRequest.Stage.ONSITE, reason);
            case EXPERT_PANEL -> firing.panels().callByStep(one.requestId(), one.step(), one.obligationId(), now);
        }
    }

    private void reassign(Ordered one) {
        if (one.assignTo() != null) {
            direct.assign(one.requestId(), null, one.assignTo());
        }
    }

    private void toRemote(long requestId, String reason) {
        if (file.view(requestId).stage() == ServiceRequest.Stage.PHONE) {
            direct.moveTo(requestId, null, ServiceRequest.Stage.REMOTE, reason);
        }
    }

    private void raise(long requestId, String reason) {
        RequestView request = file.view(requestId);
        List<Severity> worse = List.of(Severity.values()).subList(0, request.severity() == Severity.ANY ? Severity.MINOR.ordinal() + 1 : request.severity().ordinal());
        if (!worse.isEmpty()) {
            Severity to = worse.getLast();
            String level = request.ladder().stream().filter(rung -> rung.severity() == to).map(RequestView.Rung::level).findFirst().orElse(null);
            direct.triage(requestId, null, to, level, reason);
        }
    }
}
