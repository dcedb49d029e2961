package org.yinuo.server.expertpanel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.PanelClock;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** Calls panels, invites people, and takes their decision. */
@Service
@Transactional
public class ExpertPanels {
    private final PanelRows rows;
    private final ServiceRequests requests;
    private final PanelClock clock;
    private final Around around;
    private final PanelLog log;

    ExpertPanels(PanelRows rows, ServiceRequests requests, PanelClock clock, Around around, PanelLog log) {
        this.rows = rows;
        this.requests = requests;
        this.clock = clock;
        this.around = around;
        this.log = log;
    }

    /** People and files a panel points to. */
    @Component
    record Around(Users users, Attachments attachments) {
    }

    /** The panels of a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<ExpertPanel> of(long requestId) {
        return rows.of(requestId);
    }

    /** One panel; refuses {@code panel-not-found}. */
    @Transactional(readOnly = true)
    public ExpertPanel get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("panel-not-found"));
    }

    /** A person calls a panel. Its time is the letter's, or the house's where the letter says nothing. */
    public ExpertPanel call(long requestId, String question, List<Invitation> members) {
        ServiceRequest request = open(requestId);
        if (sitting(requestId).isPresent()) {
            throw Refusal.conflict("panel-open");
        }
        Instant now = log.now();
        long panel = rows.call(requestId, question, null, now);
        log.entry(requestId, now, "EXPERT_PANEL", question, Map.of("panel", panel));
        clock.start(request, now, true);
        return invite(panel, members);
    }

    /**
     * A step of escalation calls one: those who lead the technical department are invited. The letter's own time for it may be used up by then,
     * so the house's counts. A panel that sits already goes on.
     */
    public void callByStep(long requestId, String step, long obligationId, Instant at) {
        ServiceRequest request = open(requestId);
        if (sitting(requestId).isEmpty()) {
            long panel = rows.call(requestId, "", step, at);
            log.entry(requestId, at, "EXPERT_PANEL", "", Map.of("step", step, "obligation", obligationId, "panel", panel));
            clock.start(request, at, false);
            List<Invitation> leads = around.users().holding(Role.TECHNICAL_LEAD).stream().map(lead -> Invitation.of(lead.id())).toList();
            if (!leads.isEmpty()) {
                invite(panel, leads);
            }
        }
    }

    /** Invites more people; colleagues are told at once. */
    public ExpertPanel invite(long panelId, List<Invitation> members) {
        ExpertPanel panel = requireSitting(panelId);
        List<String> names = new ArrayList<>(panel.members().stream().map(PanelMembers::key).toList());
        List<String> invited = new ArrayList<>();
        for (Invitation whom : members) {
            String name = whom.userId() == null ? whom.name() : colleague(whom.userId()).displayName();
            String key = PanelMembers.key(whom);
            if (names.contains(key)) {
                throw Refusal.conflict("panel-member-twice", name).at("members");
            }
            names.add(key);
            invited.add(name);
            rows.invite(panelId, whom, name, log.now());
        }
        if (!invited.isEmpty()) {
            log.entry(panel.requestId(), log.now(), "PANEL_INVITED", "", Map.of("panel", panelId, "names", invited));
            log.tell(requests.get(panel.requestId()), panel.question(), members.stream().map(Invitation::userId).filter(Objects::nonNull).toList());
        }
        return get(panelId);
    }

    /** Writes its decision down, with the minutes. This alone meets its time. */
    public ExpertPanel decide(long panelId, String minutes, String decision, @Nullable Long attachmentId) {
        ExpertPanel panel = requireSitting(panelId);
        if (panel.members().isEmpty()) {
            throw Refusal.conflict("panel-nobody");
        }
        if (attachmentId != null && around.attachments().findOwn(attachmentId).isEmpty()) {
            throw Refusal.notFound("attachment-unknown").at("attachmentId");
        }
        Instant now = log.now();
        rows.end(panelId, ExpertPanel.Outcome.DECIDED, minutes, decision, now, attachmentId);
        clock.decided(panel.requestId(), now, decision, attachmentId);
        Map<String, Object> data = new LinkedHashMap<>(Map.of("panel", panelId, "names", panel.members().stream().map(ExpertPanel.Member::name).toList()));
        Stream.ofNullable(attachmentId).forEach(file -> data.put("attachment", file));
        log.entry(panel.requestId(), now, "PANEL_DECIDED", decision, data);
        return get(panelId);
    }

    /** Calls it off, with the reason. A breach of its time up to now stays. */
    public ExpertPanel dissolve(long panelId, String reason) {
        dissolve(requireSitting(panelId), log.now(), reason);
        return get(panelId);
    }

    @EventListener
    void on(RequestEnded ended) {
        sitting(ended.request().id()).ifPresent(panel -> dissolve(panel, ended.at(), ended.reason()));
    }

    private void dissolve(ExpertPanel panel, Instant at, String reason) {
        rows.end(panel.id(), ExpertPanel.Outcome.DISSOLVED, "", reason, at, null);
        clock.stop(panel.requestId(), at, reason);
        log.entry(panel.requestId(), at, "PANEL_DISSOLVED", reason, Map.of("panel", panel.id()));
    }

    private Optional<ExpertPanel> sitting(long requestId) {
        return rows.of(requestId).stream().filter(panel -> panel.end() == null).findFirst();
    }

    private ExpertPanel requireSitting(long panelId) {
        requests.hold(get(panelId).requestId());
        ExpertPanel panel = get(panelId);
        if (panel.end() != null) {
            throw Refusal.conflict("panel-ended");
        }
        return panel;
    }

    private ServiceRequest open(long requestId) {
        ServiceRequest request = requests.hold(requestId);
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        return request;
    }

    private User colleague(long id) {
        return around.users().colleague(id).orElseThrow(() -> Refusal.invalid("user-unknown").at("members"));
    }
}
