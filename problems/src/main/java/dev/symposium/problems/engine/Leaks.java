package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Leak;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.Posture;
import dev.symposium.problems.deadlock.Words;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What actors have left over from rounds that have ended: a verdict for each shared object, until
 * everything was given back or taken back. Control thread only.
 */
final class Leaks {

  private final World world;
  private final Ledger ledger;
  private final Breakings breakings;
  private final Waiting waiting;
  private final Map<Integer, Open> open = new TreeMap<>();
  private final Set<Loss> told = new HashSet<>();
  private long seen;
  private long units;
  private boolean changed;

  /** Knows whether there is a deadlock that taking back would break. */
  @FunctionalInterface
  interface Waiting {
    /** The one that stands because that resource was lost; it then counts as tried. */
    Optional<Case> isAboutToBreak(int resource, long run);
  }

  /** Left over by one actor in one round. */
  private record Loss(int slot, LeftOver what) {
    long since() {
      return what.sinceNanos();
    }
  }

  /** One shared object of which something is lost; the losses oldest first. */
  private static final class Open {
    final int resource;
    final int number;
    final long since;
    List<Loss> losses = List.of();
    int total;

    Open(int resource, int number, long since) {
      this.resource = resource;
      this.number = number;
      this.since = since;
    }

    List<Object> cause() {
      return Leaks.cause(resource);
    }
  }

  /** What makes two losses the same again: what it is that was not given back. */
  static List<Object> cause(int resource) {
    return List.of(VerdictKind.LEAK, resource);
  }

  Leaks(World world, Ledger ledger, Breakings breakings, Waiting waiting) {
    this.world = world;
    this.ledger = ledger;
    this.breakings = breakings;
    this.waiting = waiting;
  }

  /** Units lost so far. */
  long units() {
    return units;
  }

  boolean hasChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  void forgetStanding() {
    open.values().forEach(ledger::close);
    open.clear();
    told.clear();
  }

  // ---- the books ----------------------------------------------------------------------------

  /** Takes in what is left over now. */
  void look() {
    long now = world.sync().leftOverChanges();
    if (now == seen) {
      open.values().stream().filter(one -> one.total != total(one)).forEach(this::retell);
      return;
    }
    seen = now;
    Map<Integer, List<Loss>> all = losses();
    open.values().removeIf(one -> !all.containsKey(one.resource) && close(one));
    all.forEach(this::takeIn);
    told.removeIf(loss -> all.values().stream().noneMatch(l -> l.contains(loss)));
    changed = true;
  }

  private Map<Integer, List<Loss>> losses() {
    Map<Integer, List<Loss>> all = new TreeMap<>();
    for (int i = 0; i < world.sync().slots(); i++) {
      for (LeftOver one : world.sync().slot(i).leftOvers()) {
        all.computeIfAbsent(one.resource(), r -> new ArrayList<>()).add(new Loss(i, one));
      }
    }
    all.values().forEach(list -> list.sort(Comparator.comparingLong(Loss::since)));
    return all;
  }

  private boolean close(Open one) {
    ledger.close(one);
    return true;
  }

  private void takeIn(int resource, List<Loss> losses) {
    Open known = open.get(resource);
    int before = known == null ? 0 : sum(known.losses);
    units += Math.max(0, sum(losses) - before);
    if (known == null) {
      int number = ledger.next(VerdictKind.LEAK);
      known = new Open(resource, number, losses.get(0).since());
      open.put(resource, known);
      known.losses = losses;
      ledger.open(known, verdict(known));
    } else if (!known.losses.equals(losses)) {
      known.losses = losses;
      retell(known);
    }
  }

  private void retell(Open one) {
    ledger.update(one, verdict(one), Optional.empty());
    changed = true;
  }

  private int total(Open one) {
    ResourceView view = world.sync().resource(one.resource);
    return view == null ? 1 : view.total();
  }

  private static int sum(List<Loss> losses) {
    return losses.stream().mapToInt(loss -> loss.what.units()).sum();
  }

