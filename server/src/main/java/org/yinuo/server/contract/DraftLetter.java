package org.yinuo.server.contract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;

/** Puts a written letter on the desk of the studio as a draft: its clauses are reviewed and approved like those of any other. */
@Service
public class DraftLetter {
    private final ComposeLetter compose;
    private final LetterDesk.Papers papers;
    private final Audit audit;
    private final Clock clock;

    DraftLetter(ComposeLetter compose, LetterDesk.Papers papers, Audit audit, Clock clock) {
        this.compose = compose;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft; clauses the letter leaves out (internal, superseded, repeated) are not on it. */
    @Transactional
    public Letter draft(LetterOrder order) {
        ComposeLetter.Composed composed = compose.compose(order);
        String title = composed.letter().title();
        Letter letter = papers.letters().save(new Letter(null, title, title + ".txt", null, composed.text(), "TXT",
                Letter.Status.DRAFT, clock.instant(), Actor.current().displayName(), null));
        List<LetterClause> proposed = new ArrayList<>();
        for (Clause clause : composed.clauses()) {
            if (clause.terms().span() != null) {
                proposed.add(new LetterClause(null, letter.id(), proposed.size() + 1, papers.json().text(clause), "",
                        LetterClause.Status.PROPOSED, LetterClause.Origin.PERSON, null, null, null, null));
            }
        }
        papers.clauses().saveAll(proposed);
        audit.record("letter.drafted", "letter:" + letter.id(), order.templateId() == null ? title : "letter-template:" + order.templateId());
        return letter;
    }
}
