package dev.symposium.problems.engine;

import java.util.Optional;

/** What the person watching, or a script, can ask of a running simulation. Immutable. */
public sealed interface Command {

  /**
   * Turns a knob, the problem's own or the engine's.
   *
   * @param knob its name or alias
   * @param actor the name of one actor; empty for everybody
   * @param value as typed, at the present speed
   */
  record SetKnob(String knob, Optional<String> actor, String value) implements Command {}

  /** Lets an actor have the value that all have. */
  record ClearKnob(String knob, Optional<String> actor) implements Command {}

  /** Holds an actor at its next operation. */
  record Freeze(String actor) implements Command {}

  /** Lets a frozen actor go on. */
  record Thaw(String actor) implements Command {}

  /** Ends an actor by an error at its next operation. */
  record Crash(String actor) implements Command {}

  /** One more actor of a role. */
  record Add(String role) implements Command {}

  /** One actor less of a role: the last one leaves after its round. */
  record Retire(String role) implements Command {}

  /** Swaps the solution while the run goes on. */
  record UseSolution(String solution, Optional<String> preset) implements Command {}

  /** Breaks what stands now. */
  record BreakNow() implements Command {}

  /** Holds the windows open until the fault shows, for at most ten seconds. */
  record MakeItFail() implements Command {}

  /** Stops the clocks of the simulation. */
  record Pause() implements Command {}

  /** Lets them run again. */
  record Resume() implements Command {}

  /** Paused: every actor passes one gate. */
  record PassGate() implements Command {}

  /**
   * Starts over.
   *
   * @param preset if present, the knobs go back to that preset, too
   */
  record Reset(Optional<String> preset) implements Command {}
}
