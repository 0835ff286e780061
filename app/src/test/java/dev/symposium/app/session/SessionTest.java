package dev.symposium.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.app.cli.StepRequest;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.term.FakeTerminal;
import dev.symposium.app.term.Key;
import dev.symposium.app.ui.fixture.Keys;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.schedule.TraceReader;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.themes.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

  private final FakeTerminal terminal = new FakeTerminal(80, 24, false, ColorDepth.NONE);
  private final FakeRun run = new FakeRun();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final List<String> remembered = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private Thread person;

  private SessionParts parts(boolean leaveAfterFirstFrame) {
    return new SessionParts(
        terminal,
        Palette.of(Themes.standard(), ColorDepth.NONE),
        Glyphs.ASCII,
        Catalog.load(),
        run,
        System::nanoTime,
        () -> 7,
        this::thread,
        new Prefs(20, true),
        new Memory() {
          @Override
          public void hintSeen() {
            remembered.add("hint");
          }

          @Override
          public void typed(String line) {
            remembered.add(line);
          }
        },
        List.of("pause"),
        leaveAfterFirstFrame);
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task);
    threads.add(thread);
    return thread;
  }

  private void open(boolean atOnce) {
    open(new Session(parts(false)), atOnce, Errand.NONE);
  }

  private void open(Session session, boolean atOnce, Errand errand) {
    Optional<RunPlan> plan =
        atOnce ? Optional.of(RunPlan.opening(Snapshots.DINING, 1)) : Optional.empty();
    person =
        new Thread(
            () -> {
              try {
                ended.complete(session.run(plan, errand));
              } catch (Exception | Error e) {
                ended.completeExceptionally(e);
              }
            },
            "person");
    person.start();
  }

  @AfterEach
  void everyThreadHasEnded() throws InterruptedException {
    if (person != null) {
      person.interrupt();
      person.join(5_000);
      assertThat(person.isAlive()).isFalse();
    }
    for (Thread thread : threads) {
      thread.join(5_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private int exitCode() throws Exception {
    return ended.get(10, TimeUnit.SECONDS);
  }

  /** Waits for what a person would see; the session draws on its own thread. */
  private void see(String text) {
    await(() -> terminal.text().contains(text), () -> text + "\nin\n" + terminal.text());
  }

  private static void await(BooleanSupplier condition, Supplier<String> what) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private void press(String... keys) {
    for (String key : keys) {
      terminal.press(Keys.of(key));
    }
  }

  @Test
  void gallery_enter_opensSlowAndBreaksAfterFiveSeconds() throws Exception {
    open(false);
    see("PROBLEMS");
    press("enter");
    see("naive: left fork, then right");
    assertThat(run.plans.get(0).settings())
        .containsExactly(
            new Command.SetKnob("speed", Optional.empty(), "1:500"),
            new Command.SetKnob("break-after", Optional.empty(), "5s"));
    press("q");
    see("dining, 0:42 (paused)");
    press("q");
    assertThat(exitCode()).isZero();
    assertThat(run.closed).hasValue(1);
    assertThat(terminal.isClosed()).isTrue();
  }

  @Test
  void snapshot_newerOne_isShown() throws Exception {
    open(true);
    see("Hume eats");
    run.snapshot = Snapshots.deadlockTable().at(2, Duration.ofSeconds(43)).build();
    see("DEADLOCK no. 4");
    press("ctrl-c");
    assertThat(exitCode()).isEqualTo(130);
  }

  /** Forty ticks with nothing new: not one byte. */
  @Test
  void paused_nothingChanges_sendsNoByte() throws Exception {
    run.snapshot =
        Snapshots.table(5).phase(Snapshot.Phase.PAUSED).at(5, Duration.ofSeconds(9)).build();
    Ticks ticks = new Ticks();
    open(new Session(parts(false)), true, ticks);
    see("PAUSED");
    int before = ticks.count();
    await(() -> ticks.count() > before + 2, () -> "no ticks");
    int sent = terminal.sent().length;
    int from = ticks.count();
    await(() -> ticks.count() > from + 40, () -> "no ticks");
    assertThat(terminal.sent()).hasSize(sent);
    press("q", "q");
    assertThat(exitCode()).isZero();
  }

  @Test
  void plus_isShownBeforeAnyAnswer() throws Exception {
    run.answers = false;
    open(true);
    see(">d delay 1.5 s");
    press("+");
    see(">d delay 1.5 -> 2 s");
    await(() -> run.commands.size() == 1, () -> "not submitted");
    press("q", "q");
    assertThat(exitCode()).isZero();
  }

  @Test
  void commandLine_isRemembered() throws Exception {
    open(true);
    see("Hume eats");
    press(":");
    terminal.type("freeze Kant");
    press("enter");
    await(() -> remembered.contains("freeze Kant"), remembered::toString);
    assertThat(remembered).contains("hint");
    press(":", "up", "up");
    see(":pause");
    press("ctrl-c");
    assertThat(exitCode()).isEqualTo(130);
  }

  @Test
  void resize_anySize_goesOn() throws Exception {
    open(true);
    see("Hume eats");
    terminal.resize(120, 40);
    see("2 THREADS");
    terminal.resize(20, 5);
    see("too small:");
    terminal.resize(1, 1);
    terminal.resize(60, 16);
    see("Dining philosophers");
    press("q", "q");
    assertThat(exitCode()).isZero();
  }

  @Test
  void terminalGone_endsWith129() throws Exception {
    open(true);
    see("Hume eats");
    terminal.end();
    assertThat(exitCode()).isEqualTo(129);
    assertThat(run.closed).hasValue(1);
  }

  @Test
  void fault_onTheUiThread_restoresAndReachesTheCallerWithItsThread() {
    Session session = new Session(parts(false));
    open(session, true, Errand.NONE);
    see("Hume eats");
    run.fault = new IllegalStateException("made for the test");
    assertThatThrownBy(this::exitCode)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("made for the test");
    assertThat(session.failed().map(Thread::getName)).hasValue("symposium-ui");
    assertThat(terminal.isClosed()).isTrue();
  }

  @Test
  void refusedPlan_isSaidInTheGallery() throws Exception {
    run.refusal = Optional.of(new Outcome.Rejected("there is no room", Optional.empty()));
    open(true);
    see("there is no room");
    press("q");
    assertThat(exitCode()).isZero();
  }

  @Test
  void firstFrameExit_leavesAfterOneFrame() throws Exception {
    open(new Session(parts(true)), false, Errand.NONE);
    assertThat(exitCode()).isZero();
    assertThat(terminal.frames()).isEqualTo(1);
  }

  @Test
  void errand_endsTheSession() throws Exception {
    open(new Session(parts(false)), true, (simulation, tell) -> Optional.of(1));
    assertThat(exitCode()).isEqualTo(1);
  }

  @Test
  void keysHeldDown_areOneFrameAtATime() throws Exception {
    open(true);
    see("Hume eats");
    int before = terminal.frames();
    long start = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      terminal.press(Key.ch(i % 2 == 0 ? '+' : '-'));
    }
    press("s");
    see("SOLUTIONS");
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(terminal.frames() - before).isLessThanOrEqualTo((int) (seconds * 61) + 2);
    press("ctrl-c");
    assertThat(exitCode()).isEqualTo(130);
  }

  @Test
  void session_runTwice_isRefused() throws Exception {
    Session session = new Session(parts(true));
    open(session, false, Errand.NONE);
    assertThat(exitCode()).isZero();
    assertThatThrownBy(() -> session.run(Optional.empty(), Errand.NONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void threads_haveNames() throws Exception {
    open(true);
    see("Hume eats");
    assertThat(threads)
        .extracting(Thread::getName)
        .containsExactlyInAnyOrder("symposium-ui", "symposium-runs");
    press("ctrl-c");
    assertThat(exitCode()).isEqualTo(130);
  }

  /** The run behind it is paused meanwhile; all its threads end with the session. */
  @Test
  void stepMode_isScheduledTakenBackAndSaved(@TempDir Path folder) throws Exception {
    open(true);
    see("Hume eats");
    press("S");
    see("STEP MODE");
    see("step 0");
    press(">");
    see("step 1 ");
    press(".", ".");
    see("step 3 ");
    press(",", ",");
    see("step 1  undone 2 steps");
    press("u");
    see("DEADLOCK at step");
    Path file = folder.resolve("circle.trace");
    for (String told : List.of("written to", "there is a file")) {
      press(":");
      terminal.type("save " + file);
      press("enter");
      see(told);
    }
    Trace saved = TraceReader.read(Catalog.load(), Files.readAllLines(file));
    assertThat(saved.steps()).isPositive();
    press("q");
    see("Hume eats");
    assertThat(run.commands).containsExactly(new Command.Pause(), new Command.Resume());
    press("S");
    see("step 0");
    press("ctrl-c");
    assertThat(exitCode()).isEqualTo(130);
    assertThat(threads).anyMatch(thread -> thread.getName().equals("symposium-step-5"));
  }

  @Test
  void stepMode_ofAConfigurationThatIsNone_isToldAndLeft() throws Exception {
    Configuration wrong =
        Configuration.of(Snapshots.DINING, "naive", Timing.VIRTUAL, 0, "philosophers=few");
    Session session = new Session(parts(false));
    person =
        new Thread(
            () -> {
              try {
                ended.complete(session.step(new StepRequest(wrong, Policy.random(1))));
              } catch (Exception | Error e) {
                ended.completeExceptionally(e);
              }
            },
            "person");
    person.start();
    see("philosophers");
    see("PROBLEMS");
    press("q");
    assertThat(exitCode()).isZero();
  }
}
