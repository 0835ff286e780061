package dev.symposium.problems.deadlock;

import java.util.function.IntConsumer;

/** Who could signal a condition, or release a signal semaphore, but is not live. Stateless. */
final class Releasers {

  private Releasers() {}

  /**
   * Tells them, but of those who wait for the very same only the next in the order of slots: these
   * make a ring, through which each reaches all others, with n edges in place of n squared.
   */
  static void of(Party waiter, Facts what, Reduction now, IntConsumer to) {
    int before = -1;
    int after = -1;
    for (int i = what.nextReleaser(0); i >= 0; i = what.nextReleaser(i + 1)) {
      if (i == waiter.slot() || !now.isStuck(i)) {
        continue;
      }
      if (!now.waitsFor(i, what)) {
        to.accept(i);
      } else if (i > waiter.slot() && after < 0) {
        after = i;
      } else if (i < waiter.slot() && before < 0) {
        before = i;
      }
    }
    if (after >= 0 || before >= 0) {
      to.accept(after >= 0 ? after : before);
    }
  }
}
