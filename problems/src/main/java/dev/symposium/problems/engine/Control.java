package dev.symposium.problems.engine;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.engine.Outcome.Applied;
import dev.symposium.problems.engine.Outcome.Asked;
import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.Snapshot.Phase;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.RunClock;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one that acts: obeys commands, breaks deadlocks, lets actors join and leave, swaps the
 * solution, starts over, stops.
 *
 * <p>Its state is confined to the control thread, but for the mailbox (a bounded blocking queue
 * that is only offered to and polled) and the published {@link ControlState} (volatile). It never
 * blocks on anything an actor can hold; it waits for actors to end, which they do when told to, at
 * most a second.
 */
final class Control {

  private static final int MAILBOX = 256;
  private static final long POLL_NANOS = 5_000_000;
  private static final long DRAIN_NANOS = 3_000_000_000L;

  private final Stage stage;
  private final BlockingQueue<Letter> mailbox = new ArrayBlockingQueue<>(MAILBOX);
  private final Map<String, Long> inForceSince = new LinkedHashMap<>();
  private final Map<Role, Crowd> crowds = new LinkedHashMap<>();
  private final Comparison comparison = new Comparison();
  private World world;
  private Ledger ledger;
  private Arbiter arbiter;
  private FailMode failMode;
  private Solution solution;
  private Preset preset;
  private Phase phase = Phase.STARTING;
  private Optional<Swap> swap = Optional.empty();
  private String notice = "";
  private long solutionSince;
  private long operationsBefore;
  private long number;
  private boolean changed = true;
  // volatile: written here, read by the observer and anybody
  private volatile ControlState state;

  /** A command and who waits for its outcome. */
  record Letter(Command command, CompletableFuture<Outcome> reply) {}

  /** Another solution, or the same built anew, once all have left. */
  private record Swap(Solution solution, Preset preset, boolean applyPreset, long since) {}

  Control(Stage stage, Solution solution, Preset preset) {
    this.stage = stage;
    this.solution = solution;
    this.preset = preset;
    rememberPreset();
    open();
  }

  ControlState state() {
    return state;
  }

  /** Offers a command; false if the mailbox is full. */
  boolean offer(Letter letter) {
    return mailbox.offer(letter);
  }

  private Problem problem() {
    return stage.problem();
  }

  private RunClock clock() {
    return world.sync().clock();
  }

  // ---- starting and stopping ----------------------------------------------------------------

  private void open() {
    stage.accidents().clear(); // of a world that is gone
    world = stage.newWorld();
    ledger = new Ledger(stage.journal());
    arbiter = new Arbiter(stage, world, ledger);
    failMode = new FailMode(stage, world);
    crowds.clear();
    problem().roles().forEach(r -> crowds.put(r, new Crowd(world, r, arbiter::isStuck)));
    comparison.clear();
    solutionSince = 0;
    operationsBefore = 0;
    notice = "";
    inForceSince.clear();
    world.build(solution);
    stage.knobTexts().rememberBuilt();
    world.sync().record(isRecording());
    publish();
    world.startAll();
    phase = Phase.RUNNING;
    publish();
  }

  private boolean isRecording() {
    return stage.board().slowness() > 1;
  }

  /** Ends all actors; waits for that, at most a second. */
  void stop() {
    if (phase != Phase.STOPPED) {
      endActors();
      phase = Phase.STOPPED;
      publish();
      mailbox.forEach(letter -> letter.reply().complete(over()));
    }
  }

  static Rejected over() {
    return new Rejected("the run is over", Optional.empty());
  }

  private void endActors() {
    stage.pauses().holdOpen(null);
    if (clock().isPaused()) {
      clock().pause(false);
    }
    world.orderAll(Reason.STOP);
    long until = System.nanoTime() + 1_000_000_000L;
    for (Member member : world.cast()) {
      join(member.free().thread(), until);
    }
  }

  private static void join(Thread thread, long untilNanos) {
    long left = (untilNanos - System.nanoTime()) / 1_000_000;
    if (left > 0 && thread.getState() != Thread.State.NEW) {
      Uninterruptibles.joinUninterruptibly(thread, left, TimeUnit.MILLISECONDS);
    }
  }

  // ---- a step -------------------------------------------------------------------------------

  /** Does all that is to be done; when it wants to be called again, on the wall clock. */
  long step() {
    if (phase == Phase.STOPPED) {
      return TimeSource.NEVER;
    }
    for (Letter letter = mailbox.poll(); letter != null; letter = mailbox.poll()) {
      Outcome outcome = obey(letter.command());
      publish();
      letter.reply().complete(outcome);
    }
    boolean busy = stepCrowds();
    busy |= swap.isPresent() && stepSwap();
    busy |= failMode.step(arbiter, this::say);
    busy |= arbiter.step(swap.isPresent());
    if (changed || arbiter.hasChanged()) {
      publish();
    }
    return nextDue(busy);
  }

