package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * When one actor took what it holds, seen from outside: as exact as the observer's ticks. Observer
 * thread only.
 */
final class LoanTrack {

  private final Map<Integer, List<Long>> taken = new HashMap<>();
  private final Map<Integer, Integer> lost = new HashMap<>();
  private final Map<Integer, Integer> takenBack = new HashMap<>(); // and still listed as held
  private long[] before = new long[0];
  private long roundSince;

  void clear() {
    taken.clear();
    lost.clear();
    takenBack.clear();
    before = new long[0];
  }

  /**
   * What is held at a moment of the run clock; what went was taken last, but for what was lost and
   * is no more: that was taken first.
   *
   * @param kept of a resource so many are left over from earlier rounds
   */
  void update(long run, long[] holdings, long roundBegan, IntUnaryOperator kept) {
    roundSince = roundBegan;
    taken.keySet().forEach(resource -> noteLost(resource, kept.applyAsInt(resource)));
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
        shrink(stamps, units, resource);
        while (stamps.size() < units) {
          stamps.add(run);
        }
        now.put(resource, stamps);
      }
    }
    taken.clear();
    taken.putAll(now);
    lost.keySet().retainAll(now.keySet());
    takenBack.keySet().retainAll(now.keySet());
  }

  private void noteLost(int resource, int now) {
    Integer were = lost.put(resource, now);
    if (were != null && were > now) {
      takenBack.merge(resource, were - now, Integer::sum);
    }
  }

  private void shrink(List<Long> stamps, int units, int resource) {
    if (stamps.size() > units) {
      int oldest = Math.min(takenBack.getOrDefault(resource, 0), stamps.size() - units);
      stamps.subList(0, oldest).clear();
      stamps.subList(units, stamps.size()).clear();
      takenBack.remove(resource);
    }
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
