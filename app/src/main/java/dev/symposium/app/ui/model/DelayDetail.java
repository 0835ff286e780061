package dev.symposium.app.ui.model;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Delay;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Spread;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The line below the delay dial: where, for whom, and what was asked for and got. Stateless. */
final class DelayDetail {

  /** A sleep is kept as at full speed, so what it was to last is a rounded number. */
  private static final double SAME = 1e-4;

  private DelayDetail() {}

  static String of(Target target, DurationKnob place, RunState run) {
    return place.where() + ", " + whom(target, run) + got(target, place, run);
  }

  /** Whose delay it is, and at which place, by the name of its knob. */
  static String brief(Target target, RunState run) {
    return whom(target, run) + ", " + target.knob();
  }

  private static String whom(Target target, RunState run) {
    if (target.actor().isPresent()) {
      return "only " + target.actor().get();
    }
    List<String> own = run.snapshot().knob(target.knob()).map(KnobState::actors).orElse(List.of());
    if (own.isEmpty()) {
      return "everyone";
    }
    return own.size() > 2
        ? "everyone but " + own.size()
        : "everyone but " + String.join(" and ", own);
  }

  /** The sleep that missed by most, so that nothing is prettied up. */
  private static String got(Target target, DurationKnob place, RunState run) {
    double asked = fixed(target, place, run);
    Optional<Delay> worst =
        run.snapshot().actors().stream()
            .filter(a -> target.actor().map(a.name()::equals).orElse(true))
            .filter(a -> target.actor().isPresent() || !hasOwn(a, target, run))
            .map(a -> a.delays().get(target.knob()))
            .filter(d -> d != null && !d.asked().isZero())
            .filter(d -> Double.isNaN(asked) || isOf(asked, d))
            .max(Comparator.comparing(d -> d.got().minus(d.asked())));
    return worst.map(d -> "  (" + told(asked, d) + ")").orElse("");
  }

  /** One delay of an actor, on its card. */
  static String told(Target target, DurationKnob place, Delay delay, RunState run) {
    return told(fixed(target, place, run), delay);
  }

  /** What was typed, where that is one length, and what came of it; else what was drawn. */
  private static String told(double fixed, Delay delay) {
    String got = Numbers.millis(delay.got());
    if (Double.isNaN(fixed)) {
      return "drawn " + Numbers.millis(delay.asked()) + " ms, got " + got;
    }
    if (isOf(fixed, delay)) {
      return "asked " + Numbers.millis(Duration.ofNanos(Math.round(fixed))) + " ms, got " + got;
    }
    return "lasted " + got + " ms, before it was turned";
  }

  /** The delay in force, as lived; NaN where it is drawn anew each time. */
  private static double fixed(Target target, DurationKnob place, RunState run) {
    double slowness = run.snapshot().slowness();
    try {
      Spread spread = place.parse(run.inForce(target).orElse(""), slowness);
      boolean drawn = spread.uniformNanos() > 0 || spread.meanNanos() > 0;
      return drawn ? Double.NaN : spread.shiftNanos() * slowness;
    } catch (BadValue unknown) {
      return Double.NaN; // a snapshot without this knob: there is nothing to compare with
    }
  }

  /** Whether it was asked for by the value in force, and not by one before it. */
  private static boolean isOf(double asked, Delay delay) {
    return Math.abs(delay.asked().toNanos() - asked) <= asked * SAME;
  }

  private static boolean hasOwn(ActorView actor, Target target, RunState run) {
    return run.snapshot()
        .knob(target.knob())
        .map(k -> k.perActor().containsKey(actor.name()))
        .orElse(false);
  }
}
