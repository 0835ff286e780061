package dev.symposium.app.ui.command;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges conditions over what has been seen of a run. It keeps the first and the latest verdict of
 * each kind, so that it does not matter that a snapshot drops old ones; a reset starts it over,
 * too. Used by one thread.
 */
public final class Judge {

  private final Map<VerdictKind, Verdict> first = new EnumMap<>(VerdictKind.class);
  private final Map<VerdictKind, Verdict> latest = new EnumMap<>(VerdictKind.class);
  private long seen;
  private Duration runTime = Duration.ZERO;

  /**
   * Whether a condition holds.
   *
   * @param holds whether it does
   * @param seen what was seen instead, half a sentence; empty if it holds
   */
  public record Judgement(boolean holds, String seen) {
    static final Judgement HOLDS = new Judgement(true, "");

    static Judgement not(String seen) {
      return new Judgement(false, seen);
    }
  }

  /** Takes note of a snapshot; older ones than the newest are ignored. */
  public void see(Snapshot snapshot) {
    if (snapshot.number() <= seen) {
      return;
    }
    seen = snapshot.number();
    if (snapshot.runTime().compareTo(runTime) < 0) {
      first.clear();
      latest.clear();
    }
    runTime = snapshot.runTime();
    for (Verdict verdict : snapshot.verdicts()) {
      first.putIfAbsent(verdict.kind(), verdict);
      latest.put(verdict.kind(), verdict);
    }
  }

  /**
   * Judges now.
   *
   * @param since run clock from which {@code within} counts
   */
  public Judgement judge(Condition condition, Snapshot now, Duration since) {
    see(now);
    if (condition instanceof Condition.Found found) {
      return found(found, now, since);
    } else if (condition instanceof Condition.NotFound not) {
      return notFound(not.kind());
    } else if (condition instanceof Condition.Invariants) {
      return invariants(now);
    } else if (condition instanceof Condition.MoreOperations more) {
      long operations = now.totals().operations();
      return operations > more.than()
          ? Judgement.HOLDS
          : Judgement.not("there were " + operations + " operations");
    }
    return progress(now);
  }

  private Judgement found(Condition.Found found, Snapshot now, Duration since) {
    Optional<Verdict> seenIt = Optional.ofNullable(latest.get(found.kind()));
    if (seenIt.isEmpty()) {
      return Judgement.not("none was found in " + seconds(now.runTime()));
    }
    boolean inTime = found.within().map(d -> isWithin(found.kind(), since, d)).orElse(true);
    return inTime ? Judgement.HOLDS : Judgement.not(late(found.kind(), since));
  }

  /** The first decides, unless it was over before the span began. */
  private String late(VerdictKind kind, Duration since) {
    Verdict one = first.get(kind);
    return one.at().compareTo(since) >= 0
        ? "the first was found " + at(one)
        : "the latest was found " + at(latest.get(kind));
  }

  /** One was found in that span, or stood at its beginning. */
  private boolean isWithin(VerdictKind kind, Duration since, Duration span) {
    Verdict one = latest.get(kind);
    Duration end = since.plus(span);
    boolean early = isBetween(first.get(kind).at(), since, end);
    return early
        || isBetween(one.at(), since, end)
        || (one.standing() && one.at().compareTo(since) < 0);
  }

  private static boolean isBetween(Duration at, Duration from, Duration to) {
    return at.compareTo(from) >= 0 && at.compareTo(to) <= 0;
  }

  private Judgement notFound(VerdictKind kind) {
    Verdict one = first.get(kind);
    return one == null ? Judgement.HOLDS : Judgement.not(at(one) + ": " + one.sentence());
  }

  private static Judgement invariants(Snapshot now) {
    return now.invariants().stream()
        .filter(invariant -> !invariant.held())
        .findFirst()
        .map(broken -> Judgement.not(broken(broken)))
        .orElse(Judgement.HOLDS);
  }

  private static String broken(InvariantState state) {
    return "\"" + state.name() + "\" was broken: " + state.detail();
  }

  private static Judgement progress(Snapshot now) {
    double window = 1e9 * now.slowness();
    List<ActorView> stuck =
        now.actors().stream()
            .filter(actor -> !actor.crashed() && actor.life() != Life.TERMINATED)
            .filter(actor -> actor.since().toNanos() > window)
            .toList();
    return stuck.stream()
        .findFirst()
        .map(a -> Judgement.not(a.name() + " has not moved for " + seconds(a.since())))
        .orElse(Judgement.HOLDS);
  }

  private static String at(Verdict verdict) {
    return "at " + seconds(verdict.at());
  }

  private static String seconds(Duration duration) {
    return Texts.seconds(duration);
  }
}
