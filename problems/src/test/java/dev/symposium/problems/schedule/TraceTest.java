package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs written down, read again and played again. */
class TraceTest {

  private static final Catalog CATALOG = Catalog.load();

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private Trace trace(Configuration configuration, long most) throws BadValue {
    try (Play play = new Play(configuration, crew)) {
      play.go(new Bounded(new RandomChoice(7), most));
      return Trace.of(play, "random 7");
    }
  }

  /** A short run of two, each of whom eats once at most. */
  private static Configuration pair() {
    Problem dining = CATALOG.find("dining").orElseThrow();
    return Configuration.of(dining, "naive", Timing.VIRTUAL, 1, "philosophers=2");
  }

  static Stream<Configuration> all() {
    return CATALOG.problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(Solution::id)
                    .map(id -> Configuration.of(problem, id, Timing.VIRTUAL, 0)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void trace_ofEverySolution_isReadAndPlayedAgainToTheSameHash(Configuration configuration)
      throws Exception {
    Trace written = trace(configuration, 400);

    Trace read = TraceReader.read(CATALOG, written.lines());
    assertThat(read).isEqualTo(written);
    try (Play again = read.replay(crew)) {
      assertThat(again.run().eventHash()).isEqualTo(written.hash());
    }
  }

  @Test
  void trace_ofAShortRun_isTextOfThisForm() throws BadValue {
    assertThat(trace(pair(), 12).lines())
        .containsExactly(
            "symposium-trace 1",
            "problem dining-philosophers",
            "solution naive",
            "preset default",
            "set philosophers=2",
            "time virtual",
            "operations 1",
            "seed 1",
            "scheduler random 7",
            "time-out Plato",
            "time-out Plato",
            "go Plato 1",
            "time-out Plato",
            "go Plato 1",
            "time-out Plato",
            "go Plato 3",
            "time-out Hume",
            "time-out Hume",
            "go Hume 1",
            "steps 12",
            "hash 57e07439058aec0c");
  }

  @Test
  void trace_withSomebodyToldToLeave_isPlayedAgain() throws Exception {
    Trace written;
    try (Play play = new Play(pair(), crew)) {
      play.go(new Bounded(new RandomChoice(3), 20));
      play.order(1, Reason.VICTIM);
      play.go(new Bounded(new RandomChoice(4), 60));
      written = Trace.of(play, "person");
    }
    assertThat(written.lines()).anyMatch(line -> line.startsWith("order "));

    try (Play again = TraceReader.read(CATALOG, written.lines()).replay(crew)) {
      assertThat(again.moves()).isEqualTo(written.moves());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | {\"symposium-recording\":1} | line 1: this is no trace",
        "0 | symposium-trace 2 | line 1: of traces only version 1 is known here",
        "1 | problem smoking | line 2: there is no problem called smoking",
        "2 | solution none | line 3: dining-philosophers has no solution called none",
        "4 | set philosophers=many | line 5",
        "9 | go Kent 2 | line 10: nobody is called Kent here",
        "9 | go Kant -2 | line 10: -2 is not from 0 to",
        "9 | jump Kant | line 10: no move: jump Kant",
        "8 | chooser random | line 9: here comes scheduler"
      })
  void reader_ofADamagedLine_saysWhereInOneSentence(int line, String text, String says)
      throws BadValue {
    List<String> damaged = new ArrayList<>(trace(pair(), 12).lines());
    damaged.set(line, text);

    assertThatThrownBy(() -> TraceReader.read(CATALOG, damaged))
        .isInstanceOf(BadTrace.class)
        .hasMessageContaining(says);
  }

  @Test
  void reader_ofATraceThatWasCutOff_saysWhere() throws BadValue {
    List<String> whole = trace(pair(), 12).lines();
    List<String> cut = whole.subList(0, whole.size() - 1);

    assertThatThrownBy(() -> TraceReader.read(CATALOG, cut))
        .isInstanceOf(BadTrace.class)
        .hasMessageContaining("line " + whole.size() + ": the trace ends too early");
  }

  @Test
  void replay_afterWhichSomethingElseHasHappened_saysSo() throws Exception {
    List<String> other = new ArrayList<>(trace(pair(), 12).lines());
    other.set(other.size() - 1, "hash 1234");
    Trace read = TraceReader.read(CATALOG, other);

    assertThatThrownBy(() -> read.replay(crew))
        .isInstanceOf(BadTrace.class)
        .hasMessageContaining("something else has happened");
  }
}
