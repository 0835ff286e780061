package dev.symposium.problems.engine;

import dev.symposium.problems.observe.VerdictKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test that makes a verdict of that kind appear, by commands on a real run. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Shows {
  VerdictKind[] value();
}
