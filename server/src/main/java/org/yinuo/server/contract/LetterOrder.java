package org.yinuo.server.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is to be written from: clauses, a letter as its clauses now stand, or a template (the first that is given wins),
 * and the parties.
 *
 * @param templateVersion the latest when null
 * @param language        zh or en; the letter's or the template's, else zh, when null
 */
public record LetterOrder(@Nullable Long letterId, @Nullable Long templateId, @Nullable Integer templateVersion,
                          @Nullable List<Map<String, Object>> clauses, @Nullable String language, @Nullable String title,
                          @Nullable String vendor, @Nullable String customer, @Nullable String project,
                          @Nullable LocalDate date) {
}
