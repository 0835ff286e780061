package dev.symposium.app.config;

import java.util.function.Function;

/**
 * A value and where it came from. Immutable.
 *
 * @param value in force
 * @param origin where it came from
 */
public record Value<V>(V value, Origin origin) {

  /**
   * Where a value came from. Immutable.
   *
   * @param kind what sort of source
   * @param name of the flag or variable; empty for a default
   */
  public record Origin(Kind kind, String name) {
    /** What sort of source, the strongest first. */
    public enum Kind {
      /** The command line. */
      FLAG,
      /** A variable of the environment. */
      ENVIRONMENT,
      /** Nobody said anything. */
      DEFAULT
    }
  }

  /** Nobody said anything. */
  public static <V> Value<V> standard(V value) {
    return new Value<>(value, new Origin(Origin.Kind.DEFAULT, ""));
  }

  /** A variable of the environment said so. */
  public static <V> Value<V> environment(String variable, V value) {
    return new Value<>(value, new Origin(Origin.Kind.ENVIRONMENT, variable));
  }

  /** The command line said so. */
  public static <V> Value<V> flag(String flag, V value) {
    return new Value<>(value, new Origin(Origin.Kind.FLAG, flag));
  }

  /** Another value from the same source. */
  public <W> Value<W> map(Function<V, W> change) {
    return new Value<>(change.apply(value), origin);
  }
}
