package org.yinuo.server.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is to be written from: a template or clauses (clauses win), and the parties.
 *
 * @param templateVersion the latest when null
 * @param language        zh or en; the template's, else zh, when null
 */
public record LetterOrder(@Nullable Long templateId, @Nullable Integer templateVersion,
                          @Nullable List<Map<String, Object>> clauses, @Nullable String language, @Nullable String title,
                          @Nullable String vendor, @Nullable String customer, @Nullable String project,
                          @Nullable LocalDate date) {
}
