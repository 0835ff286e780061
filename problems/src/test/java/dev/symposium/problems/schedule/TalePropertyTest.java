package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random runs of every solution: their arrows, and what becomes of their traces when damaged. */
class TalePropertyTest {

  private static final Catalog CATALOG = Catalog.load();
  private static final long STEPS = 300;

  /** Words of steps that hand something on. */
  private static final Set<String> RELEASE =
      Set.of(
          "unlocks",
          "waits at",
          "gives back",
          "unlocks after writing",
          "unlocks after reading",
          "releases",
          "writes",
          "updates",
          "puts into",
          "offers to",
          "gets room in",
          "arrives at",
          "leaves",
          "opens",
          "counts down",
          "sets",
          "submits to",
          "puts work back to",
          "finishes a task of",
          "ends",
          "turns to writing");

  /** Words of steps that are handed something. */
  private static final Set<String> ACQUIRE =
      Set.of(
          "locks",
          "gets",
          "tries",
          "wakes at",
          "locks for writing",
          "locks for reading",
          "gets for writing",
          "gets for reading",
          "tries to write",
          "tries to read",
          "acquires",
          "reads",
          "updates",
          "takes from",
          "polls",
          "gets from",
          "arrives at",
          "passes",
          "comes to",
          "takes work from",
          "gets a result of",
          "joins",
          "turns to writing",
          "looks at");

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  static Stream<Configuration> all() {
    return CATALOG.problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(Solution::id)
                    .map(id -> Configuration.of(problem, id, Timing.VIRTUAL, 0)));
  }

  private List<Happening> happenings(Configuration configuration, long seed) throws Exception {
    List<Happening> all = new ArrayList<>();
    try (Play play = new Play(configuration.withSeed(seed), crew)) {
      play.run().tell(all::add);
      play.go(new Bounded(new RandomChoice(seed), STEPS));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void arrow_inAnyRun_leadsFromAReleaseOfAnotherToAnAcquireOfTheSameThing(
      Configuration configuration) throws Exception {
    for (long seed = 1; seed <= 2; seed++) {
      List<Happening> all = happenings(configuration, seed);
      for (Happening to : all) {
        for (long step : to.after()) {
          Happening from = all.get((int) step - 1);
          assertThat(from.step()).isEqualTo(step).isLessThan(to.step());
          assertThat(from.actor()).isNotEqualTo(to.actor());
          assertThat(from.what()).isEqualTo(to.what());
          assertThat(RELEASE).contains(from.does());
          assertThat(ACQUIRE).contains(to.does());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void arrows_inAnyRun_orderLocksAsVectorClocksOfTheirOwnDo(Configuration configuration)
      throws Exception {
    for (long seed = 1; seed <= 2; seed++) {
      List<Happening> all = happenings(configuration, seed);
      Clocks byArrows = new Clocks(configuration.names());
      Clocks byLocks = new Clocks(configuration.names());
      for (Happening happening : all) {
        byArrows.arrows(happening);
        byLocks.locks(happening);
        assertThat(byArrows.knowsAllOf(byLocks, happening.actor()))
            .as("step %d of %s", happening.step(), configuration.solution().id())
            .isTrue();
      }
      if (onlyLocks(all)) {
        assertThat(byArrows.now).isEqualTo(byLocks.now);
      }
    }
  }

  /** Then the locks must bring all the order that there is. */
  private static boolean onlyLocks(List<Happening> all) {
    return all.stream().noneMatch(h -> h.does().equals("acquires"))
        && all.stream()
            .filter(happening -> !happening.after().isEmpty())
            .allMatch(h -> Set.of("locks", "gets", "tries", "wakes at").contains(h.does()));
  }

  /** Vector clocks (Fidge and Mattern, 1988), by two ways of knowing what is handed on. */
  private static final class Clocks {
    private final List<String> names;
    private final Map<String, List<Long>> now = new HashMap<>();
    private final Map<Long, List<Long>> atStep = new HashMap<>();
    private final Map<String, List<Long>> released = new HashMap<>();
    private final Map<String, Integer> holds = new HashMap<>();

    Clocks(List<String> names) {
      this.names = names;
      names.forEach(name -> now.put(name, names.stream().map(any -> 0L).toList()));
    }

    void arrows(Happening happening) {
      for (long step : happening.after()) {
        join(happening.actor(), atStep.get(step));
      }
      tick(happening);
    }

    /** By who has which lock, from the words alone. */
    void locks(Happening happening) {
      String lock = happening.what();
      String mine = happening.actor() + " has " + lock;
      boolean got = happening.turn() == Turn.GO && happening.isOver() && happening.code() != 0;
      int had = holds.getOrDefault(mine, 0);
      boolean asleep = holds.containsKey(happening.actor() + " sleeps at " + lock);
      switch (happening.does()) {
        case "locks", "gets", "tries" -> {
          if (got && had == 0) {
            join(happening.actor(), released.get(lock));
          }
          holds.put(mine, got ? had + 1 : had);
        }
        case "wakes at" -> {
          if (happening.isOver() && asleep) {
            join(happening.actor(), released.get(lock));
            holds.put(mine, holds.remove(happening.actor() + " sleeps at " + lock));
          }
        }
        default -> {
          // said below, when its own step counts
        }
      }
      tick(happening);
      if (happening.does().equals("waits at") && !happening.isOver()) {
        holds.put(happening.actor() + " sleeps at " + lock, had);
        holds.put(mine, 0);
        released.put(lock, now.get(happening.actor()));
      } else if (happening.does().equals("unlocks")) {
        holds.put(mine, had - 1);
        if (had == 1) {
          released.put(lock, now.get(happening.actor()));
        }
      }
    }

    private void tick(Happening happening) {
      int me = names.indexOf(happening.actor());
      List<Long> next = new ArrayList<>(now.get(happening.actor()));
      next.set(me, next.get(me) + 1);
      now.put(happening.actor(), List.copyOf(next));
      atStep.put(happening.step(), now.get(happening.actor()));
    }

    private void join(String actor, List<Long> other) {
      if (other == null) {
        return;
      }
      List<Long> joined = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        joined.add(Math.max(now.get(actor).get(i), other.get(i)));
      }
      now.put(actor, List.copyOf(joined));
    }

    boolean knowsAllOf(Clocks other, String actor) {
      for (int i = 0; i < names.size(); i++) {
        if (now.get(actor).get(i) < other.now.get(actor).get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  // ---- damage ---------------------------------------------------------------------------------

  @Test
  void trace_damagedAnywhere_isReadOrRefusedInOneSentence() throws Exception {
    Configuration first = all().findFirst().orElseThrow();
    List<String> whole;
    try (Play play = new Play(first, crew)) {
      play.go(new Bounded(new RandomChoice(3), 60));
      whole = Trace.of(play, "random 3").lines();
    }
    Random damage = new Random(4711);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      refused += isRefused(damaged(whole, damage)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(200);
  }

  private boolean isRefused(List<String> lines) throws Exception {
    try {
      TraceReader.read(CATALOG, lines).replay(crew).close();
      return false;
    } catch (BadTrace bad) {
      assertThat(bad.getMessage()).startsWith("line ").doesNotContain("\n");
      assertThat(bad.line()).isBetween(1, lines.size() + 1);
      return true;
    } catch (Divergence diverges) {
      int line = TraceReader.lineOf(lines, diverges.at());
      assertThat(line).isBetween(1, lines.size());
      return true;
    }
  }

  private static List<String> damaged(List<String> whole, Random damage) {
    List<String> lines = new ArrayList<>(whole);
    int line = damage.nextInt(lines.size());
    String text = lines.get(line);
    switch (damage.nextInt(4)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, text);
      case 2 -> {
        int at = damage.nextInt(Math.max(1, text.length()));
        char other = (char) (' ' + damage.nextInt(95));
        lines.set(
            line, text.substring(0, at) + other + text.substring(Math.min(text.length(), at + 1)));
      }
      default -> lines.subList(line, lines.size()).clear();
    }
    return lines;
  }
}
