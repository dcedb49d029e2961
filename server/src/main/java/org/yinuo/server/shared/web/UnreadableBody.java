package org.yinuo.server.shared.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.multipart.MultipartException;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what was wrong with a body, as precisely as the reader knows. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException e) {
        Refusal own = ownRefusal(e);
        if (own != null) {
            return own;
        }
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                Refusal.invalid("unknown-field", path(unknown)).at(path(unknown));
            case InputCoercionException tooLarge when !tooLarge.getPath().isEmpty() ->
                Refusal.invalid("field-unreadable", path(tooLarge)).at(path(tooLarge));
            case StreamReadException broken -> Refusal.of(Refusal.Kind.UNREADABLE, "json-unreadable");
            case DatabindException wrong -> Refusal.invalid("field-unreadable", path(wrong)).at(path(wrong));
            case null, default -> Refusal.of(Refusal.Kind.UNREADABLE, "json-unreadable");
        };
    }

    /** A form in parts that nobody can take apart: it did not arrive whole, or a name in it holds, for example, a NUL. */
    static Refusal refusal(MultipartException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFileNameException) {
                return Refusal.invalid("text-unusable");
            }
            if (cause instanceof IOException && !(cause instanceof FileUploadException)) {
                return Refusal.of(Refusal.Kind.UNREADABLE, "upload-incomplete");
            }
        }
        return Refusal.invalid("text-unusable");
    }

    /** A value type that refuses nonsense when made keeps its own word; the reader adds where it stood. */
    private static @Nullable Refusal ownRefusal(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return e.getCause() instanceof JacksonException json ? refusal.at(within(path(json), refusal.field())) : refusal;
            }
        }
        return null;
    }

    private static String within(String path, @Nullable String field) {
        if (field == null || path.isEmpty()) {
            return field == null ? path : field;
        }
        return path.equals(field) || path.endsWith("." + field) ? path : path + "." + field;
    }

    private static String path(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        return path.stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
