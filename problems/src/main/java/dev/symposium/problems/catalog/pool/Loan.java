package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;

/**
 * Permits that are lent. Ends once: given back by the borrower, or taken back by another; whoever
 * ends it has them, and for the other one it is over. Shared by all clients.
 */
final class Loan {

  private static final String NOBODY = "";

  private final String borrower;
  private final int units;
  private final Cell<String> endedBy;

  Loan(Sync sync, String borrower, int units) {
    this.borrower = borrower;
    this.units = units;
    endedBy = sync.cell("loan of " + borrower, NOBODY, CellMode.ATOMIC);
  }

  String borrower() {
    return borrower;
  }

  int units() {
    return units;
  }

  boolean isOut() {
    return endedBy.get().equals(NOBODY);
  }

  /** Ends it; false if it has ended before. */
  boolean end(String by) {
    return isOut() && endedBy.update(was -> was.equals(NOBODY) ? by : was).equals(by);
  }
}
