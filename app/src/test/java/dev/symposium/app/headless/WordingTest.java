package dev.symposium.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.ActorView;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static String state(Guest guest) {
    ActorView actor = Snapshots.table(5).seat(guest).build().actors().get(0);
    return Wording.state(actor);
  }

  @Test
  void state_isWhatItDoesAndNotWhereItsThreadStands() {
    assertThat(state(Guest.thinking(0, 1))).isEqualTo("thinks");
    assertThat(state(Guest.eating(0, 2, 1))).isEqualTo("eats");
    assertThat(state(Guest.waiting(0, 1, 2, "Kant", 1))).isEqualTo("waits");
  }

  @Test
  void state_ofOneWhoWasStopped_saysThatFirst() {
    assertThat(state(Guest.waiting(0, 1, 2, "Kant", 1).frozen())).isEqualTo("frozen");
    assertThat(state(Guest.waiting(0, 1, 2, "Kant", 1).frozen().dead())).isEqualTo("crashed");
  }

  @Test
  void state_ofTheDead_saysWhetherByOrderOrOfAnError() {
    assertThat(state(Guest.crashed(0, 1, 1))).isEqualTo("crashed");
    assertThat(state(Guest.died(0, 1, 1))).isEqualTo("died");
  }
}
