package dev.symposium.app.headless;

import dev.symposium.problems.schedule.Bulk;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Play;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For people. */
final class TextStepReport implements StepReport {

  private final StepPlan plan;
  private final Sink sink;

  TextStepReport(StepPlan plan, Sink sink) {
    this.plan = plan;
    this.sink = sink;
  }

  private void title(String seeds) {
    Configuration begins = plan.configuration();
    say(
        "%s, %s (preset %s), step mode, scheduler %s, %s%s%s",
        begins.problem().title(),
        begins.solution().id(),
        begins.preset().name(),
        plan.scheduler(),
        seeds,
        begins.timing() == Timing.ANY ? ", time-outs: any" : "",
        begins.operations() == 0
            ? ""
            : ", "
                + begins.operations()
                + " "
                + begins.problem().operation().of(begins.operations())
                + " each");
  }

  @Override
  public void bulk(Bulk.Result result, double seconds, boolean stopped) {
    title("seeds from " + plan.policy().seed());
    say("%s: %s", runs(result.runs()), String.join(", ", endings(result)));
    long asked = plan.runs().orElse(result.runs());
    if (result.runs() < asked) {
      say("%s after %,d of %,d runs", stopped ? "stopped" : "ended", result.runs(), asked);
    }
    say(
        "%,d steps, %.1f a run; %.2f s, %,.0f runs/s, %,.0f steps/s on %s threads",
        result.steps(),
        (double) result.steps() / Math.max(1, result.runs()),
        seconds,
        Numbers.rate(result.runs(), seconds),
        Numbers.rate(result.steps(), seconds),
        plan.threadKind());
    result.first().ifPresent(this::first);
  }

  private static String runs(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "run" : "runs");
  }

  private List<String> endings(Bulk.Result result) {
    List<String> endings = new ArrayList<>();
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (result.count(kind) > 0) {
        endings.add(String.format(Locale.ROOT, "%,d %s", result.count(kind), StepPlan.word(kind)));
      }
    }
    if (result.finished() > 0) {
      endings.add(String.format(Locale.ROOT, "%,d came to their end", result.finished()));
    }
    if (result.cut() > 0) {
      endings.add(
          String.format(
              Locale.ROOT,
              "%,d held after %,d steps with nothing wrong",
              result.cut(),
              plan.mostSteps()));
    }
    return endings.isEmpty() ? List.of("nothing to tell") : endings;
  }

  private void first(Bulk.Failing first) {
    say("first failing seed %d: %s", first.seed(), told(first.fault()));
    say("to see it:  %s", plan.command(first.seed()));
  }

  private static String told(Fault fault) {
    String what = StepPlan.word(fault.kind()).toUpperCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%s at step %,d: %s", what, fault.step(), fault.sentence());
  }

  @Override
  public void one(Play play, Rest rest, boolean stopped) {
    title("seed " + plan.policy().seed());
    say(play.fault().map(TextStepReport::told).orElse(ended(rest, stopped)));
    say(
        "%,d steps, %.1f ms on the virtual clock, event hash %s",
        play.run().steps(), play.run().nanos() / 1e6, Long.toHexString(play.run().eventHash()));
    String operations = plan.configuration().problem().operation().many();
    row("thread", "state", operations, "holds", "would do next");
    for (Standing one : play.run().standings()) {
      row(
          one.name(),
          one.state().name().toLowerCase(Locale.ROOT),
          String.valueOf(play.operations(one.actor())),
          String.join(" + ", one.has()),
          next(one));
    }
  }

  private static String next(Standing one) {
    String held = one.inTheWay().isEmpty() ? "" : ", held by " + String.join(", ", one.inTheWay());
    return (one.does() + " " + one.what()).strip() + held;
  }

  private String ended(Rest rest, boolean stopped) {
    if (rest == Rest.FINISHED) {
      return "came to its end; nothing went wrong";
    }
    return stopped
        ? "stopped; nothing went wrong so far"
        : String.format(
            Locale.ROOT, "held after %,d steps; nothing went wrong so far", plan.mostSteps());
  }

  private void row(String... cells) {
    sink.line(
        String.format(Locale.ROOT, "%-12s %-8s %9s  %-16s %s", (Object[]) cells).stripTrailing());
  }

  private void say(String form, Object... values) {
    sink.line(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
  }
}