  private Verdict verdict(Open one) {
    Words.Sentences words = leak(one).words();
    List<String> names = one.losses.stream().map(loss -> name(loss.slot)).distinct().toList();
    return new Verdict(
        one.number,
        VerdictKind.LEAK,
        Duration.ofNanos(one.since),
        names,
        List.of(),
        words.headline(),
        words.reason(),
        Optional.empty(),
        -1,
        -1,
        true,
        new BreakAction.Revoke(0, one.resource, 1).verb(),
        breakings.noCure(one.cause()));
  }

  private Leak leak(Open one) {
    ResourceView view = world.sync().resource(one.resource);
    one.total = total(one);
    Loss last = one.losses.get(one.losses.size() - 1);
    return new Leak(
        view == null ? "something" : view.name(),
        one.total,
        sum(one.losses),
        name(last.slot),
        end(last),
        last.since());
  }

  private Leak.End end(Loss loss) {
    if (WaitWord.state(world.sync().slot(loss.slot).word()) == WaitWord.State.CRASHED) {
      return world.sync().actor(loss.slot).isCrashed() ? Leak.End.CRASHED : Leak.End.DIED;
    }
    return loss.what.failed() ? Leak.End.FAILED : Leak.End.FINISHED;
  }

  private String name(int slot) {
    return world.sync().slot(slot).occupant().name();
  }

  // ---- taking back --------------------------------------------------------------------------

  /** Tells when each is due; whether that is news. */
  void tellCountdowns(Optional<Duration> breakAfter) {
    for (Open one : open.values()) {
      changed |= ledger.due(one, due(one, breakAfter));
    }
  }

  /** The first that nobody was told to give back yet, on the run clock. */
  private Optional<Long> due(Open one, Optional<Duration> breakAfter) {
    return breakAfter.flatMap(after -> untold(one).map(loss -> loss.since() + after.toNanos()));
  }

  private Optional<Loss> untold(Open one) {
    return one.losses.stream().filter(loss -> !told.contains(loss)).findFirst();
  }

  /** When the next is due, on the run clock. */
  Optional<Long> nextDue(Optional<Duration> breakAfter) {
    return open.values().stream().flatMap(one -> due(one, breakAfter).stream()).min(Long::compare);
  }

  void takeBackWhatIsDue(Optional<Duration> breakAfter, long run) {
    for (Open one : List.copyOf(open.values())) {
      if (due(one, breakAfter).filter(at -> run >= at).isPresent()) {
        takeBack(one, run);
      }
    }
  }

  /** Takes the oldest back at once; what was done, if anything was lost. */
  Optional<String> takeBackNow(long run) {
    return open.values().stream()
        .filter(one -> untold(one).isPresent())
        .findFirst()
        .flatMap(one -> takeBack(one, run));
  }

  private Optional<String> takeBack(Open one, long run) {
    Loss loss = untold(one).orElseThrow();
    told.add(loss);
    Slot slot = world.sync().slot(loss.slot);
    Party from =
        new Party(
            loss.slot,
            slot.occupant(),
            Posture.LIVE,
            slot.word(),
            List.of(),
            ResourceView.ANYBODY,
            "");
    BreakAction.Revoke revoke = new BreakAction.Revoke(loss.slot, one.resource, loss.what.units());
    Deed deed =
        Deed.takenBack(revoke, from, end(loss).name().toLowerCase(java.util.Locale.ROOT), world);
    Case about =
        waiting.isAboutToBreak(one.resource, run).orElseGet(() -> about(one, run - loss.since()));
    return breakings.carryOut(about, deed, run);
  }

  private Case about(Open one, long stoodNanos) {
    return new Case(VerdictKind.LEAK, one.number, one.cause(), waiters(one), 0, 0, stoodNanos);
  }

  private List<Party> waiters(Open one) {
    Collected collected = Collect.of(world.sync());
    return collected.parties().stream()
        .filter(p -> p.isWaiting() && p.resource() == one.resource)
        .toList();
  }
}
