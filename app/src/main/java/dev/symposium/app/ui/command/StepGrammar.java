package dev.symposium.app.ui.command;

import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The grammar of step mode, typed after {@code :} or read from a script: {@code go Plato 3}, {@code
 * back 2}, {@code scheduler random 7}. Stateless; no text makes it throw.
 *
 * <p>Words and names are read ignoring case and come out as they are really written. Whether a
 * thread can go is not asked here: only the run knows.
 */
public final class StepGrammar {

  static final String NO = "no-";

  private static final String ENDING = ".trace";
  private static final int MOST = 100_000;

  private StepGrammar() {}

  /**
   * Reads one command.
   *
   * @param actors the names that can be used
   * @param seed of a scheduler that is named without one
   */
  public static StepParsed command(String text, List<String> actors, long seed) {
    List<Word> words = Word.cut(text);
    if (words.isEmpty()) {
      return new StepParsed.Nothing();
    }
    try {
      return new StepParsed.Legal(action(words, actors, seed));
    } catch (Wrong wrong) {
      return new StepParsed.Illegal(wrong.complaint());
    }
  }

  /** As {@code expect} reads it. */
  public static String word(Fault.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What {@code expect} can name. */
  public static List<String> conditions() {
    List<String> all = new ArrayList<>();
    Arrays.stream(Fault.Kind.values()).forEach(kind -> all.add(word(kind)));
    Arrays.stream(Fault.Kind.values()).forEach(kind -> all.add(NO + word(kind)));
    return all;
  }

  private static StepAction action(List<Word> words, List<String> actors, long seed) throws Wrong {
    Word first = words.get(0);
    StepVerb verb =
        StepVerb.of(first.text())
            .orElseThrow(() -> new Wrong(Complaint.unknown("command", first, StepVerb.words())));
    int end = words.get(words.size() - 1).to();
    Words rest = new Words(words.subList(1, words.size()), verb.usage(), end);
    StepAction action =
        verb == StepVerb.SCHEDULER
            ? new StepAction.Use(policy(rest, seed))
            : read(verb, rest, actors);
    rest.end();
    return action;
  }

  private static StepAction read(StepVerb verb, Words rest, List<String> actors) throws Wrong {
    return switch (verb) {
      case GO -> new StepAction.Go(actor(rest, actors), Turn.GO, times(rest));
      case TIME_OUT -> new StepAction.Go(actor(rest, actors), Turn.TIME_OUT, 1);
      case ONE -> new StepAction.Pick(times(rest));
      case RUN -> new StepAction.Run();
      case BACK -> new StepAction.Back(times(rest));
      case EXPECT -> expect(rest.next("the condition"));
      case SAVE -> new StepAction.Save(file(rest.next("the file")));
      case QUIT -> new StepAction.Quit();
      case SCHEDULER -> throw new IllegalArgumentException("read with its seed");
    };
  }

  private static String actor(Words words, List<String> actors) throws Wrong {
    Word name = words.next("the actor");
    return actors.stream()
        .filter(name::is)
        .findFirst()
        .orElseThrow(() -> new Wrong(Complaint.unknown("actor", name, actors)));
  }

  private static int times(Words words) throws Wrong {
    if (words.isEmpty()) {
      return 1;
    }
    Word word = words.next("the number");
    if (word.text().matches("[0-9]{1,7}")) {
      int times = Integer.parseInt(word.text());
      if (times >= 1 && times <= MOST) {
        return times;
      }
    }
    String nearest = word.text().matches("[0-9]{7,}") ? String.valueOf(MOST) : "1";
    String what = "how often is a whole number from 1 to " + MOST + ", not " + word.text();
    throw new Wrong(Complaint.value(what, word.from(), word.to(), Optional.of(nearest)));
  }

  private static StepAction expect(Word word) throws Wrong {
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (word.is(word(kind))) {
        return new StepAction.Expect(kind, true);
      } else if (word.is(NO + word(kind))) {
        return new StepAction.Expect(kind, false);
      }
    }
    throw new Wrong(Complaint.unknown("condition", word, conditions()));
  }

  private static String file(Word word) throws Wrong {
    if (!word.text().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      String what = "the name of a trace ends in " + ENDING + ", not " + word.text();
      Optional<String> nearest = Optional.of(word.text() + ENDING);
      throw new Wrong(Complaint.value(what, word.from(), word.to(), nearest));
    }
    return word.text();
  }

  private static Policy policy(Words words, long seed) throws Wrong {
    Word first = words.next("the name");
    StringBuilder text = new StringBuilder(first.text());
    int to = first.to();
    while (!words.isEmpty()) {
      Word more = words.next("");
      text.append(' ').append(more.text());
      to = more.to();
    }
    try {
      return Policy.parse(text.toString(), seed);
    } catch (BadValue bad) {
      throw new Wrong(Complaint.value(bad, first.from(), to));
    }
  }
}
