package dev.symposium.problems.deadlock;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists, circles and durations in words, and the longest form that fits a line. Stateless. */
final class Fit {

  private Fit() {}

  /** The first form that fits; the last one if none does. Forms are tried one by one. */
  static String first(int width, Stream<String> forms) {
    String[] last = {""};
    return forms
        .peek(form -> last[0] = form)
        .filter(form -> form.length() <= width)
        .findFirst()
        .orElseGet(() -> last[0]);
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  static String list(List<String> names) {
    int size = names.size();
    if (size <= 1) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, size - 1)) + " and " + names.get(size - 1);
  }

  /** The same list, then shorter and shorter: {@code A, B and 3 more}. */
  static Stream<String> lists(List<String> names) {
    return Stream.iterate(names.size(), shown -> shown >= 1, shown -> shown - 1)
        .map(
            shown ->
                shown == names.size()
                    ? list(names)
                    : String.join(", ", names.subList(0, shown))
                        + " and "
                        + (names.size() - shown)
                        + " more");
  }

  /** {@code A waits for B > C > A}, then with more and more of the middle left out. */
  static Stream<String> circles(List<String> names) {
    if (names.size() == 1) {
      return Stream.of(names.get(0) + " waits for itself");
    }
    String first = names.get(0);
    List<String> others = names.subList(1, names.size());
    return Stream.iterate(others.size(), shown -> shown >= 1, shown -> shown - 1)
        .filter(shown -> shown == others.size() || shown <= others.size() - 2)
        .map(shown -> first + " waits for " + chain(others, shown) + " > " + first);
  }

  private static String chain(List<String> others, int shown) {
    if (shown == others.size()) {
      return String.join(" > ", others);
    }
    List<String> front = others.subList(0, shown - 1);
    String end = others.get(others.size() - 1);
    String start = front.isEmpty() ? "" : String.join(" > ", front) + " > ";
    return start + (others.size() - shown) + " more > " + end;
  }

  /** Seconds with one decimal below 100 s; below a second in ms, below a millisecond in us. */
  static String duration(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos >= 99_950_000_000L) {
      return Math.round(nanos / 1e9) + " s";
    }
    if (nanos >= 999_500_000L) {
      return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
    return nanos >= 999_500 ? Math.round(nanos / 1e6) + " ms" : Math.round(nanos / 1e3) + " us";
  }

  /** Where there is one of it: {@code the only permit} of {@code permits}; {@code fork 3}. */
  static String only(String name) {
    return name.endsWith("s") ? "the only " + name.substring(0, name.length() - 1) : name;
  }

  /** {@code 1 thread}, {@code 5 threads}. */
  static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }
}
