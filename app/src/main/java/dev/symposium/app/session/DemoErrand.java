package dev.symposium.app.session;

import dev.symposium.app.demo.Pace;
import dev.symposium.app.demo.TourPlayer;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tours on the screen, one after the other, until a key is pressed: then the run belongs to whoever
 * pressed it. Used by the ui thread.
 */
final class DemoErrand implements Errand {

  private static final String YOURS = "The tour has stopped: it is yours now.  ? lists the keys";
  private static final String OVER =
      "That was the tour. It runs on, and is yours now.  ? lists the keys";

  private final LongSupplier nanos;
  private final Deque<RunPlan> left;
  private Optional<RunPlan> next = Optional.empty();
  private Simulation shown;
  private TourPlayer player;
  private boolean pressed;
  private boolean over;

  /**
   * Tours that have not begun.
   *
   * @param plans the first of them is open already
   */
  DemoErrand(List<RunPlan> plans, LongSupplier nanos) {
    this.left = new ArrayDeque<>(plans.subList(1, plans.size()));
    this.nanos = nanos;
  }

  @Override
  public void keyPressed() {
    pressed = true;
  }

  @Override
  public Optional<RunPlan> wants() {
    Optional<RunPlan> wanted = next;
    next = Optional.empty();
    return wanted;
  }

  @Override
  public Optional<Integer> tick(Simulation run, Consumer<Msg> tell) {
    if (over) {
      return Optional.empty();
    }
    if (pressed) {
      end(YOURS, tell);
    } else if (!run.equals(shown)) {
      shown = run;
      player = new TourPlayer(run, nanos, Pace.ALOUD, captions(tell));
    } else if (player != null && player.advance()) {
      player = null;
      next = Optional.ofNullable(left.poll());
      if (next.isEmpty()) {
        end(OVER, tell);
      }
    }
    return Optional.empty();
  }

  private void end(String sentence, Consumer<Msg> tell) {
    over = true;
    tell.accept(new Msg.Captioned(""));
    tell.accept(new Msg.Told(sentence, false));
  }

  /** What happens is on the screen already. */
  private static TourPlayer.Listener captions(Consumer<Msg> tell) {
    return new TourPlayer.Listener() {
      @Override
      public void says(String caption) {
        tell.accept(new Msg.Captioned(caption));
      }

      @Override
      public void happened(String sentence) {}
    };
  }
}
