package org.yinuo.server.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on the wire (RFC 9457). */
record Problem(String type, String title, int status, String detail, String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> fields) {

    /**
     * One field of the request that caused the refusal.
     *
     * @param label what people call it, where there is a word for it
     */
    record Field(String field, String code, String message, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String label) {}
}
