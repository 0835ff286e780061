package dev.symposium.problems.engine;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Spread;
import dev.symposium.problems.sync.free.Pauses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lengths of all pauses by number and slot: what sleepers read.
 *
 * <p>Rebuilt by the control thread whenever a knob changes or an actor sits down; behind a volatile
 * field.
 */
final class PauseTable implements Pauses {

  /** The pause before an actor's first round. */
  static final String START = "start";

  /** The pause of a victim before it starts over. */
  static final String START_OVER = "start-over";

  private final List<DurationKnob> knobs;
  private final Map<String, Integer> numbers = new HashMap<>();
  // volatile: replaced by the control thread
  private volatile Lengths lengths = new Lengths(new Spread[0], new Spread[0][], -1);

  /**
   * The lengths.
   *
   * @param heldOpen number of the window that is held open, while all other pauses are skipped; -1
   *     for none
   */
  @SuppressWarnings("ArrayRecordComponent") // published once, never written again, never compared
  private record Lengths(Spread[] all, Spread[][] own, int heldOpen) {}

  PauseTable(List<DurationKnob> knobs) {
    this.knobs = knobs;
    knobs.forEach(knob -> numbers.put(knob.name(), numbers.size()));
    numbers.put(START, numbers.size());
    numbers.put(START_OVER, numbers.size());
  }

  /** Reads the board again for the actors in the slots. */
  void rebuild(KnobBoard board, List<String> namesBySlot) {
    Spread[] all = new Spread[knobs.size()];
    Spread[][] own = new Spread[knobs.size()][];
    for (int i = 0; i < all.length; i++) {
      DurationKnob knob = knobs.get(i);
      all[i] = board.get(knob);
      if (!board.own(knob).isEmpty()) {
        own[i] = namesBySlot.stream().map(name -> board.get(knob, name)).toArray(Spread[]::new);
      }
    }
    lengths = new Lengths(all, own, lengths.heldOpen);
  }

  /** Holds one window open, and lets nobody linger elsewhere; null ends that. */
  void holdOpen(DurationKnob window) {
    int number = window == null ? -1 : numbers.get(window.name());
    lengths = new Lengths(lengths.all, lengths.own, number);
  }

  /** The number of the window that is held open; -1 for none. */
  int heldOpen() {
    return lengths.heldOpen;
  }

  @Override
  public boolean areSkipped() {
    return lengths.heldOpen >= 0;
  }

  @Override
  public int count() {
    return numbers.size();
  }

  @Override
  public int indexOf(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no such pause: " + name);
    }
    return number;
  }

  /** The word for what an actor does that sleeps in it. */
  String doing(int pause) {
    if (pause < knobs.size()) {
      return knobs.get(pause).doing();
    }
    return pause == numbers.get(START) ? "starts" : "starts over";
  }

  /** The name of a pause. */
  String name(int pause) {
    if (pause < knobs.size()) {
      return knobs.get(pause).name();
    }
    return pause == numbers.get(START) ? START : START_OVER;
  }

  @Override
  public double nanos(int pause, int slot, double fraction) {
    Lengths now = lengths;
    if (pause >= now.all.length) {
      return 0;
    }
    if (now.heldOpen >= 0) {
      return pause == now.heldOpen ? Double.POSITIVE_INFINITY : 0;
    }
    Spread[] own = now.own[pause];
    return (own != null && slot < own.length ? own[slot] : now.all[pause]).nanos(fraction);
  }
}
