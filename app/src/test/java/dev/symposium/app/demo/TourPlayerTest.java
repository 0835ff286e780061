package dev.symposium.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is said and done when; time is the test's. */
class TourPlayerTest {

  private static final Do HELP = new Do("I help.", "set think 0");

  private final Problem problem =
      mock(Problem.class, call -> call.getMethod().invoke(REAL, call.getArguments()));
  private final Simulation simulation = mock(Simulation.class);
  private final List<String> told = new ArrayList<>();
  private final List<Command> done = new ArrayList<>();
  private long nanos;
  private Snapshot now = Snapshots.running();

  private static final Problem REAL =
      dev.symposium.problems.spi.Catalog.load().find("dining").orElseThrow();

  private TourPlayer player(Tour.Act... acts) {
    org.mockito.Mockito.doReturn(new Tour(List.of(acts))).when(problem).tour();
    when(simulation.problem()).thenReturn(problem);
    when(simulation.solution()).thenReturn(REAL.opening());
    when(simulation.latest()).thenAnswer(call -> now);
    when(simulation.runTime()).thenAnswer(call -> Duration.ofNanos(nanos));
    when(simulation.submit(any()))
        .thenAnswer(
            call -> {
              done.add(call.getArgument(0));
              return CompletableFuture.completedFuture(new Outcome.Applied("it is so"));
            });
    return new TourPlayer(
        simulation,
        () -> nanos,
        Pace.ALOUD,
        new TourPlayer.Listener() {
          @Override
          public void says(String caption) {
            told.add(caption);
          }

          @Override
          public void happened(String sentence) {
            told.add("> " + sentence);
          }
        });
  }

  private void later(long seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void say_untilReadAloud_stays() {
    TourPlayer player = player(new Say("One two three."), new Say("Four."));
    assertThat(player.advance()).isFalse();
    assertThat(player.advance()).isFalse();
    assertThat(told).containsExactly("One two three.");
    later(2);
    assertThat(player.advance()).isFalse();
    assertThat(told).containsExactly("One two three.", "Four.");
    later(2);
    assertThat(player.advance()).isTrue();
    assertThat(player.hasMissed()).isFalse();
  }

  @Test
  void act_isDoneOnceAndItsAnswerTold() {
    TourPlayer player = player(new Do("I do it.", "set think 0"));
    player.advance();
    player.advance();
    later(3);
    assertThat(player.advance()).isTrue();
    assertThat(done).containsExactly(new Command.SetKnob("think", Optional.empty(), "0"));
    assertThat(told).containsExactly("I do it.", "> set think 0: it is so.");
  }

  @Test
  void await_whatStands_isToldInTheRunsOwnWords() {
    TourPlayer player = player(new Await("We wait.", Sign.STANDS, Duration.ofSeconds(15), HELP));
    player.advance();
    later(10);
    assertThat(player.advance()).isFalse();
    now = Snapshots.deadlock();
    assertThat(player.advance()).isTrue();
    assertThat(told).hasSize(2);
    assertThat(told.get(1)).startsWith("> DEADLOCK no. ").endsWith(".");
    assertThat(player.hasMissed()).isFalse();
  }

  @Test
  void await_inVain_isHelpedOnceAndThenToldAsMissed() {
    TourPlayer player = player(new Await("We wait.", Sign.STANDS, Duration.ofSeconds(15), HELP));
    player.advance();
    later(16);
    assertThat(player.advance()).isFalse();
    assertThat(told).contains("I help.");
    assertThat(done).hasSize(1);
    later(31);
    assertThat(player.advance()).isTrue();
    assertThat(told).last().isEqualTo("> It did not come this time.");
    assertThat(player.hasMissed()).isTrue();
    assertThat(done).hasSize(1);
  }

  @Test
  void await_break_isToldWhenItIsKnownWhatCameOfIt() {
    TourPlayer player =
        player(
            new Await("We wait.", Sign.STANDS, Duration.ofSeconds(15), HELP),
            new Await("It breaks.", Sign.BROKEN, Duration.ofSeconds(15), HELP));
    now = Snapshots.deadlock();
    player.advance();
    later(3);
    player.advance();
    assertThat(told).last().isEqualTo("It breaks.");
    now = Snapshots.broken();
    later(9);
    player.advance();
    assertThat(told).as("two of five have moved").last().isEqualTo("It breaks.");
    now = Snapshots.failedBreak();
    player.advance();
    assertThat(told).last().asString().startsWith("> BROKEN after ");
  }
}
