package dev.symposium.app.ui.view;

import dev.symposium.app.ui.view.WaitGraph.Wait;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.VerdictKind;
import java.util.List;
import java.util.stream.Stream;

/** What the graph of who waits for whom says in words. Stateless. */
final class GraphWords {

  /** What to do so that there is something to be seen. */
  static final String TO_DO = "+ on the delay dial, or m, makes them wait";

  private static final int MOST_NAMES = 3;

  private GraphWords() {}

  /** Where the circle is, or that there is none and why. */
  static String headline(WaitGraph graph, String toDo) {
    int stuck = graph.stuck().members().size();
    boolean timed = graph.stuck().kind().filter(k -> k == VerdictKind.TIMED_CYCLE).isPresent();
    if (!graph.ring().isEmpty()) {
      String circle = "CIRCLE of " + graph.ring().size() + ": each wants what the next one has";
      return timed ? circle + "; a time-out in it will open it" : circle;
    }
    if (!graph.knot().isEmpty()) {
      return "CIRCLE of "
          + graph.knot().size()
          + ": "
          + listed(List.copyOf(graph.knot()))
          + (graph.knot().size() == 1
              ? " wants what only it has itself"
              : " want what only they have themselves");
    }
    if (graph.stuck().kind().filter(k -> k == VerdictKind.ORPHANED).isPresent()) {
      return "no circle: what is wanted is in the hands of the dead";
    }
    if (stuck > 0) {
      return "no circle: " + threads(stuck, "wait", "waits") + ", and nobody is left to help";
    }
    long waiting = graph.waits().stream().flatMap(w -> w.waiters().stream()).distinct().count();
    if (waiting == 0) {
      return "Nobody waits for anybody now. " + toDo + ".";
    }
    boolean gone = graph.waits().stream().allMatch(w -> isGone(w, graph));
    String what = gone ? " for what nobody will give back" : " for somebody who goes on";
    return "no circle: " + threads(waiting, "wait", "waits") + what;
  }

  /** Whether all of it is with those who never gave it back. */
  private static boolean isGone(Wait wait, WaitGraph graph) {
    int lost =
        wait.holders().stream()
            .flatMap(name -> graph.actors().get(name).holds().stream())
            .filter(hold -> hold.resource().equals(wait.thing().name()))
            .mapToInt(Hold::lost)
            .sum();
    return !wait.holders().isEmpty() && lost >= wait.thing().total();
  }

  private static String threads(long count, String many, String one) {
    return count == 1 ? "1 thread " + one : count + " threads " + many;
  }

  /** Names with commas; of many the first ones. */
  static String listed(List<String> names) {
    if (names.size() <= MOST_NAMES + 1) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, MOST_NAMES))
        + " and "
        + (names.size() - MOST_NAMES)
        + " more";
  }

  /** What somebody does who has something, unless it waits, which is to be seen. */
  static String doing(String name, Wait wait, WaitGraph graph) {
    ActorView actor = graph.actors().get(name);
    if (actor == null) {
      return "";
    }
    if (actor.crashed()) {
      return actor.doing().equals("died") ? "died" : "crashed";
    }
    boolean lost =
        actor.holds().stream()
            .anyMatch(hold -> hold.resource().equals(wait.thing().name()) && hold.lost() > 0);
    if (lost) {
      return "never gave it back";
    }
    return actor.isWaiting() ? "" : actor.frozen() ? "frozen" : actor.doing();
  }

  /** Whom those wait for who want something that nobody has. */
  static String nobodyHas(Wait wait, WaitGraph graph) {
    boolean lost = graph.stuck().members().containsAll(wait.waiters());
    return switch (wait.thing().kind()) {
      case "lock", "read-write lock" -> "free, and given to one of them next";
      case "condition" -> lost ? "nobody is left to call" : "a call, from somebody awake";
      case "semaphore" -> lost ? "nobody is left to bring one" : "a permit that somebody brings";
      case "barrier", "phaser", "latch" -> missing(wait, lost, graph);
      case "queue", "queue side", "store" -> queue(wait, lost, graph);
      default -> lost ? "nobody is left to do it" : "somebody who is to do it";
    };
  }

  private static String missing(Wait wait, boolean lost, WaitGraph graph) {
    ResourceState thing = wait.thing();
    String here = thing.gathering().arrived() + " of " + thing.gathering().needed() + " are here, ";
    if (lost) {
      return here + "nobody is left to come";
    }
    List<String> coming =
        graph.actors().values().stream()
            .filter(a -> !a.crashed() && !a.wants().contains(thing.name()))
            .map(ActorView::name)
            .toList();
    int needed = Math.max(1, thing.gathering().needed() - thing.gathering().arrived());
    String who = coming.size() > needed ? needed + " of " + listed(coming) : listed(coming);
    return coming.isEmpty() ? here + "nobody is left to come" : here + "missing: " + who;
  }

  private static String queue(Wait wait, boolean lost, WaitGraph graph) {
    if (lost) {
      return "nobody is left to put or take";
    }
    boolean full =
        wait.waiters().stream()
            .map(name -> graph.actors().get(name))
            .anyMatch(a -> a != null && a.cause().contains("full"));
    return full ? "somebody who takes" : "somebody who puts";
  }

  /** How much of something that there is more than one of is held. */
  static String share(Wait wait) {
    ResourceState thing = wait.thing();
    int held = thing.total() - thing.free();
    return thing.total() < 2 || wait.holders().isEmpty() ? "" : held + " of " + thing.total();
  }

  /** What is left out, in a sentence; empty if nothing is. */
  static String untold(int threads, int more) {
    return Stream.of(
            switch (threads) {
              case 0 -> "";
              case 1 -> "1 thread more has nothing to do with this";
              default -> threads + " threads more have nothing to do with this";
            },
            more == 0 ? "" : more + (more == 1 ? " wait" : " waits") + " more: z shows more")
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }
}
