package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A smaller count says who leaves, all of them, and when. */
class LeaversTest {

  private static final String LATER = "when it has finished its round";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "         |         | ''",
        "Dan      |         | Dan leaves at once",
        "Dan Eve  |         | Dan, Eve leave at once",
        "         | Dan     | Dan leaves when it has finished its round",
        "         | Dan Eve | Dan, Eve leave: each when it has finished its round",
        "Fay      | Dan Eve | Fay leaves at once; Dan, Eve leave: each when it has finished its"
            + " round",
      })
  void told_namesAllAndWhen(String atOnce, String later, String told) {
    assertThat(new Leavers(names(atOnce), names(later)).told()).isEqualTo(told);
  }

  private static Solution solution(Problem problem, String id) {
    return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> names(String words) {
    return words == null ? List.of() : List.of(words.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "dining, naive, philosophers, 3, Marx, Kant",
    "bursts, single-signal, producers, 1, P2, P3",
    "bursts, single-signal, consumers, 0, C1, C2",
    "pool, leak, clients, 5, Fay, Gus",
    "barrier, cyclic, parties, 3, Lin, Max",
  })
  void count_smaller_namesAllWhoLeaveAndThenTheyDo(
      String name, String solution, String count, int fewer, String one, String other) {
    Problem problem = Catalog.load().find(name).orElseThrow();
    try (LiveTable table = LiveTable.open(problem, solution(problem, solution), "speed=1:20")) {
      Outcome outcome = table.turn(count + "=" + fewer);
      assertThat(outcome.sentence()).startsWith(count + " " + fewer + "; ");
      assertThat(outcome.remark())
          .contains(one, other)
          .matches("([A-Z]\\w*(, )?)+ leaves? at once|.* leaves?:? (each )?" + LATER);
      Snapshot gone = table.await("them to go", s -> s.pending().isEmpty());
      assertThat(gone.actor(one)).isEmpty();
      assertThat(gone.actor(other)).isEmpty();
      assertThat(table.turn(count + "=" + (fewer + 1)).remark()).as("nobody leaves").isEmpty();
    }
  }

  @Test
  void count_smallerWhileTheyAreBusy_showsAllWhoAreStillToGo() {
    Problem bursts = Catalog.load().find("bursts").orElseThrow();
    try (LiveTable table = LiveTable.open(bursts, bursts.opening(), "speed=1:500", "work=20s")) {
      table.await(
          "both to have an item",
          s ->
              s.actors().stream()
                  .filter(a -> a.role().equals("consumer"))
                  .allMatch(a -> a.work().carries() > 0));
      assertThat(table.turn("consumers=0").sentence())
          .isEqualTo("consumers 0; C1, C2 leave: each " + LATER);
      assertThat(table.fresh().pending())
          .extracting(Pending::name, Pending::why)
          .containsExactly(tuple("C2", "leaves " + LATER), tuple("C1", "leaves " + LATER));
      assertThat(table.take(new Command.Retire("producer")).remark()).startsWith("P3 leaves ");
    }
  }

  @Test
  void count_smallerWhileTheyAreStuck_saysAtOnce() {
    try (LiveTable table =
        LiveTable.dining("naive", "think=0", "after-first=6ms", "break-after=off")) {
      table.await("a deadlock", s -> s.deadlocks().standing() == 1);
      assertThat(table.turn("philosophers=3").sentence())
          .isEqualTo("philosophers 3; Marx, Kant leave at once");
    }
  }
}
