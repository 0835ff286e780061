package dev.symposium.problems.engine;

import static dev.symposium.problems.observe.VerdictKind.CONVOY;
import static dev.symposium.problems.observe.VerdictKind.LIVELOCK;
import static dev.symposium.problems.observe.VerdictKind.SATURATION;
import static dev.symposium.problems.observe.VerdictKind.STARVATION;

import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.LivelockWatch;
import dev.symposium.problems.deadlock.RushWatch;
import dev.symposium.problems.deadlock.Starvation;
import dev.symposium.problems.deadlock.TimedCycles;
import dev.symposium.problems.deadlock.Words;
import dev.symposium.problems.observe.Nearing;
import dev.symposium.problems.observe.VerdictKind;
import java.util.ArrayList;
import java.util.List;

/** Asks the rules that count: livelock, starvation, crowds; and timed cycles. Observer only. */
final class Rules {

  private LivelockWatch livelocks = new LivelockWatch();
  private RushWatch rushes = new RushWatch();
  private World lastWorld;
  private List<Proof.Suspected> last = List.of();
  private List<Nearing> nearing = List.of();

  List<Proof.Suspected> in(World world, Collected collected) {
    if (world != lastWorld) {
      lastWorld = world;
      livelocks = new LivelockWatch();
      rushes = new RushWatch();
      last = List.of();
      nearing = List.of();
    }
    if (world.sync().clock().isPaused()) {
      return last; // nothing moves, so what was so is still so
    }
    List<Proof.Suspected> found = new ArrayList<>();
    for (LivelockWatch.Livelock livelock : livelocks.look(world.sync())) {
      found.add(suspected(LIVELOCK, livelock.names(), Words.of(livelock)));
    }
    for (Starvation.Starved starved : Starvation.of(world.sync())) {
      found.add(suspected(STARVATION, List.of(starved.name()), Words.of(starved)));
    }
    for (TimedCycles.TimedCycle cycle : TimedCycles.of(collected, slot -> left(world, slot))) {
      List<String> names = cycle.members().stream().map(p -> p.name()).toList();
      found.add(suspected(VerdictKind.TIMED_CYCLE, names, Words.of(cycle)));
    }
    RushWatch.Seen seen = rushes.look(world.sync());
    for (RushWatch.Saturation full : seen.saturations()) {
      found.add(suspected(SATURATION, full.resource(), full.waiters(), Words.of(full)));
    }
    for (RushWatch.Convoy convoy : seen.convoys()) {
      found.add(suspected(CONVOY, convoy.resource(), convoy.members(), Words.of(convoy)));
    }
    last = found;
    nearing = nearing(world);
    return found;
  }

  /** How far those that have come to no verdict have counted. */
  List<Nearing> nearing() {
    return nearing;
  }

  private List<Nearing> nearing(World world) {
    List<Nearing> near = new ArrayList<>();
    livelocks
        .nearest()
        .map(l -> new Nearing(LIVELOCK, l.names(), l.tries(), LivelockWatch.TRIES))
        .ifPresent(near::add);
    Starvation.nearest(world.sync())
        .filter(s -> s.overtaken() < Starvation.OVERTAKEN)
        .map(s -> new Nearing(STARVATION, List.of(s.name()), s.overtaken(), Starvation.OVERTAKEN))
        .ifPresent(near::add);
    return near;
  }

  private static long left(World world, int slot) {
    return world.sync().actor(slot).timeLeftNanos();
  }

  private static Proof.Suspected suspected(
      VerdictKind kind, List<String> members, Words.Sentences words) {
    return suspected(kind, members, members, words);
  }

  private static Proof.Suspected suspected(
      VerdictKind kind, Object about, List<String> members, Words.Sentences words) {
    return new Proof.Suspected(kind, about, members, words.headline(), words.reason());
  }
}
