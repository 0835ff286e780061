package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Model.Phase;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is reported, against all that a small system could ever do. */
class ModelPropertyTest {

  private static final int MOST_STATES = 1_500;
  private static final int READS = 36;
  private Sketch sketch = new Sketch();
  private Model model = new Model(1, 0);

  private void begin(int actors, int ringers) {
    model = new Model(actors, ringers);
    sketch = new Sketch();
    for (int i = 0; i < actors; i++) {
      sketch.actor("P" + i, (i < ringers ? "rings" : "") + (i % 2 == 0 ? "releases" : ""));
    }
    sketch.lock("lock 0");
    sketch.lock("lock 1");
    sketch.owned("pool", Model.POOL_TOTAL);
    sketch.signals("signals", 0, "releases", "ringsreleases");
    sketch.condition("bell", 0, "rings", "ringsreleases");
  }

  private boolean step(int choice, boolean quiet) {
    List<Model> next = model.next(quiet);
    if (next.isEmpty()) {
      return false;
    }
    model = next.get(choice % next.size());
    for (int i = 0; i < model.actors; i++) {
      publish(i, sketch.slots.get(i));
    }
    for (int r = 0; r < Model.BELL; r++) {
      sketch.things.get(r).free = model.free[r];
      sketch.things.get(r).queued =
          model.queues.get(r).stream().mapToInt(Integer::intValue).toArray();
    }
    sketch.things.get(Model.SIGNALS).grantInFlight = isSignalInFlight();
    return true;
  }

  private boolean isSignalInFlight() {
    for (int i = 0; i < model.actors; i++) {
      if (model.phase[i] == Phase.GRANTED && model.what[i] == Model.SIGNALS) {
        return true;
      }
    }
    return false;
  }

  /** Whatever differs from what the slot says; one step changes each thing once at most. */
  private void publish(int me, Slot slot) {
    long word = slot.word();
    WaitWord.State state = state(me);
    if (WaitWord.state(word) != state) {
      if (state == WaitWord.State.RUN || state == WaitWord.State.SIGNALLED) {
        assertThat(slot.exchange(word, WaitWord.withState(word, state))).isTrue();
      } else {
        slot.enter(state, model.what[me], model.units[me]);
      }
    }
    for (int r = 0; r < Model.SIGNALS; r++) {
      int more = model.lists[me][r] - slot.held(r);
      if (more > 0) {
        slot.hold(r, more);
      } else if (more < 0) {
        slot.unhold(r, -more);
      }
    }
  }

  private WaitWord.State state(int me) {
    if (model.phase[me] == Phase.CRASHED) {
      return WaitWord.State.CRASHED;
    }
    if (model.phase[me] == Phase.ENDED) {
      return WaitWord.State.ENDED;
    }
    if (!model.phase[me].waits()) {
      return WaitWord.State.RUN;
    }
    return model.signalled[me]
        ? WaitWord.State.SIGNALLED
        : model.timed[me] ? WaitWord.State.TIMED : WaitWord.State.WAIT;
  }

  private static Set<Integer> reported(Collected collected) {
    Set<Integer> slots = new TreeSet<>();
    for (Finding finding : Findings.of(collected)) {
      finding.all().forEach(party -> assertThat(slots.add(party.slot())).isTrue());
    }
    return slots;
  }

  @Property(tries = 400)
  void of_systemThatMovesDuringTheCollect_reportsNobodyWhoCanEverMove(
      @ForAll @IntRange(min = 2, max = 4) int actors,
      @ForAll @IntRange(max = 4) int ringers,
      @ForAll @Size(min = 10, max = 70) List<@IntRange(max = 5_000) Integer> choices) {
    begin(actors, ringers);
    Set<Integer> before = Set.of();
    for (int choice : choices) {
      Set<Integer> members = collectWhile(choice);
      if (!members.equals(before)) {
        assertNobodyEverMoves(members);
      }
      before = members;
    }
  }

  /** Lets one step, or two, happen at some read of a collect. */
  private Set<Integer> collectWhile(int choice) {
    for (int i = 0; i <= choice % 2; i++) {
      int next = choice + 17 * i;
      sketch.at(1 + (choice + 5 * i) % READS, () -> step(next, next % 4 == 0));
    }
    Set<Integer> members = reported(Collect.of(sketch));
    sketch.whatHasNotHappened();
    return members;
  }

  /** Searches all that can follow, breadth first, up to a number of states. */
  private void assertNobodyEverMoves(Set<Integer> members) {
    if (members.isEmpty()) {
      return;
    }
    Model start = model;
    Deque<Model> open = new ArrayDeque<>(List.of(start));
    Set<String> seen = new HashSet<>(Set.of(start.key()));
    while (!open.isEmpty() && seen.size() < MOST_STATES) {
      Model at = open.poll();
      for (int member : members) {
        assertThat(stays(start, at, member))
            .as("P%d stays where it is: from %s to %s", member, start.key(), at.key())
            .isTrue();
      }
      for (Model then : at.next(false)) {
        if (seen.add(then.key())) {
          open.add(then);
        }
      }
    }
  }

  private static boolean stays(Model start, Model at, int member) {
    return at.phase[member].waits()
        && at.phase[member] != Phase.GRANTED
        && at.what[member] == start.what[member]
        && at.signalled[member] == start.signalled[member];
  }

  @Property(tries = 1_000)
  void of_systemAtRest_reportsAllWhoHaveNotFinished(
      @ForAll @IntRange(min = 2, max = 4) int actors,
      @ForAll @IntRange(max = 4) int ringers,
      @ForAll @Size(max = 60) List<@IntRange(max = 5_000) Integer> before,
      @ForAll @IntRange(max = 5_000) int last) {
    begin(actors, ringers);
    before.forEach(choice -> step(choice, false));
    for (int i = 0; i < 10_000 && !model.next(false).isEmpty(); i++) {
      step(last + 31 * i, i < 9_000);
    }
    assertThat(model.next(false)).as("comes to rest").isEmpty();
    Set<Integer> unfinished = new TreeSet<>();
    for (int i = 0; i < actors; i++) {
      if (model.phase[i].waits()) {
        unfinished.add(i);
      }
    }
    assertThat(reported(Collect.of(sketch))).as(model.key()).isEqualTo(unfinished);
  }

  @Example
  void of_randomSystems_areOftenStuckInPartWhileSomebodyMoves() {
    SplittableRandom random = new SplittableRandom(7);
    int stuckInPart = 0;
    for (int run = 0; run < 300; run++) {
      begin(2 + run % 3, run % 5);
      boolean found = false;
      for (int i = 0; i < 60; i++) {
        found |= !collectWhile(random.nextInt(5_000)).isEmpty() && !model.next(true).isEmpty();
      }
      stuckInPart += found ? 1 : 0;
    }
    assertThat(stuckInPart).isGreaterThan(60);
  }
}
