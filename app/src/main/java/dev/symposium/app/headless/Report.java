package dev.symposium.app.headless;

import dev.symposium.problems.observe.Snapshot;

/** Tells what a run looks like, in one of the formats. Used by one thread. */
interface Report {

  /** The run goes on and looks like this. */
  void snapshot(Snapshot snapshot);

  /** Something has come of a command that was not asked for by name, such as who leaves. */
  default void remark(String sentence) {}

  /** The run has ended and looked like this. */
  void summary(Snapshot snapshot);
}
