package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.stream.Stream;

/**
 * The size of the pool, which can be changed while clients are inside, and what is counted.
 *
 * <p>A visit that needs more permits than there are would wait for ever. So a client says what it
 * needs before it comes, never more than there are; and a pool that is to be made smaller stays as
 * large as the largest visit under way needs it. Shared by the clients and the control thread.
 */
final class Pool {

  private final Sync sync;
  private final Knobs knobs;
  private final Semaphore permits;
  // what each seat's visit needs, 0 between visits; the list is replaced by the control thread
  private final Cell<List<Cell<Integer>>> demands;
  private final Cell<Integer> size;
  private final Cell<Integer> largest; // it never shrinks: those inside may have come before
  private final Cell<Integer> inUse;
  private final Tally tally;

  Pool(Sync sync, Knobs knobs, Semaphore permits, int clients) {
    this.sync = sync;
    this.knobs = knobs;
    this.permits = permits;
    int asked = knobs.get(PoolKnobs.PERMITS);
    List<Cell<Integer>> seats = Stream.generate(this::demand).limit(clients).toList();
    demands = sync.cell("demands", seats, CellMode.VOLATILE);
    size = sync.cell("size", asked, CellMode.VOLATILE);
    largest = sync.cell("largest size", asked, CellMode.ATOMIC);
    inUse = sync.cell("in use", 0, CellMode.ATOMIC);
    tally = new Tally(sync);
  }

  private Cell<Integer> demand() {
    return sync.cell("demand", 0, CellMode.VOLATILE);
  }

  Tally tally() {
    return tally;
  }

  Semaphore permits() {
    return permits;
  }

  void addSeat() {
    demands.set(Stream.concat(demands.get().stream(), Stream.of(demand())).toList());
  }

  void removeSeat() {
    List<Cell<Integer>> all = demands.get();
    demands.set(all.subList(0, all.size() - 1));
    fit();
  }

  /** How many permits this visit needs: as many as the client wants, if there are as many. */
  int beginVisit(Actor client) {
    Cell<Integer> demand = demands.get().get(client.seat());
    int wanted = knobs.get(PoolKnobs.NEED, client.name());
    demand.set(wanted); // said before looking, so that a change meanwhile is seen here or by fit
    int need = Math.min(wanted, knobs.get(PoolKnobs.PERMITS));
    demand.set(need);
    return need;
  }

  void endVisit(Actor client) {
    demands.get().get(client.seat()).set(0);
    if (size.get() != wantedSize()) {
      fit();
    }
    int surplus = permits.surplus();
    client.mustHold(
        PoolKnobs.ADDS_UP,
        surplus == 0,
        () -> surplus + " given back that nobody had, seen by " + client.name());
  }

  /** Makes the pool as large as is wanted now; looks again, since others may do the same. */
  void fit() {
    int now = wantedSize();
    boolean fits = false;
    while (!fits) {
      int wanted = now;
      size.set(wanted);
      largest.update(before -> Math.max(before, wanted));
      permits.setTotal(wanted);
      now = wantedSize();
      fits = now == wanted;
    }
  }

  private int wantedSize() {
    int demanded = demands.get().stream().mapToInt(Cell::get).max().orElse(0);
    return Math.max(knobs.get(PoolKnobs.PERMITS), demanded);
  }

  void enter(Actor client, int units) {
    isInUse(client, inUse.update(before -> before + units));
  }

  void exit(int units) {
    inUse.update(before -> before - units);
  }

  /** So many permits are in use, this client's among them. */
  void isInUse(Actor client, int units) {
    int most = largest.get();
    client.mustHold(
        PoolKnobs.NEVER_MORE,
        units <= most,
        () -> units + " in use of " + most + " when " + client.name() + " came in");
  }
}
