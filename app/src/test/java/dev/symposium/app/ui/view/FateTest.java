package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was crashed and who died of an error are told apart, in cards, rows and counts. */
class FateTest {

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 64})
  void dead_inEachFormOfTheTable_crashedOrDied(int seats) {
    Snapshots table = Snapshots.table(seats);
    table.seat(Guest.crashed(0, 1, 3)).seat(Guest.died(1, 2, 3)).seat(Guest.died(2, 3, 3));
    for (int seat = 3; seat < seats; seat++) {
      table.seat(Guest.thinking(seat, 1));
    }
    String text = Pictures.text(Pictures.stage(Size.STANDARD, table.build()), Glyphs.ASCII);
    assertThat(text).contains("crashed").contains("died");
    if (seats == 64) {
      assertThat(text).containsPattern("crashed +1 of 64").containsPattern("died +2 of 64");
    }
  }
}
