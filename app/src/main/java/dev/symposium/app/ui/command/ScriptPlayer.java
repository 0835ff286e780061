package dev.symposium.app.ui.command;

import dev.symposium.app.ui.command.Judge.Judgement;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Does the lines of a script one after the other, each when it is due and the one before is done.
 * Never blocks; used by one thread.
 */
public final class ScriptPlayer {

  /** Is told what became of each line. Called from {@link #advance()}. */
  public interface Listener {
    /** A command was taken, or refused. */
    void done(Script.Entry entry, Outcome outcome);

    /** An expectation was judged. */
    void judged(Script.Entry entry, Condition condition, Judgement judgement);

    /** The script asks to leave. */
    void quit();
  }

  private final Deque<Script.Entry> left;
  private final Simulation simulation;
  private final Judge judge;
  private final Listener listener;
  private CompletableFuture<?> pending = CompletableFuture.completedFuture(null);
  private final SteadyClock clock;
  private boolean begun;
  private Optional<Duration> expectingSince = Optional.empty();

  /** A player that has done nothing yet. */
  public ScriptPlayer(Script script, Simulation simulation, Judge judge, Listener listener) {
    this.left = new ArrayDeque<>(script.entries());
    this.simulation = simulation;
    this.clock = new SteadyClock(simulation::runTime);
    this.judge = judge;
    this.listener = listener;
  }

  /**
   * Does what is due now and can be done without waiting; call it again and again.
   *
   * @throws java.util.concurrent.CompletionException if the simulation has died
   */
  public void advance() {
    while (!left.isEmpty() && step(left.peek())) {
      // a step was done, so there may be another
    }
  }

  /** One step of a line; false if nothing can be done now. */
  private boolean step(Script.Entry entry) {
    if (!begun) {
      return isDue(entry) && begin(entry);
    }
    if (!pending.isDone()) {
      return false;
    }
    begun = false;
    return finish(entry);
  }

  /** Whether all lines are done. */
  public boolean isDone() {
    return left.isEmpty();
  }

  /** The run clock, going on where a reset sets it back to zero. */
  public Duration now() {
    return clock.now();
  }

  /** Whether a line was begun and its answer is not there yet. */
  public boolean isAnswering() {
    return begun && !pending.isDone();
  }

  /** Whether a line is being done, or is due. */
  public boolean isBusy() {
    return !left.isEmpty() && (begun || expectingSince.isPresent() || isDue(left.peek()));
  }

  /** The answer to the line that was begun; may complete by an exception. */
  public CompletableFuture<?> pending() {
    return pending;
  }

  /** When the next line is due; empty if it is due now, or there is none. */
  public Optional<Duration> nextDue() {
    return left.isEmpty() ? Optional.empty() : left.peek().line().at();
  }

  private boolean isDue(Script.Entry entry) {
    return entry.line().at().map(at -> at.compareTo(clock.now()) <= 0).orElse(true);
  }

  private boolean begin(Script.Entry entry) {
    Action action = entry.line().action();
    if (action instanceof Action.Quit) {
      left.clear();
      listener.quit();
      return false;
    }
    pending = action instanceof Action.Do act ? simulation.submit(act.command()) : ask(entry);
    begun = true;
    return true;
  }

  private CompletableFuture<Snapshot> ask(Script.Entry entry) {
    if (expectingSince.isEmpty()) {
      expectingSince = entry.line().at().or(() -> Optional.of(clock.now()));
    }
    return simulation.fresh();
  }

  /** Reports a line that was begun; false if its condition may still come true. */
  private boolean finish(Script.Entry entry) {
    Object answer = pending.join();
    if (answer instanceof Outcome outcome) {
      left.poll();
      listener.done(entry, outcome);
      return true;
    }
    return judge(entry, ((Action.Expect) entry.line().action()).condition(), (Snapshot) answer);
  }

  private boolean judge(Script.Entry entry, Condition condition, Snapshot snapshot) {
    Duration since = clock.sinceReset(expectingSince.orElseThrow());
    Judgement judgement = judge.judge(condition, snapshot, since);
    if (!judgement.holds() && mayStillHold(condition, snapshot, since)) {
      return false;
    }
    left.poll();
    expectingSince = Optional.empty();
    listener.judged(entry, condition, judgement);
    return true;
  }

  private static boolean mayStillHold(Condition condition, Snapshot snapshot, Duration since) {
    return condition instanceof Condition.Found found
        && found.within().isPresent()
        && snapshot.phase() != Snapshot.Phase.PAUSED
        && snapshot.phase() != Snapshot.Phase.STOPPED
        && snapshot.runTime().compareTo(since.plus(found.within().get())) < 0;
  }
}
