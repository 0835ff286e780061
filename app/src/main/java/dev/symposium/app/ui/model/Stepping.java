package dev.symposium.app.ui.model;

import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Source;
import java.util.List;
import java.util.Optional;

/**
 * Step mode: a run whose scheduler is the person. Immutable.
 *
 * @param number tells its answers from those of an earlier opening
 * @param configuration with what the run begins
 * @param view how it stands; empty until it is open
 * @param book the code of its problem
 * @param marked the actor that is marked, by its number
 * @param panel what is shown beside the threads
 * @param running how many steps its policy may still make by itself; 0 while it does not
 * @param faults how many had been seen when that began
 * @param goal what is to be reached, if anything
 * @param lanes where somebody looks among the lanes
 * @param asked whether something was asked for that {@code view} does not show yet
 */
public record Stepping(
    long number,
    Configuration configuration,
    Optional<Stepped> view,
    Book book,
    int marked,
    StepPanel panel,
    long running,
    int faults,
    Optional<StepGoal> goal,
    LaneLook lanes,
    boolean asked) {

  /** One that is being opened. */
  public static Stepping opening(long number, Configuration configuration) {
    return new Stepping(
        number,
        configuration,
        Optional.empty(),
        Book.CLOSED,
        0,
        StepPanel.THREADS,
        0,
        0,
        Optional.empty(),
        LaneLook.NEWEST,
        false);
  }

  /** Standing so. */
  public Stepping standing(Stepped now) {
    return new Stepping(
        number,
        configuration,
        Optional.of(now),
        book,
        Math.min(marked, Math.max(0, now.actors().size() - 1)),
        panel,
        running,
        faults,
        goal,
        lanes,
        false);
  }

  /** With something asked for that is not to be seen yet. */
  public Stepping asking() {
    return new Stepping(
        number, configuration, view, book, marked, panel, running, faults, goal, lanes, true);
  }

  /** With the code. */
  public Stepping withBook(Book other) {
    return new Stepping(
        number, configuration, view, other, marked, panel, running, faults, goal, lanes, asked);
  }

  /** Another actor marked, within those that there are. */
  public Stepping withMarked(long actor) {
    int last = Math.max(0, actors().size() - 1);
    int to = (int) Math.max(0, Math.min(actor, last));
    return new Stepping(
        number, configuration, view, book, to, panel, running, faults, goal, lanes, asked);
  }

  /** Another panel. */
  public Stepping withPanel(StepPanel other) {
    return new Stepping(
        number, configuration, view, book, marked, other, running, faults, goal, lanes, asked);
  }

  /** Its policy goes on by itself, or no longer. */
  public Stepping runningFor(long steps) {
    int seen = view.map(now -> now.faults().size()).orElse(0);
    int before = running > 0 ? faults : seen;
    return new Stepping(
        number, configuration, view, book, marked, panel, steps, before, goal, lanes, asked);
  }

  /** With something to be reached. */
  public Stepping withGoal(StepGoal other) {
    return new Stepping(
        number,
        configuration,
        view,
        book,
        marked,
        panel,
        running,
        faults,
        Optional.of(other),
        lanes,
        asked);
  }

  /** Looking elsewhere among the lanes. */
  public Stepping withLanes(LaneLook other) {
    return new Stepping(
        number, configuration, view, book, marked, panel, running, faults, goal, other, asked);
  }

  /** Whether its policy goes on by itself. */
  public boolean isRunning() {
    return running > 0;
  }

  /** The actors; none until it is open. */
  public List<Stepped.One> actors() {
    return view.map(Stepped::actors).orElse(List.of());
  }

  /** The marked one; empty until it is open. */
  public Optional<Stepped.One> one() {
    List<Stepped.One> all = actors();
    return marked < all.size() ? Optional.of(all.get(marked)) : Optional.empty();
  }

  /** The file of its solution, if it can be read. */
  public Optional<Source> source() {
    return book.source(configuration.solution());
  }
}
