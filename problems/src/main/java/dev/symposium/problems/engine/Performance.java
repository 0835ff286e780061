package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.Snapshot.Phase;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.free.RunClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What plays now: the world, the solution and its preset, and the change to another solution.
 * Starting over opens another world.
 *
 * <p>Confined to the control thread, but for the published {@link ControlState} (volatile). It
 * waits for actors to end, which they do when told to, at most a second.
 */
final class Performance {

  private final Stage stage;
  private final Bulletin bulletin;
  private final Ending ending;
  private Company company;
  private Solution solution;
  private Preset preset;
  private Phase phase = Phase.STARTING;
  private Optional<Swap> swap = Optional.empty();

  Performance(Stage stage, Solution solution, Preset preset) {
    this.stage = stage;
    this.bulletin = new Bulletin(stage);
    this.ending = new Ending(stage);
    this.solution = solution;
    this.preset = preset;
    open();
  }

  /** Lets everybody play; once, when whoever they may wake is there. */
  void begin() {
    start(false);
    publish();
  }

  ControlState state() {
    return bulletin.state();
  }

  World world() {
    return company.world();
  }

  Arbiter arbiter() {
    return company.arbiter();
  }

  Solution solution() {
    return solution;
  }

  /** The one that plays, or the one that all make room for. */
  Solution upcoming() {
    return swap.map(Swap::next).orElse(solution);
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
    return company.clock();
  }

  // ---- starting and stopping ----------------------------------------------------------------

  /** Makes everything anew, and seats everybody; nobody plays yet, and the clocks stand at zero. */
  private void open() {
    stage.accidents().clear(); // of a world that is gone
    company = Company.gather(stage);
    bulletin.startAnew(company);
    phase = Phase.STARTING;
    clock().pause(true);
    build();
    publish();
  }

  private void build() {
    arbiter().plays(solution);
    world().build(solution);
    stage.knobTexts().rememberBuilt();
    recordSteps();
    world().seatAll();
  }

  /** At full speed they would cost more than all else; and not where nobody reads them. */
  private void recordSteps() {
    world().sync().record(stage.tellsSteps() && stage.board().slowness() > 1);
  }

  private void start(boolean paused) {
    clock().pause(paused); // before anybody starts
    world().pause(paused); // nobody waits yet: no place is lost
    world().startAll();
    phase = paused ? Phase.PAUSED : Phase.RUNNING;
  }

  /** Ends all actors; waits for that, at most a second. */
  void stop() {
    if (phase != Phase.STOPPED) {
      ending.endAll(world());
      phase = Phase.STOPPED;
      publish();
    }
  }

  /** Starts over, with another preset if there is one; a pause stays a pause. */
  void startOver(Optional<Preset> with) throws Refusal {
    boolean paused = isPaused();
    ending.endAll(world());
    if (with.isPresent()) {
      preset = with.get();
      applyPreset();
    }
    swap = Optional.empty();
    open();
    start(paused);
    publish();
  }

  // ---- a step -------------------------------------------------------------------------------

  /** Does what is due; whether it is to be called again soon. */
  boolean step() {
    boolean busy = swap.isPresent() ? stepSwap() : stepCrowds();
    busy |= company.failMode().step(arbiter(), this::say);
    busy |= arbiter().step(swap.isPresent());
    if (bulletin.isDue()) {
      publish();
    }
    return busy;
  }

  private boolean stepCrowds() {
    List<Pending> before = company.crowds().pending();
    boolean busy = company.crowds().step(bulletin::touched);
    if (!before.equals(company.crowds().pending())) {
      touched();
    }
    return busy;
  }

  // ---- changes ------------------------------------------------------------------------------

  /** Lets a changed value act; whether it does so at once. */
  boolean inForce(Knob<?> knob) {
    bulletin.touched(knob);
    stage.knobTexts().isSetAnew(knob);
    if (knob.equals(EngineKnobs.SPEED)) {
      clock().slowness(stage.board().slowness());
      recordSteps();
    }
    if (knob.equals(EngineKnobs.BREAK_AFTER)) {
      arbiter().tellCountdowns(); // before it is told that the new value is in force
    }
    world().rebuildPauses();
    swap.ifPresent(s -> s.turned(knob));
    if (isBuiltIn(knob)) {
      if (swap.isEmpty()) { // else it is built anew anyway
        drain(solution, preset, false, true);
      }
      return false;
    }
    world().setting().changed(knob);
    if (isDuration(knob)) {
      bulletin.lostPlaces(world().pokeAll(), "time-outs were set anew");
    }
    if (swap.isEmpty()) {
      stepCrowds();
    }
    return company.crowds().pendingCount(knob).isEmpty();
  }

