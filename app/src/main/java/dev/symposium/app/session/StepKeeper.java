package dev.symposium.app.session;

import dev.symposium.app.ui.command.StepAction;
import dev.symposium.app.ui.model.Book;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.schedule.BadTrace;
import dev.symposium.problems.schedule.Divergence;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The run of a session that is scheduled by hand: driven by a thread of its own, {@code steps},
 * which alone touches it; spoken to from the ui thread, which never waits. Thread-safe: what is to
 * be done goes through one queue.
 */
final class StepKeeper {

  private static final int MOST_SECONDS_TO_END = 5;

  private final ThreadFactory threads;
  private final Consumer<Msg> tell;
  private final ExecutorService driver;
  private final Queue<Effect> orders = new ConcurrentLinkedQueue<>();

  // volatile: set by who ends the session, read by the driver
  private volatile boolean ends;

  // the driver's alone
  private Stepper stepper;
  private Crew crew;
  private long number;
  private int seats;

  /**
   * A keeper without a run.
   *
   * @param threads makes all threads
   * @param tell takes answers, from any thread
   */
  StepKeeper(ThreadFactory threads, Consumer<Msg> tell) {
    this.threads = threads;
    this.tell = tell;
    this.driver = Executors.newSingleThreadExecutor(task -> named(task, "symposium-steps"));
  }

  private Thread named(Runnable task, String name) {
    Thread thread = threads.newThread(task);
    thread.setName(name);
    return thread;
  }

  /** Has something done about step mode; the answer is told. Whether it is about that. */
  boolean take(Effect effect) {
    boolean isOurs =
        effect instanceof Effect.OpenSteps
            || effect instanceof Effect.DoStep
            || effect instanceof Effect.RunSteps
            || effect instanceof Effect.CloseSteps;
    if (isOurs) {
      orders.add(effect);
      driver.execute(this::next);
    }
    return isOurs;
  }

  /** Ends what is open, and the threads; waits for them. Once, when nothing is asked any more. */
  void close() throws InterruptedException {
    ends = true;
    orders.clear();
    driver.execute(this::end);
    driver.shutdown();
    boolean unused = driver.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
  }

  // ---- on the driver's thread -------------------------------------------------------------------

  private void next() {
    Effect order = orders.poll();
    if (order instanceof Effect.OpenSteps open) {
      open(open);
    } else if (order instanceof Effect.CloseSteps close) {
      if (close.number() == number) {
        end();
      }
    } else if (order instanceof Effect.RunSteps run && isOpen(run.number())) {
      stepper.run(run.most());
      show();
    } else if (order instanceof Effect.DoStep step && isOpen(step.number())) {
      act(joined(step));
    }
  }

  private boolean isOpen(long its) {
    return stepper != null && its == number;
  }

  private void open(Effect.OpenSteps open) {
    end();
    number = open.number();
    seats = 0;
    crew = new Crew(task -> named(task, "symposium-step-" + ++seats));
    try {
      stepper = stepper(open);
      Book book = Book.of(open.configuration().problem());
      tell.accept(new Msg.StepsOpened(number, stepper.view(), book));
    } catch (BadValue e) {
      String nearest = e.nearest().map(near -> "; nearest: " + near).orElse("");
      failed(e.getMessage() + nearest);
    } catch (BadTrace | Divergence e) {
      failed(e.getMessage());
    }
  }

  private Stepper stepper(Effect.OpenSteps open) throws BadValue, BadTrace {
    return open.trace().isPresent()
        ? Stepper.of(open.trace().get(), crew)
        : new Stepper(open.configuration(), open.policy(), crew);
  }

  private void failed(String sentence) {
    end();
    tell.accept(new Msg.StepsFailed(number, sentence));
  }

  /** Steps that are taken back one after the other are played again once. */
  private StepAction joined(Effect.DoStep step) {
    StepAction action = step.action();
    while (action instanceof StepAction.Back back
        && orders.peek() instanceof Effect.DoStep next
        && next.number() == number
        && next.action() instanceof StepAction.Back more) {
      orders.remove(); // its own turn will find nothing
      action =
          new StepAction.Back((int) Math.min(Integer.MAX_VALUE, 0L + back.steps() + more.steps()));
    }
    return action;
  }

  private void act(StepAction action) {
    Optional<Msg.Told> told = new StepDeeds(stepper, () -> ends || !orders.isEmpty()).act(action);
    told.ifPresent(tell);
    show();
  }

  /** Nobody sees how it stood if more is to be done already. */
  private void show() {
    if (!(orders.peek() instanceof Effect.DoStep)) {
      tell.accept(new Msg.StepsStand(number, stepper.view()));
    }
  }

  private void end() {
    if (stepper != null) {
      stepper.close();
    }
    if (crew != null) {
      crew.close();
    }
    stepper = null;
    crew = null;
  }
}
