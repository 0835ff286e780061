package dev.symposium.problems.sync;

/** A shared object that actors can hold or wait for. Thread-safe. */
public interface Resource {

  /** The name that is shown, such as {@code fork 3}; unique within a run. */
  String name();
}
