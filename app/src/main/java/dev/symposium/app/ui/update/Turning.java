package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Asked;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.model.TextField;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Knob;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turning dials and knobs. A turn changes the wish at once and goes out with the next tick; while
 * an answer is awaited, further turns join into one. Stateless.
 */
final class Turning {

  private Turning() {}

  /** What the keys turn now: the marked dial, or the marked knob of the list. */
  static Optional<Target> target(Turn turn) {
    RunState run = turn.run();
    if (turn.model().overlay() instanceof Overlay.Knobs knobs) {
      List<Knob<?>> lines = Lists.knobs(run, knobs.list());
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(target(turn, lines.get(knobs.list().at(lines.size()))));
    }
    DialState dial = Dials.of(turn.stage().dial(), turn.stage(), run);
    return dial.target();
  }

  private static Target target(Turn turn, Knob<?> knob) {
    return knob.isPerActor()
        ? new Target(knob.name(), Dials.who(turn.stage(), turn.run()))
        : Target.all(knob.name());
  }

  /** Notches up or down from the value asked for last. */
  static void step(Turn turn, int notches) {
    Target target = target(turn).orElse(null);
    Knob<?> knob = knob(turn, target);
    String value = target == null ? null : present(turn.run(), target);
    if (knob == null || value == null) {
      return;
    }
    double slowness = turn.run().snapshot().slowness();
    String next = KnobBook.step(knob, value, notches, slowness);
    if (next.equals(value)) {
      turn.say(knob.name() + " ends here: " + knob.range(slowness));
    } else {
      wish(turn, target, next, false);
    }
  }

  /** Back to the preset; for one thread, back to what all have. */
  static void preset(Turn turn) {
    Target target = target(turn).orElse(null);
    Optional<KnobState> state = state(turn, target);
    if (target == null || state.isEmpty()) {
      return;
    }
    boolean one = target.actor().isPresent();
    wish(turn, target, one ? state.get().inForce() : state.get().preset(), one);
  }

  /** Opens the field for a value. */
  static void type(Turn turn) {
    Target target = target(turn).orElse(null);
    if (target == null) {
      turn.refuse(Dials.of(turn.stage().dial(), turn.stage(), turn.run()).detail());
      return;
    }
    turn.overlay(new Overlay.Value(target, TextField.EMPTY, "", turn.model().overlay()));
  }

  /** Takes a typed value; what is wrong with it, if anything. */
  static Optional<String> take(Turn turn, Target target, String typed) {
    Knob<?> knob = knob(turn, target);
    if (knob == null) {
      return Optional.of("there is no " + target.knob() + " any more");
    }
    try {
      wish(turn, target, normal(knob, typed, turn.run().snapshot().slowness()), false);
      return Optional.empty();
    } catch (BadValue e) {
      return Optional.of(e.getMessage() + e.nearest().map(n -> "; nearest: " + n).orElse(""));
    }
  }

  /** Hands over what was turned since the last tick. */
  static void flush(Turn turn) {
    for (Map.Entry<Target, Asked> entry : turn.run().asked().entrySet()) {
      if (entry.getValue().state() == Asked.State.TURNED) {
        turn.submit(command(entry.getKey(), entry.getValue()));
        mark(turn, entry.getKey(), entry.getValue(), Asked.State.SENT);
      }
    }
  }

  /** The answer to a command. */
  static void answered(Turn turn, Msg.CommandDone done) {
    Outcome outcome = done.outcome();
    if (outcome instanceof Outcome.Rejected rejected) {
      turn.refuse(rejected.sentence() + rejected.nearest().map(n -> "; nearest: " + n).orElse(""));
      if (done.command() instanceof Command.UseSolution && turn.model().run().isPresent()) {
        turn.run(turn.run().changingTo(Optional.empty()));
      }
    }
    Optional<Target> target = targetOf(done.command());
    Optional<Asked> wish = target.flatMap(t -> turn.model().run().map(run -> run.asked().get(t)));
    if (wish.isPresent()) {
      answered(turn, target.orElseThrow(), wish.get(), outcome);
      turn.say(outcome.remark()); // a dial shows what was asked for, not what comes of it
    } else if (!(outcome instanceof Outcome.Rejected)) {
      turn.say(outcome.sentence());
    }
  }

  private static void answered(Turn turn, Target target, Asked wish, Outcome outcome) {
    if (wish.state() == Asked.State.SENT_AND_TURNED) {
      mark(turn, target, wish, Asked.State.TURNED);
    } else if (outcome instanceof Outcome.Rejected) {
      turn.run(turn.run().notAsking(target));
    } else {
      mark(turn, target, wish, Asked.State.TAKEN);
    }
  }

  private static void wish(Turn turn, Target target, String value, boolean clear) {
    Asked before = turn.run().asked().get(target);
    boolean awaited =
        before != null
            && (before.state() == Asked.State.SENT
                || before.state() == Asked.State.SENT_AND_TURNED);
    Asked.State state = awaited ? Asked.State.SENT_AND_TURNED : Asked.State.TURNED;
    long number = turn.run().snapshot().number();
    turn.run(turn.run().asking(target, new Asked(value, clear, state, number)));
  }

  private static void mark(Turn turn, Target target, Asked wish, Asked.State state) {
    long number = turn.run().snapshot().number();
    turn.run(turn.run().asking(target, wish.at(state, number)));
  }

  private static String present(RunState run, Target target) {
    return run.askedFor(target).or(() -> run.inForce(target)).orElse(null);
  }

  private static Knob<?> knob(Turn turn, Target target) {
    return target == null ? null : KnobBook.find(turn.run().problem(), target.knob()).orElse(null);
  }

  private static Optional<KnobState> state(Turn turn, Target target) {
    return target == null ? Optional.empty() : turn.run().snapshot().knob(target.knob());
  }

  private static Command command(Target target, Asked wish) {
    return wish.clear()
        ? new Command.ClearKnob(target.knob(), target.actor())
        : new Command.SetKnob(target.knob(), target.actor(), wish.value());
  }

  private static Optional<Target> targetOf(Command command) {
    if (command instanceof Command.SetKnob set) {
      return Optional.of(new Target(set.knob(), set.actor()));
    }
    return command instanceof Command.ClearKnob clear
        ? Optional.of(new Target(clear.knob(), clear.actor()))
        : Optional.empty();
  }

  private static <V> String normal(Knob<V> knob, String typed, double slowness) throws BadValue {
    return knob.format(knob.parse(typed, slowness), slowness);
  }
}
