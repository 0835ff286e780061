package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A picture set by hand. Each read of it is counted, and something may be made to happen at any of
 * them. Confined to one thread.
 */
final class Sketch implements Picture {

  final List<Slot> slots = new ArrayList<>();
  final List<Thing> things = new ArrayList<>();
  private final Map<Integer, Runnable> happenings = new HashMap<>();
  private int reads;

  /** A resource set by hand. */
  static final class Thing implements ResourceView {
    private final int id;
    private final String name;
    private final Kind kind;
    private final int guard;
    private final Set<String> releasers;
    private final Runnable whenRead;
    int total = 1;
    int free;
    int owner = -1;
    long grants;
    boolean grantInFlight;
    int[] queued = {};

    private Thing(
        int id, String name, Kind kind, int guard, Set<String> releasers, Runnable whenRead) {
      this.id = id;
      this.name = name;
      this.kind = kind;
      this.guard = guard;
      this.releasers = releasers;
      this.whenRead = whenRead;
    }

    @Override
    public int id() {
      return id;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public int total() {
      whenRead.run();
      return total;
    }

    @Override
    public int free() {
      whenRead.run();
      return free;
    }

    @Override
    public int owner() {
      return owner;
    }

    @Override
    public int guard() {
      return guard;
    }

    @Override
    public long grants() {
      return grants;
    }

    @Override
    public boolean isReleasedBy(String role) {
      return releasers.contains(role);
    }

    @Override
    public boolean hasGrantInFlight() {
      whenRead.run();
      return grantInFlight;
    }

    @Override
    public int[] queued() {
      whenRead.run();
      return queued.clone();
    }

    @Override
    public boolean isLeaving() {
      return false;
    }
  }

  /** A running actor of the role {@code role}. */
  int actor(String name, String role) {
    Slot slot = new Slot(slots.size(), 2);
    slots.add(slot);
    slot.seat(new Slot.Occupant(name, role, slot.id()));
    slot.run();
    return slot.id();
  }

  /** Running actors of those names, all of the role {@code thinker}; slots from 0. */
  void actors(String... names) {
    for (String name : names) {
      actor(name, "thinker");
    }
  }

  int lock(String name) {
    return thing(name, ResourceView.Kind.LOCK, -1).id;
  }

  int owned(String name, int total) {
    Thing thing = thing(name, ResourceView.Kind.OWNED_SEMAPHORE, -1);
    thing.total = total;
    thing.free = total;
    return thing.id;
  }

  int signals(String name, int free, String... releasers) {
    Thing thing = thing(name, ResourceView.Kind.SIGNAL_SEMAPHORE, -1, releasers);
    thing.free = free;
    return thing.id;
  }

  int condition(String name, int lock, String... signallers) {
    return thing(name, ResourceView.Kind.CONDITION, lock, signallers).id;
  }

  int awaited(String name, ResourceView.Kind kind, int total, int missing, String... roles) {
    Thing thing = thing(name, kind, -1, roles);
    thing.total = total;
    thing.free = missing;
    return thing.id;
  }

  private Thing thing(String name, ResourceView.Kind kind, int guard, String... releasers) {
    Thing thing = new Thing(things.size(), name, kind, guard, Set.of(releasers), this::read);
    things.add(thing);
    return thing;
  }

  Sketch holds(int actor, int resource) {
    return holds(actor, resource, 1);
  }

  Sketch holds(int actor, int resource, int units) {
    slots.get(actor).hold(resource, units);
    things.get(resource).free -= units;
    things.get(resource).owner = actor;
    return this;
  }

  Sketch waits(int actor, int resource) {
    return waits(actor, resource, 1);
  }

  Sketch waits(int actor, int resource, int units) {
    return enter(actor, WaitWord.State.WAIT, resource, units);
  }

  Sketch timed(int actor, int resource) {
    return enter(actor, WaitWord.State.TIMED, resource, 1);
  }

  Sketch enter(int actor, WaitWord.State state, int resource, int units) {
    slots.get(actor).enter(state, resource, units);
    return this;
  }

  Sketch is(int actor, WaitWord.State state) {
    return enter(actor, state, 0, 0);
  }

  /** A waiter is marked as signalled, or as being aborted. */
  Sketch marked(int actor, WaitWord.State state) {
    long word = slots.get(actor).word();
    slots.get(actor).exchange(word, WaitWord.withState(word, state));
    return this;
  }

  Sketch queued(int resource, int... actors) {
    things.get(resource).queued = actors;
    return this;
  }

  Sketch wants(int actor, int... resources) {
    long[] grants = new long[resources.length];
    for (int i = 0; i < resources.length; i++) {
      grants[i] = things.get(resources[i]).grants;
    }
    slots.get(actor).request(new Request(0, resources, grants));
    return this;
  }

  Sketch figure(int actor, Figure figure, long value) {
    slots.get(actor).figures().set(figure, value);
    return this;
  }

  /** Lets something happen just before the read of that number, counted from 1 from now on. */
  Sketch at(int read, Runnable happening) {
    happenings.put(reads + read, happening);
    return this;
  }

  /** Lets happen what no read has come to. */
  void whatHasNotHappened() {
    List<Runnable> left = List.copyOf(happenings.values());
    happenings.clear();
    left.forEach(Runnable::run);
  }

  int reads() {
    return reads;
  }

  private void read() {
    Runnable happening = happenings.remove(++reads);
    if (happening != null) {
      happening.run();
    }
  }

  @Override
  public int slots() {
    return slots.size();
  }

  @Override
  public Slot slot(int id) {
    read();
    return slots.get(id);
  }

  @Override
  public int resources() {
    read();
    return things.size();
  }

  @Override
  public ResourceView resource(int id) {
    read();
    return things.get(id);
  }
}
