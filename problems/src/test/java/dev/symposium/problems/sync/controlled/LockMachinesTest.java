package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.controlled.ReadWriteMachine.Order;
import dev.symposium.problems.sync.controlled.SemaphoreMachine.Trust;
import dev.symposium.problems.sync.controlled.StateSpace.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The machines of locks and permits in all states that a few actors can bring them to. */
class LockMachinesTest {

  private static final int BELL = 1;

  private static final Op<LockMachine> LOCK = new LockMachine.Lock(false);
  private static final Op<LockMachine> UNLOCK = new LockMachine.Unlock();
  private static final Op<LockMachine> AWAIT = new LockMachine.Await(BELL, true);
  private static final Op<LockMachine> SIGNAL = new LockMachine.Signal(BELL, false);
  private static final Op<LockMachine> SIGNAL_ALL = new LockMachine.Signal(BELL, true);
  private static final List<Op<LockMachine>> ONCE = List.of(LOCK, UNLOCK);
  private static final List<Op<LockMachine>> TWICE = List.of(LOCK, LOCK, UNLOCK, UNLOCK);
  private static final List<Op<LockMachine>> SLEEPS = List.of(LOCK, AWAIT);

  private static <S> void allEnd(StateSpace<S> space) {
    assertThat(space.ends()).isNotEmpty().allMatch(Node::isOver);
  }

  // ---- lock and condition -------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lock_inAllOrders_hasOneOwnerAndIsFreeInTheEnd(boolean fair) {
    StateSpace<LockMachine> space =
        StateSpace.of(
            LockMachine.free(fair), ONCE, TWICE, List.of(new LockMachine.TryLock(), UNLOCK));

