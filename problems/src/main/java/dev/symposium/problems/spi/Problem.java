package dev.symposium.problems.spi;

import dev.symposium.problems.observe.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A classic problem of concurrency: its metadata, and the making of one run of it.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Stateless; everything of a run is in the {@link
 * Setting} it makes. All methods are pure but {@link #setUp}.
 */
public interface Problem {

  /** Lower case with dashes, such as {@code dining-philosophers}. */
  String id();

  /** Short forms of the id, such as {@code dining}. */
  List<String> aliases();

  /** As in a headline: {@code Dining philosophers}. */
  String title();

  /** Two or three sentences that tell the story. */
  String story();

  /** How to read the picture, in one sentence. */
  String howToRead();

  /** The roles that actors play; the first is the one that {@code threads} counts. */
  List<Role> roles();

  /** The problem's own knobs, most used first. */
  List<Knob<?>> knobs();

  /** The solutions; the run opens on the first. */
  List<Solution> solutions();

  /** What must always hold. */
  List<Invariant> invariants();

  /** Draws a run: who sits where, holds what, wants what. */
  Scene scene(Snapshot snapshot);

  /** The scene in one sentence of plain text; never empty. */
  String sentence(Snapshot snapshot);

  /** What one finished round is called: {@code meal} and {@code meals}. */
  Noun operation();

  /** The verb of a resource taken: {@code picks up}; and of one given back: {@code puts down}. */
  Verbs verbs();

  /**
   * Over which time the starts of the actors are spread: of n actors the one in place i starts
   * after {@code nanos((i + draw) / n)}, places counted through the roles in order.
   */
  default Spread startSpread() {
    return Spread.ZERO;
  }

  /**
   * Whether a knob is built into the shared objects, as the kind of the forks is: turning it while
   * threads run drains the run and builds it anew, as another solution does.
   */
  default boolean isBuiltIn(Knob<?> knob) {
    return false;
  }

  /**
   * The places for a delay that a solution never passes, each with the reason in half a sentence:
   * {@code it takes all permits in one step}. A delay there is refused.
   */
  default Map<Knob<?>, String> notPassed(Solution solution) {
    return Map.of();
  }

  /** Builds shared objects and the solution anew for one run. Called on the control thread. */
  Setting setUp(SetUp setUp);

  /**
   * Figures that only this problem has, in order, from a snapshot that has those of {@link
   * Setting#figures} already; what both name is as this says. Where figures are {@link #charted}
   * this is asked once without a history, for the curves, and once with it, for what is shown.
   */
  default Map<String, Double> figures(Snapshot snapshot) {
    return Map.of();
  }

  /** Names of the figures whose last half minute is kept for the scene, in order. */
  default List<String> charted() {
    return List.of();
  }

  /** What a dial calls a knob, such as {@code waits for} for the count of a barrier. */
  default String dialWord(Knob<?> knob) {
    return knob.name();
  }

  /** What breaking is called under a solution. */
  default BreakWords breakWords(Solution solution) {
    return BreakWords.BREAK;
  }

  /**
   * What an actor of that role finds that was woken from a lost call and goes on: {@code an item
   * was there}.
   */
  default String wokenFinds(String role) {
    return "it could go on";
  }

  /** What it is called here if actors can never move again: {@code deadlock}, or {@code stop}. */
  default Noun stop() {
    return new Noun("deadlock", "deadlocks");
  }

  /** The solution that problem opens with. */
  default Solution opening() {
    return solutions().get(0);
  }

  /** Why a solution works or fails, at length; empty if nobody has written it. */
  default Optional<Why> why(Solution solution) {
    return Optional.empty();
  }

  /** Things to try, for a class; none if nobody has written them. */
  default List<Exercise> exercises() {
    return List.of();
  }

  /** What to bring about in step mode, the easiest first; none if nobody has thought of any. */
  default List<Challenge> challenges() {
    return List.of();
  }

  /**
   * The same solution in Python, as it lies beside the problem's class in {@code twins/ID.py};
   * empty if there is none. Reads the jar.
   */
  default Optional<Twin> twin(Solution solution) {
    return Twin.beside(getClass(), solution.id());
  }

  /** A tour that plays itself, as the problem opens; none if nobody has written it. */
  default Tour tour() {
    return Tour.NONE;
  }

  /** Singular and plural. */
  record Noun(String one, String many) {
    /** The form for a count. */
    public String of(long count) {
      return count == 1 ? one : many;
    }
  }

  /**
   * What breaking is called.
   *
   * @param after before the time on the dial: {@code break after}, {@code take back after}
   * @param now what the key does: {@code break it now}, {@code take it back now}
   * @param about half a sentence: what is done that long after what was found
   */
  record BreakWords(String after, String now, String about) {
    /** Something stuck is broken. */
    public static final BreakWords BREAK =
        new BreakWords(
            "break after", "break it now", "a deadlock is broken this long after it was found");
  }

  /** How taking and giving back is told: {@code picks up}, {@code puts down}, {@code put down}. */
  record Verbs(String takes, String givesBack, String gaveBack) {}
}
