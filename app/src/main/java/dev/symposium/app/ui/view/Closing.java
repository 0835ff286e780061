package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the latest fault of some time came about: who took the last thing of those that the members
 * of a circle hold, who was the last to wait, who has not given back. Stateless.
 */
final class Closing {

  private Closing() {}

  private record Taking(String who, String what, Duration at) {}

  /** The latest that was found since then, else one found earlier that stood in that time. */
  static Optional<Verdict> latest(Snapshot last, Duration from, List<Snapshot> seen) {
    return last.verdicts().stream()
        .filter(v -> v.kind().isFault())
        .filter(v -> v.at().compareTo(from) >= 0 && v.at().compareTo(last.runTime()) <= 0)
        .max(Comparator.comparing(Verdict::at))
        .or(() -> latestStanding(last))
        .or(() -> latestStanding(seen));
  }

  private static Optional<Verdict> latestStanding(List<Snapshot> seen) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      Optional<Verdict> standing = latestStanding(seen.get(i));
      if (standing.isPresent()) {
        return standing;
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> latestStanding(Snapshot moment) {
    return moment.standing().stream()
        .filter(v -> v.kind().isFault())
        .max(Comparator.comparing(Verdict::at));
  }

  /** Whether it is one in which nobody of those concerned can go on. */
  static boolean isStandstill(Verdict verdict) {
    return verdict.kind() == VerdictKind.DEADLOCK || verdict.kind() == VerdictKind.ORPHANED;
  }

  /** In one sentence: {@code Kant took fork 5 last, at 0:38.6; closed at 0:40.1}. */
  static String told(Verdict verdict, Snapshot then) {
    if (!isStandstill(verdict)) {
      return kept(then).orElse(verdict.headline() + ", since " + tenth(verdict.at()));
    }
    String closed = "closed at " + tenth(verdict.at());
    List<ActorView> members =
        verdict.members().stream().flatMap(name -> then.actor(name).stream()).toList();
    Optional<Taking> last =
        members.stream()
            .flatMap(actor -> actor.holds().stream().flatMap(hold -> takings(actor, hold)))
            .filter(taking -> taking.at().compareTo(verdict.at()) <= 0)
            .max(Comparator.comparing(Taking::at));
    if (last.isPresent()) {
      Taking taking = last.get();
      String what = taking.who() + " took " + taking.what() + " last, at " + tenth(taking.at());
      return what + "; " + closed;
    }
    return members.stream()
        .filter(ActorView::isWaiting)
        .min(Comparator.comparing(ActorView::since))
        .map(actor -> actor.name() + " was the last to wait, for " + actor.cause() + "; " + closed)
        .orElse(closed);
  }

  /** Who was the last to take what was never given back. */
  private static Optional<String> kept(Snapshot then) {
    return then.actors().stream()
        .flatMap(a -> a.holds().stream().filter(h -> h.lost() > 0).flatMap(h -> takings(a, h)))
        .max(Comparator.comparing(Taking::at))
        .map(t -> t.who() + " took " + t.what() + " at " + tenth(t.at()) + " and never gave back");
  }

  private static Stream<Taking> takings(ActorView actor, Hold hold) {
    return hold.taken().stream().map(at -> new Taking(actor.name(), hold.resource(), at));
  }

  private static String tenth(Duration at) {
    return Numbers.clock(at) + "." + at.toMillisPart() / 100;
  }
}
