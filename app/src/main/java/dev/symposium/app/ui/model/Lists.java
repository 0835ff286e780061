package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the lists, filters applied. Stateless. */
public final class Lists {

  private Lists() {}

  /** The problems of the gallery. */
  public static List<Problem> problems(UiModel model) {
    return model.catalog().problems().stream()
        .filter(p -> model.gallery().matches(p.id() + " " + p.title() + " " + p.story()))
        .toList();
  }

  /** The solutions of the problem that runs. */
  public static List<Solution> solutions(RunState run, ListState list) {
    return run.problem().solutions().stream()
        .filter(s -> list.matches(s.id() + " " + s.motto() + " " + s.about() + " " + outcome(s)))
        .toList();
  }

  /** What a solution can fail of, or cannot: {@code can fail: deadlock}. */
  public static String outcome(Solution solution) {
    if (solution.outcome() instanceof Solution.Faulty faulty) {
      return "can fail: " + faulty.kind().word();
    }
    Solution.Fixed fixed = (Solution.Fixed) solution.outcome();
    return "cannot: "
        + String.join(", ", fixed.excludes().stream().sorted().map(k -> k.word()).toList());
  }

  /** The knobs of the problem that runs. */
  public static List<Knob<?>> knobs(RunState run, ListState list) {
    return KnobBook.all(run.problem()).stream()
        .filter(k -> list.matches(k.name() + " " + k.meaning()))
        .toList();
  }

  /** Lines of the log, newest first. */
  public static List<LogLine> log(RunState run, ListState list) {
    List<LogLine> lines = new ArrayList<>();
    List<LogLine> all = run.snapshot().log();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (list.matches(all.get(i).actor() + " " + all.get(i).text())) {
        lines.add(all.get(i));
      }
    }
    return lines;
  }

  /** The threads. */
  public static List<ActorView> threads(RunState run, ListState list) {
    return run.snapshot().actors().stream()
        .filter(a -> list.matches(String.join(" ", a.name(), a.role(), life(a), a.doing())))
        .toList();
  }

  private static String life(ActorView actor) {
    return actor.life().word() + " " + actor.cause();
  }

  /** The line of a list of threads that a name stands in; 0 is everyone. */
  public static int lineOf(List<ActorView> actors, Optional<String> who) {
    for (int i = 0; i < actors.size(); i++) {
      if (who.isPresent() && actors.get(i).name().equals(who.get())) {
        return i + 1;
      }
    }
    return 0;
  }
}
