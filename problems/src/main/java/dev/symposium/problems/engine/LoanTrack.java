package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When one actor took what it holds, seen from outside: as exact as the observer's ticks. Observer
 * thread only.
 */
final class LoanTrack {

  private final Map<Integer, List<Long>> taken = new HashMap<>();
  private long[] before = new long[0];
  private long roundSince;

  void clear() {
    taken.clear();
    before = new long[0];
  }

  /** What is held at a moment of the run clock; what went was taken last. */
  void update(long run, long[] holdings, long roundBegan) {
    roundSince = roundBegan;
    if (Arrays.equals(before, holdings)) {
      return;
    }
    before = holdings.clone();
    Map<Integer, List<Long>> now = new HashMap<>();
    for (long entry : holdings) {
      if (entry != 0) {
        int resource = Slot.resourceOf(entry);
        List<Long> stamps = taken.getOrDefault(resource, new ArrayList<>());
        int units = Slot.unitsOf(entry);
        while (stamps.size() > units) {
          stamps.remove(stamps.size() - 1);
        }
        while (stamps.size() < units) {
          stamps.add(run);
        }
        now.put(resource, stamps);
      }
    }
    taken.clear();
    taken.putAll(now);
  }

  /**
   * Run clock at which each unit was taken, oldest first.
   *
   * @param lost so many, the oldest, are from an earlier round; no other is
   */
  List<Duration> taken(int resource, int lost) {
    List<Long> stamps = taken.getOrDefault(resource, List.of());
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < stamps.size(); i++) {
      long stamp = stamps.get(i);
      times.add(Duration.ofNanos(i < lost ? stamp : Math.max(stamp, roundSince)));
    }
    return times;
  }
}
