package dev.symposium.problems.engine;

import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of all knobs of a run, the problem's and the engine's.
 *
 * <p>Changed by the control thread only; one immutable map behind a volatile field, so that any
 * thread reads the present values.
 */
final class KnobBoard implements Knobs {

  private final Map<String, Knob<?>> byName = new LinkedHashMap<>();
  private final Map<String, IntKnob> counts = new HashMap<>();
  // volatile: replaced by the control thread
  private volatile Values values = new Values(Map.of(), Map.of());

  /** What was set, and for whom, by the knob's name: hashing a knob itself is slow. */
  private record Values(Map<String, Object> all, Map<String, Map<String, Object>> own) {}

  KnobBoard(Problem problem) {
    problem.knobs().forEach(knob -> byName.put(knob.name(), knob));
    EngineKnobs.all().forEach(knob -> byName.put(knob.name(), knob));
    problem.roles().forEach(role -> counts.put(role.name(), role.count()));
  }

  /** All knobs in the order in which they are shown. */
  List<Knob<?>> knobs() {
    return List.copyOf(byName.values());
  }

  Optional<Knob<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  @SuppressWarnings("unchecked") // only values of the knob's own type are put
  public <V> V get(Knob<V> knob) {
    Object set = values.all.get(knob.name());
    return knob instanceof IntKnob number
        ? (V) follow(number, (Integer) set)
        : set == null ? knob.initial() : (V) set;
  }

  private Integer follow(IntKnob knob, Integer set) {
    if (knob.follows().isEmpty()) {
      return set == null ? knob.initial() : set;
    }
    IntKnob.Follows follows = knob.follows().get();
    int leader = get((IntKnob) byName.get(follows.knob())) + follows.offset();
    int limit = Math.max(knob.min(), Math.min(knob.max(), leader));
    return set == null ? limit : follows.isLimit() ? Math.min(set, limit) : set;
  }

  /** What was set for all; empty if it has its initial value, or follows another. */
  Optional<Object> asSet(Knob<?> knob) {
    return Optional.ofNullable(values.all.get(knob.name()));
  }

  /** The most that a knob may be now, if it follows another as a limit. */
  Optional<Integer> limit(IntKnob knob) {
    return knob.follows()
        .filter(IntKnob.Follows::isLimit)
        .map(f -> Math.max(knob.min(), get((IntKnob) byName.get(f.knob())) + f.offset()));
  }

  @Override
  @SuppressWarnings("unchecked") // only values of the knob's own type are put
  public <V> V get(Knob<V> knob, String actor) {
    Object own = values.own.getOrDefault(knob.name(), Map.of()).get(actor);
    return own == null ? get(knob) : (V) own;
  }

  /** Values of single actors, by name. */
  Map<String, Object> own(Knob<?> knob) {
    return values.own.getOrDefault(knob.name(), Map.of());
  }

  void set(Knob<?> knob, Object value) {
    Map<String, Object> all = new HashMap<>(values.all);
    all.put(knob.name(), value);
    Map<String, Map<String, Object>> own = new HashMap<>(values.own);
    own.remove(knob.name()); // everyone is everyone
    values = new Values(Map.copyOf(all), Map.copyOf(own));
  }

  /** It has its initial value again, or follows again. */
  void forget(Knob<?> knob) {
    Map<String, Object> all = new HashMap<>(values.all);
    all.remove(knob.name());
    values = new Values(Map.copyOf(all), values.own);
  }

  void set(Knob<?> knob, String actor, Object value) {
    Map<String, Object> mine = new HashMap<>(own(knob));
    mine.put(actor, value);
    putOwn(knob, mine);
  }

  void clear(Knob<?> knob, String actor) {
    Map<String, Object> mine = new HashMap<>(own(knob));
    mine.remove(actor);
    putOwn(knob, mine);
  }

  private void putOwn(Knob<?> knob, Map<String, Object> mine) {
    Map<String, Map<String, Object>> own = new HashMap<>(values.own);
    own.put(knob.name(), Map.copyOf(mine));
    values = new Values(values.all, Map.copyOf(own));
  }

  /** Forgets what was set for a knob of the problem; it has its initial value again. */
  void forgetProblemKnobs() {
    Set<String> engine = new HashSet<>();
    Map<String, Object> all = new HashMap<>(values.all);
    EngineKnobs.all().forEach(knob -> engine.add(knob.name()));
    all.keySet().retainAll(engine);
    values = new Values(Map.copyOf(all), Map.of());
  }

  /** Does something to the board after which some knobs stand as they did before. */
  void keeping(Set<Knob<?>> some, Runnable change) {
    Values before = values;
    change.run();
    Map<String, Object> all = new HashMap<>(values.all);
    Map<String, Map<String, Object>> own = new HashMap<>(values.own);
    for (Knob<?> knob : some) {
      Object set = before.all.get(knob.name());
      if (set == null) {
        all.remove(knob.name()); // it follows another, or is as it begins
      } else {
        all.put(knob.name(), set);
      }
      own.put(knob.name(), before.own.getOrDefault(knob.name(), Map.of()));
    }
    values = new Values(Map.copyOf(all), Map.copyOf(own));
  }

  /** How much durations are stretched. */
  double slowness() {
    return EngineKnobs.slowness(get(EngineKnobs.SPEED));
  }

  /** A value as {@code set} would accept it at the present speed. */
  <V> String text(Knob<V> knob, Object value) {
    @SuppressWarnings("unchecked") // only values of the knob's own type are put
    V typed = (V) value;
    return knob.format(typed, slowness());
  }

  List<DurationKnob> pauses() {
    List<DurationKnob> pauses = new ArrayList<>();
    for (Knob<?> knob : byName.values()) {
      if (knob instanceof DurationKnob pause) {
        pauses.add(pause);
      }
    }
    return pauses;
  }
}
