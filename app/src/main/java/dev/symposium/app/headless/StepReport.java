package dev.symposium.app.headless;

import dev.symposium.problems.schedule.Bulk;
import dev.symposium.problems.schedule.Play;
import dev.symposium.problems.sync.controlled.Rest;

/** Tells what runs under a scheduler came to. Used by one thread. */
interface StepReport {

  /**
   * Many runs are over.
   *
   * @param seconds that they took
   * @param stopped whether somebody ended them early
   */
  void bulk(Bulk.Result result, double seconds, boolean stopped);

  /**
   * One run is over, or held.
   *
   * @param stopped whether somebody ended it early
   */
  void one(Play play, Rest rest, boolean stopped);
}
