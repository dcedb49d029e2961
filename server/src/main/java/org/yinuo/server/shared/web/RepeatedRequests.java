package org.yinuo.server.shared.web;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Stands before every {@link OncePerKey} door, behind the guard: who may not pass is told so, whatever his key. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepeatedRequests {
    /** Just before the transactions begin, after permissions were looked at. */
    private static final int BEHIND_THE_GUARD = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor oncePerKey(ObjectProvider<Idempotency> idempotency, ObjectProvider<JsonMapper> json) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(OncePerKey.class),
                new Once(idempotency, json));
        advisor.setOrder(BEHIND_THE_GUARD);
        return advisor;
    }

    private record Once(ObjectProvider<Idempotency> idempotency, ObjectProvider<JsonMapper> json) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation door) throws Throwable {
            var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            String key = request.getHeader("Idempotency-Key");
            Actor actor = Actor.signedIn();
            if (key == null || key.isBlank() || actor == null) {
                return door.proceed();
            }
            return once(key, actor.username(), "POST " + request.getRequestURI(), door);
        }

        private @Nullable Object once(String key, String actor, String operation, MethodInvocation door) throws Throwable {
            boolean secret = AnnotationUtils.getAnnotation(door.getMethod(), OncePerKey.class) instanceof OncePerKey once && once.secret();
            List<@Nullable Object> fresh = new ArrayList<>();
            KeptAnswer kept;
            try {
                kept = idempotency.getObject().once(key, actor, operation, asked(door), KeptAnswer.class, () -> {
                    fresh.add(proceed(door));
                    return secret ? KeptAnswer.untold() : KeptAnswer.of(fresh.getFirst(), door.getMethod(), json.getObject());
                });
            } catch (FailedInside failed) {
                throw failed.reason;
            }
            if (!fresh.isEmpty()) {
                return fresh.getFirst();
            }
            if (secret) {
                throw Refusal.conflict("secret-shown-once");
            }
            throw new AnsweredBefore(kept);
        }
    }

    private static @Nullable Object proceed(MethodInvocation door) {
        try {
            return door.proceed();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new FailedInside(failed);
        }
    }

    /** What was asked, apart from the address: bodies, parameters, and of files the name and the sum. */
    private static List<@Nullable Object> asked(MethodInvocation door) throws IOException {
        Method method = door.getMethod();
        List<@Nullable Object> asked = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            Object given = door.getArguments()[i];
            if (given instanceof MultipartFile file) {
                asked.add(List.of(String.valueOf(file.getOriginalFilename()), Sha256.hex(file.getBytes())));
            } else if (isAsked(method.getParameters()[i])) {
                asked.add(given);
            }
        }
        return asked;
    }

    private static boolean isAsked(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestBody.class) || parameter.isAnnotationPresent(RequestParam.class)
                || parameter.isAnnotationPresent(RequestPart.class);
    }

    private static final class FailedInside extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Throwable reason;

        FailedInside(Throwable reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
