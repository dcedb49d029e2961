package org.yinuo.server.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.identity.Role;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.RequestView.TimelineEntry;
import org.yinuo.server.servicerequest.ServiceRequest;

/** What happened on a request, in words. */
record TimelineWords(Wording wording) {

    /** What it was: an outgoing call, a pause, a breach. */
    String what(TimelineEntry entry) {
        return switch (entry.kind()) {
            case "CALL" -> wording.word(AnswerRequest.Direction.class, entry.data().get("direction"));
            case "STAGE" -> wording.say("event.STAGE." + entry.data().get("stage"));
            default -> wording.event(entry.kind());
        };
    }

    /** The particulars. */
    String detail(TimelineEntry entry) {
        Map<String, Object> data = entry.data();
        return switch (entry.kind()) {
            case "OPENED" -> labelled(wording.word(ServiceRequest.Channel.class, data.get("channel")), entry.text());
            case "CALL" -> labelled(wording.word(AnswerRequest.Outcome.class, data.get("outcome")), entry.text());
            case "REPLY" -> labelled(channel(data.get("channel")), entry.text());
            case "PAUSED" -> labelled(wording.word(PauseReason.class, data.get("reason")), entry.text());
            case "TRIAGED" -> labelled(wording.word(Severity.class, data.get("from")) + " → "
                    + wording.word(Severity.class, data.get("to")), entry.text());
            case "CLASSIFIED" -> labelled(changed(RequestKind.class, data.get("from"), data.get("to"),
                    changed(RequestClass.class, data.get("fromClass"), data.get("toClass"), "")), entry.text());
            case "STAGE" -> Boolean.TRUE.equals(data.get("automatic")) ? wording.say("event.automatic") : entry.text();
            case "RESTORED" -> labelled(Boolean.TRUE.equals(data.get("workaround")) ? wording.say("event.workaround") : "", entry.text());
            case "RESOLVED" -> findings((String) data.get("cause"), entry.text());
            case "PANEL_INVITED" -> names(data);
            case "PANEL_DECIDED" -> labelled(names(data), entry.text());
            case "APPROVAL_LATE" -> wording.word(Role.class, entry.text());
            case "RETURN_PROPOSED", "RETURN_DECIDED" -> Wording.dotted(entry.text(), new DecidedWords(wording).of(data));
            case "BREACHED", "WARNED", "ESCALATED" -> wording.word(ObligationKind.class, data.get("clock"));
            default -> entry.text();
        };
    }

    private static String names(Map<String, Object> data) {
        return data.get("names") instanceof List<?> names ? String.join("、", names.stream().map(String::valueOf).toList()) : "";
    }

    /** Cause and solution, as far as they were written down. */
    String findings(@Nullable String cause, @Nullable String solution) {
        return wording.join(List.of(Wording.text(cause).isBlank() ? "" : wording.say("finding.cause", Wording.text(cause)),
                Wording.text(solution).isBlank() ? "" : wording.say("finding.solution", Wording.text(solution))));
    }

    /** The word for how a written answer was sent; written on a person's request, so it may be any word. */
    String channel(Object stored) {
        return wording.word(ServiceRequest.Channel.class, stored);
    }

    private String changed(Class<? extends Enum<?>> type, Object from, Object to, String otherwise) {
        String change = wording.word(type, from) + " → " + wording.word(type, to);
        return from.equals(to) ? otherwise : otherwise.isEmpty() ? change : change + ", " + otherwise;
    }

    private String labelled(String label, String text) {
        return label.isBlank() ? text : text.isBlank() ? label : wording.say("labelled", label, text);
    }
}
