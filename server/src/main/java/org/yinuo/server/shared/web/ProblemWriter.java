package org.yinuo.server.shared.web;

import java.util.List;
import java.util.Locale;
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

    private final Messages messages;

    ProblemWriter(Messages messages) {
        this.messages = messages;
    }

    ResponseEntity<Problem> answer(Refusal refusal, Locale locale) {
        String field = refusal.field();
        String detail = messages.say(locale, refusal.code(), refusal.arguments());
        List<Problem.Field> fields =
                field == null ? List.of() : List.of(new Problem.Field(field, refusal.code(), detail));
        return answer(refusal.kind().status(), refusal.code(), detail, fields);
    }

    ResponseEntity<Problem> answer(Refusal refusal, List<Problem.Field> fields, Locale locale) {
        return answer(refusal.kind().status(), refusal.code(),
                messages.say(locale, refusal.code(), refusal.arguments()), fields);
    }

    ResponseEntity<Problem> answer(HttpStatus status, String code, Locale locale, Object... arguments) {
        return answer(status.value(), code, messages.say(locale, code, List.of(arguments)), List.of());
    }

    Problem.Field field(String name, String code, Locale locale, Object... arguments) {
        return new Problem.Field(name, code, messages.say(locale, code, List.of(arguments)));
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
