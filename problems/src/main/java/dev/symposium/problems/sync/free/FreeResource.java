package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.sync.Resource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all shared objects of this back end have: a number, a name, a count of grants. Thread-safe.
 */
abstract class FreeResource implements Resource, ResourceView {

  final FreeSync world;
  private final String name;
  private final Kind kind;
  private final LongAdder grants = new LongAdder();
  // written by whoever registers it, before anybody else sees it
  private int id;
  // volatile: set by the control thread
  private volatile boolean leaving;

  FreeResource(FreeSync world, String name, Kind kind) {
    this.world = world;
    this.name = name;
    this.kind = kind;
  }

  void register(int number) {
    id = number;
  }

  void leave() {
    leaving = true;
  }

  /** Further objects that come and go with it. */
  List<FreeResource> parts() {
    return List.of();
  }

  /** Counts a grant; any thread. */
  final void countGrant() {
    grants.increment();
  }

  /** Whether one who waits for it may be woken for nothing and begin to wait anew. */
  boolean mayWaitAnew() {
    return true;
  }

  /** Gives back units that the calling actor holds; works while unwinding. */
  abstract void giveBack(FreeActor me, int units);

  @Override
  public final int id() {
    return id;
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
  public long grants() {
    return grants.sum();
  }

  @Override
  public final boolean isLeaving() {
    return leaving;
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
  public boolean isReleasedBy(String role) {
    return false;
  }

  @Override
  public boolean hasGrantInFlight() {
    return false;
  }

  @Override
  public int[] queued() {
    return new int[0];
  }
}
