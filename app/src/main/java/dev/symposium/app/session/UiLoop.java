package dev.symposium.app.session;

import dev.symposium.app.cli.StepRequest;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.model.Book;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Looking;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.update.Step;
import dev.symposium.app.ui.update.Update;
import dev.symposium.app.ui.view.View;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The loop of the ui thread: takes messages, input before ticks, updates, draws what has changed.
 * Its fields belong to that thread; {@link #exitCode} and {@link #failure} are read after it has
 * ended.
 */
final class UiLoop implements Runnable {

  private static final int HUNG_UP = 129;
  private static final long OPENING_PATIENCE = 500_000_000;

  private final SessionParts parts;
  private final BlockingQueue<Msg> queue;
  private final RunKeeper keeper;
  private final StepKeeper steps;
  private final ChallengeKeeper challenges;
  private final Errand errand;
  private final FramePace pace;
  private final News news = new News();
  private final Inspecting inspecting = new Inspecting();
  private final long start;
  private Thread ui;
  private UiModel model;
  private UiModel drawn;
  private Optional<Simulation> watched = Optional.empty();
  private long seen;
  private boolean redraw = true;
  private Integer exitCode;
  private Throwable failure;

  UiLoop(
      SessionParts parts,
      BlockingQueue<Msg> queue,
      RunKeeper keeper,
      StepKeeper steps,
      ChallengeKeeper challenges,
      Errand errand) {
    this.parts = parts;
    this.queue = queue;
    this.keeper = keeper;
    this.steps = steps;
    this.challenges = challenges;
    this.errand = errand;
    this.start = parts.nanos().getAsLong();
    this.pace = new FramePace(parts.prefs().framesPerSecond(), start);
    var size = parts.port().size();
    this.model =
        UiModel.begin(parts.catalog(), parts.prefs(), new Size(size.getColumns(), size.getRows()))
            .but()
            .history(parts.history())
            .done(challenges.done())
            .build();
  }

  /** Opens a run without a way through the gallery. Before the loop begins. */
  void openAtOnce(RunPlan plan) {
    model = model.but().opening(plan.problem().title()).build();
    keeper.open(plan);
  }

  /** Opens step mode without a way over the stage. Before the loop begins. */
  void stepAtOnce(StepRequest request) {
    Stepping opening = Stepping.opening(0, request.configuration());
    Optional<StepGoal> goal = request.posed().map(StepGoal::of);
    model = model.but().stepping(goal.map(opening::withGoal).orElse(opening)).build();
    carryOut(new Effect.OpenSteps(0, request.configuration(), request.policy(), request.trace()));
    request.posed().ifPresent(posed -> carryOut(new Effect.PoseChallenge(0, posed)));
  }

  private void openNext(RunPlan plan) {
    watched = Optional.empty();
    openAtOnce(plan);
  }

  /** What the program ends with, once the loop has ended. */
  OptionalInt exitCode() {
    return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  /** What ended the loop, if it was not the person; once the loop has ended. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void run() {
    ui = Thread.currentThread();
    try {
      while (exitCode == null) {
        turn();
      }
    } catch (IOException e) {
      exitCode = HUNG_UP; // the terminal has gone, and nobody is there to be told
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the session's owner wants it to end
    } catch (RuntimeException | Error e) {
      failure = e; // thrown again where the session was begun
    }
  }

  /** One round: waits for input or for the next frame, takes all that is there, draws. */
  private void turn() throws IOException, InterruptedException {
    List<Msg> messages = new ArrayList<>();
    long wait = pace.untilFrame(false, now());
    for (Msg msg = queue.poll(wait, TimeUnit.NANOSECONDS); msg != null; ) {
      messages.add(msg);
      msg = queue.poll(pace.untilFrame(true, now()), TimeUnit.NANOSECONDS);
    }
    for (Msg msg : messages) {
      take(timed(msg));
    }
    tick();
    draw();
    pace.used(now());
  }

  private void tick() {
    Optional<Simulation> run = keeper.run().filter(r -> watched.equals(Optional.of(r)));
    Optional<Snapshot> newest =
        run.map(Simulation::latest).filter(s -> s.number() != seen && news.isWorthIt(s, now()));
    newest.ifPresent(s -> seen = s.number());
    Duration behind = run.map(UiLoop::behind).orElse(Duration.ZERO);
    take(new Msg.Tick(Duration.ofNanos(now() - start), newest, behind));
    if (run.isPresent() && Looking.atLines(model) && inspecting.isDue(now())) {
      inspecting.ask(run.get(), queue::offer);
    }
    if (run.isPresent() && exitCode == null) {
      errand.tick(run.get(), this::take).ifPresent(code -> exitCode = code);
      errand.wants().ifPresent(this::openNext);
    }
  }

  /** How old the newest picture is; a run that has just started over has none of its own yet. */
  private static Duration behind(Simulation run) {
    Snapshot latest = run.latest();
    Duration behind = run.runTime().minus(latest.runTime());
    return behind.isNegative() ? Duration.ZERO : behind;
  }

  private void take(Msg msg) {
    assertUiThread();
    if (msg instanceof Msg.KeyPressed) {
      errand.keyPressed();
    }
    if (msg instanceof Msg.RunOpened opened) {
      watched = keeper.run();
      seen = opened.first().number();
    }
    Step step = Update.update(model, msg);
    remember(model, step.model());
    model = step.model();
    step.effects().forEach(this::carryOut);
  }

  private void remember(UiModel before, UiModel after) {
    int lines = after.history().size();
    if (!before.history().equals(after.history()) && lines > 0) {
      String line = after.history().get(lines - 1);
      keeper.aside(() -> parts.memory().typed(line));
    }
  }

  private void carryOut(Effect effect) {
    if (steps.take(effect) || challenges.take(effect)) {
      return;
    }
    if (effect instanceof Effect.Submit submit) {
      keeper.submit(submit.command());
    } else if (effect instanceof Effect.Open open) {
      watched = Optional.empty();
      keeper.open(RunKeeper.asOpened(open.problem(), parts.seeds().getAsLong()));
    } else if (effect instanceof Effect.Quit quit) {
      exitCode = exitCode == null ? quit.exitCode() : exitCode;
    } else if (effect instanceof Effect.Redraw) {
      redraw = true;
      parts.port().repaint();
    } else if (effect instanceof Effect.ReadCode read) {
      keeper.aside(
          () -> queue.offer(new Msg.CodeRead(read.problem().id(), Book.of(read.problem()))));
    } else if (effect instanceof Effect.HintSeen) {
      keeper.aside(parts.memory()::hintSeen);
    }
  }

  private void draw() throws IOException {
    assertUiThread();
    if ((!redraw && model.looksLike(drawn)) || awaitsFirstRun()) {
      return;
    }
    CellBuffer cells = new CellBuffer(model.size().columns(), model.size().rows());
    View.draw(model, Canvas.over(cells, parts.palette(), parts.glyphs()));
    int sent = parts.port().draw(cells);
    drawn = model;
    redraw = false;
    if (parts.leaveAfterFirstFrame() && sent > 0) {
      exitCode = 0;
    }
  }

  /** A run that the program was started for is its first picture, if it comes soon. */
  private boolean awaitsFirstRun() {
    boolean opens =
        !model.opening().isEmpty()
            || model.stepping().filter(stepping -> stepping.view().isEmpty()).isPresent();
    return drawn == null && opens && now() - start < OPENING_PATIENCE;
  }

  private void assertUiThread() {
    if (!Thread.currentThread().equals(ui)) {
      throw new IllegalStateException("the screen is touched by " + Thread.currentThread());
    }
  }

  private Msg timed(Msg msg) {
    if (msg instanceof Msg.KeyPressed pressed) {
      return new Msg.KeyPressed(pressed.key(), pressed.at().minusNanos(start));
    }
    return msg instanceof Msg.Pasted pasted
        ? new Msg.Pasted(pasted.text(), pasted.at().minusNanos(start))
        : msg;
  }

  private long now() {
    return parts.nanos().getAsLong();
  }
}
