package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The {@link Crowd} of every role of a world: who is to join or to leave, and what that waits for.
 * Control thread only; never blocks.
 */
final class Crowds {

  private final World world;
  private final KnobBoard board;
  private final IntPredicate isStuck;
  private final Map<Role, Crowd> byRole = new LinkedHashMap<>();

  /**
   * The crowds of a world.
   *
   * @param isStuck whether the actor in a slot stands in a deadlock
   */
  Crowds(World world, KnobBoard board, Iterable<Role> roles, IntPredicate isStuck) {
    this.world = world;
    this.board = board;
    this.isStuck = isStuck;
    roles.forEach(role -> byRole.put(role, newCrowd(role)));
  }

  private Crowd newCrowd(Role role) {
    return new Crowd(world, role, isStuck);
  }

  /** Forgets who was to join or to leave. */
  void startAnew() {
    byRole.replaceAll((role, old) -> newCrowd(role));
  }

  /**
   * Does what can be done now; whether it is to be called again soon.
   *
   * @param counted told the knob of a role whose number has changed
   */
  boolean step(Consumer<Knob<?>> counted) {
    boolean busy = false;
    for (Map.Entry<Role, Crowd> entry : byRole.entrySet()) {
      Role role = entry.getKey();
      int before = world.count(role);
      busy |= entry.getValue().step(target(role));
      if (world.count(role) != before) {
        counted.accept(role.count());
      }
    }
    return busy;
  }

  private int target(Role role) {
    return board.get(role.count());
  }

  /** Who leaves if a count is as it is asked for now; nobody, if the knob counts nobody. */
  Leavers leavers(Knob<?> knob) {
    for (Map.Entry<Role, Crowd> entry : byRole.entrySet()) {
      if (entry.getKey().count().name().equals(knob.name())) {
        return entry.getValue().leavers(target(entry.getKey()));
      }
    }
    return Leavers.NOBODY;
  }

  /** Who is to join next, and all who are to leave. */
  List<Pending> pending() {
    return byRole.entrySet().stream()
        .flatMap(e -> e.getValue().pending(target(e.getKey())).stream())
        .toList();
  }

  /** How many there are of a role whose count is not what was asked for; and why. */
  Optional<KnobTexts.Count> pendingCount(Knob<?> knob) {
    for (Map.Entry<Role, Crowd> entry : byRole.entrySet()) {
      Role role = entry.getKey();
      if (role.count().name().equals(knob.name()) && entry.getValue().isPending(target(role))) {
        return Optional.of(new KnobTexts.Count(world.count(role), entry.getValue().why()));
      }
    }
    return Optional.empty();
  }
}
