package dev.symposium.problems.deadlock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Breaks, and what came of them, in sentences or parts of them. Stateless. */
public final class BreakWords {

  private BreakWords() {}

  /** The line on screen, from what was done: {@code BROKEN after 5.0 s: ...}. */
  public static String broken(Duration stood, String what) {
    return "BROKEN after " + Fit.duration(stood) + ": " + what;
  }

  /**
   * Somebody was chosen: {@code Kant was chosen (youngest), put down fork 5 and starts over}.
   *
   * @param why the policy's word
   * @param verb what giving back is called here, in the past: {@code put down}
   * @param gaveBack names of what it gave back
   */
  public static String chosen(String name, String why, String verb, List<String> gaveBack) {
    String chosen = name + " was chosen (" + why + ")";
    if (gaveBack.isEmpty()) {
      return chosen + " and starts over";
    }
    String comma = gaveBack.size() == 1 ? "" : ",";
    return chosen + ", " + verb + " " + Fit.list(gaveBack) + comma + " and starts over";
  }

  /** Something was taken from the dead: {@code fork 5 was taken back from Kant, who is dead}. */
  public static String takenBack(String dead, String resource, int units) {
    String what = units == 1 ? resource + " was" : units + " of " + resource + " were";
    return what + " taken back from " + dead + ", who is dead";
  }

  /** A sleeper was woken: {@code C1 was woken by the time-out and looks again}. */
  public static String woken(String name) {
    return name + " was woken by the time-out and looks again";
  }

  /**
   * What came of it so far: who went on first, and how many have moved.
   *
   * @param allMoved from the break until all had moved
   */
  public static String progress(
      Optional<String> firstMover, int moved, int members, Optional<Duration> allMoved) {
    String first = firstMover.map(name -> name + " went on first. ").orElse("");
    if (allMoved.isPresent()) {
      return first + "All " + members + " had moved after " + Fit.duration(allMoved.get()) + ".";
    }
    return moved == 0
        ? "Nobody has moved yet."
        : first + "Moved: " + moved + " of " + members + ".";
  }

  /** Nobody moved after a break. */
  public static String failed() {
    return "Nobody moved: the break failed.";
  }

  /** The same cause came back: {@code broken 3 times, same cause: no cure}. */
  public static String noCure(int times) {
    return "broken " + times + " times, same cause: no cure";
  }

  /** Whoever was chosen, nobody would move: {@code no victim can help, but starting over would}. */
  public static String helpless(BreakPlan.Helpless plan) {
    return "no victim can help, but " + plan.would() + " would";
  }
}
