package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Lends permits for a time (leases: Gray and Cheriton 1989); what is overdue may be taken back by
 * whoever waits.
 *
 * <p>The borrower may fail, forget, or die with a permit: it comes back all the same. No clock is
 * needed for that: who has waited for the length of a lease knows that every loan that was out when
 * it began to wait is overdue. A loan that was taken back is fenced: its borrower's use is refused
 * and its return is void, so that the same permit never counts twice.
 */
final class Lease implements Service {

  private final Sync sync;
  private final Semaphore permits; // a counter: who has them stands in the loans
  private final Cell<Loans> loans;

  Lease(Sync sync, int size) {
    this.sync = sync;
    permits = sync.signalSemaphore("permits", size, Fairness.FAIR, PoolKnobs.CLIENT);
    loans = sync.shownCell(PoolScene.LOANS, Loans.NONE, CellMode.ATOMIC);
  }

  @Override
  public void serve(Client me) {
    Loan loan = borrow(me);
    me.use(loan); // may fail, and then the lease runs out
    me.beforeRelease();
    giveBack(loan, me);
  }

  private Loan borrow(Client me) {
    Loans before = loans.get();
    while (!permits.tryAcquire(me.need(), PoolKnobs.LEASE)) {
      me.waitedInVain();
      before.out().stream().filter(Loan::isOut).forEach(overdue -> takeBack(overdue, me));
      before = loans.get();
    }
    Loan loan = new Loan(sync, me.name(), me.need());
    me.borrows(loan.units());
    loans.update(all -> all.plus(loan));
    return loan;
  }

  private void takeBack(Loan overdue, Client me) {
    me.takesBack();
    giveBack(overdue, me);
  }

  private void giveBack(Loan loan, Client by) {
    if (loan.end(by.name())) {
      loans.update(all -> all.without(loan));
      by.ends(loan.units());
      permits.release(loan.units());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }

  @Override
  public int out() {
    return loans.get().units();
  }
}
