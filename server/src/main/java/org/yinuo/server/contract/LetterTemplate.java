package org.yinuo.server.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter, or one clause, the house uses again and again. What it promises stands in its versions; a new one never touches
 * the older ones.
 *
 * @param productLine   what it is for, in the house's own words
 * @param language      zh or en
 * @param latestVersion number of the newest version, from 1
 */
@Table("letter_template")
public record LetterTemplate(@Id @Nullable Long id, String name, Kind kind, String productLine, String language,
                             Status status, int latestVersion, Instant updatedAt, String updatedBy,
                             @Version @Nullable Integer version) {

    public enum Kind {
        /** A whole letter. */
        LETTER,
        /** Standard clauses to be put into a letter. */
        CLAUSE
    }

    public enum Status {
        /** Offered when a letter is started. */
        ACTIVE,
        /** Kept, but offered no more. */
        RETIRED
    }

    LetterTemplate changed(Status to, int latest, Instant at, String by) {
        return new LetterTemplate(id, name, kind, productLine, language, to, latest, at, by, version);
    }
}
