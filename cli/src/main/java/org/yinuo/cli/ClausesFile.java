package org.yinuo.cli;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseRefused;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.core.letter.write.Writable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Clauses and parties from a file: the array `letter read --format json` prints, or an object
/// `{"title", "vendor", "customer", "project", "date", "language", "clauses"}` of which only `clauses` is required.
///
/// @param frame who promises what to whom
record ClausesFile(List<Clause> clauses, LetterFrame frame) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static ClausesFile read(String file) {
        Object content = content(file);
        if (content instanceof List<?> list) {
            return new ClausesFile(clauses(file, list), LetterFrame.open(LetterLanguage.ZH));
        }
        if (content instanceof Map<?, ?> object && object.get("clauses") instanceof List<?> list) {
            return new ClausesFile(clauses(file, list), frame(file, object));
        }
        throw new BadInput(file + ": must be an array of clauses, or an object with an array \"clauses\"");
    }

    /// The same when every clause says enough to be put into a letter; refuses with the first that does not.
    ClausesFile writable(String file) {
        for (int at = 0; at < clauses.size(); at++) {
            try {
                Writable.require(clauses.get(at));
            } catch (ClauseRefused refused) {
                throw new BadInput(file + ": clause " + (at + 1) + ": " + refused.english());
            }
        }
        return this;
    }

    private static Object content(String file) {
        try {
            return JSON.readValue(new String(LetterFiles.bytes(file), StandardCharsets.UTF_8), Object.class);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
            throw new BadInput(file + ":" + line + ": is no JSON");
        }
    }

    private static List<Clause> clauses(String file, List<?> shapes) {
        List<Clause> clauses = new ArrayList<>();
        for (Object shape : shapes) {
            String place = file + ": clause " + (clauses.size() + 1) + ": ";
            if (!(shape instanceof Map<?, ?> fields)) {
                throw new BadInput(place + "must be an object");
            }
            try {
                @SuppressWarnings("unchecked")
                Map<String, ?> named = (Map<String, ?>) fields;
                clauses.add(ClauseShape.read(named));
            } catch (ClauseRefused refused) {
                throw new BadInput(place + refused.english());
            }
        }
        if (clauses.isEmpty()) {
            throw new BadInput(file + ": holds no clauses");
        }
        return clauses;
    }

    private static LetterFrame frame(String file, Map<?, ?> object) {
        String language = text(file, object, "language");
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw new BadInput(file + ": language is zh or en");
        }
        String date = text(file, object, "date");
        try {
            return new LetterFrame("en".equals(language) ? LetterLanguage.EN : LetterLanguage.ZH, text(file, object, "title"),
                    text(file, object, "vendor"), text(file, object, "customer"), text(file, object, "project"),
                    date == null ? null : LocalDate.parse(date));
        } catch (DateTimeException noDate) {
            throw new BadInput(file + ": date must look like 2026-03-12");
        }
    }

    private static String text(String file, Map<?, ?> object, String key) {
        Object found = object.get(key);
        if (found == null || found instanceof String words && words.isBlank()) {
            return null;
        }
        if (found instanceof String words) {
            return words.strip();
        }
        throw new BadInput(file + ": " + key + " must be text");
    }
}
