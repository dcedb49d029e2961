package org.yinuo.server.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door that makes something once however often it is asked with the same {@code Idempotency-Key}: what it answered first is
 * answered again, word for word; the same key with another body, or at another door, is refused as {@code idempotency-key-reused}.
 * The key, the act and the answer are committed together. Nothing may leave the house from within such a door.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OncePerKey {

    /**
     * Whether the answer holds a secret that is shown once. Of such an answer nothing is kept: asked again, the door refuses with
     * {@code secret-shown-once}, for to answer it again the secret would have to lie in the database to be read.
     */
    boolean secret() default false;
}
