package org.yinuo.server.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;

/** Words a refusal in the caller's language. */
@Component
class ProblemWriter {

    /** Sentences that could be about any field, and so have to name it where it is not seen. */
    private static final Set<String> BARE = Set.of("text-missing", "text-too-long", "text-unusable");
    private final Messages messages;

    ProblemWriter(Messages messages) {
        this.messages = messages;
    }

    ResponseEntity<Problem> answer(Refusal refusal, Locale locale) {
        String field = refusal.field();
        String sentence = messages.say(locale, refusal.code(), refusal.arguments());
        if (field == null) {
            return answer(refusal.kind().status(), refusal.code(), sentence, List.of());
        }
        String label = label(field, locale);
        String detail = label != null && BARE.contains(refusal.code()) ? messages.say(locale, "field-said", List.of(label, sentence)) : sentence;
        return answer(refusal.kind().status(), refusal.code(), detail, List.of(new Problem.Field(field, refusal.code(), sentence, label)));
    }

    ResponseEntity<Problem> answer(Refusal refusal, List<Problem.Field> fields, Locale locale) {
        return answer(refusal.kind().status(), refusal.code(),
                messages.say(locale, refusal.code(), refusal.arguments()), fields);
    }

    ResponseEntity<Problem> answer(HttpStatus status, String code, Locale locale, Object... arguments) {
        return answer(status.value(), code, messages.say(locale, code, List.of(arguments)), List.of());
    }

    Problem.Field field(String name, String code, Locale locale, Object... arguments) {
        return new Problem.Field(name, code, messages.say(locale, code, List.of(arguments)), label(name, locale));
    }

    /** What people call the field at the end of a path such as {@code lines[0].name}. */
    private @Nullable String label(String path, Locale locale) {
        String key = "field-word." + path.replaceAll("\\[\\d*]", "").replaceAll(".*\\.", "");
        String word = messages.say(locale, key, List.of());
        return word.equals(key) ? null : word;
    }

    private static ResponseEntity<Problem> answer(int status, String code, String detail, List<Problem.Field> fields) {
        HttpStatus known = HttpStatus.valueOf(status);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 503 || status == 429) {
            response.header(HttpHeaders.RETRY_AFTER, status == 503 ? "2" : "60");
        }
        return response.body(new Problem("urn:yinuo:problem:" + code, known.getReasonPhrase(), status, detail, code, fields));
    }
}
