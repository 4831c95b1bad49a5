package org.huizong.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST method that answers with a {@code Response}: a request with an {@code Idempotency-Key} has its effect once. The
 * answer is kept in the transaction of the effect, so that a crash leaves both or neither; the same request again gets the
 * kept answer, another request with the key gets 422, and one that comes while the first still runs waits for it.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
