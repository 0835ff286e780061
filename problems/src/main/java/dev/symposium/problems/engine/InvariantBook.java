package dev.symposium.problems.engine;

import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.spi.Invariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What must always hold, how often it was looked at, and where it broke first. Thread-safe. */
final class InvariantBook {

  private final Map<Invariant, Page> pages = new LinkedHashMap<>();
  private final Runnable broken;

  /** One invariant; both fields are atomic. */
  private record Page(LongAdder checks, AtomicReference<String> firstFault) {}

  /**
   * An empty book.
   *
   * @param broken told on the actor's thread when an invariant breaks for the first time
   */
  InvariantBook(List<Invariant> invariants, Runnable broken) {
    this.broken = broken;
    invariants.forEach(i -> pages.put(i, new Page(new LongAdder(), new AtomicReference<>())));
  }

  void check(Invariant invariant, boolean holds, Supplier<String> detail) {
    Page page = pages.get(invariant);
    if (page == null) {
      throw new IllegalArgumentException("not one of the problem's: " + invariant.name());
    }
    page.checks.increment();
    if (!holds && page.firstFault.get() == null) {
      if (page.firstFault.compareAndSet(null, detail.get())) {
        broken.run();
      }
    }
  }

  List<InvariantState> states() {
    return pages.entrySet().stream().map(e -> state(e.getKey(), e.getValue())).toList();
  }

  private static InvariantState state(Invariant invariant, Page page) {
    String fault = page.firstFault.get();
    return new InvariantState(
        invariant.name(), fault == null, page.checks.sum(), fault == null ? "" : fault);
  }
}
