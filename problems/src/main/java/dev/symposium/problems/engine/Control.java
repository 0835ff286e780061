package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.engine.Outcome.Applied;
import dev.symposium.problems.engine.Outcome.Asked;
import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one that acts: obeys commands and moves the {@link Performance} on.
 *
 * <p>Confined to the control thread, but for the mailbox (a bounded queue that is only offered to
 * and polled). It never blocks on anything an actor can hold.
 */
final class Control {

  private static final int MAILBOX = 256;
  private static final long POLL_NANOS = 5_000_000;
  private static final long GATE_NANOS = 100_000_000;

  private final Stage stage;
  private final Performance performance;
  private final BlockingQueue<Letter> mailbox = new ArrayBlockingQueue<>(MAILBOX);
  private Optional<Passing> passing = Optional.empty();

  /** A command and who waits for its outcome. */
  record Letter(Command command, CompletableFuture<Outcome> reply) {}

  /** Everybody passes one gate: what was counted before, and until when that is watched. */
  private record Passing(long changesBefore, long untilWall) {}

  Control(Stage stage, Solution solution, Preset preset) {
    this.stage = stage;
    this.performance = new Performance(stage, solution, preset);
  }

  /** Lets everybody play; once. */
  void begin() {
    performance.begin();
  }

  ControlState state() {
    return performance.state();
  }

  /** Offers a command; false if the mailbox is full. */
  boolean offer(Letter letter) {
    return mailbox.offer(letter);
  }

  static Rejected over() {
    return new Rejected("the run is over", Optional.empty());
  }

  /** Ends all actors; waits for that, at most a second. */
  void stop() {
    performance.stop();
    for (Letter letter = mailbox.poll(); letter != null; letter = mailbox.poll()) {
      letter.reply().complete(over());
    }
  }

  /** Does all that is to be done; when it wants to be called again, on the wall clock. */
  long step() {
    if (performance.isStopped()) {
      return TimeSource.NEVER;
    }
    stage.countDeed();
    try {
      return doWhatIsDue();
    } finally {
      stage.countDeed();
    }
  }

  private long doWhatIsDue() {
    for (Letter letter = mailbox.poll(); letter != null; letter = mailbox.poll()) {
      Outcome outcome = obey(letter.command());
      performance.publish();
      letter.reply().complete(outcome);
    }
    boolean busy = stepPassing();
    busy |= performance.step();
    return nextDue(busy);
  }

  private long nextDue(boolean busy) {
    long now = stage.time().nanoTime();
    if (busy) {
      return now + POLL_NANOS;
    }
    return performance.isPaused() ? TimeSource.NEVER : performance.arbiter().nextDueWall(now);
  }

  // ---- commands -----------------------------------------------------------------------------

  private Outcome obey(Command command) {
    try {
      stage.checks().check(command, performance.solution());
      Outcome outcome = act(command);
      if (!(outcome instanceof Rejected)) {
        stage.journal().write(LogLine.Kind.COMMAND, "", outcome.sentence());
      }
      return outcome;
    } catch (Refusal refusal) {
      return refusal.rejected();
    }
  }

  private Outcome act(Command command) throws Refusal {
    if (command instanceof Command.SetKnob set) {
      return set(stage.checks().setting(set, performance.upcoming()));
    } else if (command instanceof Command.ClearKnob clear) {
      return clear(clear);
    } else if (command instanceof Command.Freeze freeze) {
      return freeze(member(freeze.actor()), true);
    } else if (command instanceof Command.Thaw thaw) {
      return freeze(member(thaw.actor()), false);
    } else if (command instanceof Command.Crash crash) {
      return crash(member(crash.actor()));
    } else if (command instanceof Command.Add add) {
      return count(stage.checks().role(add.role()), 1);
    } else if (command instanceof Command.Retire retire) {
      return count(stage.checks().role(retire.role()), -1);
    } else if (command instanceof Command.UseSolution use) {
      return use(use);
    } else if (command instanceof Command.BreakNow) {
      return performance.arbiter().breakNow();
    } else if (command instanceof Command.MakeItFail) {
      return makeItFail();
    } else if (command instanceof Command.Pause) {
      return pause(true);
    } else if (command instanceof Command.Resume) {
      return pause(false);
    } else if (command instanceof Command.PassGate) {
      return passGate();
    }
    return reset((Command.Reset) command);
  }

  private Member member(String name) throws Refusal {
    String actor = stage.checks().actorName(name);
    return performance
        .world()
        .find(actor)
        .filter(m -> !m.player().hasEnded())
        .orElseThrow(() -> new Refusal(actor + " is not here now", somebody()));
  }

  private Optional<String> somebody() {
    return performance.world().cast().stream()
        .filter(m -> !m.player().hasEnded())
        .findFirst()
        .map(Member::name);
  }

