package dev.symposium.app.session;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which snapshots are worth a picture at once: those that tell more than that time has passed. Of
 * the others one in a tenth of a second is enough, the finest time that is shown. Used by one
 * thread; nanoseconds of any clock.
 */
final class News {

  private static final long CLOCKS_ONLY = Duration.ofMillis(100).toNanos();

  private Optional<Snapshot> taken = Optional.empty();
  private long takenAt;

  /** Whether to show it now; whoever asks does so then. */
  boolean isWorthIt(Snapshot next, long now) {
    if (taken.isPresent() && now - takenAt < CLOCKS_ONLY && onlyClocks(taken.get(), next)) {
      return false;
    }
    taken = Optional.of(next);
    takenAt = now;
    return true;
  }

  private static boolean onlyClocks(Snapshot before, Snapshot next) {
    return before.phase() == next.phase()
        && before.run().equals(next.run())
        && before.speed().equals(next.speed())
        && before.notice().equals(next.notice())
        && lastLine(before) == lastLine(next)
        && numbers(before.standing()).equals(numbers(next.standing()))
        && before.pending().equals(next.pending())
        && before.knobs().equals(next.knobs())
        && sameActors(before.actors(), next.actors());
  }

  private static long lastLine(Snapshot snapshot) {
    List<LogLine> log = snapshot.log();
    return log.isEmpty() ? -1 : log.get(log.size() - 1).sequence();
  }

  private static List<Integer> numbers(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::number).toList();
  }

  private static boolean sameActors(List<ActorView> before, List<ActorView> next) {
    if (before.size() != next.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!sameActor(before.get(i), next.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameActor(ActorView before, ActorView next) {
    return before.id() == next.id()
        && before.life() == next.life()
        && before.operations() == next.operations()
        && before.failedTries() == next.failedTries()
        && before.frozen() == next.frozen()
        && before.crashed() == next.crashed()
        && before.holds().size() == next.holds().size()
        && before.doing().equals(next.doing())
        && before.place().equals(next.place())
        && before.wants().equals(next.wants())
        && before.waitsFor().equals(next.waitsFor());
  }
}
