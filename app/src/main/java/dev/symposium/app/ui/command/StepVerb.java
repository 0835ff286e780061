package dev.symposium.app.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first words of the commands of step mode: form and meaning, for complaints and help. */
public enum StepVerb {
  /** Moves an actor. */
  GO("go ACTOR [TIMES]", "lets a thread go one operation, or several"),
  /** Ends its wait by time. */
  TIME_OUT("time-out ACTOR", "ends a thread's sleep, or lets its patience run out"),
  /** The scheduler moves somebody. */
  ONE("one [TIMES]", "the scheduler chooses who goes"),
  /** On to the next verdict. */
  RUN("run", "the scheduler goes on until something is wrong, or all have ended"),
  /** Back. */
  BACK("back [STEPS]", "takes steps back"),
  /** Who chooses. */
  SCHEDULER("scheduler random|round-robin|pct [N]", "who chooses from now on"),
  /** Judges. */
  EXPECT("expect KIND|no-KIND", "judges the run at this point"),
  /** Writes it down. */
  SAVE("save F.trace", "writes the run down, to be played again"),
  /** Leaves. */
  QUIT("quit", "leaves");

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String usage;
  private final String meaning;

  StepVerb(String usage, String meaning) {
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

  static Optional<StepVerb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word.equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(StepVerb::word).toList();
  }
}
