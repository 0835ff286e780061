package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Coffman;
import dev.symposium.problems.spi.Coffman.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the four conditions stand at one moment, each with the fact behind it. What the solution has
 * removed is not looked for, but for a circle, which would belie it. Stateless.
 */
final class WhyNow {

  /** So many things are told with those who have them. */
  private static final int MOST_TOLD = 2;

  private WhyNow() {}

  /** How a check-box is filled. */
  enum Box {
    ON("[x] "),
    OFF("[ ] "),
    NONE(" -  ");

    private final String text;

    Box(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /**
   * One of them now.
   *
   * @param fact what makes it so; empty where the solution's own words say all
   */
  record Now(Box box, String fact) {}

  static Now of(Condition condition, RunState run, WaitGraph graph) {
    if (condition.which() == Coffman.CIRCULAR_WAIT && !graph.knot().isEmpty()) {
      return new Now(Box.ON, circle(graph));
    }
    return switch (condition.state()) {
      case REMOVED -> new Now(Box.OFF, "");
      case DOES_NOT_APPLY -> new Now(Box.NONE, "");
      case HOLDS -> now(condition.which(), run, graph);
    };
  }

  private static Now now(Coffman which, RunState run, WaitGraph graph) {
    return switch (which) {
      case MUTUAL_EXCLUSION -> held(run.snapshot());
      case HOLD_AND_WAIT -> holdsAndWaits(run.snapshot());
      case NO_PREEMPTION -> takenAway(run);
      case CIRCULAR_WAIT -> noCircle(graph);
    };
  }

  private static Now held(Snapshot snapshot) {
    Map<String, List<String>> held = new LinkedHashMap<>();
    for (ActorView actor : snapshot.actors()) {
      for (ActorView.Hold hold : actor.holds()) {
        held.computeIfAbsent(hold.resource(), any -> new ArrayList<>()).add(actor.name());
      }
    }
    List<String> some =
        held.entrySet().stream()
            .limit(MOST_TOLD)
            .map(e -> e.getKey() + " by " + GraphWords.listed(e.getValue()))
            .toList();
    String more = held.size() > MOST_TOLD ? " and " + (held.size() - MOST_TOLD) + " more" : "";
    return held.isEmpty()
        ? new Now(Box.OFF, "nothing is held now")
        : new Now(Box.ON, "held now: " + String.join(", ", some) + more);
  }

  private static Now holdsAndWaits(Snapshot snapshot) {
    List<ActorView> both =
        snapshot.actors().stream()
            .filter(a -> !a.holds().isEmpty() && !a.wants().isEmpty())
            .sorted(Comparator.comparing(ActorView::since).reversed())
            .toList();
    if (both.isEmpty()) {
      return new Now(Box.OFF, "nobody does both now");
    }
    ActorView first = both.get(0);
    String more = both.size() == 1 ? "" : "; " + (both.size() - 1) + " more likewise";
    String what = first.holds().get(0).resource();
    String wanted = first.wants().get(0).equals(what) ? "more" : first.wants().get(0);
    return new Now(Box.ON, first.name() + " holds " + what + " and wants " + wanted + more);
  }

  /** A break takes something away, which is what breaking means. */
  private static Now takenAway(RunState run) {
    Optional<BreakReport> report =
        run.breakToRead().filter(b -> !b.failed() && !b.gaveBack().isEmpty());
    return report
        .map(
            b ->
                new Now(
                    Box.OFF,
                    "<- the break removed this: "
                        + b.chosen()
                        + " gave back "
                        + GraphWords.listed(b.gaveBack())))
        .orElseGet(() -> new Now(Box.ON, "nobody takes anything away now"));
  }

  /** None of hands; but one who is stuck may keep out those who would bring what it waits for. */
  private static Now noCircle(WaitGraph graph) {
    Set<String> stuck = graph.stuck().members();
    if (stuck.isEmpty()) {
      return new Now(Box.OFF, "there is no circle now");
    }
    for (WaitGraph.Wait wait : graph.waits()) {
      boolean keptOut = wait.waiters().stream().anyMatch(stuck::contains);
      for (String holder : wait.holders()) {
        if (keptOut && stuck.contains(holder)) {
          String what = wait.thing().name();
          return new Now(
              Box.ON, holder + " has " + what + ", which all who could help it want: certain");
        }
      }
    }
    String who = GraphWords.listed(List.copyOf(stuck));
    return new Now(Box.OFF, "no circle: " + who + " wait, and nobody is left to help");
  }

  private static String circle(WaitGraph graph) {
    if (graph.ring().isEmpty()) {
      return GraphWords.listed(List.copyOf(graph.knot())) + " want what only they have: certain";
    }
    List<String> round = new ArrayList<>(graph.ring());
    if (round.size() > 8) {
      round = new ArrayList<>(round.subList(0, 6));
      round.add("(" + (graph.ring().size() - 6) + " more)");
    }
    round.add(graph.ring().get(0));
    return String.join(" > ", round) + ": certain";
  }

  /** How many of them hold, if all of them can. */
  static String sum(List<Now> all) {
    long on = all.stream().filter(now -> now.box() == Box.ON).count();
    return all.stream().anyMatch(now -> now.box() == Box.NONE)
        ? ":"
        : "; " + on + (on == 1 ? " holds" : " hold") + " now:";
  }
}
