package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Outcome.Applied;
import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Solution;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes it fail: holds the window of the fault open until everybody stands in it or waits for
 * somebody who does, lets them go, and does so again until the fault shows or ten seconds have
 * passed. Meanwhile nobody lingers elsewhere, and that is said. Control thread only.
 */
final class FailMode {

  private static final long MOST_NANOS = 10_000_000_000L;
  private static final long REST_NANOS = 30_000_000L;

  private final Stage stage;
  private final World world;
  private DurationKnob window;
  private long since;
  private long releasedAt;
  private long closeCalls;
  private long verdictsBefore;
  private boolean open;

  FailMode(Stage stage, World world) {
    this.stage = stage;
    this.world = world;
  }

  Outcome begin(Solution solution, Consumer<String> say) {
    Optional<DurationKnob> place = Places.usual(stage.problem(), solution);
    if (place.isEmpty()) {
      return new Outcome.Rejected("this problem has no window to hold open", Optional.empty());
    }
    window = place.get();
    since = run();
    closeCalls = 0;
    verdictsBefore = -1;
    hold(true);
    String sentence =
        "makes it fail: all held " + window.where() + ", everybody's other delays are 0";
    say.accept(sentence);
    return new Applied(sentence);
  }

  boolean isOn() {
    return window != null;
  }

  /** Ends it without a word. */
  void end() {
    if (isOn()) {
      hold(false);
      window = null;
    }
  }

  /** Goes on with it; whether it is to be called again soon. */
  boolean step(Arbiter arbiter, Consumer<String> say) {
    if (!isOn()) {
      return false;
    }
    if (verdictsBefore < 0) {
      verdictsBefore = arbiter.faults();
    }
    long took = run() - since;
    if (arbiter.faults() > verdictsBefore) {
      end();
      say.accept("made it fail after " + seconds(took) + "; all delays are as before");
      return false;
    }
    if (took > MOST_NANOS) {
      end();
      say.accept(
          "tried 10 s, "
              + closeCalls
              + (closeCalls == 1 ? " close call" : " close calls")
              + ", did not fail");
      return false;
    }
    holdOrLetGo();
    return true;
  }

  private void holdOrLetGo() {
    if (open && everybodyIsThere()) {
      closeCalls += somebodyWaits() ? 1 : 0;
      hold(false);
      releasedAt = run();
    } else if (!open && run() - releasedAt > restNanos()) {
      hold(true);
    }
  }

  /** Long enough for those let go to do what they were kept from. */
  private long restNanos() {
    return REST_NANOS;
  }

  private void hold(boolean on) {
    open = on;
    stage.pauses().holdOpen(on ? window : null);
    world.pokeSleepers();
  }

  private boolean everybodyIsThere() {
    return world.cast().stream().allMatch(this::isThere);
  }

  private boolean isThere(Member member) {
    long word = member.word();
    boolean inWindow =
        WaitWord.state(word) == State.SLEEP
            && stage.pauses().name(WaitWord.resource(word)).equals(window.name());
    return inWindow
        || WaitWord.state(word) == State.WAIT
        || WaitWord.state(word) == State.GATED
        || WaitWord.state(word) == State.CRASHED
        || WaitWord.state(word) == State.NEW
        || member.player().hasEnded();
  }

  private boolean somebodyWaits() {
    return world.cast().stream().anyMatch(m -> WaitWord.isWaiting(m.word()));
  }

  private long run() {
    return world.sync().clock().runNanos();
  }

  private static String seconds(long nanos) {
    return Math.round(nanos / 1e8) / 10.0 + " s";
  }
}
