package dev.symposium.app.ui.command;

import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of conditions. Stateless. */
final class Conditions {

  static final String USAGE = "expect CONDITION";

  /** The faults that can be expected, and expected not to be. */
  private static final List<VerdictKind> KINDS =
      List.of(
          VerdictKind.DEADLOCK,
          VerdictKind.LIVELOCK,
          VerdictKind.STARVATION,
          VerdictKind.ORPHANED,
          VerdictKind.LEAK);

  private static final String OPERATIONS = "operations";
  private static final String WITHIN = "within";
  private static final String NO = "no-";

  private Conditions() {}

  /** All first words of a condition. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    KINDS.forEach(kind -> words.add(kind.word()));
    KINDS.forEach(kind -> words.add(NO + kind.word()));
    words.addAll(List.of("invariants", "progress", OPERATIONS));
    return words;
  }

  /** Whether a condition beginning so may go on with {@code within}. */
  static boolean isTimed(String word) {
    return kind(word).isPresent();
  }

  static Condition read(Words words) throws Wrong {
    Word first = words.next("the condition");
    Condition condition = read(first, words);
    words.end();
    return condition;
  }

  private static Condition read(Word first, Words words) throws Wrong {
    if (kind(first.text()).isPresent()) {
      return new Condition.Found(kind(first.text()).get(), within(words));
    } else if (first.is("invariants")) {
      return new Condition.Invariants();
    } else if (first.is("progress")) {
      return new Condition.Progress();
    } else if (first.text().toLowerCase(java.util.Locale.ROOT).matches(OPERATIONS + "(>.*)?")) {
      return operations(first, words);
    }
    return negated(first);
  }

  private static Condition negated(Word first) throws Wrong {
    boolean no = first.text().regionMatches(true, 0, NO, 0, NO.length());
    return (no ? kind(first.text().substring(NO.length())) : Optional.<VerdictKind>empty())
        .map(Condition.NotFound::new)
        .orElseThrow(() -> new Wrong(Complaint.unknown("condition", first, words())));
  }

  private static Optional<VerdictKind> kind(String word) {
    return KINDS.stream().filter(kind -> kind.word().equalsIgnoreCase(word)).findFirst();
  }

  private static Optional<Duration> within(Words words) throws Wrong {
    if (!words.skip(WITHIN)) {
      return Optional.empty();
    }
    return Optional.of(Texts.duration(WITHIN, words.next("the duration")));
  }

  /** {@code operations > N}, with blanks or without. */
  private static Condition operations(Word first, Words words) throws Wrong {
    StringBuilder all = new StringBuilder(first.text());
    int to = first.to();
    while (!words.isEmpty()) {
      Word more = words.next("");
      all.append(more.text());
      to = more.to();
    }
    String number = all.substring(OPERATIONS.length());
    if (!number.matches(">[0-9]{1,18}")) {
      String what = "operations takes > and a whole number, as in operations > 100";
      throw new Wrong(Complaint.value(what, first.from(), to, Optional.of("operations > 0")));
    }
    return new Condition.MoreOperations(Long.parseLong(number.substring(1)));
  }
}
