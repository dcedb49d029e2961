package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.shared.Refusal;

/** Speaks to the customer. A person's answer meets the respond clock; an unanswered call does not. */
@Service
@Transactional
public class AnswerRequest {
    private final RequestAct act;
    private final RequestLog log;
    private final RequestFiles files;
    private final List<ReplyWay> ways;
    private final ApplicationEventPublisher events;

    AnswerRequest(RequestAct act, RequestLog log, RequestFiles files, List<ReplyWay> ways, ApplicationEventPublisher events) {
        this.act = act;
        this.log = log;
        this.files = files;
        this.ways = ways;
        this.events = events;
    }

    /** What came of a call. */
    public enum Outcome {
        /** Spoke to the customer. */
        ANSWERED,
        /** Nobody picked up. */
        UNREACHED,
        /** Spoke, but it cannot be solved by phone. */
        UNRESOLVED,
        /** Spoke, and the customer says it works. */
        SOLVED
    }

    /** Who called whom. */
    public enum Direction {
        /** The customer called. */
        IN,
        /** We called. */
        OUT
    }

    /**
     * Logs a call.
     *
     * @param attachments files that the actor brought in and keeps with it; null for none
     */
    public ServiceRequest call(long id, @Nullable String ifMatch, Direction direction, Outcome outcome, String note,
                               @Nullable Instant occurredAt, @Nullable List<Long> attachments) {
        ServiceRequest request = act.on(id, ifMatch);
        Instant at = act.when(request, occurredAt);
        Map<String, ?> data = with(files.own(attachments), Map.of("direction", direction.name(), "outcome", outcome.name()));
        if (outcome == Outcome.UNREACHED) {
            log.entry(request, at, "CALL", note, data);
            return act.save(request);
        }
        return act.save(log.answered(request, at, data, note));
    }

    /**
     * Sends a written answer without files; what left by other means is only recorded, under the channel it left by. What would not reach the customer
     * is refused before anything is recorded, so that no clock is met by it.
     */
    public ServiceRequest reply(long id, @Nullable String ifMatch, String text, String channel, @Nullable Instant occurredAt) {
        return reply(id, ifMatch, text, channel, occurredAt, null);
    }

    /**
     * Sends a written answer.
     *
     * @param attachments files that the actor brought in and that go along; null for none
     */
    public ServiceRequest reply(long id, @Nullable String ifMatch, String text, String channel, @Nullable Instant occurredAt, @Nullable List<Long> attachments) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.invalid("reply-says-nothing").at("text");
        }
        ServiceRequest request = act.on(id, ifMatch);
        Instant at = act.when(request, occurredAt);
        List<Attachment> enclosed = files.own(attachments);
        ways.stream().filter(way -> way.channel().equals(channel)).flatMap(way -> way.hindrance(request).stream()).findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        log.entry(request, at, "REPLY", text, with(enclosed, Map.of("channel", channel)));
        log.meet(request, Set.of(ObligationKind.RESPOND), Evidence.of(Evidence.Kind.REPLY, at, text));
        ServiceRequest answered = act.save(request.answered());
        events.publishEvent(new RequestReplied(answered, text, channel, enclosed));
        return answered;
    }

    /** Keeps a note the customer does not see. */
    public ServiceRequest note(long id, String text) {
        return note(id, text, null);
    }

    /** The same with files that the actor brought in; null for none. */
    public ServiceRequest note(long id, String text, @Nullable List<Long> attachments) {
        ServiceRequest request = act.any(id, null);
        log.internal(request, act.when(request, null), "NOTE", text, with(files.own(attachments), Map.of()));
        return request;
    }

    private static Map<String, Object> with(List<Attachment> enclosed, Map<String, ?> particulars) {
        Map<String, Object> data = new LinkedHashMap<>(particulars);
        if (!enclosed.isEmpty()) {
            data.put("attachments", RequestFiles.named(enclosed));
        }
        return data;
    }
}
