package dev.symposium.app.demo;

import dev.symposium.app.ui.command.Action;
import dev.symposium.app.ui.command.Grammar;
import dev.symposium.app.ui.command.Parsed;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Tour.Act;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Plays the tour of a problem on a run: says each caption for as long as it takes to read it aloud,
 * does what is to be done, and goes on when what it has announced is really there. Never blocks;
 * used by one thread.
 */
public final class TourPlayer {

  /** Once helped, what is waited for has so long again; then it is told that it did not come. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Simulation simulation;
  private final LongSupplier nanos;
  private final Pace pace;
  private final Listener listener;
  private final Deque<Act> left;
  private final Happening happening;
  private CompletableFuture<Outcome> pending = CompletableFuture.completedFuture(null);
  private String done = "";
  private Optional<Act> now = Optional.empty();
  private long readUntil;
  private Duration giveUpAt = Duration.ZERO;
  private boolean helped;
  private boolean missed;

  /** Is told what goes on, from {@link #advance()}. */
  public interface Listener {
    /** Something is said. */
    void says(String caption);

    /** Something has really happened: a sentence of the run's own. */
    void happened(String sentence);
  }

  /** A player that has not begun. */
  public TourPlayer(Simulation simulation, LongSupplier nanos, Pace pace, Listener listener) {
    this.simulation = simulation;
    this.nanos = nanos;
    this.pace = pace;
    this.listener = listener;
    this.left = new ArrayDeque<>(simulation.problem().tour().acts());
    this.happening = new Happening(simulation.problem(), simulation.latest());
  }

  /** Does what is due; call it again and again. Whether the tour is over. */
  public boolean advance() {
    happening.see(simulation.latest());
    while (now.isEmpty() || isThrough(now.get())) {
      if (left.isEmpty()) {
        now = Optional.empty();
        return true;
      }
      begin(left.poll());
    }
    return false;
  }

  /** Whether something that was announced did not come. */
  public boolean hasMissed() {
    return missed;
  }

  private void begin(Act act) {
    now = Optional.of(act);
    helped = false;
    say(act.caption());
    if (act instanceof Do deed) {
      submit(deed.command());
    } else if (act instanceof Await wait) {
      giveUpAt = simulation.runTime().plus(wait.most());
    }
  }

  private void say(String caption) {
    readUntil = nanos.getAsLong() + pace.toRead(caption).toNanos();
    listener.says(caption);
  }

  private boolean isThrough(Act act) {
    if (!pending.isDone()) {
      return false;
    }
    tellOutcome();
    boolean read = nanos.getAsLong() - readUntil >= 0;
    return act instanceof Await wait ? read && hasCome(wait) : read;
  }

  private boolean hasCome(Await wait) {
    Snapshot latest = simulation.latest();
    Optional<String> fact = happening.shows(wait.sign(), latest);
    if (fact.isPresent()) {
      listener.happened(fact.get());
      return true;
    }
    if (simulation.runTime().compareTo(giveUpAt) < 0) {
      return false;
    }
    if (helped) {
      missed = true;
      listener.happened("It did not come this time.");
      return true;
    }
    helped = true;
    giveUpAt = simulation.runTime().plus(PATIENCE);
    say(wait.help().caption());
    submit(wait.help().command());
    return false;
  }

  private void submit(String typed) {
    Scope scope = Scope.of(simulation.problem(), simulation.solution(), simulation.latest());
    Command command = command(typed, scope);
    happening.does(command);
    done = typed;
    pending = simulation.submit(command);
  }

  /** The command of a line of a tour, which a test has found legal. */
  static Command command(String typed, Scope scope) {
    if (Grammar.scriptLine(typed, scope) instanceof Parsed.Legal legal
        && legal.line().action() instanceof Action.Do act) {
      return act.command();
    }
    throw new IllegalArgumentException("a tour cannot do \"" + typed + "\"");
  }

  private void tellOutcome() {
    Outcome outcome = pending.join();
    if (outcome != null) {
      pending = CompletableFuture.completedFuture(null);
      if (outcome instanceof Outcome.Rejected) {
        missed = true;
      }
      String more = done.endsWith(outcome.sentence()) ? "" : ": " + outcome.sentence();
      listener.happened(Happening.sentence(done + more));
    }
  }
}
