package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Armed;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Preset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What acts on the run. Stateless. */
final class Acting {

  private static final Duration CRASH_WITHIN = Duration.ofSeconds(3);
  private static final Duration RESTART_WITHIN = Duration.ofSeconds(2);

  private Acting() {}

  static void makeItFail(Turn turn) {
    turn.submit(new Command.MakeItFail());
  }

  static void breakNow(Turn turn) {
    turn.submit(new Command.BreakNow());
  }

  static void pauseOrResume(Turn turn) {
    turn.submit(turn.run().isPaused() ? new Command.Resume() : new Command.Pause());
  }

  static void step(Turn turn) {
    turn.submit(new Command.PassGate());
  }

  static void freezeOrThaw(Turn turn) {
    who(turn)
        .ifPresent(
            a ->
                turn.submit(
                    a.frozen() ? new Command.Thaw(a.name()) : new Command.Freeze(a.name())));
  }

  static void crash(Turn turn) {
    Optional<ActorView> who = who(turn);
    if (who.isEmpty()) {
      return;
    }
    String name = who.get().name();
    if (who.get().crashed()) {
      turn.refuse(name + " is dead already: it does nothing more and keeps what it holds");
      return;
    }
    if (turn.model().armed().is("x", name, turn.model().now())) {
      turn.become(turn.model().but().armed(Armed.NONE).build());
      turn.submit(new Command.Crash(name));
      return;
    }
    arm(turn, "x", name, CRASH_WITHIN);
    turn.say(
        "x again within 3 s: "
            + name
            + " ends by an error at its next step, keeping what it holds");
  }

  static void restart(Turn turn) {
    if (turn.model().armed().is("R", "", turn.model().now())) {
      turn.become(turn.model().but().armed(Armed.NONE).build());
      String preset = turn.run().snapshot().run().preset();
      turn.submit(new Command.Reset(Optional.of(preset)));
      turn.say("starts over, knobs back to the preset " + preset);
      return;
    }
    arm(turn, "R", "", RESTART_WITHIN);
    turn.submit(new Command.Reset(Optional.empty()));
    turn.say("starts over, knobs kept; R again within 2 s: knobs back to the preset, too");
  }

  /** In the list: the marked solution's; on the stage: of the solution that runs. */
  static void preset(Turn turn, int by) {
    if (turn.model().overlay() instanceof Overlay.Solutions open) {
      Opening.marked(turn.run(), open)
          .ifPresent(
              s ->
                  turn.overlay(
                      new Overlay.Solutions(
                          open.list(), Math.floorMod(open.preset() + by, s.presets().size()))));
      return;
    }
    RunState run = turn.run();
    if (run.snapshot().phase() == Snapshot.Phase.DRAINING || run.next().isPresent()) {
      turn.refuse("the solution is just changing; its presets: s, then [ or ]");
      return;
    }
    List<Preset> presets = run.solution().presets();
    if (presets.size() < 2) {
      turn.refuse(run.solution().id() + " has only one preset");
      return;
    }
    Preset next = presets.get(Math.floorMod(at(presets, run) + by, presets.size()));
    turn.submit(new Command.UseSolution(run.solution().id(), Optional.of(next.name())));
  }

  /** Where the preset in force, or its namesake, stands among a solution's; else the first. */
  static int at(List<Preset> presets, RunState run) {
    for (int i = 0; i < presets.size(); i++) {
      if (presets.get(i).name().equals(run.snapshot().run().preset())) {
        return i;
      }
    }
    return 0;
  }

  private static Optional<ActorView> who(Turn turn) {
    Optional<String> name =
        turn.model().overlay() instanceof Overlay.Card card
            ? Optional.of(card.actor())
            : Dials.who(turn.stage(), turn.run());
    return name.flatMap(turn.run().snapshot()::actor);
  }

  private static void arm(Turn turn, String key, String actor, Duration within) {
    Duration until = turn.model().now().plus(within);
    turn.become(turn.model().but().armed(new Armed(key, actor, until)).build());
  }
}
