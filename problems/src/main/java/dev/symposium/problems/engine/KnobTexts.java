package dev.symposium.problems.engine;

import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The board as a snapshot shows it. Control thread only. */
final class KnobTexts {

  private final Problem problem;
  private final KnobBoard board;
  private final Threads threads;
  private final Map<String, Object> preset = new HashMap<>();
  private final Map<String, Map<String, Object>> presetOwn = new HashMap<>();
  private final Map<String, Optional<Object>> presetAsSet = new HashMap<>();
  private final Set<Knob<?>> carried = new LinkedHashSet<>();
  private final Map<String, Object> builtIn = new HashMap<>();

  /** How many there are of a role, while another number is asked for, and what that waits for. */
  record Count(int now, String why) {}

  KnobTexts(Problem problem, KnobBoard board, Threads threads) {
    this.problem = problem;
    this.board = board;
    this.threads = threads;
  }

  /** What is on the board now is the preset. */
  void rememberPreset() {
    preset.clear();
    presetOwn.clear();
    presetAsSet.clear();
    carried.clear();
    for (Knob<?> knob : board.knobs()) {
      preset.put(knob.name(), board.get(knob));
      presetAsSet.put(knob.name(), board.asSet(knob));
      presetOwn.put(knob.name(), board.own(knob));
    }
  }

  /** The problem's knobs that were turned away from the preset, for all or for somebody. */
  List<Knob<?>> turned() {
    return problem.knobs().stream().filter(this::isTurned).toList();
  }

  /** Dials that a change of solution has kept: turned, even where the next preset says the same. */
  void carry(List<Knob<?>> dials) {
    carried.addAll(dials);
  }

  /** Somebody has set it since. */
  void isSetAnew(Knob<?> knob) {
    carried.remove(knob);
  }

  private boolean isTurned(Knob<?> knob) {
    if (carried.contains(knob)) {
      return true;
    }
    if (isFollowing(knob)) { // of what it only follows that is told
      return !presetAsSet.getOrDefault(knob.name(), board.asSet(knob)).equals(board.asSet(knob));
    }
    Object was = preset.getOrDefault(knob.name(), board.get(knob));
    return !was.equals(board.get(knob))
        || !presetOwn.getOrDefault(knob.name(), Map.of()).equals(board.own(knob));
  }

  /** A knob has its preset's value again, for everybody. */
  void backToPreset(Knob<?> knob) {
    if (isFollowing(knob) && presetAsSet.getOrDefault(knob.name(), Optional.empty()).isEmpty()) {
      board.forget(knob);
    } else {
      board.set(knob, preset.getOrDefault(knob.name(), board.get(knob)));
    }
  }

  private static boolean isFollowing(Knob<?> knob) {
    return knob instanceof IntKnob count && count.follows().isPresent();
  }

  /** What is on the board now is what the shared objects are built with. */
  void rememberBuilt() {
    builtIn.clear();
    board.knobs().forEach(knob -> builtIn.put(knob.name(), board.get(knob)));
  }

  /**
   * All knobs.
   *
   * @param since run clock at which each came into force, by name; 0 if it is missing
   * @param count of the role that a knob counts, if it is not what was asked for
   * @param draining whether what is built in is about to be built anew
   */
  List<KnobState> all(
      Map<String, Long> since, Function<Knob<?>, Optional<Count>> count, boolean draining) {
    List<KnobState> states = new ArrayList<>();
    for (Knob<?> knob : board.knobs()) {
      states.add(state(knob, since.getOrDefault(knob.name(), 0L), count.apply(knob), draining));
    }
    return states;
  }

  private KnobState state(Knob<?> knob, long since, Optional<Count> count, boolean draining) {
    String asked = board.text(knob, board.get(knob));
    String preset = board.text(knob, this.preset.getOrDefault(knob.name(), board.get(knob)));
    Map<String, String> own = new HashMap<>();
    board.own(knob).forEach((actor, value) -> own.put(actor, board.text(knob, value)));
    if (count.isPresent()) {
      return new KnobState(
          knob.name(),
          String.valueOf(count.get().now()),
          Optional.of(asked),
          count.get().why(),
          preset,
          own,
          since);
    }
    String built = board.text(knob, builtIn.getOrDefault(knob.name(), board.get(knob)));
    if (draining && isBuiltIn(knob) && !built.equals(asked)) {
      String why = "when all have finished their round";
      return new KnobState(knob.name(), built, Optional.of(asked), why, preset, own, since);
    }
    return new KnobState(knob.name(), asked, Optional.empty(), whyNot(knob), preset, own, since);
  }

  /** Why a knob cannot be turned on this machine: there is one kind of threads only. */
  private String whyNot(Knob<?> knob) {
    return knob.name().equals(EngineKnobs.THREAD_KIND.name())
        ? threads.whyNot(Threads.VIRTUAL).orElse("")
        : "";
  }

  private boolean isBuiltIn(Knob<?> knob) {
    return knob.name().equals(EngineKnobs.THREAD_KIND.name()) || problem.isBuiltIn(knob);
  }
}
