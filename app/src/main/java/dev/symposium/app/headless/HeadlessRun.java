package dev.symposium.app.headless;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Judge;
import dev.symposium.app.ui.command.Script;
import dev.symposium.app.ui.command.ScriptPlayer;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run without a screen, from its start to its summary. Used by one thread, which waits in it;
 * the bell ends it early, and it still tells its summary.
 */
public final class HeadlessRun implements ScriptPlayer.Listener {

  private static final long LONGEST_WAIT_NANOS = 20_000_000;
  private static final long ANSWER_NANOS = 5_000_000_000L;

  private final HeadlessPlan plan;
  private final Function<Consumer<Throwable>, Simulations> simulations;
  private final Sink out;
  private final Sink errors;
  private final Bell bell;
  private final Report report;
  private final Judge judge = new Judge();
  private final List<String> failures = new ArrayList<>();
  private final CompletableFuture<Snapshot> death = new CompletableFuture<>();
  private boolean quit;

  /**
   * A run that has not begun.
   *
   * @param simulations given whom to tell if a simulation dies
   * @param out for the report
   * @param errors for commands that were refused, and expectations that were violated
   */
  public HeadlessRun(
      HeadlessPlan plan,
      Function<Consumer<Throwable>, Simulations> simulations,
      Sink out,
      Sink errors,
      Bell bell) {
    this.plan = plan;
    this.simulations = simulations;
    this.out = out;
    this.errors = errors;
    this.bell = bell;
    this.report = plan.format().report(out, plan.run().problem());
  }

  /**
   * Runs to the end.
   *
   * @return whether all that was expected was seen
   * @throws RunFailure if the simulation did not answer
   */
  public boolean run() throws InterruptedException {
    try (Simulation simulation = simulations.apply(this::die).withoutSteps().open(plan.run())) {
      play(simulation);
      Snapshot last = fresh(simulation);
      report.summary(last);
      plan.expectations().forEach(condition -> expect(condition, last));
    }
    return failures.isEmpty();
  }

  /** The simulation tells, on a thread of its own, that it is dying. */
  private void die(Throwable cause) {
    death.completeExceptionally(cause);
  }

  private void play(Simulation simulation) throws InterruptedException {
    ScriptPlayer player = new ScriptPlayer(plan.script(), simulation, judge, this);
    Duration nextTold = plan.every().orElse(plan.length());
    while (true) {
      player.advance();
      Duration now = player.now();
      judge.see(simulation.latest());
      if (isOver(simulation, player, now)) {
        return;
      }
      if (plan.every().isPresent() && now.compareTo(nextTold) >= 0) {
        report.snapshot(fresh(simulation));
        nextTold = after(nextTold, plan.every().get(), now);
      }
      await(player, nextTold);
    }
  }

  private boolean isOver(Simulation simulation, ScriptPlayer player, Duration now)
      throws InterruptedException {
    boolean ended = now.compareTo(plan.length()) >= 0 && !player.isBusy();
    return quit
        || death.isDone()
        || ended
        || bell.isRung()
        || out.isClosed()
        || (player.isDone() && isPausedForGood(simulation));
  }

  /** Nobody is left who could let it go on; the latest snapshot may be older than a resume. */
  private boolean isPausedForGood(Simulation simulation) throws InterruptedException {
    return phase(simulation.latest()) == Snapshot.Phase.PAUSED
        && phase(fresh(simulation)) == Snapshot.Phase.PAUSED;
  }

  private static Snapshot.Phase phase(Snapshot snapshot) {
    if (snapshot.phase() == Snapshot.Phase.STOPPED) {
      throw new RunFailure("the simulation stopped by itself");
    }
    return snapshot.phase();
  }

  /** The next multiple of {@code step} that is not past: a late snapshot is told once. */
  private static Duration after(Duration told, Duration step, Duration now) {
    long steps = 1 + now.minus(told).toNanos() / step.toNanos();
    return told.plus(step.multipliedBy(steps));
  }

  private void await(ScriptPlayer player, Duration nextTold) throws InterruptedException {
    if (player.isAnswering()) {
      awaitAnswer(player);
      return;
    }
    long nanos =
        player.isBusy() ? LONGEST_WAIT_NANOS : next(player, nextTold).minus(player.now()).toNanos();
    bell.await(Math.max(0, Math.min(LONGEST_WAIT_NANOS, nanos)));
  }

  /** When there is something to do next. */
  private Duration next(ScriptPlayer player, Duration nextTold) {
    Duration until = player.nextDue().filter(due -> due.compareTo(nextTold) < 0).orElse(nextTold);
    return until.compareTo(plan.length()) < 0 ? until : plan.length();
  }

  private void awaitAnswer(ScriptPlayer player) throws InterruptedException {
    try {
      answer(player.pending(), LONGEST_WAIT_NANOS);
    } catch (TimeoutException e) {
      return; // asked again: meanwhile the bell may have been rung
    }
  }

  private Snapshot fresh(Simulation simulation) throws InterruptedException {
    try {
      return (Snapshot) answer(simulation.fresh(), ANSWER_NANOS);
    } catch (TimeoutException e) {
      throw new RunFailure("the simulation did not answer for 5 s", e);
    }
  }

  /** Waits for an answer, but not for one that a dead simulation owes. */
  private Object answer(CompletableFuture<?> asked, long nanos)
      throws InterruptedException, TimeoutException {
    try {
      return CompletableFuture.anyOf(asked, death).get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new RunFailure("the simulation died: " + e.getCause(), e.getCause());
    }
  }

  private void expect(Condition condition, Snapshot last) {
    judged("--expect", condition, judge.judge(condition, last, Duration.ZERO));
  }

  private void judged(String where, Condition condition, Judge.Judgement judgement) {
    if (!judgement.holds()) {
      String sentence = where + ": expected " + condition.text() + ", but " + judgement.seen();
      failures.add(sentence);
      errors.line("symposium: " + sentence);
    }
  }

  @Override
  public void judged(Script.Entry entry, Condition condition, Judge.Judgement judgement) {
    judged(entry.where(), condition, judgement);
  }

  @Override
  public void done(Script.Entry entry, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      String nearest = rejected.nearest().map(value -> "; nearest: " + value).orElse("");
      errors.line(
          "symposium: " + entry.where() + ": " + rejected.sentence() + nearest + " (not done)");
    } else if (!outcome.remark().isEmpty()) {
      report.remark(entry.where() + ": " + outcome.remark());
    }
  }

  @Override
  public void quit() {
    quit = true;
  }
}
