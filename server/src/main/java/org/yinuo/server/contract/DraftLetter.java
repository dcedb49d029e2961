package org.yinuo.server.contract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.papers.LetterPaper;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;

/** Puts a written letter on the desk of the studio as a draft: its clauses are reviewed and approved like those of any other. */
@Service
public class DraftLetter {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ComposeLetter compose;
    private final LetterDesk.Papers papers;
    private final Audit audit;
    private final Clock clock;
    private final Attachments attachments;

    DraftLetter(ComposeLetter compose, LetterDesk.Papers papers, Audit audit, Clock clock, Attachments attachments) {
        this.compose = compose;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
        this.attachments = attachments;
    }

    /** The letter to be put on the desk; writing takes its time, so no transaction is open meanwhile. */
    public ComposeLetter.Composed compose(LetterOrder order) {
        return compose.compose(order);
    }

    /** The draft, with the written letter as a Word file; clauses the letter leaves out (internal, superseded, repeated) are not on it. */
    @Transactional
    public Letter draft(LetterOrder order, ComposeLetter.Composed composed) {
        String title = composed.letter().title();
        long file = attachments.keepRead(title + ".docx", LetterPaper.docx(composed.letter()), DOCX).id();
        Letter letter = papers.letters().save(new Letter(null, title, title + ".docx", file, composed.text(), "TXT",
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
