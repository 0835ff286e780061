package dev.symposium.problems.catalog.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Planted;
import dev.symposium.problems.contract.Running;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools that lose a permit, make one, or let too many in: what must always hold finds each. */
class PlantedPoolTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Takes one permit and gives back another number; counts who is inside itself. */
  private static final class GivesBack implements Service {
    private final Semaphore permits;
    private final Cell<Integer> out;
    private final int back;

    GivesBack(Sync sync, int back) {
      permits = sync.signalSemaphore("permits", 3, Fairness.UNFAIR, PoolKnobs.CLIENT);
      out = sync.cell("out", 0, CellMode.ATOMIC);
      this.back = back;
    }

    @Override
    public void serve(Client me) {
      permits.acquire();
      out.update(before -> before + 1);
      me.beforeRelease();
      out.update(before -> before - 1);
      permits.release(back);
    }

    @Override
    public Semaphore permits() {
      return permits;
    }

    @Override
    public int out() {
      return out.get();
    }
  }

  /** Lets everybody in. */
  private record LetsIn(Semaphore permits) implements Service {
    @Override
    public void serve(Client me) {
      me.use();
    }
  }

  /** Takes one permit, however many it needs. */
  private record TakesOne(Semaphore permits) implements Service {
    @Override
    public void serve(Client me) {
      permits.acquire();
      try {
        me.use();
      } finally {
        permits.release(1);
      }
    }
  }

  private static Planted problem(Function<Sync, Service> plant) {
    return new Planted(
        new PoolProblem(), setUp -> new PoolSetting(setUp, plant.apply(setUp.sync())));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void sum_ofAPoolThatLosesOrMakesPermits_isFoundUneven(int back) {
    Planted problem = problem(sync -> new GivesBack(sync, back));
    try (Running run = problem.open("permits=3", "failure=0", "before-release=1ms")) {
      assertThat(Planted.awaitBroken(run, PoolKnobs.ADDS_UP).detail())
          .contains("are not the 3 that there are");
    }
  }

  @Test
  void sum_ofASoundPool_isEven() {
    Planted problem = problem(sync -> new GivesBack(sync, 1));
    try (Running run = problem.open("permits=3", "failure=0", "before-release=1ms")) {
      run.rest(SOON);
      assertThat(Planted.of(run.look(), PoolKnobs.ADDS_UP).held()).isTrue();
    }
  }

  @Test
  void usersHavePermits_whoeverTakesFewerThanItNeeds_isFound() {
    Planted problem =
        problem(sync -> new TakesOne(sync.ownedSemaphore("permits", 3, Fairness.UNFAIR)));
    try (Running run = problem.open("permits=3", "failure=0")) {
      run.awaitProgress(SOON);
      assertThat(Planted.of(run.look(), PoolKnobs.USER_HAS_PERMIT).held()).isTrue();
      run.mustDo(new Command.SetKnob("need", Optional.empty(), "2"));
      assertThat(Planted.awaitBroken(run, PoolKnobs.USER_HAS_PERMIT).detail())
          .endsWith("uses it with 1 of 2");
    }
  }

  @Test
  void neverMore_permitsTurnedDownAndNobodyHeedsIt_isFoundBroken() {
    Planted problem =
        problem(sync -> new LetsIn(sync.ownedSemaphore("permits", 8, Fairness.UNFAIR)));
    try (Running run = problem.open("permits=8", "clients=6", "think=0", "failure=0")) {
      run.awaitProgress(SOON);
      assertThat(Planted.of(run.look(), PoolKnobs.NEVER_MORE).held()).isTrue();
      run.mustDo(new Command.SetKnob("permits", Optional.empty(), "2"));
      assertThat(Planted.awaitBroken(run, PoolKnobs.NEVER_MORE).detail()).contains("in use of 2");
    }
  }
}
