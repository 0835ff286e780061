package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.controlled.StateSpace.Node;
import dev.symposium.problems.sync.controlled.StoreMachine.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machines at which actors meet or hand over, in all states that a few can bring them to. */
class MeetingMachinesTest {

  private static <S> void allEnd(StateSpace<S> space) {
    assertThat(space.ends()).isNotEmpty().allMatch(Node::isOver);
  }

  // ---- barrier, phaser, latch, event --------------------------------------------------------

  @Test
  void barrier_withTimeOuts_letsAllPassOrTellsAllThatItIsBroken() {
    List<Op<BarrierMachine>> waits = List.of(new BarrierMachine.Arrive());

    StateSpace<BarrierMachine> space = StateSpace.timed(BarrierMachine.of(3), waits, waits, waits);

    assertThat(space.ends()).anyMatch(end -> end.state().broken());
    assertThat(space.nodes())
        .filteredOn(node -> node.state().broken())
        .allMatch(node -> node.code(0) != BarrierMachine.LAST && node.state().here() == 0);
  }

  @Test
  void barrier_openedByTheLast_letsEachPassOnceWithTheNumberStillMissing() {
    Op<BarrierMachine> arrive = new BarrierMachine.Arrive();
    Done<BarrierMachine> first = arrive.apply(BarrierMachine.of(2), 0);
    Done<BarrierMachine> last = arrive.apply(first.state(), 1);
    assertThat(last.code()).isEqualTo(BarrierMachine.LAST);
    assertThat(first.then().enabled(last.state(), 0)).as("during the action").isFalse();
    assertThat(arrive.enabled(last.state(), 2)).as("a newcomer").isFalse();

    BarrierMachine open = new BarrierMachine.Open(false).apply(last.state(), 1).state();

    assertThat(first.then().apply(open, 0).code()).isEqualTo(1);
    assertThat(open.generation()).isEqualTo(1);
  }

  @Test
  void barrier_thatSomebodyLeaves_waitsOnUnlessItHasCrashed() {
    Done<BarrierMachine> one = new BarrierMachine.Arrive().apply(BarrierMachine.of(2), 0);

    assertThat(one.then().leave(one.state(), 0, false).state()).isEqualTo(BarrierMachine.of(2));
    assertThat(one.then().leave(one.state(), 0, true).state().broken()).isTrue();
  }

  @Test
  void phaser_withOneWhoLeaves_doesNotWaitForIt() {
    Op<PhaserMachine> arrive = new PhaserMachine.Arrive(false);
    Op<PhaserMachine> leave = new PhaserMachine.Arrive(true);
    PhaserMachine waits = arrive.apply(PhaserMachine.of(2), 0).state();
    Done<PhaserMachine> last = leave.apply(waits, 1);

    assertThat(last.code()).isEqualTo(1);
    PhaserMachine next = new PhaserMachine.Advance().apply(last.state(), 1).state();

    assertThat(next).isEqualTo(new PhaserMachine(1, 1, 1, -1));
    assertThat(new PhaserMachine.Pass(0).enabled(next, 0)).isTrue();
    assertThat(arrive.apply(arrive.apply(next, 0).state(), 1).error()).isNotNull();
  }

  @Test
  void latch_countedDownByAll_letsAllPassInAllOrders() {
    List<Op<LatchMachine>> counts = List.of(new LatchMachine.CountDown(), new LatchMachine.Pass());

    allEnd(StateSpace.of(new LatchMachine(2), counts, counts));
    assertThat(StateSpace.of(new LatchMachine(3), counts, counts).ends()).noneMatch(Node::isOver);
  }

  @Test
  void event_clearedAtOnce_letsThoseGoWhoHadCome() {
    Done<EventMachine> waits = new EventMachine.Arrive().apply(EventMachine.clear(), 0);
    EventMachine set = new EventMachine.Put(true).apply(waits.state(), 1).state();
    EventMachine cleared = new EventMachine.Put(false).apply(set, 1).state();

    assertThat(waits.then().enabled(cleared, 0)).isTrue();
    assertThat(new EventMachine.Arrive().apply(cleared, 2).then()).isNotNull();
  }

