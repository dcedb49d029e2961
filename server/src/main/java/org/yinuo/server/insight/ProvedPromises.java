package org.yinuo.server.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinuo.core.commitment.Terms;
import org.yinuo.papers.ProvedBreach;
import org.yinuo.papers.ProvedObligation;
import org.yinuo.papers.ProvedObligation.Counting;
import org.yinuo.papers.PromiseState;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.ObligationStory;
import org.yinuo.server.obligation.Penalties;
import org.yinuo.server.obligation.PenaltiesByHand;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.records.PromiseNotes;
import org.yinuo.server.records.PromiseWords;
import org.yinuo.server.records.Wording;

/** The promises of a proof as they are printed, as they stood at an instant. */
record ProvedPromises(Wording wording, Instant at, Commitments commitments, List<Penalties.Reckoning> reckonings,
                      Map<Long, List<PenaltiesByHand.Clause>> byHand) {

    ProvedObligation obligation(String number, Proof.Item item) {
        ClockView clock = item.clock();
        PromiseState state = PromiseWords.state(clock, at);
        String due = state == PromiseState.PAUSED ? "" : zoned(wording.figures().due(clock), clock.dueAt());
        return new ProvedObligation(number, promise(clock), clauseNumber(item), quote(clock), subject(item),
                wording.figures().at(clock.startsAt()), due, wording.figures().at(clock.metAt()), state,
                new PromiseNotes(wording, at).of(clock, item.facts()), item.evidence().stream().map(this::evidence).toList(),
                explanation(item.explanation()), penalty(clock));
    }

    Optional<ProvedBreach> breach(String number, Proof.Item item) {
        ClockView clock = item.clock();
        if (clock.breachedAt() == null) {
            return Optional.empty();
        }
        String late = new PromiseNotes(wording, at).delay(clock);
        boolean open = clock.metAt() == null && clock.endedAt() == null;
        return Optional.of(new ProvedBreach(number, promise(clock), subject(item), wording.figures().due(clock),
                wording.figures().at(clock.breachedAt()), open ? wording.say("proof.still-open", late) : late,
                wording.figures().money(clock.penalty()), standing(clock)));
    }

    private String zoned(String time, Instant instant) {
        return time + " " + wording.figures().offset(instant);
    }

    private String promise(ClockView clock) {
        String level = terms(clock).filter(terms -> terms.severity() != Severity.ANY || terms.level() != null)
                .map(terms -> terms.level() == null ? wording.word(terms.severity()) : terms.level()).orElse("");
        return Wording.dotted(wording.word(clock.kind()), level, wording.figures().limit(clock.limit(), clock.calendar()));
    }

    private Optional<Terms> terms(ClockView clock) {
        return clock.clause() == null || clock.commitmentVersionId() == null ? Optional.empty()
                : commitments.version(clock.commitmentVersionId()).clause(clock.clause().id()).map(clause -> clause.terms());
    }

    /** The promise's place among those of its version, in the order of the letter. */
    private String clauseNumber(Proof.Item item) {
        ClockView clock = item.clock();
        if (clock.clause() == null || clock.commitmentVersionId() == null) {
            return "";
        }
        CommitmentVersion version = commitments.version(clock.commitmentVersionId());
        List<Long> ids = version.clauses().stream().map(CommitmentVersion.PinnedClause::id).toList();
        return wording.say("proof.clause", ids.indexOf(clock.clause().id()) + 1, version.version());
    }

    private static String quote(ClockView clock) {
        return clock.clause() == null ? "" : Wording.text(clock.clause().text());
    }

    private String subject(Proof.Item item) {
        if (item.clock().subject().type() == Subject.Type.REQUEST) {
            return wording.say("proof.request", item.subject());
        }
        String[] turn = item.subject().split("/");
        return turn.length == 2 ? wording.say("proof.turn", turn[0], turn[1]) : item.subject();
    }

    private ProvedObligation.Evidence evidence(ObligationStory.EvidenceView shown) {
        String kind = wording.word(Evidence.Kind.class, shown.kind());
        String what = shown.text().isBlank() ? kind : wording.say("proof.evidence-of", kind, shown.text());
        return new ProvedObligation.Evidence(what, wording.figures().clock(shown.at()), wording.actor(shown.by()),
                shown.sha256() == null ? "—" : shown.sha256());
    }

    /** Neighbours that counted alike are one row. */
    private List<ProvedObligation.Interval> explanation(ObligationStory.Explanation explanation) {
        List<ObligationStory.Stretch> merged = new ArrayList<>();
        for (ObligationStory.Stretch next : explanation.intervals()) {
            ObligationStory.Stretch last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.kind().equals(next.kind()) && last.to().equals(next.from())) {
                merged.set(merged.size() - 1, new ObligationStory.Stretch(last.from(), next.to(), next.kind()));
            } else {
                merged.add(next);
            }
        }
        return merged.stream().map(stretch -> new ProvedObligation.Interval(wording.figures().clock(stretch.from()),
                wording.figures().clock(stretch.to()), Counting.valueOf(stretch.kind()),
                wording.figures().length(Duration.between(stretch.from(), stretch.to())))).toList();
    }

    /** What a breach costs and how that comes about: contract price × rate × how often. */
    private String penalty(ClockView clock) {
        if (clock.penalty() == null) {
            return "";
        }
        List<String> ways = reckonings.stream().filter(each -> each.obligationId() == clock.obligationId())
                .map(each -> reckoning(each, clock)).toList();
        return wording.figures().money(clock.penalty()) + (ways.isEmpty() ? "" : " = " + String.join(" + ", ways));
    }

    private String reckoning(Penalties.Reckoning each, ClockView clock) {
        if (each.stated()) {
            return wording.say("proof.reckoning.stated", wording.figures().amount(each.owed().amount()));
        }
        String turns = wording.say("proof.Per." + each.rate().per().name(), each.turns());
        String rate = wording.figures().number(each.rate().value());
        String way = each.rate().percent()
                ? wording.say("proof.reckoning.percent", wording.figures().amount(each.base().amount()), rate, turns)
                : wording.say("proof.reckoning.amount", wording.figures().amount(each.rate().value()), turns);
        boolean growing = each.rate().grows() && clock.metAt() == null && clock.endedAt() == null;
        return growing ? wording.say("proof.reckoning.so-far", way, wording.figures().at(each.until())) : way;
    }

    private String standing(ClockView clock) {
        if (clock.breach() != null && clock.breach().waived()) {
            return wording.say("proof.standing.waived", Wording.text(clock.breach().waiverReason()));
        }
        boolean unstated = byHand.getOrDefault(clock.obligationId(), List.of()).stream().anyMatch(PenaltiesByHand.Clause::unstated);
        return wording.say(clock.penalty() != null ? "proof.standing.owed" : unstated ? "proof.standing.to-be-stated" : "proof.standing.no-penalty");
    }
}
