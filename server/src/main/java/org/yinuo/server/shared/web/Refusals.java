package org.yinuo.server.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Turns everything that can go wrong with a request into a problem detail. */
@RestControllerAdvice
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** Bytes that {@code application.yaml} allows for the name and type of one uploaded file. */
    private static final int LARGEST_PART_HEADER = 32 * 1024;

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, Locale locale) {
        return problems.answer(refusal, locale);
    }

    @ExceptionHandler
    ResponseEntity<?> answeredBefore(AnsweredBefore before) {
        return before.answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidFields(MethodArgumentNotValidException e, Locale locale) {
        List<Problem.Field> fields = new ArrayList<>();
        for (FieldError error : e.getBindingResult().getFieldErrors()) {
            fields.add(problems.field(error.getField(), codeOf(error.getCode()), locale));
        }
        return problems.answer(Refusal.invalid("fields-invalid"), fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidParameters(HandlerMethodValidationException e, Locale locale) {
        List<Problem.Field> fields = new ArrayList<>();
        e.getParameterValidationResults().forEach(result -> fields.add(problems.field(
                String.valueOf(result.getMethodParameter().getParameterName()), "field-invalid", locale)));
        return problems.answer(Refusal.invalid("fields-invalid"), fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, Locale locale) {
        return problems.answer(UnreadableBody.refusal(e), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e, Locale locale) {
        return problems.answer(Refusal.invalid("parameter-invalid", e.getName()).at(e.getName()), locale);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MissingServletRequestPartException.class})
    ResponseEntity<Problem> missing(Exception e, Locale locale) {
        String name = switch (e) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingServletRequestPartException part -> part.getRequestPartName();
            default -> String.valueOf(e.getMessage());
        };
        return problems.answer(Refusal.invalid("parameter-missing", name).at(name), locale);
    }

    /** Bytes in the address or a header that are no text. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Problem> undecodable(Exception e, Locale locale) {
        return problems.answer(Refusal.invalid("text-unusable"), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size && size.getPermittedSize() <= LARGEST_PART_HEADER) {
                return problems.answer(Refusal.invalid("upload-name-too-long"), locale);
            }
        }
        return problems.answer(Refusal.of(Refusal.Kind.TOO_LARGE, "upload-too-large", 20), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> brokenForm(MultipartException e, Locale locale) {
        return problems.answer(UnreadableBody.refusal(e), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> stale(OptimisticLockingFailureException e, Locale locale) {
        return problems.answer(Refusal.stale(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException e, Locale locale) {
        return Actor.signedIn() == null
                ? problems.answer(Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign-in-needed"), locale)
                : problems.answer(Refusal.forbidden("forbidden"), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(AuthenticationException e, Locale locale) {
        return problems.answer(Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign-in-needed"), locale);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> goneAway(AsyncRequestNotUsableException e) {
        return null;
    }

    /** Everything else: what Spring itself refuses, what the database refuses, and our own mistakes. */
    @ExceptionHandler
    @Nullable ResponseEntity<Problem> unexpected(Exception e, HttpServletRequest request,
            HttpServletResponse response, Locale locale) {
        if (response.isCommitted() || isStream(response)) {
            log.debug("{} {} broke off: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return null;
        }
        Refusal database = DatabaseRefusal.of(e);
        if (database != null) {
            return problems.answer(database, locale);
        }
        if (e instanceof ErrorResponse own && own.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(own.getStatusCode().value());
            return problems.answer(status, HttpCodes.of(status), locale);
        }
        if (e instanceof IOException) {
            // The caller hung up while being answered; nobody is left to tell.
            log.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return null;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problems.answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale);
    }

    private static boolean isStream(HttpServletResponse response) {
        String type = response.getContentType();
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static String codeOf(@Nullable String constraint) {
        return switch (String.valueOf(constraint)) {
            case "NotBlank", "NotNull", "NotEmpty" -> "field-required";
            case "Size" -> "field-length";
            default -> "field-invalid";
        };
    }
}
