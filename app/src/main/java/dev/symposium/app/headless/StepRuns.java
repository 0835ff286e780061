package dev.symposium.app.headless;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.schedule.Bounded;
import dev.symposium.problems.schedule.Bulk;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Play;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Runs under a scheduler, without a screen: one told in full, or many in bulk. Used by one thread;
 * the bell ends it early, and it still tells what there was.
 */
public final class StepRuns {

  private static final String NAMES = "step-";
  private static final long PIECE = 10_000;

  private final StepPlan plan;
  private final LongSupplier nanoTime;
  private final Sink errors;
  private final Bell bell;
  private final StepReport report;

  /**
   * Runs that have not begun.
   *
   * @param nanoTime for the rate
   * @param out for the report
   * @param errors for expectations that were violated
   */
  public StepRuns(StepPlan plan, LongSupplier nanoTime, Sink out, Sink errors, Bell bell) {
    this.plan = plan;
    this.nanoTime = nanoTime;
    this.errors = errors;
    this.bell = bell;
    this.report =
        plan.format() == Format.JSON
            ? new JsonStepReport(plan, out)
            : new TextStepReport(plan, out);
  }

  /**
   * Makes them.
   *
   * @return whether all that was expected was seen
   */
  public boolean run() {
    try (Crew crew = new Crew(Threads.find().factory(plan.threadKind(), NAMES))) {
      return plan.runs().isPresent() ? bulk(plan.runs().get(), crew) : one(crew);
    } catch (BadValue e) {
      throw new IllegalStateException("a value was not checked: " + e.getMessage(), e);
    }
  }

  private boolean bulk(long runs, Crew crew) throws BadValue {
    Bulk bulk =
        new Bulk(
            plan.configuration(),
            seed -> plan.policy().withSeed(seed).scheduler(),
            plan.mostSteps());
    long begun = nanoTime.getAsLong();
    Bulk.Result result = bulk.run(plan.policy().seed(), runs, new Goal(), crew);
    double seconds = (nanoTime.getAsLong() - begun) / 1e9;
    report.bulk(result, seconds, bell.isRung());
    return judge(result.faults(), "in " + result.runs() + " runs");
  }

  /** As many as are wanted, unless somebody rings. */
  private final class Goal implements Bulk.Goal {
    @Override
    public boolean goesOn(long seed, Fault fault) {
      return fault == null || plan.until().filter(kind -> kind == fault.kind()).isEmpty();
    }

    @Override
    public boolean isOver() {
      return bell.isRung();
    }
  }

  private boolean one(Crew crew) throws BadValue {
    try (Play play = new Play(plan.configuration(), crew)) {
      Rest rest = play(play, plan.policy().scheduler());
      report.one(play, rest, bell.isRung());
      Map<Fault.Kind, Long> faults =
          play.fault().map(fault -> Map.of(fault.kind(), 1L)).orElse(Map.of());
      return judge(faults, "in " + play.run().steps() + " steps");
    }
  }

  /** Piece by piece, so that the bell is heard. */
  private Rest play(Play play, Scheduler policy) {
    long most = 0;
    Rest rest = Rest.HELD;
    while (rest == Rest.HELD
        && play.fault().isEmpty()
        && most < plan.mostSteps()
        && !bell.isRung()) {
      most = Math.min(plan.mostSteps(), most + PIECE);
      rest = play.go(new Bounded(policy, most));
    }
    return rest;
  }

  // ---- what was expected ----------------------------------------------------------------------

  private boolean judge(Map<Fault.Kind, Long> faults, String in) {
    boolean all = true;
    for (Condition condition : plan.expectations()) {
      String seen = seen(condition, faults, in);
      if (!seen.isEmpty()) {
        errors.line("symposium: --expect: expected " + condition.text() + ", but " + seen);
        all = false;
      }
    }
    return all;
  }

  /** What was seen instead; empty if it holds. */
  private static String seen(Condition condition, Map<Fault.Kind, Long> faults, String in) {
    if (condition instanceof Condition.Found found) {
      return count(faults, found.kind().word()) > 0 ? "" : "none was found " + in;
    }
    String kind =
        condition instanceof Condition.NotFound not
            ? not.kind().word()
            : StepPlan.word(Fault.Kind.INVARIANT);
    long count = count(faults, kind);
    return count == 0 ? "" : count + (count == 1 ? " was found " : " were found ") + in;
  }

  private static long count(Map<Fault.Kind, Long> faults, String word) {
    return faults.entrySet().stream()
        .filter(each -> StepPlan.word(each.getKey()).equals(word))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
