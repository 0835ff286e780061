package dev.symposium.app.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first words of commands: form and meaning, for complaints, completion and help. */
public enum Verb {
  /** Turns a knob. */
  SET("set KNOB VALUE [for ACTOR]", "turns a knob"),
  /** Lets a value go back. */
  UNSET("unset KNOB [for ACTOR]", "back to the preset's value; for one actor: to everyone's"),
  /** Puts a delay at a place. */
  DELAY("delay ACTOR|all DURATION [at PLACE]", "holds a thread up at a place in its code"),
  /** Holds an actor. */
  FREEZE("freeze ACTOR", "holds a thread at its next step"),
  /** Lets it go. */
  THAW("thaw ACTOR", "lets a frozen thread go on"),
  /** Ends it by an error. */
  CRASH("crash ACTOR", "ends a thread by an error; what it holds may stay held"),
  /** One more. */
  ADD("add ROLE", "one more thread"),
  /** One less. */
  RETIRE("retire ROLE", "one thread less: the last one leaves after its round"),
  /** Swaps the solution. */
  SOLUTION("solution NAME [PRESET]", "swaps the solution while the run goes on"),
  /** When to break. */
  BREAK_AFTER("break-after off|0|DURATION", "when a standing deadlock is broken"),
  /** Breaks now. */
  BREAK("break", "breaks what stands now"),
  /** Makes it fail. */
  FAIL("fail", "makes it fail: holds the windows open, at most 10 s"),
  /** Stops the clocks. */
  PAUSE("pause", "stops the clocks"),
  /** Lets them run. */
  RESUME("resume", "lets the clocks run again"),
  /** One gate. */
  PASS("pass", "paused: every thread passes one gate"),
  /** Slow motion. */
  SPEED("speed 1:500|1:100|1:20|1:4|full", "slow motion to full speed"),
  /** Starts over. */
  RESET("reset [preset]", "starts over; with a preset the knobs go back, too"),
  /** Judges. */
  EXPECT("expect CONDITION", "judges the run at this point"),
  /** Leaves. */
  QUIT("quit", "leaves");

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String usage;
  private final String meaning;

  Verb(String usage, String meaning) {
    this.usage = usage;
    this.meaning = meaning;
  }

  /** As typed. */
  public String word() {
    return word;
  }

  /** The form of the whole command. */
  public String usage() {
    return usage;
  }

  /** What it does, in half a sentence. */
  public String meaning() {
    return meaning;
  }

  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word.equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }
}
