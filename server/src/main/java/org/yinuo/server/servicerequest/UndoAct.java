package org.yinuo.server.servicerequest;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.shared.Refusal;

/**
 * Undoes the last assignment, grading or change of kind of a request: another act that puts back what was before, with an entry of its own.
 * Nothing is erased: clocks count again by the former terms from their own start, and both acts stand in the record.
 */
@Service
@Transactional
public class UndoAct {
    private final RequestAct act;
    private final Timeline timeline;
    private final DirectRequest direct;
    private final ClassifyRequest classify;

    UndoAct(RequestAct act, Timeline timeline, DirectRequest direct, ClassifyRequest classify) {
        this.act = act;
        this.timeline = timeline;
        this.direct = direct;
        this.classify = classify;
    }

    /** What can be undone. */
    public enum What {
        /** Who works on it. */
        ASSIGNMENT("ASSIGNED", "UNASSIGNED"),
        /** How bad it is. */
        SEVERITY("TRIAGED"),
        /** What kind of request it is, and whether a major one. */
        KIND("CLASSIFIED");

        private final Set<String> entries;

        What(String... entries) {
            this.entries = Set.of(entries);
        }
    }

    /**
     * Undoes the last act of that sort.
     *
     * @throws Refusal {@code nothing-to-undo}, {@code already-undone}, {@code changed-since} where something else stands by now,
     *                 {@code broken-since} where a promise broke under the severity that would be undone
     */
    public ServiceRequest undo(long id, @Nullable String ifMatch, What what, String reason) {
        ServiceRequest request = act.on(id, ifMatch);
        Timeline.Last last = timeline.last(id, what.entries).orElseThrow(() -> Refusal.conflict("nothing-to-undo"));
        if (last.data().containsKey("undoes")) {
            throw Refusal.conflict("already-undone");
        }
        Map<String, Object> undone = Map.of("undoes", last.id());
        return switch (what) {
            case ASSIGNMENT -> direct.giveBack(stands(request, DirectRequest.number(request.assigneeId()) == number(last, "assignee")), from(last), undone);
            case SEVERITY -> grade(request, last, reason, undone);
            case KIND -> classify.put(stands(request, request.nature().equals(nature(last, "to", "toClass"))), nature(last, "from", "fromClass"), reason, undone);
        };
    }

    private ServiceRequest grade(ServiceRequest request, Timeline.Last last, String reason, Map<String, Object> undone) {
        if (!last.data().containsKey("fromLevel")) {
            throw Refusal.conflict("nothing-to-undo");
        }
        stands(request, request.severity().name().equals(text(last, "to")) && DirectRequest.word(request.level()).equals(text(last, "toLevel")));
        if (timeline.brokenSince(request.id(), last.id())) {
            throw Refusal.conflict("broken-since");
        }
        String level = text(last, "fromLevel");
        return direct.grade(request, Severity.valueOf(text(last, "from")), level.isEmpty() ? null : level, reason, undone);
    }

    private static ServiceRequest stands(ServiceRequest request, boolean asTheActLeftIt) {
        if (!asTheActLeftIt) {
            throw Refusal.conflict("changed-since");
        }
        return request;
    }

    private static ServiceRequest.Nature nature(Timeline.Last last, String kind, String requestClass) {
        return new ServiceRequest.Nature(RequestKind.valueOf(text(last, kind)), RequestClass.valueOf(text(last, requestClass)));
    }

    /** Whoever had it; acts of before this was written down cannot be undone. */
    private static long from(Timeline.Last last) {
        if (!last.data().containsKey("from")) {
            throw Refusal.conflict("nothing-to-undo");
        }
        return number(last, "from");
    }

    private static long number(Timeline.Last last, String key) {
        return last.data().get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Timeline.Last last, String key) {
        return String.valueOf(last.data().get(key));
    }
}
