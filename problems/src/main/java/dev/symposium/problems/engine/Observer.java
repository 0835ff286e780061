package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.deadlock.Rehearsal;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Snapshot.Phase;
import dev.symposium.problems.sync.free.RunClock;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * The one that looks: collects, proves, and puts together what is shown.
 *
 * <p>Woken by its clock, by the suspicion of a thread that blocks, and by control. Its state is
 * confined to the observer thread; the snapshot it publishes is behind a volatile field.
 */
final class Observer {

  /** Twenty times a second. */
  static final long PERIOD_NANOS = 50_000_000;

  /** Between two looks when no circle is suspected. */
  private static final long GAP_NANOS = 2_000_000;

  private final Stage stage;
  private final Supplier<ControlState> control;
  private final SnapshotMaker maker;
  private final Rules rules;
  private final Audit audit;
  private final Queue<CompletableFuture<Snapshot>> asked = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<Inspection>> inspections = new ConcurrentLinkedQueue<>();
  private final long startNanos;
  private long lastLook;
  private long lastRules;
  private long lastSnapshot;
  private long lastState = -1;
  private long leftOverChanges;
  private World lastWorld;
  private boolean rehearsed;
  // volatile: set by any thread, cleared here
  private volatile boolean circleSuspected;
  // volatile: set by any thread, cleared here
  private volatile boolean lookWanted;
  // volatile: written here
  private volatile Snapshot latest;

  Observer(Stage stage, Supplier<ControlState> control) {
    this.stage = stage;
    this.control = control;
    this.maker = new SnapshotMaker(stage);
    this.rules = new Rules();
    this.audit = new Audit(stage);
    this.startNanos = stage.time().nanoTime();
    this.lastLook = startNanos - PERIOD_NANOS;
    this.lastSnapshot = startNanos - PERIOD_NANOS;
    this.lastRules = startNanos - PERIOD_NANOS;
    this.latest = maker.make(control.get(), rules.nearing(), false);
  }

  Snapshot latest() {
    return latest;
  }

  void suspect(boolean circle) {
    if (circle) {
      circleSuspected = true;
    }
    lookWanted = true;
  }

  CompletableFuture<Snapshot> ask() {
    CompletableFuture<Snapshot> answer = new CompletableFuture<>();
    asked.add(answer);
    return answer;
  }

  CompletableFuture<Inspection> askWhereAllStand() {
    CompletableFuture<Inspection> answer = new CompletableFuture<>();
    inspections.add(answer);
    return answer;
  }

  /** Answers who wants to know where the threads stand. */
  private void inspect(ControlState now) {
    int waiting = inspections.size();
    if (waiting > 0) {
      World world = now.world();
      Inspection all = Inspector.of(world, stage.threads(), world.sync().clock().runNanos());
      for (int i = 0; i < waiting; i++) {
        inspections.remove().complete(all);
      }
    }
  }

  /** Looks and tells as far as it is due; when it wants to be called again, on the wall clock. */
  long step() {
    int waiting = asked.size(); // before control is read: who asks later is answered later
    ControlState now = control.get();
    long wall = stage.time().nanoTime();
    boolean tick = wall - lastSnapshot >= PERIOD_NANOS;
    boolean rulesDue = wall - lastRules >= PERIOD_NANOS; // also while snapshots are asked for
    boolean news = now.number() != lastState;
    boolean circle = circleSuspected;
    if (circle || rulesDue || news || (lookWanted && wall - lastLook >= GAP_NANOS)) {
      look(now, rulesDue || news);
    }
    if (news || waiting > 0 || (tick && now.phase() != Phase.PAUSED)) {
      show(now, wall, waiting);
      rehearse();
    }
    inspect(now);
    return asked.isEmpty() ? nextDue(now, wall) : wall;
  }

  /** Behind the first pictures, so that neither they nor the first proof have to wait. */
  private void rehearse() {
    if (!rehearsed && latest.number() > 2) {
      rehearsed = true;
      Rehearsal.run();
    }
  }

  private long nextDue(ControlState now, long wall) {
    if (lookWanted) {
      return lastLook + GAP_NANOS;
    }
    boolean still = now.phase() == Phase.PAUSED || now.phase() == Phase.STOPPED;
    return still ? TimeSource.NEVER : Math.max(wall + 1, lastSnapshot + PERIOD_NANOS);
  }

  private void look(ControlState now, boolean rulesToo) {
    circleSuspected = false;
    lookWanted = false;
    World world = now.world();
    Collected collected = Collect.of(world.sync());
    List<Finding> findings = Findings.of(collected);
    lastLook = stage.time().nanoTime();
    if (world.sync().leftOverChanges() != leftOverChanges) {
      leftOverChanges = world.sync().leftOverChanges();
      stage.wakeControl();
    }
    Proof before = stage.proof();
    Proof proof =
        new Proof(
            before.number() + 1,
            world,
            now.build(),
            collected,
            findings,
            rulesToo || !before.isOf(world, now.build())
                ? rulesIn(world, collected)
                : before.suspicions(),
            lastLook);
    if (!proof.saysTheSame(before)) {
      stage.proof(proof);
    }
  }

  private List<Proof.Suspected> rulesIn(World world, Collected collected) {
    lastRules = lastLook;
    return rules.in(world, collected);
  }

  private void show(ControlState now, long wall, int waiting) {
    RunClock clock = now.world().sync().clock();
    now.world().sync().tick(clock.runNanos());
    now.world().sync().sweep();
    if (lastWorld != now.world()) {
      maker.clear();
      lastWorld = now.world();
    }
    lastState = now.number();
    lastSnapshot = wall;
    audit.look(now.world(), lastLook);
    latest = maker.make(now, rules.nearing(), waiting > 0);
    for (int i = 0; i < waiting; i++) {
      asked.remove().complete(latest);
    }
  }

  /** After the end: what is still asked is answered by the last snapshot. */
  void end() {
    int waiting = asked.size();
    show(control.get(), stage.time().nanoTime(), waiting);
    inspect(control.get());
  }
}
