package uk.rowan.foundation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares what a handler method, job or listener is for; on a class, what all its methods are
/// for.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Asks {
  Ask value();

  /// False for a form that only asks, such as a search sent by post to keep words out of the
  /// address.
  boolean changes() default true;
}
