package dev.symposium.problems.catalog.dining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Planted;
import dev.symposium.problems.contract.Running;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Sync;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables at which a fork is in two hands, or in none: what must always hold finds each. */
class PlantedDiningTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** All reach for one fork more, of which so many may have it at once. */
  private static Setting oneForkForAll(SetUp setUp, int hands) {
    Sync sync = setUp.sync();
    Fork spare =
        new Fork(
            sync, 6, new Grip.BySemaphore(sync.ownedSemaphore("spare", hands, Fairness.UNFAIR)));
    return atTheTable(
        setUp,
        me -> {
          spare.pickUp(me);
          sync.sleep(DiningKnobs.EAT);
          spare.putDown(me);
          me.done();
        });
  }

  /** Puts a fork down that lies on the table. */
  private static Setting putsDownWhatLiesThere(SetUp setUp) {
    Sync sync = setUp.sync();
    Fork spare = new Fork(sync, 6, new Grip.BySemaphore(sync.trustingSemaphore("spare", 1)));
    return atTheTable(
        setUp,
        me -> {
          sync.sleep(DiningKnobs.EAT);
          spare.putDown(me);
          me.done();
        });
  }

  /** The real forks are there, and lie on the table. */
  private static Setting atTheTable(SetUp setUp, Part part) {
    Table table = new Table(setUp.sync(), setUp.knobs(), 5);
    assertThat(table.places()).hasSize(5);
    return role -> part;
  }

  /** Eats with what it has after picking up as many forks. */
  private record EatsWith(int forks) implements Manners {
    @Override
    public void dine(Seat me) {
      me.think();
      try {
        if (forks > 0) {
          me.lower().pickUp();
        }
        if (forks > 1) {
          me.higher().pickUp();
        }
        me.eat();
      } finally {
        me.putDownAll();
      }
    }
  }

  private static Setting eating(SetUp setUp, int forks) {
    Table table = new Table(setUp.sync(), setUp.knobs(), 5);
    return new DiningSetting(setUp.sync(), table, new EatsWith(forks));
  }

  @Test
  void oneOwner_aForkThatTwoMayPickUp_isFoundInAnothersHand() {
    Planted problem = new Planted(new DiningProblem(), setUp -> oneForkForAll(setUp, 2));
    try (Running run = problem.open()) {
      assertThat(Planted.awaitBroken(run, DiningKnobs.ONE_OWNER).detail())
          .contains("picked up fork 6 from the hand of");
    }
  }

  @Test
  void tableOrOneHand_aForkPutDownByOneWhoHadItNot_isFound() {
    Planted problem = new Planted(new DiningProblem(), PlantedDiningTest::putsDownWhatLiesThere);
    try (Running run = problem.open()) {
      assertThat(Planted.awaitBroken(run, DiningKnobs.TABLE_OR_ONE_HAND).detail())
          .contains("put down fork 6");
    }
  }

  @Test
  void aForkForOneHand_keepsBoth() {
    Planted problem = new Planted(new DiningProblem(), setUp -> oneForkForAll(setUp, 1));
    try (Running run = problem.open()) {
      run.awaitProgress(SOON);
      assertHolds(run, DiningKnobs.ONE_OWNER);
      assertHolds(run, DiningKnobs.TABLE_OR_ONE_HAND);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void eaterHoldsBoth_withFewerForks_isFound(int forks) {
    Planted problem = new Planted(new DiningProblem(), setUp -> eating(setUp, forks));
    try (Running run = problem.open()) {
      assertThat(Planted.awaitBroken(run, DiningKnobs.EATER_HOLDS_BOTH).detail())
          .endsWith("eats without both forks");
    }
  }

  @Test
  void eaterHoldsBoth_withBoth_holds() {
    Planted problem = new Planted(new DiningProblem(), setUp -> eating(setUp, 2));
    try (Running run = problem.open()) {
      run.awaitProgress(SOON);
      assertHolds(run, DiningKnobs.EATER_HOLDS_BOTH);
    }
  }

  private static void assertHolds(Running run, Invariant invariant) {
    assertThat(Planted.of(run.look(), invariant).held()).isTrue();
  }
}
