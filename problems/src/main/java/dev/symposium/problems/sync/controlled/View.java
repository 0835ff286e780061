package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView;
import java.util.Set;

/**
 * A shared object as detectors read it: the present state of its machine. Guarded by the baton, so
 * nothing read of it is ever on its way.
 */
abstract class View implements ResourceView {

  private static final int[] NONE = {};

  private final Thing<?> thing;
  private final int number;
  private final String name;
  private final Kind kind;
  private final Set<String> roles;
  private long grants; // guarded by the baton

  /**
   * One more in the picture.
   *
   * @param roles whose actors may signal it, or release what they have not acquired
   */
  View(Thing<?> thing, String name, Kind kind, String... roles) {
    this.thing = thing;
    this.name = name;
    this.kind = kind;
    this.roles = Set.of(roles);
    this.number = thing.world.shows(this);
  }

  /** Units of it that an actor has. */
  int unitsOf(int actor) {
    return 0;
  }

  /** Whose state it shows. */
  final Thing<?> thing() {
    return thing;
  }

  final void countGrant() {
    grants++;
  }

  @Override
  public final int id() {
    return number;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Kind kind() {
    return kind;
  }

  @Override
  public final long grants() {
    return grants;
  }

  @Override
  public final boolean isReleasedBy(String role) {
    return roles.contains(role);
  }

  @Override
  public int total() {
    return 0;
  }

  @Override
  public int free() {
    return 0;
  }

  @Override
  public int owner() {
    return -1;
  }

  @Override
  public int guard() {
    return -1;
  }

  @Override
  public final boolean hasGrantInFlight() {
    return false;
  }

  @Override
  public int[] queued() {
    return NONE;
  }

  /** Numbers are never taken anew. */
  @Override
  public final boolean isLeaving() {
    return false;
  }
}
