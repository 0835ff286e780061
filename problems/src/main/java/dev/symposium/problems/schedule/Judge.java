package dev.symposium.problems.schedule;

import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.deadlock.Leak;
import dev.symposium.problems.deadlock.LivelockWatch;
import dev.symposium.problems.deadlock.Starvation;
import dev.symposium.problems.deadlock.Words;
import dev.symposium.problems.deadlock.Words.Sentences;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.schedule.Play.Proofs;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.sync.controlled.ControlledRun;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has gone wrong in a run, in order, each thing once: asks the detectors of the free back end
 * about the states of the run. Used by whoever has the baton.
 */
final class Judge {

  private static final Sentences NOBODY = new Sentences("DEADLOCK", "nobody can go on");

  private final ControlledRun run;
  private final Timing timing;
  private final Proofs proofs;
  private final List<Fault> faults = new ArrayList<>();
  private final LivelockWatch livelocks = new LivelockWatch();
  private final Set<List<String>> livelocked = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private List<Finding> standing = List.of();
  private List<Request> starving = List.of(); // told, and as they were then

  Judge(ControlledRun run, Timing timing, Proofs proofs) {
    this.run = run;
    this.timing = timing;
    this.proofs = proofs;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** How much has gone wrong so far. */
  int size() {
    return faults.size();
  }

  /** Before somebody goes; whether anything is new. */
  boolean hasNews() {
    int before = faults.size();
    look();
    return faults.size() > before;
  }

  /** Looks for what may have come with the last step. */
  void look() {
    if (proofs == Proofs.EVERY_STEP) {
      looksForStuck();
    }
    if (run.takeNews()) {
      looksAtCounts(run.picture());
    }
  }

  // ---- what is proven ------------------------------------------------------------------------

  /** Nothing can happen any more, and somebody has not finished. */
  void isStuck() {
    boolean anyDied = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.DIED);
    if (proofs == Proofs.KINDS_AT_REST && !anyDied) { // so nobody is orphaned
      add(Fault.Kind.DEADLOCK, List.of(), NOBODY);
    } else {
      looksForStuck();
    }
  }

  /** Looks for those who can never move again. */
  void looksForStuck() {
    Collected collected = Collect.of(run.picture());
    List<Finding> found = Findings.of(collected);
    for (Finding finding : found) {
      if (standing.stream().noneMatch(finding::isGrownFrom)) {
        Fault.Kind kind =
            finding.kind() == VerdictKind.ORPHANED ? Fault.Kind.ORPHANED : Fault.Kind.DEADLOCK;
        List<String> names = finding.members().stream().map(party -> party.name()).toList();
        add(kind, names, Words.of(finding, collected, count(kind) + 1, 0));
      }
    }
    standing = found;
  }

  private int count(Fault.Kind kind) {
    return (int) faults.stream().filter(fault -> fault.kind() == kind).count();
  }

  // ---- what is counted -----------------------------------------------------------------------

  /** Where time-outs come at any moment, tries fail because they are made to, and mean nothing. */
  private void looksAtCounts(Picture picture) {
    if (timing == Timing.VIRTUAL) {
      for (LivelockWatch.Livelock group : livelocks.look(picture)) {
        if (livelocked.add(group.names())) {
          add(Fault.Kind.LIVELOCK, group.names(), Words.of(group));
        }
      }
    }
    for (Starvation.Starved one : Starvation.of(picture)) {
      Request request = picture.slot(one.slot()).request();
      if (!isTold(request)) {
        starving = plus(starving, request);
        add(Fault.Kind.STARVATION, List.of(one.name()), Words.of(one));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very request, not one that looks the same
  private boolean isTold(Request request) {
    return starving.stream().anyMatch(told -> told == request);
  }

  private static List<Request> plus(List<Request> list, Request last) {
    List<Request> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** An actor has got on: a group that it was of may come to stand still once more. */
  void gotOn(String name) {
    if (!livelocked.isEmpty()) {
      livelocked.removeIf(group -> group.contains(name));
    }
  }

  /** An actor has left over what it should have given back. */
  void leaks(String name, Leak.End end, List<LeftOver> fresh) {
    for (LeftOver one : fresh) {
      Picture picture = run.picture();
      ResourceView what = picture.resource(one.resource());
      int lost = 0;
      for (int slot = 0; slot < picture.slots(); slot++) {
        lost += picture.slot(slot).kept(one.resource());
      }
      Leak leak = new Leak(what.name(), what.total(), lost, name, end, one.sinceNanos());
      add(Fault.Kind.LEAK, List.of(name), leak.words("at step " + run.steps()));
    }
  }

  // ---- what is told --------------------------------------------------------------------------

  /** What must always hold did not. */
  void broke(Invariant invariant, String detail) {
    if (broken.add(invariant.name())) {
      add(
          Fault.Kind.INVARIANT,
          List.of(),
          new Sentences("BROKEN: " + invariant.name(), invariant.name() + ": " + detail));
    }
  }

  void died(String name, Throwable error) {
    Sentences words = new Sentences("DIED: " + name, name + " has died: " + error);
    add(Fault.Kind.DIED, List.of(name), words);
  }

  private void add(Fault.Kind kind, List<String> actors, Sentences words) {
    faults.add(new Fault(kind, run.steps(), actors, words.headline(), words.reason()));
  }
}
