package org.yinuo.server.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentLinks;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.servicerequest.Intervention;
import org.yinuo.server.servicerequest.Interventions;

/** What is done in a customer's system and what he says to it, one word a step: {@code remote}, {@code change}, and how each goes on. */
@Component
@Lazy
class SystemSteps {
    private static final Set<String> VERBS = Set.of("remote", "disconnect", "change", "begin", "changed", "confirm");
    private final Interventions interventions;
    private final Consents consents;
    private final ConsentLinks links;
    private final Staff staff;

    SystemSteps(Interventions interventions, Consents consents, ConsentLinks links, Staff staff) {
        this.interventions = interventions;
        this.consents = consents;
        this.links = links;
        this.staff = staff;
    }

    /** Whether the word is one of work in a customer's system. */
    boolean take(long request, String verb, List<String> words) {
        if (!VERBS.contains(verb)) {
            return false;
        }
        staff.as("desk", () -> step(request, verb, words));
        return true;
    }

    private void step(long request, String verb, List<String> words) {
        switch (verb) {
            case "remote" -> interventions.begin(agreed(request, Intervention.Kind.REMOTE_SESSION, words.get(0), words.get(1), "", words.get(2)));
            case "change" -> agreed(request, Intervention.Kind.CHANGE, words.get(0), words.get(1), words.get(2), words.get(3));
            case "begin" -> interventions.begin(last(request, each -> each.startedAt() == null));
            case "disconnect", "changed" -> interventions.end(last(request, Intervention::isRunning),
                    new Interventions.Outcome(words.get(0), value(words, 1), value(words, 2)));
            default -> grant(consents.of(About.request(request)).stream().filter(each -> each.purpose() == ConsentPurpose.CHANGES_DONE)
                    .filter(each -> each.state() == Consent.State.AWAITED).findFirst().orElseThrow().id(), words.getFirst());
        }
    }

    /** Planned, asked by a link, and agreed to. */
    private long agreed(long request, Intervention.Kind kind, String what, String target, String undo, String customer) {
        Intervention planned = interventions.plan(request, new Interventions.Plan(kind, what, target, undo, null, null));
        grant(planned.consentId(), customer);
        return planned.id();
    }

    private void grant(long consent, String customer) {
        links.answer(links.issue(consent, "desk").token(), Consent.Verdict.GRANTED, customer, "", "");
    }

    private long last(long request, Predicate<Intervention> which) {
        return interventions.of(request).stream().filter(which).reduce((earlier, later) -> later).orElseThrow().id();
    }

    private static @Nullable String value(List<String> words, int n) {
        return words.size() > n ? words.get(n) : null;
    }
}
