package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Sync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run with one buffer. Anybody may come and go; only who has an item in hand finishes it. */
final class BurstsSetting implements Setting {

  private final Sync sync;
  private final Knobs knobs;
  private final Books books;
  private final Handover handover;

  BurstsSetting(SetUp setUp, Books books, Handover handover) {
    sync = setUp.sync();
    knobs = setUp.knobs();
    this.books = books;
    this.handover = handover;
  }

  @Override
  public Part part(Role role) {
    return role.name().equals(BurstsKnobs.PRODUCER)
        ? actor -> new Producer(sync, knobs, books, actor).burst(handover)
        : actor -> new Consumer(sync, books, actor).serve(handover);
  }

  @Override
  public boolean mayCutShort(Role role, int seat, boolean waits) {
    return role.name().equals(BurstsKnobs.PRODUCER)
        ? books.makersHand(seat).get().isEmpty()
        : books.takersHand(seat).get().isEmpty();
  }

  @Override
  public void changed(Knob<?> knob) {
    if (knob.equals(BurstsKnobs.CAPACITY)) {
      handover.fit(knobs.get(BurstsKnobs.CAPACITY));
    }
  }

  @Override
  public Optional<String> comesTo(Knob<?> knob) {
    String overflow = knobs.get(BurstsKnobs.OVERFLOW);
    return knob.equals(BurstsKnobs.DROP_AFTER) && !overflow.equals(knob.name())
        ? Optional.of("nobody waits that long with overflow " + overflow + ", only with drop-after")
        : Optional.empty();
  }

  @Override
  public List<Sum> sums() {
    Tally now = books.tally();
    long inside = handover.inside();
    long over = books.finished() + books.inHand() + books.lost();
    return List.of(
        new Sum(
            BurstsKnobs.NOTHING_LOST,
            now.put() == now.taken() + inside + now.dropped(),
            () -> inside + " inside and the sum is not even: " + now),
        new Sum(
            BurstsKnobs.NOTHING_LOST,
            now.taken() == over,
            () -> "items finished, in hand or lost: " + over + ", taken: " + now.taken()));
  }

  @Override
  public Map<String, Double> figures() {
    Tally now = books.tally();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(Figures.PUT, (double) now.put());
    figures.put(Figures.TAKEN, (double) now.taken());
    figures.put(Figures.INSIDE, (double) handover.inside());
    figures.put(Figures.DROPPED, (double) now.dropped());
    figures.put(Figures.IN_HAND, (double) books.inHand());
    figures.put(Figures.FINISHED, (double) books.finished());
    figures.put(Figures.LOST, (double) books.lost());
    figures.put(Figures.AGES_MS, now.ageNanos() / 1e6);
    figures.put(Figures.WORST_AGE_MS, now.worstNanos() / 1e6);
    return figures;
  }
}
