package org.yinuo.server.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not carried out, for a reason the caller can act on. The code is stable and kebab-case;
 * its sentence in each language stands in {@code i18n/MODULE_LANGUAGE.properties}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why in general; decides the HTTP status. */
    public enum Kind {
        /** The request cannot be understood as asked. */
        UNREADABLE(400),
        /** Nobody is signed in. */
        UNAUTHENTICATED(401),
        /** The one who asks may not do this. */
        FORBIDDEN(403),
        /** What is asked about does not exist. */
        NOT_FOUND(404),
        /** The present state does not allow it. */
        CONFLICT(409),
        /** Someone else changed it since it was read. */
        STALE(412),
        /** More bytes than allowed. */
        TOO_LARGE(413),
        /** Understood, but what it says cannot be. */
        INVALID(422),
        /** The version it builds on was not given. */
        VERSION_MISSING(428),
        /** Too often in too short a time. */
        TOO_MANY(429),
        /** Not now; trying again later may help. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    private Refusal(Kind kind, String code, List<Object> arguments, @Nullable String field) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.field = field;
    }

    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, Arrays.asList(arguments), null);
    }

    /** 422: understood, but what it says cannot be. */
    public static Refusal invalid(String code, Object... arguments) {
        return of(Kind.INVALID, code, arguments);
    }

    /** 404: what is asked about does not exist, or not for the one who asks. */
    public static Refusal notFound(String code, Object... arguments) {
        return of(Kind.NOT_FOUND, code, arguments);
    }

    /** 409: the present state does not allow it. */
    public static Refusal conflict(String code, Object... arguments) {
        return of(Kind.CONFLICT, code, arguments);
    }

    /** 412: someone else changed it since it was read. */
    public static Refusal stale() {
        return of(Kind.STALE, "stale-edit");
    }

    /** 403: the one who asks may not do this. */
    public static Refusal forbidden(String code, Object... arguments) {
        return of(Kind.FORBIDDEN, code, arguments);
    }

    /** The same refusal, pointing at the field of the request that caused it. */
    public Refusal at(String field) {
        return new Refusal(kind, code, arguments, field);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What fills {0}, {1}, … of the sentence. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
