package org.yinuo.server.servicerequest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;

/**
 * Does the same act on many requests. Each is an act of its own, in a transaction of its own with its own timeline and audit entry: one that
 * is refused stops no other. With an idempotency key each is done once, however often all of them are asked for.
 */
@Component
public class BulkActs {
    /** So many at once. */
    public static final int MOST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(BulkActs.class);
    private final ServiceRequests requests;
    private final RequestAccess access;
    private final Idempotency idempotency;
    private final Messages messages;

    BulkActs(ServiceRequests requests, RequestAccess access, Idempotency idempotency, Messages messages) {
        this.requests = requests;
        this.access = access;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    /**
     * One of them.
     *
     * @param version as the person saw it; null to act on whatever it is
     */
    public record Item(long id, @Nullable Integer version) {
        /** For the acts themselves. */
        public @Nullable String ifMatch() {
            return version == null ? null : ETags.of(version);
        }
    }

    /** What a request was before, so that the act can be undone. */
    public record Before(@Nullable Long assigneeId, RequestKind kind, RequestClass requestClass, Severity severity, @Nullable String level) {
    }

    /**
     * What came of one.
     *
     * @param code   why it was refused; null when it was done
     * @param detail the same in the actor's language
     */
    public record Outcome(long id, @Nullable String number, boolean done, @Nullable Integer version, @Nullable Before before,
                          @Nullable String code, @Nullable String detail) {
    }

    /**
     * Acts on each once, in the order given.
     *
     * @param key       the caller's Idempotency-Key, or null
     * @param operation for example {@code request.assign}
     * @param what      what is done apart from the requests; decides whether it is the same act again
     * @throws Refusal {@code bulk-too-many} or {@code bulk-empty}
     */
    public List<Outcome> each(@Nullable String key, String operation, Object what, List<Item> items, Locale language, Function<Item, ServiceRequest> act) {
        if (items.isEmpty()) {
            throw Refusal.invalid("bulk-empty").at("requests");
        }
        if (items.size() > MOST) {
            throw Refusal.invalid("bulk-too-many", MOST).at("requests");
        }
        if (key != null && !Given.isUsable(key)) {
            throw Refusal.invalid("text-unusable");
        }
        if (key != null && key.length() > 150) {
            throw Refusal.invalid("idempotency-key-too-long");
        }
        Map<Long, Item> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.id(), item));
        Set<Long> inScope = access.inScope(once.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        for (Item item : once.values()) {
            String own = key == null || key.isBlank() ? null : key + ":" + item.id();
            Outcome outcome = one(item, language, () -> idempotency.once(own, Actor.current().username(), operation, List.of(what, item), Outcome.class,
                    () -> done(item, inScope, act)));
            outcomes.add(outcome.done() ? outcome : named(outcome, inScope));
        }
        return outcomes;
    }

    private interface Attempt {
        Outcome make();
    }

    private Outcome one(Item item, Locale language, Attempt attempt) {
        try {
            return attempt.make();
        } catch (Refusal refusal) {
            return refused(item, refusal.code(), messages.say(language, refusal.code(), refusal.arguments()));
        } catch (ConcurrencyFailureException other) {
            return refused(item, "stale-edit", messages.say(language, "stale-edit", List.of()));
        } catch (RuntimeException failed) {
            LOG.error("request {} of many failed", item.id(), failed);
            return refused(item, "unexpected", messages.say(language, "unexpected", List.of()));
        }
    }

    private Outcome done(Item item, Set<Long> inScope, Function<Item, ServiceRequest> act) {
        if (!inScope.contains(item.id())) {
            throw Refusal.notFound("request-not-found");
        }
        ServiceRequest was = requests.get(item.id());
        ServiceRequest is = act.apply(item);
        return new Outcome(item.id(), is.number(), true, is.version(), new Before(was.assigneeId(), was.nature().kind(), was.nature().requestClass(),
                was.severity(), was.level()), null, null);
    }

    private static Outcome refused(Item item, String code, String detail) {
        return new Outcome(item.id(), null, false, null, null, code, detail);
    }

    /** A refusal with the number of the request, for whoever may know it. */
    private Outcome named(Outcome refused, Set<Long> inScope) {
        String number = inScope.contains(refused.id()) ? requests.findById(refused.id()).map(ServiceRequest::number).orElse(null) : null;
        return new Outcome(refused.id(), number, false, null, null, refused.code(), refused.detail());
    }
}
