package dev.symposium.app.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of the field. Immutable.
 *
 * @param term as it is written: {@code lost wake-up}
 * @param forms other words for it, such as {@code mutex}
 * @param meaning two sentences
 * @param solution where to see it, as {@code run} finds it: {@code dining/naive}
 * @param view number and name of the view that shows it: {@code 2 threads}
 */
public record Entry(String term, List<String> forms, String meaning, String solution, String view) {

  /** Copies the list. */
  public Entry {
    forms = List.copyOf(forms);
  }

  /** The problem of {@link #solution}. */
  public String problem() {
    return solution.substring(0, solution.indexOf('/'));
  }

  /** The id of {@link #solution}. */
  public String solutionId() {
    return solution.substring(solution.indexOf('/') + 1);
  }

  /** All that finds it, as typed: in lower case, with dashes. */
  public List<String> names() {
    return Stream.concat(Stream.of(term), forms.stream()).map(Entry::typed).toList();
  }

  /** As one word of a command line. */
  static String typed(String words) {
    return words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ '_]+", "-");
  }
}
