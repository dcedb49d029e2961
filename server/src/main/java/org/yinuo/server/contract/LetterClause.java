package org.yinuo.server.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.yinuo.server.shared.JsonText;

/**
 * A clause under review.
 *
 * @param shape the clause in its written shape
 * @param rules names of the reader's rules that found it, joined by commas
 * @param readShape the shape before a person first corrected it; null while nobody has
 */
@Table("letter_clause")
public record LetterClause(@Id @Nullable Long id, long letterId, int ordinal, JsonText shape, String rules, Status status,
                    Origin origin, @Nullable Instant updatedAt, @Nullable String updatedBy,
                    @Nullable JsonText readShape, @Version @Nullable Integer version) {

    public enum Status {
        /** Read from the letter, nobody has looked at it. */
        PROPOSED,
        /** A person says the letter promises this. */
        ACCEPTED,
        /** A person says it does not. */
        REJECTED
    }

    public enum Origin {
        /** Found by the letter reader. */
        READER,
        /** Added by a person. */
        PERSON
    }

    LetterClause decided(Status decision, String by, Instant at) {
        return new LetterClause(id, letterId, ordinal, shape, rules, decision, origin, at, by, readShape, version);
    }

    LetterClause corrected(JsonText newShape, String by, Instant at) {
        return new LetterClause(id, letterId, ordinal, newShape, rules, Status.ACCEPTED, origin, at, by,
                readShape == null ? shape : readShape, version);
    }
}
