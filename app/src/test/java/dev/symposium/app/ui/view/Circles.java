package dev.symposium.app.ui.view;

import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import java.util.Optional;

/** Tables at which all wait in one circle. */
final class Circles {

  private Circles() {}

  static Snapshot of(int seats) {
    Snapshots table = Snapshots.table(seats);
    for (int i = 0; i < seats; i++) {
      table.seat(Guest.stuck(i, seats, Guest.nameOf((i + 1) % seats), 2));
    }
    return table
        .verdict(VerdictKind.DEADLOCK, 1, "DEADLOCK no. 1", "All wait.", Optional.empty())
        .build();
  }
}
