package org.yinuo.server.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.yinuo.server.shared.JsonText;

/**
 * What a template promised from its making until the next version; never changed.
 *
 * @param note    why it was made
 * @param clauses array of clauses in their written shape
 */
@Table("letter_template_version")
public record LetterTemplateVersion(@Id @Nullable Long id, long templateId, int number, String note, JsonText clauses,
                                    Instant createdAt, String createdBy) {
}
