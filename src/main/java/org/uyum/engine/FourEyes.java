package org.uyum.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of {@link UserStep#prepares} or {@link UserStep#approves} which type of {@link Thing} it names, so that it is known
 * without any case who approves what whose work is. A step that names another type is refused, so that what is said here
 * is so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FourEyes {

    /** The type of the thing. */
    String value();
}
