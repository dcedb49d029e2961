package org.yinuo.server.shared.web;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * An answer as it is kept with its key.
 *
 * @param json the body as it was written; null when there was none
 */
record KeptAnswer(int status, @Nullable String eTag, @Nullable String location, @Nullable String json) {

    /** That it was answered, and no word of what. */
    static KeptAnswer untold() {
        return new KeptAnswer(HttpStatus.NO_CONTENT.value(), null, null, null);
    }

    /** What a door gave back. */
    static KeptAnswer of(@Nullable Object answer, Method door, JsonMapper json) {
        if (answer instanceof ResponseEntity<?> response) {
            HttpHeaders headers = response.getHeaders();
            return new KeptAnswer(response.getStatusCode().value(), headers.getETag(), headers.getFirst(HttpHeaders.LOCATION),
                    response.getBody() == null ? null : json.writeValueAsString(response.getBody()));
        }
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(door, ResponseStatus.class);
        HttpStatus status = said == null ? HttpStatus.OK : said.code();
        return new KeptAnswer(status.value(), null, null, answer == null ? null : json.writeValueAsString(answer));
    }

    ResponseEntity<?> again() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (eTag != null) {
            response.eTag(eTag);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return json == null ? response.build() : response.contentType(MediaType.APPLICATION_JSON).body(new RawValue(json));
    }
}
