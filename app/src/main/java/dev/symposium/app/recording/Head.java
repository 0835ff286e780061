package dev.symposium.app.recording;

import dev.symposium.problems.engine.RunPlan;

/**
 * What a recording is of. Immutable.
 *
 * @param problem id of the problem
 * @param solution id of the solution it begins with
 * @param preset the preset it begins with
 * @param seed of its draws
 */
public record Head(String problem, String solution, String preset, long seed) {

  /** How a file of this kind begins, whatever its version. */
  static final String MARK = "{\"symposium-recording\":";

  /** The version that is written and read. */
  static final int VERSION = 1;

  static Head of(RunPlan plan) {
    return new Head(plan.problem().id(), plan.solution().id(), plan.preset().name(), plan.seed());
  }
}