  // ---- queue, pool, store, cell, ends -------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void queue_inAllOrders_keepsItsBoundAndLosesNothing(boolean fair) {
    StateSpace<QueueMachine> space =
        StateSpace.of(
            QueueMachine.empty(1, fair),
            List.of(new QueueMachine.Put("a", true, false), new QueueMachine.Put("b", true, false)),
            List.of(new QueueMachine.Take(true, false)),
            List.of(new QueueMachine.Take(true, false)));

    allEnd(space);
    assertThat(space.nodes()).allMatch(node -> node.state().items().size() <= 1);
    assertThat(space.ends()).allMatch(end -> end.state().items().isEmpty());
  }

  @Test
  void queue_withTimeOuts_leavesNobodyQueued() {
    StateSpace<QueueMachine> space =
        StateSpace.timed(
            QueueMachine.empty(1, true),
            List.of(new QueueMachine.Put("a", true, true)),
            List.of(new QueueMachine.Take(true, true)),
            List.of(new QueueMachine.Take(true, true)));

    assertThat(space.ends()).allMatch(end -> end.isOver() && end.state().takers().isEmpty());
  }

  @Test
  void pool_inAllOrders_givesEachTaskToOneWorker() {
    List<Op<PoolMachine>> works = List.of(new PoolMachine.Fetch());

    StateSpace<PoolMachine> space =
        StateSpace.of(
            PoolMachine.empty(),
            List.of(new PoolMachine.Submit(), new PoolMachine.Submit()),
            works,
            works);

    allEnd(space);
    assertThat(space.ends()).allMatch(end -> end.code(1) + end.code(2) == 3);
  }

  @Test
  void store_filledByTwoAtOnce_canLoseAnElement() {
    List<Op<StoreMachine>> adds =
        List.of(
            new StoreMachine.Get(Field.TAIL),
            new StoreMachine.Put(0, "x"),
            new StoreMachine.Set(Field.TAIL, 1));

    StateSpace<StoreMachine> space = StateSpace.of(StoreMachine.empty(), adds, adds);

    assertThat(space.ends())
        .anyMatch(end -> end.state().tail() == 1 && end.state().cells().size() == 1);
  }

  @Test
  void cell_readAndWrittenByTwo_isIndependentOfNothingButReads() {
    Op<CellMachine> read = new CellMachine.Get();
    Op<CellMachine> write = new CellMachine.Set("x");

    StateSpace<CellMachine> space =
        StateSpace.of(new CellMachine("a"), List.of(read, write), List.of(read, read));

    allEnd(space);
    assertThat(new Footprint(0, 0, -1, true).isIndependentOf(new Footprint(0, 0, -1, true)))
        .isTrue();
    assertThat(new Footprint(0, 0, -1, true).isIndependentOf(new Footprint(0, 0, -1, false)))
        .isFalse();
    assertThat(new Footprint(0, 1, -1, false).isIndependentOf(new Footprint(0, 2, -1, false)))
        .isTrue();
    assertThat(new Footprint(0, 0, 5, false).isIndependentOf(new Footprint(5, 0, -1, false)))
        .isFalse();
  }

  @Test
  void ends_waitedForByEachOther_areStuck() {
    List<Op<EndsMachine>> first = List.of(new EndsMachine.Join(1), new EndsMachine.End(0));
    List<Op<EndsMachine>> second = List.of(new EndsMachine.Join(0), new EndsMachine.End(1));

    assertThat(StateSpace.of(EndsMachine.nobody(), first, second).ends()).noneMatch(Node::isOver);
    allEnd(StateSpace.of(EndsMachine.nobody(), first, List.of(new EndsMachine.End(1))));
  }
}