  /** What a value comes to with the others as they are: half a sentence, mostly empty. */
  String comesTo(Knob<?> knob) {
    return world().setting().comesTo(knob).orElse("");
  }

  /** Who leaves because of the value that a knob has now; nobody while all leave anyway. */
  Leavers leavers(Knob<?> knob) {
    return swap.isPresent() ? Leavers.NOBODY : company.crowds().leavers(knob);
  }

  /** Somebody has turned it back while another solution is on its way. */
  void isAsInPreset(Knob<?> knob) {
    swap.ifPresent(s -> s.turnedBack(knob));
  }

  /** Whether it changes how long something lasts that may have begun. */
  private static boolean isDuration(Knob<?> knob) {
    return knob instanceof DurationKnob || knob.equals(EngineKnobs.SPEED);
  }

  /** Whether it acts only when the shared objects, or the threads, are made anew. */
  private boolean isBuiltIn(Knob<?> knob) {
    return knob.equals(EngineKnobs.THREAD_KIND) || stage.problem().isBuiltIn(knob);
  }

  /** Stops the clocks and holds everybody back, or lets them go on. */
  void pause(boolean on) {
    clock().pause(on);
    List<String> lost = world().pause(on);
    if (on) { // those who wait when it goes on lost theirs when it began
      bulletin.lostPlaces(lost, "time-outs stand still in a pause");
    }
    phase = on ? Phase.PAUSED : swap.isPresent() ? Phase.DRAINING : Phase.RUNNING;
    touched();
  }

  Outcome makeItFail() {
    return company.failMode().begin(solution, bulletin::show);
  }

  // ---- another solution ---------------------------------------------------------------------

  /** Lets all finish their round; then the actors start anew on the next solution. */
  void drain(Solution next, Preset with, boolean applyPreset, boolean keepDials) {
    Swap now = new Swap(world(), arbiter()::isStuck, next, with, applyPreset, keepDials);
    swap.ifPresent(before -> before.turnedMeanwhile().forEach(now::turned));
    swap = Optional.of(now);
    company.failMode().end();
    if (phase == Phase.RUNNING) {
      phase = Phase.DRAINING;
    }
    say("all finish their round, then " + next.id() + " begins");
    touched();
  }

  /** Whether they are still finishing their round. */
  private boolean stepSwap() {
    Swap now = swap.orElseThrow();
    boolean allLeft = now.step();
    if (allLeft) {
      finishSwap(now);
    }
    return !allLeft;
  }

  private void finishSwap(Swap now) {
    arbiter().endSolution();
    bulletin.solutionEnds();
    world().clear();
    company.crowds().startAnew();
    Turned turned = turned(now.next(), now.keepsDials());
    solution = now.next();
    preset = now.preset();
    if (now.appliesPreset()) {
      turned.back().forEach(bulletin::touched);
      stage.board().keeping(turned.kept(), this::applyPreset);
      stage.knobTexts().carry(turned.dials());
    }
    swap = Optional.empty();
    build();
    start(isPaused());
    say("");
    String told =
        "solution " + solution.id() + " runs" + (now.appliesPreset() ? turned.told() : "");
    stage.journal().write(LogLine.Kind.COMMAND, "", told);
    touched();
  }

  /** What was turned, and what becomes of it under the next solution. */
  Turned turned(Solution next, boolean keepDials) {
    Set<Knob<?>> meanwhile = swap.map(Swap::turnedMeanwhile).orElse(Set.of());
    List<Knob<?>> back = new ArrayList<>();
    List<Knob<?>> dials = new ArrayList<>();
    for (Knob<?> knob : stage.knobTexts().turned()) {
      if (!meanwhile.contains(knob)) {
        (keepDials && isDialOfBoth(knob, next) ? dials : back).add(knob);
      }
    }
    return new Turned(back, dials, meanwhile);
  }

  /** Whether it counts actors, or is the capacity of the present solution and of the next. */
  private boolean isDialOfBoth(Knob<?> knob, Solution next) {
    return stage.problem().roles().stream().anyMatch(role -> role.count().equals(knob))
        || (next.capacity().filter(knob::equals).isPresent()
            && next.capacity().equals(solution.capacity()));
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

  /** Something is to be told with the next state. */
  void touched() {
    bulletin.touched();
  }

  /** Says something about the run itself; nothing if it is empty. */
  void say(String sentence) {
    bulletin.say(sentence);
  }

  void publish() {
    bulletin.publish(solution, preset, phase, swap.isPresent());
  }
}
