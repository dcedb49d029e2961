package org.yinuo.server.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A service commitment letter as it was uploaded, with the text the spans of its clauses point into.
 *
 * @param attachmentId the original file; null for pasted text
 * @param body         plain text; offsets count its code points
 */
@Table("letter")
public record Letter(@Id @Nullable Long id, String title, String fileName, @Nullable Long attachmentId, String body,
              String format, Status status, Instant uploadedAt, String uploadedBy, @Version @Nullable Integer version) {

    public enum Status {
        /** Clauses are being reviewed. */
        DRAFT,
        /** Approved into a commitment version; nothing changes any more. */
        APPROVED
    }

    Letter approved() {
        return new Letter(id, title, fileName, attachmentId, body, format, Status.APPROVED, uploadedAt, uploadedBy, version);
    }
}
