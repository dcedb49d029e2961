package org.yinuo.server.contract;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Span;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** A person goes through the proposed clauses: accepts, corrects, rejects, adds. */
@Service
@Transactional
public class ReviewLetter {
    private final Letters letters;
    private final LetterClauses clauses;
    private final ClauseJson json;
    private final Audit audit;
    private final Clock clock;

    ReviewLetter(Letters letters, LetterClauses clauses, ClauseJson json, Audit audit, Clock clock) {
        this.letters = letters;
        this.clauses = clauses;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    public LetterClause add(long letterId, Map<String, Object> shape) {
        Letter letter = letters.draft(letterId);
        int ordinal = clauses.findByLetterIdOrderByOrdinal(letterId).size() + 1;
        audit.record("letter.clause-added", "letter:" + letterId, String.valueOf(shape.get("type")));
        return clauses.save(new LetterClause(null, letterId, ordinal, json.text(clause(letter, shape)), "",
                LetterClause.Status.ACCEPTED, LetterClause.Origin.PERSON, clock.instant(),
                Actor.current().displayName(), null, null));
    }

    public LetterClause correct(long letterId, long clauseId, @Nullable String ifMatch, Map<String, Object> shape) {
        Letter letter = letters.draft(letterId);
        LetterClause clause = clauses.get(letterId, clauseId);
        ETags.demand(ifMatch, clause.version());
        audit.record("letter.clause-corrected", "letter:" + letterId, "clause " + clauseId);
        return clauses.save(clause.corrected(json.text(clause(letter, shape)), Actor.current().displayName(), clock.instant()));
    }

    public LetterClause decide(long letterId, long clauseId, LetterClause.Status decision) {
        letters.draft(letterId);
        audit.record("letter.clause-" + decision.name().toLowerCase(Locale.ROOT), "letter:" + letterId, "clause " + clauseId);
        return clauses.save(decided(clauses.get(letterId, clauseId), decision));
    }

    /** Accepts what needs no second look; vague, blank and ambiguous clauses stay open. */
    public void acceptPlain(long letterId) {
        letters.draft(letterId);
        List<LetterClause> plain = clauses.findByLetterIdOrderByOrdinal(letterId).stream()
                .filter(clause -> clause.status() == LetterClause.Status.PROPOSED)
                .filter(clause -> isPlain(json.clause(clause.shape())))
                .map(clause -> decided(clause, LetterClause.Status.ACCEPTED))
                .toList();
        clauses.saveAll(plain);
        audit.record("letter.clauses-accepted", "letter:" + letterId, String.valueOf(plain.size()));
    }

    private LetterClause decided(LetterClause clause, LetterClause.Status decision) {
        return clause.decided(decision, Actor.current().displayName(), clock.instant());
    }

    private static boolean isPlain(Clause clause) {
        return clause.terms().marks().stream().noneMatch(mark -> mark == Mark.AMBIGUOUS || mark == Mark.BLANK || mark == Mark.VAGUE)
                && clause.terms().conflict() == null;
    }

    private static Clause clause(Letter letter, Map<String, Object> shape) {
        try {
            Clause clause = ClauseShape.read(shape);
            requireInside(letter, clause.terms().span());
            return clause;
        } catch (ClauseRefused refused) {
            throw ClauseRefusal.of(refused);
        }
    }

    private static void requireInside(Letter letter, @org.jspecify.annotations.Nullable Span span) {
        if (span == null) {
            return;
        }
        String body = letter.body();
        boolean inside = span.endExclusive() <= body.codePointCount(0, body.length());
        if (!inside || !body.substring(body.offsetByCodePoints(0, span.startInclusive()),
                body.offsetByCodePoints(0, span.endExclusive())).equals(span.text())) {
            throw Refusal.invalid("clause-span-mismatch");
        }
    }
}
