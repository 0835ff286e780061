package dev.symposium.app.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of the field. Immutable.
 *
 * @param term as it is written: {@code lost wake-up}
 * @param forms other words for it, such as {@code mutex}
 * @param meaning two sentences
 * @param place where to see it, as {@code run} finds it, and what to set there for that: {@code
 *     dining/naive}, {@code pool/fair --set permits=1}
 * @param view number and name of the view that shows it: {@code 2 threads}
 */
public record Entry(String term, List<String> forms, String meaning, String place, String view) {

  /** Copies the list. */
  public Entry {
    forms = List.copyOf(forms);
  }

  /** The problem of {@link #place}. */
  public String problem() {
    return place.substring(0, place.indexOf('/'));
  }

  /** The id of the solution of {@link #place}. */
  public String solutionId() {
    return place.substring(place.indexOf('/') + 1).split(" ", 2)[0];
  }

  /** The command that shows it. */
  public String command() {
    int settings = place.indexOf(' ');
    return "symposium run "
        + problem()
        + " --solution "
        + solutionId()
        + (settings < 0 ? "" : place.substring(settings));
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
