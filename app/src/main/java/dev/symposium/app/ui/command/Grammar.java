package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of commands: text to {@link Line} and back. Stateless; no text makes it throw.
 *
 * <p>Verbs, knobs, actors, roles, solutions and presets are read ignoring case and come out as they
 * are really written. Values are checked at the speed in force at that line.
 */
public final class Grammar {

  private static final String AT = "at";
  private static final String CONDITION_USAGE =
      "deadlock, deadlock within 2s, no-deadlock, invariants, progress or operations > 100";

  private Grammar() {}

  /** Reads one command, as typed after {@code :}. */
  public static Parsed command(String text, Scope scope) {
    return read(text, scope, false);
  }

  /** Reads one line of a script, which may begin with {@code at 2s}. */
  public static Parsed scriptLine(String text, Scope scope) {
    return read(text, scope, true);
  }

  /** Reads a condition, as given with {@code --expect}. */
  public static Parsed condition(String text) {
    List<Word> words = Word.cut(text);
    try {
      Words rest = new Words(words, CONDITION_USAGE, endOf(words));
      return legal(Optional.empty(), new Action.Expect(Conditions.read(rest)));
    } catch (Wrong wrong) {
      return new Parsed.Illegal(wrong.complaint());
    }
  }

  /** Reads {@code KNOB=VALUE} or {@code KNOB@ACTOR=VALUE}, as given with {@code --set}. */
  public static Parsed assignment(String text, Scope scope) {
    try {
      return legal(Optional.empty(), new Action.Do(KnobWords.assignment(text, scope)));
    } catch (Wrong wrong) {
      return new Parsed.Illegal(wrong.complaint());
    }
  }

  /** Writes an action so that it is read as the same again. */
  public static String format(Action action) {
    if (action instanceof Action.Do act) {
      return Written.command(act.command());
    } else if (action instanceof Action.Expect expect) {
      return Verb.EXPECT.word() + " " + expect.condition().text();
    }
    return Verb.QUIT.word();
  }

  /** Writes a line of a script so that it is read as the same again. */
  public static String format(Line line) {
    String when = line.at().map(at -> AT + " " + Texts.duration(at) + " ").orElse("");
    return when + format(line.action());
  }

  private static Parsed read(String text, Scope scope, boolean timed) {
    List<Word> words = Word.cut(text);
    if (words.isEmpty()) {
      return new Parsed.Nothing();
    }
    try {
      return words.get(0).is(AT) ? timed(words, scope, timed) : untimed(words, scope);
    } catch (Wrong wrong) {
      return new Parsed.Illegal(wrong.complaint());
    }
  }

  private static Parsed timed(List<Word> words, Scope scope, boolean allowed) throws Wrong {
    Word at = words.get(0);
    if (!allowed) {
      String what = "\"at\" is for scripts, here a command is done at once";
      throw new Wrong(Complaint.form(what, at.from(), at.to(), "COMMAND"));
    }
    String usage = "at DURATION COMMAND";
    Words head = new Words(words.subList(1, words.size()), usage, endOf(words));
    Duration when = Texts.duration(AT, head.next("the duration"));
    if (head.isEmpty()) {
      head.next("the command");
    }
    return legal(Optional.of(when), action(words.subList(2, words.size()), scope));
  }

  private static Parsed untimed(List<Word> words, Scope scope) throws Wrong {
    return legal(Optional.empty(), action(words, scope));
  }

  private static Parsed legal(Optional<Duration> at, Action action) {
    return new Parsed.Legal(new Line(at, action));
  }

  private static Action action(List<Word> words, Scope scope) throws Wrong {
    Word first = words.get(0);
    Verb verb =
        Verb.of(first.text())
            .orElseThrow(() -> new Wrong(Complaint.unknown("command", first, Verb.words())));
    Words rest = new Words(words.subList(1, words.size()), verb.usage(), endOf(words));
    Action action = action(verb, rest, scope);
    rest.end();
    return action;
  }

  private static int endOf(List<Word> words) {
    return words.isEmpty() ? 0 : words.get(words.size() - 1).to();
  }

  private static Action action(Verb verb, Words words, Scope scope) throws Wrong {
    return switch (verb) {
      case EXPECT -> new Action.Expect(Conditions.read(words));
      case QUIT -> new Action.Quit();
      default -> new Action.Do(command(verb, words, scope));
    };
  }

  private static Command command(Verb verb, Words words, Scope scope) throws Wrong {
    return switch (verb) {
      case SET -> KnobWords.set(words, scope);
      case UNSET -> KnobWords.unset(words, scope);
      case DELAY -> KnobWords.delay(words, scope);
      case SPEED, BREAK_AFTER -> KnobWords.ofVerb(verb, words, scope);
      case FREEZE -> new Command.Freeze(Names.actor(words, scope));
      case THAW -> new Command.Thaw(Names.actor(words, scope));
      case CRASH -> new Command.Crash(Names.actor(words, scope));
      case ADD -> new Command.Add(Names.role(words, scope, 1));
      case RETIRE -> new Command.Retire(Names.role(words, scope, -1));
      case SOLUTION -> Names.solution(words, scope);
      case RESET -> Names.reset(words, scope);
      case BREAK -> new Command.BreakNow();
      case FAIL -> new Command.MakeItFail();
      case PAUSE -> new Command.Pause();
      case PASS -> new Command.PassGate();
      case RESUME -> new Command.Resume();
      case EXPECT, QUIT -> throw new IllegalArgumentException("no command of the simulation");
    };
  }
}
