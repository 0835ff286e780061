package dev.symposium.app.headless;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Judge;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells a run that was recorded, as it would have been told then. Used by one thread. */
public final class HeadlessReplay {

  private final Report report;
  private final Optional<Duration> every;
  private final List<Condition> expectations;
  private final Sink out;
  private final Sink errors;
  private final Judge judge = new Judge();
  private Duration nextTold;
  private Duration before = Duration.ZERO;

  /**
   * A replay that has not begun.
   *
   * @param every between two snapshots that are told, on the run clock; empty for the end only
   * @param expectations judged at the end
   */
  public HeadlessReplay(
      Problem problem,
      Format format,
      Optional<Duration> every,
      List<Condition> expectations,
      Sink out,
      Sink errors) {
    this.report = format.report(out, problem);
    this.every = every;
    this.expectations = List.copyOf(expectations);
    this.out = out;
    this.errors = errors;
    this.nextTold = every.orElse(Duration.ZERO);
  }

  /**
   * Tells it, as fast as it can be read.
   *
   * @param frames gives the next snapshot, at least one; empty at the end
   * @return whether all that was expected was seen
   */
  public boolean run(Supplier<Optional<Snapshot>> frames) {
    Snapshot last = frames.get().orElseThrow();
    for (var next = Optional.of(last); next.isPresent() && !out.isClosed(); next = frames.get()) {
      last = next.get();
      judge.see(last);
      tell(last);
    }
    report.summary(last);
    boolean asExpected = true;
    for (Condition condition : expectations) {
      asExpected &= judged(condition, last);
    }
    return asExpected;
  }

  /** The first one at or after each multiple of the time; a run that starts over counts anew. */
  private void tell(Snapshot snapshot) {
    Duration now = snapshot.runTime();
    if (every.isEmpty()) {
      return;
    }
    if (now.compareTo(before) < 0) {
      nextTold = every.get();
    }
    before = now;
    if (now.compareTo(nextTold) >= 0) {
      report.snapshot(snapshot);
      long steps = 1 + now.minus(nextTold).toNanos() / every.get().toNanos();
      nextTold = nextTold.plus(every.get().multipliedBy(steps));
    }
  }

  private boolean judged(Condition condition, Snapshot last) {
    Judge.Judgement judgement = judge.judge(condition, last, Duration.ZERO);
    if (!judgement.holds()) {
      errors.line(
          "symposium: --expect: expected " + condition.text() + ", but " + judgement.seen());
    }
    return judgement.holds();
  }
}
