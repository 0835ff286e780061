package dev.symposium.problems.engine;

import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.spi.Invariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * What must always hold, how often it was looked at, and where it broke first: in the run, and
 * under the solution that plays. Every solution has a book of its own, which goes on with the run's
 * figures. Thread-safe.
 */
final class InvariantBook {

  private final Map<Invariant, Page> pages;
  private final Runnable broken;

  /**
   * One invariant; all fields are atomic.
   *
   * @param inRun where it broke first in the run; shared with the books of earlier solutions
   * @param now where it broke first under this book's solution
   */
  private record Page(
      LongAdder checks, AtomicReference<String> inRun, AtomicReference<String> now) {

    Page next() {
      return new Page(checks, inRun, new AtomicReference<>());
    }
  }

  private InvariantBook(Map<Invariant, Page> pages, Runnable broken) {
    this.pages = pages;
    this.broken = broken;
  }

  /**
   * An empty book, for a run's first solution.
   *
   * @param broken told on the actor's thread when an invariant breaks for the first time under a
   *     solution
   */
  static InvariantBook of(List<Invariant> invariants, Runnable broken) {
    Map<Invariant, Page> pages = new LinkedHashMap<>();
    invariants.forEach(
        i ->
            pages.put(
                i, new Page(new LongAdder(), new AtomicReference<>(), new AtomicReference<>())));
    return new InvariantBook(pages, broken);
  }

  /** The book of the next solution: nothing has broken under it. */
  InvariantBook next() {
    Map<Invariant, Page> fresh = new LinkedHashMap<>();
    pages.forEach((invariant, page) -> fresh.put(invariant, page.next()));
    return new InvariantBook(fresh, broken);
  }

  void check(Invariant invariant, boolean holds, Supplier<String> detail) {
    Page page = pages.get(invariant);
    if (page == null) {
      throw new IllegalArgumentException("not one of the problem's: " + invariant.name());
    }
    page.checks.increment();
    if (!holds && page.now.get() == null) {
      String fault = detail.get();
      page.inRun.compareAndSet(null, fault);
      if (page.now.compareAndSet(null, fault)) {
        broken.run();
      }
    }
  }

  /** What has broken under this book's solution: the invariant's name, and where it did first. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    pages.forEach(
        (invariant, page) -> {
          if (page.now.get() != null) {
            faults.put(invariant.name(), page.now.get());
          }
        });
    return faults;
  }

  List<InvariantState> states() {
    return pages.entrySet().stream().map(e -> state(e.getKey(), e.getValue())).toList();
  }

  private static InvariantState state(Invariant invariant, Page page) {
    boolean holdsNow = page.now.get() == null; // read first: what breaks now has broken in the run
    String fault = page.inRun.get();
    return new InvariantState(
        invariant.name(), fault == null, holdsNow, page.checks.sum(), fault == null ? "" : fault);
  }
}
