package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The last half minute of the figures of every run and of those that a problem has charted, on the
 * run clock. Immutable.
 *
 * @param curves one for each figure: {@link #OF_EVERY_RUN}, then the problem's in its order
 * @param changes what was turned meanwhile, oldest first
 */
public record History(List<Curve> curves, List<Change> changes) {

  /** Between two values of a curve. */
  public static final Duration STEP = Duration.ofMillis(250);

  /** How far it reaches back. */
  public static final Duration SPAN = Duration.ofSeconds(30);

  /** Rounds finished by everybody since the run began, as a curve of every run. */
  public static final String OPERATIONS = "run.operations";

  /** Half of the waits of the last seconds took at most this, in seconds; those that last count. */
  public static final String WAIT_HALF = "run.waitHalf";

  /** 99 of 100 of the waits of the last seconds took at most this, in seconds. */
  public static final String WAIT_MOST = "run.waitMost";

  /** The longest wait that lasts, in seconds; 0 if nobody waits. */
  public static final String WAIT_NOW = "run.waitNow";

  /** Fairness of the last seconds, from 1/n to 1. */
  public static final String JAIN = "run.jain";

  /** How much is taken of what the problem is about. */
  public static final String TAKEN = "run.taken";

  /** Of how much. */
  public static final String ROOM = "run.room";

  /** The curves that every run has, whatever its problem charts. */
  public static final List<String> OF_EVERY_RUN =
      List.of(OPERATIONS, WAIT_HALF, WAIT_MOST, WAIT_NOW, JAIN, TAKEN, ROOM);

  /** How far rates, waits and fairness of a moment look back; never beyond a new solution. */
  public static final Duration LOOK_BACK = Duration.ofSeconds(5);

  /** The name under which a change of solution is noted. */
  public static final String SOLUTION = "solution";

  /** Nothing is charted. */
  public static final History NONE = new History(List.of(), List.of());

  /** Copies the lists. */
  public History {
    curves = List.copyOf(curves);
    changes = List.copyOf(changes);
  }

  /**
   * One figure.
   *
   * @param figure its name in {@link Snapshot#figures}, or one of {@link #OF_EVERY_RUN}
   * @param values oldest first, {@link #STEP} apart; at most as many as {@link #SPAN} holds
   * @param until run clock of the last of them
   */
  public record Curve(String figure, List<Double> values, Duration until) {
    /** Copies the list. */
    public Curve {
      values = List.copyOf(values);
    }

    /** How much it grew per second in the last seconds; 0 before there are two values. */
    public double perSecond(int seconds) {
      int last = values.size() - 1;
      int first = Math.max(0, last - (int) (seconds * 1_000L / STEP.toMillis()));
      double span = (last - first) * STEP.toMillis() / 1e3;
      return span <= 0 ? 0 : (values.get(last) - values.get(first)) / span;
    }
  }

  /**
   * A knob, or the solution, was changed.
   *
   * @param at run clock
   * @param knob its name, {@code in-work@Lin} for one actor; {@link #SOLUTION} for the solution
   * @param from the value before, as {@code set} takes it
   * @param to the value from then on
   */
  public record Change(Duration at, String knob, String from, String to) {}

  /** The curve of that figure. */
  public Optional<Curve> curve(String figure) {
    return curves.stream().filter(curve -> curve.figure().equals(figure)).findFirst();
  }

  /** How much a figure that only grows has grown per second in the last five seconds. */
  public double perSecond(String figure) {
    return curve(figure).map(curve -> curve.perSecond(5)).orElse(0.0);
  }

  /** The latest change of that knob within the span. */
  public Optional<Change> lastChange(String knob) {
    return changes.stream().filter(c -> c.knob().equals(knob)).reduce((a, b) -> b);
  }
}
