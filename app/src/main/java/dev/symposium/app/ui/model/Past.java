package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * The last minutes of a run: its snapshots, the fewer the older they are, and the lines of the log
 * that mark them. Immutable; a further snapshot makes another one, which shares nearly all of it.
 *
 * <p>Kept are all of the last half minute, four a second of two minutes, one a second of five.
 * Where that would be more than {@link #MOST_ACTORS} actors in all, they stand further apart. Times
 * are on the run clock.
 */
public final class Past {

  /** So many actors are kept in all snapshots together, give or take those of the last few. */
  public static final int MOST_ACTORS = 12_000;

  /** Nothing older than this is kept. */
  public static final Duration SPAN = Duration.ofMinutes(5);

  /** Nothing has been seen. */
  public static final Past NONE = new Past(List.of(), List.of(), List.of(), 0, 0);

  private static final int MOST_MARKS = 500;
  private static final int OPEN = 32;
  private static final long DENSE = Duration.ofSeconds(30).toNanos();
  private static final long MIDDLE = Duration.ofMinutes(2).toNanos();
  private static final long USUAL_GAP = Duration.ofMillis(50).toNanos();
  private static final long MIDDLE_GAP = Duration.ofMillis(250).toNanos();
  private static final long OLD_GAP = Duration.ofSeconds(1).toNanos();

  private final List<Snapshot> settled; // thinned whenever the newest join them
  private final List<Snapshot> open; // the newest, few enough to be copied each time
  private final List<LogLine> marks;
  private final long lastLine;
  private final long seen;

  private Past(
      List<Snapshot> settled, List<Snapshot> open, List<LogLine> marks, long lastLine, long seen) {
    this.settled = settled;
    this.open = open;
    this.marks = marks;
    this.lastLine = lastLine;
    this.seen = seen;
  }

  /** This and a newer snapshot; a run that has started over has a past of its own. */
  public Past and(Snapshot next) {
    if (isEmpty()) {
      return new Past(settled, List.of(next), newMarks(next), lastLine(next), 1);
    }
    if (isOther(next)) {
      return NONE.and(next);
    }
    // in a pause only the latest of one moment is kept
    boolean same = newest().runTime().equals(next.runTime());
    List<Snapshot> newer = new ArrayList<>(same ? open.subList(0, open.size() - 1) : open);
    List<Snapshot> older = settled;
    if (newer.size() >= OPEN) {
      older = thinned(join(settled, newer), next.runTime());
      newer.clear();
    }
    newer.add(next);
    return new Past(older, List.copyOf(newer), newMarks(next), lastLine(next), seen + 1);
  }

  private boolean isOther(Snapshot next) {
    Snapshot last = newest();
    return next.runTime().compareTo(last.runTime()) < 0
        || !next.run().problem().equals(last.run().problem());
  }

  // ---- what is there

  /** Whether nothing has been seen. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** All that are kept, oldest first; cheap, and cannot be changed. */
  public List<Snapshot> snapshots() {
    return new Kept(settled, open);
  }

  /** The newest one; only if there is one. */
  public Snapshot newest() {
    return open.get(open.size() - 1);
  }

  /** The oldest one that is kept; only if there is one. */
  public Snapshot oldest() {
    return settled.isEmpty() ? open.get(0) : settled.get(0);
  }

  /** Of those that were seen, how many are not kept. */
  public long leftOut() {
    return seen - settled.size() - open.size();
  }

  /** Verdicts, breaks and commands within the kept time, oldest first. */
  public List<LogLine> marks() {
    return marks;
  }

  /**
   * The moment of a time: the last one that is not after it, else the oldest. Not of an empty past.
   */
  public Snapshot at(Duration time) {
    return before(time.plusNanos(1)).orElseGet(this::oldest);
  }

  /** The last one before a time. */
  public Optional<Snapshot> before(Duration time) {
    List<Snapshot> all = snapshots();
    int from = first(all, s -> s.runTime().compareTo(time) >= 0);
    return from == 0 ? Optional.empty() : Optional.of(all.get(from - 1));
  }

  /** The first one after a time. */
  public Optional<Snapshot> after(Duration time) {
    return from(s -> s.runTime().compareTo(time) > 0);
  }

  /** The first one that shows what a mark is about, else the newest. */
  public Snapshot showing(LogLine mark) {
    Snapshot first = from(s -> lastLine(s) >= mark.sequence()).orElseGet(this::newest);
    boolean ahead = mark.kind() == LogLine.Kind.VERDICT && tellsNothingNew(first);
    return ahead ? after(first.runTime()).orElse(first) : first;
  }

  /** The log can be a look ahead of the verdict that it tells of. */
  private boolean tellsNothingNew(Snapshot moment) {
    return before(moment.runTime())
        .filter(s -> s.verdicts().size() == moment.verdicts().size())
        .isPresent();
  }

  private Optional<Snapshot> from(Predicate<Snapshot> reached) {
    List<Snapshot> all = snapshots();
    int from = first(all, reached);
    return from == all.size() ? Optional.empty() : Optional.of(all.get(from));
  }

  /** The first of which something holds that holds of all behind it, too. */
  private static int first(List<Snapshot> all, Predicate<Snapshot> reached) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reached.test(all.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  // ---- thinning

  private static List<Snapshot> thinned(List<Snapshot> all, Duration now) {
    List<Snapshot> kept = thinned(all, now, 1);
    for (long apart = 2; actors(kept) > MOST_ACTORS && kept.size() > 2; apart *= 2) {
      kept = thinned(kept, now, apart);
    }
    return List.copyOf(kept);
  }

  /** Whoever stands far enough behind the last one that stays. */
  private static List<Snapshot> thinned(List<Snapshot> all, Duration now, long apart) {
    List<Snapshot> kept = new ArrayList<>(all.size());
    long last = Long.MIN_VALUE / 2;
    for (Snapshot one : all) {
      long at = one.runTime().toNanos();
      long age = now.toNanos() - at;
      if (age <= SPAN.toNanos() && at - last >= gap(age, apart)) {
        kept.add(one);
        last = at;
      }
    }
    return kept;
  }

  private static long gap(long age, long apart) {
    if (age <= DENSE) {
      return apart == 1 ? 0 : USUAL_GAP * apart;
    }
    return (age <= MIDDLE ? MIDDLE_GAP : OLD_GAP) * apart;
  }

  private static int actors(List<Snapshot> all) {
    return all.stream().mapToInt(s -> s.actors().size()).sum();
  }

  private static List<Snapshot> join(List<Snapshot> some, List<Snapshot> more) {
    List<Snapshot> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  // ---- marks

  private static long lastLine(Snapshot snapshot) {
    List<LogLine> log = snapshot.log();
    return log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
  }

  private List<LogLine> newMarks(Snapshot next) {
    List<LogLine> log = next.log();
    int from = log.size();
    while (from > 0 && log.get(from - 1).sequence() > lastLine) {
      from--;
    }
    List<LogLine> news = log.subList(from, log.size()).stream().filter(Past::isMark).toList();
    if (news.isEmpty()) {
      return marks;
    }
    List<LogLine> all = new ArrayList<>(marks);
    all.addAll(news);
    Duration oldest = next.runTime().minus(SPAN);
    all.removeIf(line -> line.at().compareTo(oldest) < 0);
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST_MARKS), all.size()));
  }

  private static boolean isMark(LogLine line) {
    return switch (line.kind()) {
      case VERDICT, BREAK, COMMAND -> true;
      case EVENT, NOTE -> false;
    };
  }

  /** Two lists, one behind the other. */
  private static final class Kept extends AbstractList<Snapshot> implements RandomAccess {
    private final List<Snapshot> older;
    private final List<Snapshot> newer;

    Kept(List<Snapshot> older, List<Snapshot> newer) {
      this.older = older;
      this.newer = newer;
    }

    @Override
    public Snapshot get(int at) {
      return at < older.size() ? older.get(at) : newer.get(at - older.size());
    }

    @Override
    public int size() {
      return older.size() + newer.size();
    }
  }
}
