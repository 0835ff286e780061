package dev.symposium.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every flag there is: its form, and where it belongs. The parser is made from this table. */
enum Flag {
  SOLUTION("S", Where.RUN),
  PRESET("P", Where.RUN),
  SPEED("1:500|1:100|1:20|1:4|full", Where.RUN),
  SET("KNOB[@ACTOR]=VALUE", Where.RUN),
  BREAK_AFTER("off|0|DURATION", Where.RUN),
  VICTIM("POLICY", Where.RUN),
  THREAD_KIND("platform|virtual", Where.RUN),
  SEED("N", Where.RUN_AND_DEMO),
  FOR("DURATION", Where.RUN),
  HEADLESS("", Where.WITHOUT_SCREEN),
  HINT("", Where.CHALLENGE),
  OUTPUT("text|json|csv", Where.REPORT),
  EVERY("DURATION", Where.RUN_AND_REPLAY),
  EXEC("'COMMAND; COMMAND'", Where.RUN),
  SCRIPT("FILE|-", Where.RUN_AND_CHALLENGE),
  EXPECT("CONDITION", Where.RUN_AND_REPLAY),
  SAVE("F.jsonl", Where.RUN),
  RECORD("F.cast", Where.RUN_AND_REPLAY),
  STEP("", Where.RUN_AND_REPLAY),
  SCHEDULER("random|round-robin|pct", Where.RUN),
  RUNS("N", Where.RUN),
  UNTIL("KIND|never", Where.RUN),
  OPERATIONS("N", Where.RUN),
  STEPS("N", Where.RUN),
  TIMING("virtual|any", Where.RUN),
  THEME("T", Where.ANYWHERE),
  ASCII("", Where.ANYWHERE),
  COLOR("auto|always|never", Where.ANYWHERE),
  FPS("N", Where.ANYWHERE),
  VERSION("", Where.ANYWHERE),
  HELP("", Where.ANYWHERE);

  /** The commands that a flag belongs to. */
  enum Where {
    RUN("run"),
    RUN_AND_REPLAY("run and replay"),
    RUN_AND_DEMO("run and demo"),
    CHALLENGE("challenge"),
    RUN_AND_CHALLENGE("run and challenge"),
    WITHOUT_SCREEN("run, replay, demo and challenge"),
    REPORT("run, replay, list and challenge"),
    ANYWHERE("any command");

    private final String commands;

    Where(String commands) {
      this.commands = commands;
    }
  }

  private final String form;
  private final Where where;

  Flag(String form, Where where) {
    this.form = form;
    this.where = where;
  }

  /** As typed. */
  String word() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How its value looks; empty if it has none. */
  String form() {
    return form;
  }

  boolean hasValue() {
    return !form.isEmpty();
  }

  boolean isRepeatable() {
    return this == SET || this == EXPECT;
  }

  /** The commands that it belongs to, in words. */
  String commands() {
    return where.commands;
  }

  boolean belongsTo(Verb verb) {
    return switch (where) {
      case ANYWHERE -> true;
      case REPORT ->
          verb == Verb.RUN || verb == Verb.REPLAY || verb == Verb.LIST || verb == Verb.CHALLENGE;
      case CHALLENGE -> verb == Verb.CHALLENGE;
      case RUN_AND_CHALLENGE -> verb == Verb.RUN || verb == Verb.CHALLENGE;
      case RUN_AND_REPLAY -> verb == Verb.RUN || verb == Verb.REPLAY;
      case RUN_AND_DEMO -> verb == Verb.RUN || verb == Verb.DEMO;
      case WITHOUT_SCREEN ->
          verb == Verb.RUN || verb == Verb.REPLAY || verb == Verb.DEMO || verb == Verb.CHALLENGE;
      case RUN -> verb == Verb.RUN;
    };
  }

  static Optional<Flag> of(String word) {
    return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
  }

  static List<String> words(Verb verb) {
    return Arrays.stream(values()).filter(f -> f.belongsTo(verb)).map(Flag::word).toList();
  }

  /** What the program is asked to do. */
  enum Verb {
    GALLERY,
    RUN,
    LIST,
    EXPLAIN,
    HANDOUT,
    REPLAY,
    DEMO,
    CHALLENGE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String word) {
      return Arrays.stream(values())
          .filter(verb -> verb != GALLERY && verb.word().equals(word))
          .findFirst();
    }

    static List<String> words() {
      return List.of(
          RUN.word(),
          LIST.word(),
          EXPLAIN.word(),
          HANDOUT.word(),
          REPLAY.word(),
          DEMO.word(),
          CHALLENGE.word());
    }
  }
}
