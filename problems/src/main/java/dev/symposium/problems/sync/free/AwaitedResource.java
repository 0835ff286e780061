package dev.symposium.problems.sync.free;

import java.util.Set;

/**
 * A shared object that nobody holds: a wait for it ends by what actors of certain roles do.
 * Thread-safe.
 */
abstract class AwaitedResource extends FreeResource {

  private final Set<String> roles;

  AwaitedResource(FreeSync world, String name, Kind kind, String... roles) {
    super(world, name, kind);
    this.roles = Set.of(roles);
  }

  @Override
  final void giveBack(FreeActor me, int units) {
    throw new IllegalStateException("nobody holds " + name());
  }

  @Override
  public final boolean isReleasedBy(String role) {
    return roles.contains(role);
  }

  @Override
  public final boolean isReleasedFromOutside() {
    return world.actors().awaitsSomebodyOf(roles);
  }

  @Override
  public int total() {
    return 0;
  }

  @Override
  public int free() {
    return 0;
  }
}