  private Outcome set(Checks.Setting<?> setting) {
    Knob<?> knob = setting.knob();
    stage.checks().apply(setting);
    String value = stage.board().text(knob, setting.value());
    return inForce(
        knob, knob.name() + setting.actor().map(a -> " for " + a).orElse("") + " " + value);
  }

  private Outcome clear(Command.ClearKnob clear) throws Refusal {
    Knob<?> knob = stage.checks().knob(clear.knob());
    if (clear.actor().isPresent()) {
      String actor = stage.checks().actorName(clear.actor().get());
      stage.board().clear(knob, actor);
      return inForce(knob, knob.name() + " for " + actor + " as for everyone");
    }
    stage.knobTexts().backToPreset(knob);
    String value = stage.board().text(knob, stage.board().get(knob));
    Outcome outcome = inForce(knob, knob.name() + " " + value + ", as in the preset");
    performance.isAsInPreset(knob);
    return outcome;
  }

  /** Lets a value act, at once or as soon as the rules allow. */
  private Outcome inForce(Knob<?> knob, String what) {
    String leavers = performance.leavers(knob).told(); // before they are told to
    boolean acts = performance.inForce(knob);
    String remark =
        Stream.of(leavers, performance.comesTo(knob))
            .filter(told -> !told.isEmpty())
            .collect(Collectors.joining("; "));
    return acts ? new Applied(what, remark) : new Asked(what, remark);
  }

  private Outcome freeze(Member member, boolean on) {
    member.free().freeze(on);
    performance.touched();
    return new Applied(member.name() + (on ? " is frozen" : " goes on"));
  }

  private Outcome crash(Member member) {
    if (member.free().isCrashed() || member.state() == State.CRASHED) {
      String sentence = " is dead already: it does nothing more and keeps what it holds";
      return new Rejected(member.name() + sentence, Optional.empty());
    }
    member.free().order(Reason.CRASH);
    performance.touched();
    return new Applied(member.name() + " crashes");
  }

  private Outcome makeItFail() {
    return performance.isPaused()
        ? new Rejected("nothing can fail while it is paused: go on first", Optional.empty())
        : performance.makeItFail();
  }

  private Outcome count(Role role, int more) throws Refusal {
    int count = stage.checks().count(role, more);
    stage.board().set(role.count(), count);
    return inForce(role.count(), role.count().name() + " " + count);
  }

  private Outcome use(Command.UseSolution use) throws Refusal {
    Solution next = stage.checks().solution(use.solution());
    Preset with = stage.checks().preset(next, use.preset(), performance.preset());
    boolean applyPreset = use.preset().isPresent() || !next.equals(performance.solution());
    String name = with.name().equals("default") ? "" : " " + with.name();
    boolean keepDials = use.preset().isEmpty();
    String turned = applyPreset ? performance.turned(next, keepDials).told() : "";
    performance.drain(next, with, applyPreset, keepDials);
    return new Asked("solution " + next.id() + name + turned);
  }

  private Outcome pause(boolean on) {
    if (on == performance.isPaused()) {
      return new Applied(on ? "paused already" : "runs already");
    }
    performance.pause(on);
    performance.say("");
    return new Applied(on ? "paused" : "goes on");
  }

  private Outcome reset(Command.Reset reset) throws Refusal {
    Optional<Preset> with = Optional.empty();
    if (reset.preset().isPresent()) {
      with = Optional.of(stage.checks().preset(performance.solution(), reset.preset()));
    }
    passing = Optional.empty();
    performance.startOver(with);
    return new Applied("starts over" + with.map(p -> " with preset " + p.name()).orElse(""));
  }

  // ---- one gate in a pause ------------------------------------------------------------------

  private Outcome passGate() {
    if (!performance.isPaused()) {
      return new Rejected("only in a pause: space first", Optional.empty());
    }
    passing = Optional.of(new Passing(changes(), stage.time().nanoTime() + GATE_NANOS));
    performance.world().cast().forEach(m -> m.free().pass());
    performance.say(""); // what came of the one before
    performance.touched();
    return new Applied("every thread passes one gate");
  }

  /** Tells what came of it once everybody has had the time; whether that is still to come. */
  private boolean stepPassing() {
    if (passing.isEmpty()) {
      return false;
    }
    if (stage.time().nanoTime() < passing.get().untilWall) {
      return true;
    }
    long events = changes() - passing.get().changesBefore;
    passing = Optional.empty();
    performance.say(
        "every thread has passed one gate: " + events + (events == 1 ? " event" : " events"));
    return false;
  }

  private long changes() {
    return performance.world().cast().stream()
        .mapToLong(m -> m.free().slot().figures().get(Figure.CHANGES))
        .sum();
  }
}
