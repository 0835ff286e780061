package dev.symposium.problems.engine;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Turns the events of the rings and the lines of control into the log, in the order of the run
 * clock. Observer thread only.
 */
final class Narrator {

  private static final int MOST = 500;

  /** So many of the latest lines stay, whatever they tell. */
  private static final int LATEST_STEPS = 200;

  private final Problem problem;
  private final PauseTable pauses;
  private final Deque<LogLine> lines = new ArrayDeque<>();
  // names of resources that may have left the picture since
  private final Map<Integer, String> names = new HashMap<>();
  // how having got one is told
  private final Map<Integer, String> takes = new HashMap<>();
  private long sequence;
  private long dropped;

  Narrator(Problem problem, PauseTable pauses) {
    this.problem = problem;
    this.pauses = pauses;
  }

  void clear() {
    lines.clear();
    names.clear();
    takes.clear();
    sequence = 0;
    dropped = 0;
  }

  /** Reads all rings and the journal. */
  void update(World world, Journal journal) {
    rememberNames(world);
    List<Journal.Entry> fresh = new ArrayList<>(journal.take());
    for (int i = 0; i < world.sync().slots(); i++) {
      String actor = world.sync().slot(i).occupant().name();
      world
          .sync()
          .actor(i)
          .ring()
          .drain((run, kind, subject, units) -> tell(fresh, run, actor, kind, subject, units));
    }
    fresh.sort(Comparator.comparing(Journal.Entry::at));
    for (Journal.Entry entry : fresh) {
      lines.add(new LogLine(++sequence, entry.at(), entry.kind(), entry.actor(), entry.text()));
    }
    while (lines.size() > MOST) {
      dropOldest();
      dropped++;
    }
  }

  /** What was found, done and broken is looked up later: single steps go before it. */
  private void dropOldest() {
    Iterator<LogLine> oldest = lines.iterator();
    for (int i = 0; i < MOST - LATEST_STEPS && oldest.hasNext(); i++) {
      if (oldest.next().kind() == LogLine.Kind.EVENT) {
        oldest.remove();
        return;
      }
    }
    lines.removeFirst();
  }

  private void rememberNames(World world) {
    for (int i = 0; i < world.sync().resources(); i++) {
      ResourceView resource = world.sync().resource(i);
      if (resource != null) {
        names.put(i, resource.name());
        boolean passed = resource.kind() == Kind.CONDITION || resource.kind().isAwaited();
        takes.put(i, passed ? "goes on:" : problem.verbs().takes());
      }
    }
  }

  private void tell(
      List<Journal.Entry> fresh, long run, String actor, EventKind kind, int subject, int units) {
    String text = text(kind, subject, units);
    if (!text.isEmpty()) {
      fresh.add(new Journal.Entry(Duration.ofNanos(run), LogLine.Kind.EVENT, actor, text));
    }
  }

  private String text(EventKind kind, int subject, int units) {
    String what = names.getOrDefault(subject, "something");
    String many = units > 1 ? " (" + units + ")" : "";
    return switch (kind) {
      case ACQUIRED -> takes.getOrDefault(subject, problem.verbs().takes()) + " " + what + many;
      case RELEASED -> problem.verbs().givesBack() + " " + what + many;
      case WAITS -> "waits for " + what + many;
      case FAILED -> "finds " + what + " taken";
      case SLEEPS -> pauses.doing(subject);
      case SIGNALLED -> "calls: " + what;
      case DONE -> "has finished " + withArticle(problem.operation().one());
      case UNWINDS -> "gives up its round";
    };
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  List<LogLine> lines() {
    return List.copyOf(lines);
  }

  long dropped() {
    return dropped;
  }

  /** How a hold is shown. */
  static String text(ActorView.Hold hold) {
    return hold.units() > 1 ? hold.resource() + " (" + hold.units() + ")" : hold.resource();
  }
}
