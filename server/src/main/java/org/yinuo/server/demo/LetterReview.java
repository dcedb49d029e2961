package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.ApproveLetter;
import org.yinuo.server.contract.LetterClause;
import org.yinuo.server.contract.LetterDesk;
import org.yinuo.server.contract.ReadLetter;
import org.yinuo.server.contract.ReviewLetter;
import org.yinuo.server.shared.ETags;

/** Reads the letters, corrects and drops what the table says, accepts the rest and approves. */
@Component
@Lazy
class LetterReview {
    private final ReadLetter read;
    private final ReviewLetter review;
    private final ApproveLetter approve;
    private final LetterDesk desk;

    LetterReview(ReadLetter read, ReviewLetter review, ApproveLetter approve, LetterDesk desk) {
        this.read = read;
        this.review = review;
        this.approve = approve;
        this.desk = desk;
    }

    /** Leaves a letter to be reviewed by whoever looks at it. */
    long upload(String title, String fileName) {
        return read.keep(read.file(title, title + ".txt", Table.bytes(fileName))).id();
    }

    /** The id of the commitment version the letter becomes. */
    long approve(Table.Row letter) {
        long id = upload(letter.field(1), letter.field(2));
        for (Table.Row decision : letter.below()) {
            String[] which = decision.field(0).split("\\s+");
            each(id, which[0], which[1], clause -> decide(id, clause, decision));
        }
        review.acceptPlain(id);
        desk.view(id).clauses().stream().filter(clause -> clause.status().equals("PROPOSED"))
                .forEach(clause -> review.decide(id, clause.id(), LetterClause.Status.ACCEPTED));
        return approve.approve(id, ETags.of(desk.view(id).version()), new ApproveLetter.Approval(null, letter.field(1), null)).id();
    }

    private void each(long letter, String type, String value, Consumer<LetterDesk.ClauseView> decision) {
        desk.view(letter).clauses().stream().filter(clause -> type.equals(clause.clause().get("type")))
                .filter(clause -> sameValue(value, clause.clause().get("value"))).forEach(decision);
    }

    private static boolean sameValue(String wanted, Object value) {
        return value == null ? wanted.equals("-")
                : !wanted.equals("-") && new BigDecimal(wanted).compareTo(new BigDecimal(value.toString())) == 0;
    }

    private void decide(long letter, LetterDesk.ClauseView clause, Table.Row decision) {
        if (decision.kind().equals("drop")) {
            review.decide(letter, clause.id(), LetterClause.Status.REJECTED);
            return;
        }
        Map<String, Object> corrected = new HashMap<>(clause.clause());
        for (String change : decision.fields().subList(1, decision.fields().size())) {
            String[] parts = change.split("=", 2);
            corrected.put(parts[0], correction(parts[0], parts[1]));
        }
        review.correct(letter, clause.id(), ETags.of(clause.version()), corrected);
    }

    private static Object correction(String field, String text) {
        return switch (field) {
            case "covers" -> List.of(text.split(","));
            case "cap_percent" -> new BigDecimal(text);
            default -> text;
        };
    }
}