    assertThat(space.ends())
        .allMatch(Node::isOver)
        .allMatch(end -> end.state().equals(LockMachine.free(fair)));
    assertThat(space.nodes())
        .allMatch(node -> (node.state().owner() < 0) == (node.state().holds() == 0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lock_waitedForWithTimeOuts_leavesNobodyInTheQueue(boolean fair) {
    List<Op<LockMachine>> patient = List.of(new LockMachine.Lock(true), UNLOCK);

    StateSpace<LockMachine> space =
        StateSpace.timed(LockMachine.free(fair), ONCE, patient, patient);

    assertThat(space.ends()).allMatch(end -> end.isOver() && end.state().queue().isEmpty());
    assertThat(space.ends()).anyMatch(end -> end.code(1) == Done.NO);
    assertThat(space.ends()).anyMatch(end -> end.code(1) == Done.YES);
  }

  @Test
  void signal_beforeAnybodySleeps_isLost() {
    StateSpace<LockMachine> space =
        StateSpace.of(LockMachine.free(false), SLEEPS, List.of(LOCK, SIGNAL, UNLOCK));

    assertThat(space.ends()).anyMatch(Node::isOver).anyMatch(end -> !end.isOver());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void signal_withTwoAsleep_wakesTheOneWhoHasSleptLonger(boolean fair) {
    LockMachine asleep = LockMachine.free(fair);
    for (int actor = 0; actor < 2; actor++) {
      asleep = LOCK.apply(asleep, actor).state();
      asleep = AWAIT.apply(asleep, actor).state();
    }
    LockMachine called = SIGNAL.apply(LOCK.apply(asleep, 2).state(), 2).state();
    LockMachine free = UNLOCK.apply(called, 2).state();

    Op<LockMachine> awake = new LockMachine.Awake(BELL);
    assertThat(awake.enabled(free, 0)).isTrue();
    assertThat(awake.enabled(free, 1)).isFalse();
    assertThat(awake.enabled(called, 0)).as("while another has the lock").isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void await_withTimeOuts_alwaysOwnsTheLockAgain(boolean fair) {
    StateSpace<LockMachine> space =
        StateSpace.timed(LockMachine.free(fair), SLEEPS, SLEEPS, List.of(LOCK, SIGNAL_ALL, UNLOCK));

    assertThat(space.nodes())
        .filteredOn(node -> node.actors().get(0).done() == 2)
        .isNotEmpty()
        .allMatch(node -> node.state().owner() == 0);
  }

  @Test
  void await_ofOneWhoLeavesAfterItWasCalled_passesTheCallOn() {
    LockMachine asleep = LockMachine.free(false);
    for (int actor = 0; actor < 2; actor++) {
      asleep = AWAIT.apply(LOCK.apply(asleep, actor).state(), actor).state();
    }
    LockMachine called =
        UNLOCK.apply(SIGNAL.apply(LOCK.apply(asleep, 2).state(), 2).state(), 2).state();

    Op<LockMachine> awake = new LockMachine.Awake(BELL);
    LockMachine left = awake.leave(called, 0, false).state();

    assertThat(awake.enabled(left, 1)).isTrue();
  }

  // ---- semaphore ----------------------------------------------------------------------------

  private static SemaphoreMachine permits(int permits, boolean fair) {
    return SemaphoreMachine.of(permits, fair, Trust.OWNED);
  }

  private static Op<SemaphoreMachine> acquire(int units) {
    return new SemaphoreMachine.Acquire(units, 0, false);
  }

  private static Op<SemaphoreMachine> release(int units) {
    return new SemaphoreMachine.Release(units, false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void semaphore_inAllOrders_neverHasMoreOutThanThereAre(boolean fair) {
    StateSpace<SemaphoreMachine> space =
        StateSpace.timed(
            permits(3, fair),
            List.of(acquire(2), release(2)),
            List.of(acquire(1), release(1)),
            List.of(acquire(3), release(3)));

    assertThat(space.nodes())
        .allMatch(n -> n.state().free() >= 0)
        .allMatch(n -> n.state().free() + n.state().held().sum() == 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void semaphore_withAQueuedTwo_blocksAOneThatIsQueuedBehindIt(boolean fair) {
    SemaphoreMachine two = acquire(2).apply(permits(3, fair), 0).state();
    SemaphoreMachine none = acquire(1).apply(two, 1).state();
    SemaphoreMachine queued = acquire(2).apply(none, 2).state();
    SemaphoreMachine behind = acquire(1).apply(queued, 3).state();
    SemaphoreMachine oneFree = release(1).apply(behind, 1).state();

    assertThat(oneFree.free()).isEqualTo(1);
    assertThat(new SemaphoreMachine.Granted(2, 0).enabled(oneFree, 2)).isFalse();
    assertThat(new SemaphoreMachine.Granted(1, 0).enabled(oneFree, 3)).isFalse();
    assertThat(acquire(1).apply(oneFree, 4).then() == null).as("a newcomer").isEqualTo(!fair);
  }

  @Test
  void semaphore_withAReleaseOfWhatIsNotHeld_doesAsItsKindSays() {
    Op<SemaphoreMachine> surplus = release(1);

    assertThat(surplus.apply(permits(1, false), 0).error()).contains("holds 0");
    assertThat(surplus.apply(SemaphoreMachine.of(1, false, Trust.SIGNAL), 0).state().free())
        .isEqualTo(2);
    SemaphoreMachine trusting =
        surplus.apply(SemaphoreMachine.of(1, false, Trust.TRUSTING), 0).state();
    assertThat(trusting.surplus()).isEqualTo(1);
    assertThat(trusting.total()).isEqualTo(2);
  }

  @Test
  void semaphore_madeSmallerThanWhatSomebodyNeeds_endsThatWaitWithNothing() {
    SemaphoreMachine none = acquire(3).apply(permits(3, false), 0).state();
    Done<SemaphoreMachine> waits = new SemaphoreMachine.Acquire(3, 3, false).apply(none, 1);
    SemaphoreMachine smaller = new SemaphoreMachine.SetTotal(2).apply(waits.state(), -1).state();

    assertThat(smaller.free()).as("a debt").isEqualTo(-1);
    assertThat(waits.then().enabled(smaller, 1)).isTrue();
    assertThat(waits.then().apply(smaller, 1).isYes()).isFalse();
  }

  // ---- read-write and stamped ---------------------------------------------------------------

  private static Op<ReadWriteMachine> arrive(boolean toWrite) {
    return new ReadWriteMachine.Arrive(toWrite, false);
  }

  private static Op<ReadWriteMachine> unlock(boolean written) {
    return new ReadWriteMachine.Release(written);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readWrite_inAllOrders_hasOneWriterOrReaders(Order order) {
    List<Op<ReadWriteMachine>> reads = List.of(arrive(false), unlock(false));
    List<Op<ReadWriteMachine>> writes = List.of(arrive(true), unlock(true));

    StateSpace<ReadWriteMachine> space =
        StateSpace.of(ReadWriteMachine.free(order), reads, reads, writes, writes);

    allEnd(space);
    assertThat(space.nodes())
        .allMatch(n -> n.state().writer() < 0 || n.state().reads().equals(Ints.NONE));
    assertThat(space.nodes()).anyMatch(n -> n.state().reads().sum() == 2);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readWrite_withTwoReadersWhoWantToWrite_isStuck(Order order) {
    List<Op<ReadWriteMachine>> upgrades =
        List.of(arrive(false), arrive(true), unlock(true), unlock(false));

    StateSpace<ReadWriteMachine> space =
        StateSpace.of(ReadWriteMachine.free(order), upgrades, upgrades);

    assertThat(space.ends()).isNotEmpty().noneMatch(Node::isOver);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readWrite_withAReaderWhoReadsAgainBehindAWriter_goesOn(Order order) {
    List<Op<ReadWriteMachine>> again =
        List.of(arrive(false), arrive(false), unlock(false), unlock(false));

    allEnd(StateSpace.of(ReadWriteMachine.free(order), again, List.of(arrive(true), unlock(true))));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void readWrite_withAWriterAtTheHead_letsAReaderPassOnlyIfStamped(Order order) {
    ReadWriteMachine read = arrive(false).apply(ReadWriteMachine.free(order), 0).state();
    ReadWriteMachine queued = arrive(true).apply(read, 1).state();

    boolean passes = arrive(false).apply(queued, 2).then() == null;

    assertThat(passes).isEqualTo(order == Order.STAMPED);
  }

  @Test
  void stamped_writtenMeanwhile_isNoLongerConverted() {
    ReadWriteMachine free = ReadWriteMachine.free(Order.STAMPED);
    ReadWriteMachine written = unlock(true).apply(arrive(true).apply(free, 1).state(), 1).state();
    Op<ReadWriteMachine> converts = new ReadWriteMachine.Convert(false, free.changes());

    assertThat(converts.apply(free, 0).isYes()).isTrue();
    assertThat(converts.apply(written, 0).isYes()).isFalse();
  }
}
