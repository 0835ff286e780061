package dev.symposium.app.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Static fields that could change, each in another way, and one that cannot: see the rule fail. */
final class Planted {

  static final List<String> FINE = List.of("never", "changes");
  static final List<String> LIST = new ArrayList<>();
  static final AtomicLong NUMBER = new AtomicLong();
  static final int[] CELLS = {1, 2};
  static final Optional<List<String>> DEEP = Optional.of(new ArrayList<>());
  static final Planted OBJECT = new Planted();

  @SuppressWarnings("NonFinalStaticField") // that is what it is here for
  static int count;

  private int own;

  private Planted() {}

  static int next() {
    OBJECT.own++;
    return ++count + OBJECT.own;
  }
}
