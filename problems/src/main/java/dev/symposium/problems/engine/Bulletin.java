package dev.symposium.problems.engine;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot.Phase;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of a {@link Performance}: its published {@link ControlState}, and the sentence about
 * the run itself.
 *
 * <p>Confined to the control thread, but for the published state (volatile).
 */
final class Bulletin {

  private final Stage stage;
  private final Map<String, Long> inForceSince = new HashMap<>();
  private Company company;
  private String notice = "";
  private long solutionSince;
  private long operationsBefore;
  private long number;
  private boolean changed;
  // volatile: written here, read by the observer and anybody
  private volatile ControlState state;

  Bulletin(Stage stage) {
    this.stage = stage;
  }

  ControlState state() {
    return state;
  }

  /** The run starts over. */
  void startAnew(Company with) {
    company = with;
    inForceSince.clear();
    notice = "";
    solutionSince = 0;
    operationsBefore = 0;
  }

  /** Something is to be told with the next state. */
  void touched() {
    changed = true;
  }

  /** A knob, and all that follow it, came into force now. */
  void touched(Knob<?> knob) {
    long now = company.clock().runNanos();
    inForceSince.put(knob.name(), now);
    for (Knob<?> other : stage.board().knobs()) {
      if (other instanceof IntKnob follower
          && follower.follows().filter(f -> f.knob().equals(knob.name())).isPresent()) {
        inForceSince.put(follower.name(), now);
      }
    }
    changed = true;
  }

  /** Says something about the run itself; nothing if it is empty. */
  void say(String sentence) {
    boolean news = !notice.equals(sentence) && !sentence.isEmpty();
    show(sentence);
    if (news) {
      stage.journal().write(LogLine.Kind.NOTE, "", sentence);
    }
  }

  /** Says what the log tells already, as the outcome of a command. */
  void show(String sentence) {
    changed |= !notice.equals(sentence);
    notice = sentence;
  }

  /** Who waited with a time-out in a queue and stands at its end now; and why. */
  void lostPlaces(List<String> names, String why) {
    if (!names.isEmpty()) {
      String who = names.size() <= 3 ? String.join(", ", names) : names.size() + " threads";
      String places =
          names.size() == 1 ? " lost its place in a queue: " : " lost their places in queues: ";
      stage.journal().write(LogLine.Kind.NOTE, "", who + places + why);
    }
  }

  /** A solution gives way to the next one, or to itself built anew; its actors have left. */
  void solutionEnds() {
    operationsBefore = stage.operations(company.world());
    solutionSince = company.clock().runNanos();
  }

  boolean isDue() {
    return changed || company.arbiter().hasChanged();
  }

  void publish(Solution solution, Preset preset, Phase phase, boolean draining) {
    changed = false;
    World world = company.world();
    Arbiter arbiter = company.arbiter();
    Crowds crowds = company.crowds();
    state =
        new ControlState(
            ++number,
            world,
            world.builds(),
            solution,
            preset.name(),
            phase,
            stage.knobTexts().all(inForceSince, crowds::pendingCount, draining),
            crowds.pending(),
            List.copyOf(company.ledger().standing()),
            company.ledger().all(),
            arbiter.report(),
            arbiter.stats(),
            notice,
            solutionSince,
            operationsBefore);
    stage.published();
  }
}
