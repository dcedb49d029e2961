package org.yinuo.server.shared.web;

import org.springframework.http.HttpStatus;

/** Our stable codes for what the web framework refuses by itself. */
final class HttpCodes {

    private HttpCodes() {}

    static String of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "sign-in-needed";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "upload-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type-unsupported";
            default -> status.is5xxServerError() ? "unexpected" : "request-unreadable";
        };
    }
}
