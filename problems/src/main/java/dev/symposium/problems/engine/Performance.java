package dev.symposium.problems.engine;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.Snapshot.Phase;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.RunClock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What plays now: the world, the solution and its preset, who is to join or to leave, and the
 * change to another solution. Starting over opens another world.
 *
 * <p>Confined to the control thread, but for the published {@link ControlState} (volatile). It
 * waits for actors to end, which they do when told to, at most a second.
 */
final class Performance {

  private static final long DRAIN_NANOS = 3_000_000_000L;

  private final Stage stage;
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
  private final Set<Knob<?>> turnedMeanwhile = new LinkedHashSet<>();
  private String notice = "";
  private long solutionSince;
  private long operationsBefore;
  private long number;
  private boolean changed;
  // volatile: written here, read by the observer and anybody
  private volatile ControlState state;

  /** Another solution, or the same built anew, once all have left. */
  private record Swap(Solution solution, Preset preset, boolean applyPreset, long since) {}

  Performance(Stage stage, Solution solution, Preset preset) {
    this.stage = stage;
    this.solution = solution;
    this.preset = preset;
    open(false);
  }

  ControlState state() {
    return state;
  }

  World world() {
    return world;
  }

  Arbiter arbiter() {
    return arbiter;
  }

  Solution solution() {
    return solution;
  }

  Preset preset() {
    return preset;
  }

  boolean isStopped() {
    return phase == Phase.STOPPED;
  }

  boolean isPaused() {
    return clock().isPaused();
  }

  private RunClock clock() {
    return world.sync().clock();
  }

  // ---- starting and stopping ----------------------------------------------------------------

  private void open(boolean paused) {
    stage.accidents().clear(); // of a world that is gone
    world = stage.newWorld();
    ledger = new Ledger(stage.journal());
    arbiter = new Arbiter(stage, world, ledger);
    failMode = new FailMode(stage, world);
    crowds.clear();
    stage.problem().roles().forEach(r -> crowds.put(r, newCrowd(r)));
    comparison.clear();
    solutionSince = 0;
    operationsBefore = 0;
    notice = "";
    inForceSince.clear();
    phase = Phase.STARTING;
    build();
    publish();
    clock().pause(paused); // before anybody starts
    world.startAll();
    phase = paused ? Phase.PAUSED : Phase.RUNNING;
    publish();
  }

  private Crowd newCrowd(Role role) {
    return new Crowd(world, role, slot -> arbiter.isStuck(slot));
  }

  private void build() {
    world.build(solution);
    stage.knobTexts().rememberBuilt();
    world.sync().record(stage.board().slowness() > 1);
  }

  /** Ends all actors; waits for that, at most a second. */
  void stop() {
    if (phase != Phase.STOPPED) {
      endActors();
      phase = Phase.STOPPED;
      publish();
    }
  }

