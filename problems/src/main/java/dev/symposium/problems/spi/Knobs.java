package dev.symposium.problems.spi;

/** The values in force, for everybody. Always the present ones; thread-safe, never blocks. */
public interface Knobs {

  /** The value of a knob. */
  <V> V get(Knob<V> knob);

  /** The value of a knob for the actor of that name: its own, or that for everybody. */
  <V> V get(Knob<V> knob, String actor);
}
