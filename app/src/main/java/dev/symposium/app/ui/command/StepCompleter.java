package dev.symposium.app.ui.command;

import dev.symposium.app.ui.command.Completions.Candidate;
import dev.symposium.problems.schedule.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What could stand at the cursor of a command of step mode. Stateless; no text makes it throw. */
public final class StepCompleter {

  private StepCompleter() {}

  /**
   * The candidates for the word before the cursor.
   *
   * @param actors the names that can be used
   */
  public static Completions complete(String text, int cursor, List<String> actors) {
    List<Word> words = Word.cut(text.substring(0, cursor));
    boolean inWord = !words.isEmpty() && words.get(words.size() - 1).to() == cursor;
    int from = inWord ? words.get(words.size() - 1).from() : cursor;
    int place = words.size() - (inWord ? 1 : 0);
    String begun = text.substring(from, cursor).toLowerCase(Locale.ROOT);
    List<Candidate> all = place == 0 ? verbs() : arguments(words.get(0).text(), place, actors);
    String hint =
        place == 0 ? "" : StepVerb.of(words.get(0).text()).map(StepVerb::usage).orElse("");
    List<Candidate> fit =
        all.stream().filter(c -> c.text().toLowerCase(Locale.ROOT).startsWith(begun)).toList();
    return new Completions(from, cursor, fit, hint);
  }

  private static List<Candidate> verbs() {
    return Arrays.stream(StepVerb.values())
        .filter(verb -> verb != StepVerb.EXPECT)
        .map(verb -> new Candidate(verb.word(), verb.meaning()))
        .toList();
  }

  private static List<Candidate> arguments(String verb, int place, List<String> actors) {
    boolean isFirst = place == 1;
    return switch (StepVerb.of(verb).filter(any -> isFirst).orElse(StepVerb.QUIT)) {
      case GO, TIME_OUT -> actors.stream().map(name -> new Candidate(name, "")).toList();
      case SCHEDULER -> Policy.Kind.words().stream().map(word -> new Candidate(word, "")).toList();
      default -> List.of();
    };
  }
}
