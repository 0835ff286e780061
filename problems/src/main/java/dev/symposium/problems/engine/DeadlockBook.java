package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.SlotFigures.Figure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Deadlocks of a run in figures. Control thread only. */
final class DeadlockBook {

  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;

  private final Series detectMicros = new Series();
  private final Series breakMs = new Series();
  private final Series recoverMs = new Series();
  private final Series formMs = new Series();
  private final Series workLostMs = new Series();
  private final Map<String, Long> victims = new HashMap<>();
  private final Set<Set<String>> circles = new HashSet<>();
  private long proven;
  private long acted;
  private long recovered;
  private long failed;
  private long repeats;
  private long mostInARow;
  private String noCure = "";

  /** One more; {@code formNanos} is -1 if it is not known how long it took to form. */
  void proven(Finding finding, long detectNanos, long formNanos) {
    proven++;
    detectMicros.add(detectNanos / MICRO);
    if (formNanos >= 0) {
      formMs.add(formNanos / MILLI);
    }
    Set<String> names = new HashSet<>();
    finding.members().forEach(party -> names.add(party.name()));
    if (!circles.add(names)) {
      repeats++;
    }
  }

  void broke(Party chosen, long stoodNanos, boolean victim) {
    acted++;
    breakMs.add(stoodNanos / MILLI);
    if (victim) {
      victims.merge(chosen.name(), 1L, Long::sum);
    }
  }

  /** What a victim had done of its round when it began to wait, run clock. */
  void lost(long nanos) {
    workLostMs.add(nanos / MILLI);
  }

  void recovered(long nanos) {
    recovered++;
    recoverMs.add(nanos / MILLI);
  }

  void failedBreak() {
    failed++;
  }

  /** What is to be said of a cause that breaking does not cure; empty if there is none now. */
  void noCure(String sentence) {
    noCure = sentence;
  }

  /** Breaks after which somebody moved, or may still move. */
  long broken() {
    return acted - failed;
  }

  DeadlockStats stats(long standing, World world) {
    for (int i = 0; i < world.sync().slots(); i++) {
      mostInARow = Math.max(mostInARow, world.sync().slot(i).figures().get(Figure.VICTIM_IN_A_ROW));
    }
    return new DeadlockStats(
        proven,
        recovered,
        failed,
        standing,
        detectMicros.figures(),
        breakMs.figures(),
        recoverMs.figures(),
        victims,
        repeats,
        mostInARow,
        noCure,
        formMs.figures(),
        workLostMs.figures());
  }
}
