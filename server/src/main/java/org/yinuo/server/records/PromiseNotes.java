package org.yinuo.server.records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationStory.FactView;

/** What a reader must know to understand a promise's times: pauses and their reasons, changes, delays, waivers. */
public final class PromiseNotes {
    private static final Map<String, String> HOUSE_REASONS = Map.of("resolved", "ended.resolved", "closed", "ended.closed",
            "not needed", "ended.not-needed");
    private final Wording wording;
    private final Instant now;

    public PromiseNotes(Wording wording, Instant now) {
        this.wording = wording;
        this.now = now;
    }

    /** The notes on one promise, in order of time; empty when there is nothing to explain. */
    public String of(ClockView promise, List<FactView> facts) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            notes.add(note(facts.get(i), endOfPause(facts, i), promise));
        }
        notes.add(lateBy(promise));
        notes.add(promise.provisional() ? wording.say("note.provisional") : "");
        return wording.join(notes);
    }

    private String note(FactView fact, @Nullable Instant resumed, ClockView promise) {
        Figures figures = wording.figures();
        String reason = Wording.text(fact.reason());
        return switch (fact.kind()) {
            case "PAUSED" -> resumed == null ? wording.say("note.paused-since", figures.clock(fact.at()), pause(reason))
                    : wording.say("note.paused", figures.clock(fact.at()), figures.clock(resumed),
                            figures.length(Duration.between(fact.at(), resumed)), pause(reason));
            case "TERM_CHANGED" -> wording.say("note.term-changed", figures.clock(fact.at()), reason);
            case "REOPENED" -> wording.say("note.reopened", figures.clock(fact.at()), reason);
            case "WAIVED" -> wording.say("note.waived", figures.clock(fact.at()), wording.actor(fact.actor()), reason);
            case "VOIDED" -> promise.metAt() == null ? wording.say("note.voided", figures.clock(fact.at()), ended(reason)) : "";
            default -> "";
        };
    }

    /** A stored pause begins with the name of its reason; what follows is its proof. */
    private String pause(String stored) {
        String[] parts = stored.split(" ", 2);
        String reason = wording.word(PauseReason.class, parts[0]);
        return parts.length == 1 || parts[1].isBlank() ? reason : wording.say("note.with-proof", reason, parts[1]);
    }

    private String ended(String reason) {
        return HOUSE_REASONS.containsKey(reason) ? wording.say(HOUSE_REASONS.get(reason)) : reason;
    }

    /** A pause lasts until the next fact that lets the clock run or ends it. */
    private static @Nullable Instant endOfPause(List<FactView> facts, int paused) {
        return facts.subList(paused + 1, facts.size()).stream()
                .filter(fact -> List.of("RESUMED", "MET", "VOIDED").contains(fact.kind())).map(FactView::at).findFirst().orElse(null);
    }

    private String lateBy(ClockView promise) {
        String late = delay(promise);
        if (late.isEmpty()) {
            return "";
        }
        return promise.metAt() == null && promise.endedAt() == null ? wording.say("note.late-open", late) : wording.say("note.late", late);
    }

    /** How late a broken promise was kept, or is by now; empty when it is not broken. */
    public String delay(ClockView promise) {
        if (promise.breachedAt() == null) {
            return "";
        }
        Instant until = promise.metAt() != null ? promise.metAt() : promise.endedAt() != null ? promise.endedAt() : now;
        return wording.figures().length(Duration.between(promise.breachedAt(), until));
    }
}