  private long nextDue(boolean busy) {
    long now = clock().time().nanoTime();
    if (clock().isPaused()) {
      return busy ? now + 10 * POLL_NANOS : TimeSource.NEVER;
    }
    return busy ? now + POLL_NANOS : arbiter.nextDueWall(now);
  }

  private boolean stepCrowds() {
    if (swap.isPresent()) {
      return false;
    }
    boolean busy = false;
    for (Map.Entry<Role, Crowd> entry : crowds.entrySet()) {
      int before = world.count(entry.getKey());
      String whyBefore = entry.getValue().why();
      busy |= entry.getValue().step(stage.board().get(entry.getKey().count()));
      if (world.count(entry.getKey()) != before) {
        touched(entry.getKey().count());
      }
      changed |= busy && !whyBefore.equals(entry.getValue().why());
    }
    return busy;
  }

  private void say(String sentence) {
    if (!notice.equals(sentence)) {
      notice = sentence;
      changed = true;
      if (!sentence.isEmpty()) {
        stage.journal().write(LogLine.Kind.NOTE, "", sentence);
      }
    }
  }

  // ---- commands -----------------------------------------------------------------------------

  private Outcome obey(Command command) {
    try {
      stage.checks().check(command, solution);
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
      return set(stage.checks().setting(set));
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
      return arbiter.breakNow();
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
    return world
        .find(actor)
        .filter(m -> !m.player().hasEnded())
        .orElseThrow(
            () ->
                new Refusal(
                    actor + " is not here now",
                    world.cast().stream().findFirst().map(Member::name)));
  }

  private Outcome set(Checks.Setting<?> setting) {
    Knob<?> knob = setting.knob();
    stage.checks().apply(setting);
    String value = stage.board().text(knob, setting.value());
    String what = knob.name() + setting.actor().map(a -> " for " + a).orElse("") + " " + value;
    return inForce(knob, what);
  }

  private Outcome clear(Command.ClearKnob clear) throws Refusal {
    Knob<?> knob = stage.checks().knob(clear.knob());
    if (clear.actor().isPresent()) {
      stage.board().clear(knob, stage.checks().actorName(clear.actor().get()));
      return inForce(knob, knob.name() + " for " + clear.actor().get() + " as for everyone");
    }
    return new Applied(knob.name() + " as it was");
  }

  /** Lets a value act, at once or as soon as the rules allow. */
  private Outcome inForce(Knob<?> knob, String what) {
    touched(knob);
    if (knob.equals(EngineKnobs.SPEED)) {
      clock().slowness(stage.board().slowness());
      world.sync().record(isRecording());
    }
    world.rebuildPauses();
    if (knob.equals(EngineKnobs.THREAD_KIND) || problem().isBuiltIn(knob)) {
      drain(solution, preset, false);
      return new Asked(what + ", as soon as all have finished their round");
    }
    world.setting().changed(knob);
    world.pokeAll();
    stepCrowds();
    boolean pending =
        crowds.entrySet().stream()
            .anyMatch(
                e ->
                    e.getKey().count().equals(knob)
                        && e.getValue().isPending(stage.board().get(e.getKey().count())));
    return pending ? new Asked(what) : new Applied(what);
  }

  private void touched(Knob<?> knob) {
    inForceSince.put(knob.name(), clock().runNanos());
    for (Knob<?> other : stage.board().knobs()) {
      if (other instanceof IntKnob follower
          && follower.follows().filter(f -> f.knob().equals(knob.name())).isPresent()) {
        inForceSince.put(follower.name(), clock().runNanos());
      }
    }
    changed = true;
  }

  private Outcome freeze(Member member, boolean on) {
    member.free().freeze(on);
    changed = true;
    return new Applied(member.name() + (on ? " is frozen" : " goes on"));
  }

  private Outcome crash(Member member) {
    member.free().order(Reason.CRASH);
    changed = true;
    return new Applied(member.name() + " crashes");
  }

  private Outcome count(Role role, int more) throws Refusal {
    int count = stage.checks().count(role, more);
    stage.board().set(role.count(), count);
    return inForce(role.count(), role.count().name() + " " + count);
  }

  private Outcome use(Command.UseSolution use) throws Refusal {
    Solution next = stage.checks().solution(use.solution());
    Preset with = stage.checks().preset(next, use.preset());
    boolean applyPreset = use.preset().isPresent() || !next.equals(solution);
    drain(next, with, applyPreset);
    String name = with.name().equals("default") ? "" : " " + with.name();
    return new Asked("solution " + next.id() + name);
  }

  private Outcome makeItFail() {
    return failMode.begin(solution, this::say);
  }

  private Outcome pause(boolean on) {
    if (on == clock().isPaused()) {
      return new Applied(on ? "paused already" : "runs already");
    }
    clock().pause(on);
    world.cast().forEach(m -> m.free().pause(on));
    phase = on ? Phase.PAUSED : swap.isPresent() ? Phase.DRAINING : Phase.RUNNING;
    changed = true;
    return new Applied(on ? "paused" : "goes on");
  }

  private Outcome passGate() {
    if (!clock().isPaused()) {
      return new Rejected("only in a pause: space first", Optional.empty());
    }
    long before = changes();
    world.cast().forEach(m -> m.free().pass());
    changed = true;
    return new Applied("every thread passes one gate (" + before + " events before)");
  }

  private long changes() {
    return world.cast().stream()
        .mapToLong(m -> m.free().slot().figures().get(Figure.CHANGES))
        .sum();
  }

  private Outcome reset(Command.Reset reset) throws Refusal {
    Phase before = phase;
    endActors();
    if (reset.preset().isPresent()) {
      preset = stage.checks().preset(solution, reset.preset());
      stage.checks().apply(preset);
      rememberPreset();
    }
    swap = Optional.empty();
    phase = Phase.STARTING;
    open();
    if (before == Phase.PAUSED) {
      pause(true);
    }
    return new Applied("starts over" + reset.preset().map(p -> " with preset " + p).orElse(""));
  }

  // ---- another solution ---------------------------------------------------------------------

  private void drain(Solution next, Preset with, boolean applyPreset) {
    swap = Optional.of(new Swap(next, with, applyPreset, clock().runNanos()));
    failMode.end();
    if (phase == Phase.RUNNING) {
      phase = Phase.DRAINING;
    }
    world.cast().forEach(m -> m.free().retire());
    say("all finish their round, then " + next.id() + " begins");
    changed = true;
  }

  /** Who cannot finish its round is taken out of it. */
  private boolean stepSwap() {
    Swap now = swap.orElseThrow();
    boolean late = clock().runNanos() - now.since > DRAIN_NANOS;
    for (Member member : world.cast()) {
      boolean cannot =
          member.isAtEase()
              || clock().isPaused()
              || member.free().isFrozen()
              || member.state() == State.CRASHED
              || arbiter.isStuck(member.slot());
      if (!member.player().hasEnded() && (late || cannot)) {
        startIfNew(member);
        member.free().order(Reason.LEAVE);
      }
    }
    if (!world.allEnded()) {
      return true;
    }
    finishSwap(now);
    return false;
  }

  /** One who was seated but not let in yet only has to come in to leave. */
  private void startIfNew(Member member) {
    if (member.free().thread().getState() == Thread.State.NEW) {
      world.start(member);
    }
  }

  private void finishSwap(Swap now) {
    boolean another = !now.solution.equals(solution);
    if (another) {
      comparison.ended(solution, now.solution, arbiter.stops(), clock().runNanos() - solutionSince);
    }
    world.clear();
    arbiter.forgetStanding();
    crowds.replaceAll((role, old) -> new Crowd(world, role, arbiter::isStuck));
    solution = now.solution;
    preset = now.preset;
    if (now.applyPreset) {
      applyPreset();
    }
    operationsBefore = stage.operations(world);
    solutionSince = clock().runNanos();
    arbiter.newSolution();
    swap = Optional.empty();
    world.build(solution);
    stage.knobTexts().rememberBuilt();
    world.startAll();
    phase = clock().isPaused() ? Phase.PAUSED : Phase.RUNNING;
    say("");
    stage.journal().write(LogLine.Kind.COMMAND, "", "solution " + solution.id() + " runs");
    changed = true;
  }

  private void applyPreset() {
    try {
      stage.checks().apply(preset);
      rememberPreset();
    } catch (Refusal wrong) {
      throw new IllegalStateException(solution.id() + " has a wrong preset", wrong);
    }
  }

  private void rememberPreset() {
    stage.knobTexts().rememberPreset();
  }

  // ---- telling ------------------------------------------------------------------------------

  private void publish() {
    changed = false;
    String said = notice.isEmpty() ? comparison.text(arbiter.stops(), sinceSolution()) : notice;
    state =
        new ControlState(
            ++number,
            world,
            world.builds(),
            solution,
            preset.name(),
            phase,
            stage.knobTexts().all(inForceSince, this::pendingCount, swap.isPresent()),
            crowds.entrySet().stream()
                .flatMap(e -> e.getValue().pending(stage.board().get(e.getKey().count())).stream())
                .toList(),
            List.copyOf(ledger.standing()),
            ledger.all(),
            arbiter.report(),
            arbiter.stats(),
            said,
            solutionSince,
            operationsBefore);
    stage.published();
  }

  private long sinceSolution() {
    return clock().runNanos() - solutionSince;
  }

  /** How many there are of a role whose count is not what was asked for; and why. */
  private Optional<KnobTexts.Count> pendingCount(Knob<?> knob) {
    for (Map.Entry<Role, Crowd> entry : crowds.entrySet()) {
      Role role = entry.getKey();
      if (role.count().equals(knob)
          && entry.getValue().isPending(stage.board().get(role.count()))) {
        return Optional.of(new KnobTexts.Count(world.count(role), entry.getValue().why()));
      }
    }
    return Optional.empty();
  }
}
