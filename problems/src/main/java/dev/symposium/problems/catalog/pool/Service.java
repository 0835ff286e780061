package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Semaphore;

/** How clients get their permits and give them back: one solution. Built anew for every run. */
interface Service {

  /**
   * One visit: takes the permits that the client needs, uses them, gives them back.
   *
   * @throws ServiceFailed if the use fails
   */
  void serve(Client me);

  /** The permits of the pool, so that their number can be changed. */
  Semaphore permits();

  /** How many permits are out, as those know who have them; may be asked by any thread. */
  default int out() {
    return permits().heldByAll();
  }
}
