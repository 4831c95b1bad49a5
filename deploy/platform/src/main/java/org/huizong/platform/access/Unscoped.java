package org.huizong.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a port to storage, or one of its methods, that reads without an {@code AccessScope}; says why it may. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unscoped {

    /** Why nothing is read here that a scope would hide, or who checks it instead. */
    String value();
}