  private void endActors() {
    stage.pauses().holdOpen(null);
    if (clock().isPaused()) {
      clock().pause(false);
    }
    world.orderAll(Reason.STOP);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
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

  /** Starts over, with another preset if there is one; a pause stays a pause. */
  void startOver(Optional<Preset> with) throws Refusal {
    boolean paused = isPaused();
    endActors();
    if (with.isPresent()) {
      preset = with.get();
      applyPreset();
    }
    swap = Optional.empty();
    turnedMeanwhile.clear();
    open(paused);
  }

  // ---- a step -------------------------------------------------------------------------------

  /** Does what is due; whether it is to be called again soon. */
  boolean step() {
    boolean busy = stepCrowds();
    busy |= swap.isPresent() && stepSwap();
    busy |= failMode.step(arbiter, this::say);
    busy |= arbiter.step(swap.isPresent());
    if (changed || arbiter.hasChanged()) {
      publish();
    }
    return busy;
  }

  private boolean stepCrowds() {
    if (swap.isPresent()) {
      return false;
    }
    boolean busy = false;
    for (Map.Entry<Role, Crowd> entry : crowds.entrySet()) {
      int before = world.count(entry.getKey());
      List<Pending> pendingBefore = pending();
      busy |= entry.getValue().step(target(entry.getKey()));
      if (world.count(entry.getKey()) != before) {
        touched(entry.getKey().count());
      }
      changed |= !pendingBefore.equals(pending());
    }
    return busy;
  }

  private int target(Role role) {
    return stage.board().get(role.count());
  }

  /** Something is to be told with the next state. */
  void touched() {
    changed = true;
  }

  /** Says something about the run itself; nothing if it is empty. */
  void say(String sentence) {
    if (!notice.equals(sentence)) {
      notice = sentence;
      changed = true;
      if (!sentence.isEmpty()) {
        stage.journal().write(LogLine.Kind.NOTE, "", sentence);
      }
    }
  }

  // ---- changes ------------------------------------------------------------------------------

  /** Lets a changed value act; whether it does so at once. */
  boolean inForce(Knob<?> knob) {
    touched(knob);
    if (swap.isPresent()) {
      turnedMeanwhile.add(knob);
    }
    if (knob.equals(EngineKnobs.SPEED)) {
      clock().slowness(stage.board().slowness());
      world.sync().record(stage.board().slowness() > 1);
    }
    world.rebuildPauses();
    if (knob.equals(EngineKnobs.THREAD_KIND) || stage.problem().isBuiltIn(knob)) {
      drain(solution, preset, false);
      return false;
    }
    world.setting().changed(knob);
    world.pokeAll();
    stepCrowds();
    return pendingCount(knob).isEmpty();
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

  /** Stops the clocks and holds everybody back, or lets them go on. */
  void pause(boolean on) {
    clock().pause(on);
    world.cast().forEach(m -> m.free().pause(on));
    phase = on ? Phase.PAUSED : swap.isPresent() ? Phase.DRAINING : Phase.RUNNING;
    changed = true;
  }

  Outcome makeItFail() {
    return failMode.begin(solution, this::say);
  }

  // ---- another solution ---------------------------------------------------------------------

  /** Lets all finish their round; then the actors start anew on the next solution. */
  void drain(Solution next, Preset with, boolean applyPreset) {
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
      if (!member.player().hasEnded() && (late || cannotFinish(member))) {
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

  private boolean cannotFinish(Member member) {
    return member.isAtEase()
        || isPaused()
        || member.free().isFrozen()
        || member.state() == State.CRASHED
        || arbiter.isStuck(member.slot());
  }

  /** One who was seated but not let in yet only has to come in to leave. */
  private void startIfNew(Member member) {
    if (member.free().thread().getState() == Thread.State.NEW) {
      world.start(member);
    }
  }

  private void finishSwap(Swap now) {
    if (!now.solution.equals(solution)) {
      comparison.ended(solution, now.solution, arbiter.stops(), sinceSolution());
    }
    world.clear();
    arbiter.forgetStanding();
    crowds.replaceAll((role, old) -> newCrowd(role));
    solution = now.solution;
    preset = now.preset;
    if (now.applyPreset) {
      stage.board().keeping(turnedMeanwhile, this::applyPreset);
    }
    turnedMeanwhile.clear();
    operationsBefore = stage.operations(world);
    solutionSince = clock().runNanos();
    arbiter.newSolution();
    swap = Optional.empty();
    build();
    world.startAll();
    phase = isPaused() ? Phase.PAUSED : Phase.RUNNING;
    say("");
    stage.journal().write(LogLine.Kind.COMMAND, "", "solution " + solution.id() + " runs");
    changed = true;
  }

  private void applyPreset() {
    try {
      stage.checks().apply(preset);
      stage.knobTexts().rememberPreset();
    } catch (Refusal wrong) {
      throw new IllegalStateException(solution.id() + " has a wrong preset", wrong);
    }
  }

  // ---- telling ------------------------------------------------------------------------------

  void publish() {
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
            pending(),
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

  private List<Pending> pending() {
    return crowds.entrySet().stream()
        .flatMap(e -> e.getValue().pending(target(e.getKey())).stream())
        .toList();
  }

  /** How many there are of a role whose count is not what was asked for; and why. */
  private Optional<KnobTexts.Count> pendingCount(Knob<?> knob) {
    for (Map.Entry<Role, Crowd> entry : crowds.entrySet()) {
      Role role = entry.getKey();
      if (role.count().name().equals(knob.name()) && entry.getValue().isPending(target(role))) {
        return Optional.of(new KnobTexts.Count(world.count(role), entry.getValue().why()));
      }
    }
    return Optional.empty();
  }
}
