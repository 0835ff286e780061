package dev.symposium.problems.engine;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All verdicts of a run: numbers them, keeps those that stand and those that have been. Control
 * thread only.
 */
final class Ledger {

  private static final int MOST = 1_000;
  private final Journal journal;
  private final Map<VerdictKind, Integer> numbers = new EnumMap<>(VerdictKind.class);
  private final Map<Object, Entry> standing = new LinkedHashMap<>();
  private final Deque<Verdict> past = new ArrayDeque<>();

  /**
   * A verdict that stands, and when it will be broken.
   *
   * @param dueNanos run clock
   */
  record Entry(Verdict verdict, Optional<Long> dueNanos) {}

  Ledger(Journal journal) {
    this.journal = journal;
  }

  /** The number that the next verdict of a kind will have. */
  int next(VerdictKind kind) {
    return numbers.getOrDefault(kind, 0) + 1;
  }

  boolean stands(Object key) {
    return standing.containsKey(key);
  }

  /** A new verdict; {@code key} is what it is known by while it stands. */
  void open(Object key, Verdict verdict) {
    numbers.put(verdict.kind(), verdict.number());
    standing.put(key, new Entry(verdict, Optional.empty()));
    journal.write(LogLine.Kind.VERDICT, "", verdict.sentence());
  }

  /** A verdict that stands again, after it was taken for gone. */
  void reopen(Object key, Verdict verdict) {
    past.removeIf(v -> v.kind() == verdict.kind() && v.number() == verdict.number());
    standing.put(key, new Entry(verdict, Optional.empty()));
  }

  /** The same verdict in other words or with another time to its end. */
  void update(Object key, Verdict verdict, Optional<Long> dueNanos) {
    standing.computeIfPresent(key, (k, old) -> new Entry(verdict, dueNanos));
  }

  /** Another time to its end; whether that is news. */
  boolean due(Object key, Optional<Long> dueNanos) {
    Entry entry = standing.get(key);
    if (entry == null || entry.dueNanos.equals(dueNanos)) {
      return false;
    }
    standing.put(key, new Entry(entry.verdict, dueNanos));
    return true;
  }

  /** It does not stand any more. */
  void close(Object key) {
    Entry entry = standing.remove(key);
    if (entry != null) {
      remember(entry.verdict);
    }
  }

  /** The newest of each kind is never dropped: its number tells how many there were. */
  private void remember(Verdict v) {
    past.add(v.past());
    if (past.size() > MOST) {
      past.stream()
          .filter(old -> old.number() < next(old.kind()) - 1)
          .findFirst()
          .ifPresent(past::remove);
    }
  }

  List<Entry> standing() {
    return List.copyOf(standing.values());
  }

  /** All, oldest first. */
  List<Verdict> all() {
    List<Verdict> all = new ArrayList<>(past);
    standing.values().forEach(entry -> all.add(entry.verdict));
    all.sort(java.util.Comparator.comparing(Verdict::at));
    return all;
  }
}
