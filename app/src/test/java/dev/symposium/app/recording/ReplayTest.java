package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A recording with a snapshot every tenth of a second, on a clock in the test's hands. */
class ReplayTest {

  private static final long MILLI = 1_000_000;

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong(77);
  private final List<Thread> made = new ArrayList<>();
  private Recording recording;
  private Player player;

  @BeforeEach
  void begin() throws IOException, BadFile {
    play(Yesterday.snapshots().subList(0, 40));
  }

  private void play(List<Snapshot> snapshots) throws IOException, BadFile {
    Path file = folder.resolve("run.jsonl");
    Moments.write(file, snapshots);
    recording = Recording.of(file.toString());
    player = new Player(recording, clock::get);
  }

  private long later(long millis) {
    clock.addAndGet(millis * MILLI);
    return player.advance();
  }

  /** Whole tenths of a second of the recording. */
  private long shown() {
    return player.shown().runTime().toMillis() / 100 - 100;
  }

  @Test
  void clock_snapshotsComeWhenTheyCame() {
    assertThat(shown()).isZero();
    assertThat(later(250)).isEqualTo(50 * MILLI);
    assertThat(shown()).isEqualTo(2);
    assertThat(later(50)).isEqualTo(100 * MILLI);
    assertThat(shown()).isEqualTo(3);
  }

  @Test
  void speed_isThatAtWhichItIsShown() {
    Outcome outcome = player.obey(new Command.SetKnob("speed", Optional.empty(), "1:100"));
    assertThat(outcome.sentence()).isEqualTo("shown at 1:100, recorded at 1:500");
    assertThat(later(60)).isEqualTo(20 * MILLI);
    assertThat(shown()).isEqualTo(3);
    assertThat(player.shown().speed()).isEqualTo("1:100");
    assertThat(player.shown().knob("speed").orElseThrow().inForce()).isEqualTo("1:100");
    assertThat(player.obey(new Command.SetKnob("speed", Optional.empty(), "warp")))
        .isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void pause_holdsItWhereItIs() {
    later(250);
    player.obey(new Command.Pause());
    later(10_000);
    assertThat(shown()).isEqualTo(2);
    assertThat(player.shown().phase()).isEqualTo(Snapshot.Phase.PAUSED);
    player.obey(new Command.PassGate());
    assertThat(shown()).isEqualTo(3);
    later(10_000);
    player.obey(new Command.Resume());
    later(150);
    assertThat(shown()).isEqualTo(4);
    assertThat(player.shown().phase()).isEqualTo(Snapshot.Phase.RUNNING);
  }

  @Test
  void reset_playsItAgain_andTheEndSaysSo() {
    later(60_000);
    assertThat(shown()).isEqualTo(39);
    assertThat(player.shown().notice()).contains("the recording ends here");
    long number = player.shown().number();
    player.obey(new Command.Reset(Optional.empty()));
    assertThat(shown()).isZero();
    assertThat(player.shown().notice()).isEmpty();
    assertThat(player.shown().number()).isGreaterThan(number);
    later(100);
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void pauseThatWasRecorded_isSkippedWhenAskedFor() throws Exception {
    List<Snapshot> paused = new ArrayList<>(Yesterday.snapshots().subList(0, 2));
    for (int i = 0; i < 20; i++) {
      Snapshots still = Snapshots.table(5).at(900 + i, Duration.ofMillis(10_200));
      paused.add(still.phase(Snapshot.Phase.PAUSED).build());
    }
    paused.addAll(Yesterday.snapshots().subList(5, 9));
    play(paused);
    later(400);
    assertThat(player.shown().phase()).isEqualTo(Snapshot.Phase.PAUSED);
    player.obey(new Command.Resume());
    assertThat(shown()).isEqualTo(5);
    later(100);
    assertThat(shown()).isEqualTo(6);
  }

  static List<Command> whatCannotBeDone() {
    return List.of(
        new Command.BreakNow(),
        new Command.MakeItFail(),
        new Command.Crash("Kant"),
        new Command.Freeze("Kant"),
        new Command.Thaw("Kant"),
        new Command.Add("philosopher"),
        new Command.Retire("philosopher"),
        new Command.UseSolution("seats", Optional.empty()),
        new Command.SetKnob("think", Optional.empty(), "1s"),
        new Command.ClearKnob("think", Optional.of("Kant")));
  }

  @ParameterizedTest
  @MethodSource("whatCannotBeDone")
  void anythingElse_isRefusedInOneSentence(Command command) {
    try (Simulation run = replays().open(replays().plan())) {
      assertThat(run.submit(command).join())
          .isEqualTo(
              new Outcome.Rejected(
                  "a recording can only be watched: pause, resume, pass, speed, reset, quit",
                  Optional.empty()));
      assertThat(run.check(command)).isPresent();
    }
  }

  private Replays replays() {
    return new Replays(
        recording,
        Snapshots.DINING,
        clock::get,
        task -> {
          Thread thread = new Thread(task);
          made.add(thread);
          return thread;
        });
  }

  @Test
  void replay_isARunWithAThreadThatEnds() {
    Replays replays = replays();
    assertThat(replays.plan().solution().id()).isEqualTo("naive");
    Simulation run = replays.open(replays.plan());
    assertThat(run.latest().run().problem()).isEqualTo("dining-philosophers");
    assertThat(run.solution().id()).isEqualTo("naive");
    assertThat(run.submit(new Command.Pause()).join()).isInstanceOf(Outcome.Applied.class);
    assertThat(run.latest().phase()).isEqualTo(Snapshot.Phase.PAUSED);
    run.close();
    run.close();
    assertThat(made).singleElement().satisfies(t -> assertThat(t.isAlive()).isFalse());
    assertThat(run.submit(new Command.Pause()).join()).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void anotherProblem_isNotOpened() {
    RunPlan pool = RunPlan.opening(Catalog.load().find("pool").orElseThrow(), 1);
    assertThat(replays().check(pool).orElseThrow().sentence())
        .contains("this is a recording of dining-philosophers");
    assertThat(replays().check(replays().plan())).isEmpty();
  }
}
