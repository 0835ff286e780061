package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run at one table. The table changes between the last place and the first; a philosopher keeps
 * the forks it has settled on until its round is over, whatever happens meanwhile.
 *
 * <p>All cells here are written and read by the control thread alone.
 */
final class DiningSetting implements Setting {

  private final Sync sync;
  private final Table table;
  private final Manners manners;
  private final Cell<Integer> settledPlaces;
  private final Cell<Optional<Place>> leaving;

  DiningSetting(Sync sync, Table table, Manners manners) {
    this.sync = sync;
    this.table = table;
    this.manners = manners;
    int size = table.places().size();
    settledPlaces = sync.bookCell("settled places", size, CellMode.PLAIN);
    leaving = sync.bookCell("leaving place", Optional.empty(), CellMode.PLAIN);
    manners.fit(size);
  }

  @Override
  public Part part(Role role) {
    return actor -> {
      Seat me = new Seat(sync, table, actor);
      try {
        manners.dine(me);
      } finally {
        me.end();
      }
    };
  }

  @Override
  public Admission mayJoin(Role role, int seat, Watch watch) {
    String busy =
        Stream.of(seat - 1, 0)
            .filter(neighbour -> !watch.isIdle(role, neighbour))
            .map(neighbour -> watch.name(role, neighbour))
            .collect(Collectors.joining(" and "));
    return busy.isEmpty()
        ? Admission.now()
        : Admission.later("joins when " + busy + (busy.contains(" ") ? " finish" : " finishes"));
  }

  @Override
  public void join(Role role, int seat) {
    table.grow();
  }

  @Override
  public Admission mayStart(Role role, int seat, Watch watch) {
    Place neighbour = table.place(seat - 1);
    boolean reachesPast = neighbour.right().filter(r -> r.number() != seat).isPresent();
    if (reachesPast && !manners.allowsThreeAtAFork()) {
      return Admission.later("joins when " + watch.name(role, seat - 1) + " finishes");
    }
    settle(seat + 1);
    return Admission.now();
  }

  @Override
  public Admission leave(Role role, int seat, Watch watch) {
    if (table.places().size() > seat) {
      leaving.set(Optional.of(table.place(seat)));
      settle(seat);
      table.shrink();
    }
    Place gone = leaving.get().orElseThrow();
    if (table.place(seat - 1).right().filter(gone::equals).isPresent()) {
      return Admission.later("leaves when " + watch.name(role, seat - 1) + " finishes");
    }
    table.clear(gone);
    return Admission.now();
  }

  private void settle(int places) {
    settledPlaces.set(places);
    manners.fit(places);
  }

  @Override
  public void changed(Knob<?> knob) {
    manners.fit(settledPlaces.get());
  }

  @Override
  public Map<String, Double> figures() {
    return Map.of(DiningScene.MESSAGES, (double) manners.messages());
  }
}
