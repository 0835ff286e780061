package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Every command: what it answers, and what it answers to nonsense. */
class CommandsTest {

  /** A command that is refused, and what the sentence must contain. */
  private record Wrong(Command command, String sentence, String nearest) {}

  private static final List<Wrong> WRONG =
      List.of(
          new Wrong(LiveTable.set("thnk=1ms"), "there is no knob \"thnk\"", "think"),
          new Wrong(LiveTable.set("think=soon"), "soon", ""),
          new Wrong(LiveTable.set("think@Kent=1ms"), "there is no actor \"Kent\"", "Kant"),
          new Wrong(LiveTable.set("philosophers@Kant=3"), "the same for everyone", ""),
          new Wrong(LiveTable.set("philosophers=1"), "2", "2"),
          new Wrong(LiveTable.set("threads=65"), "64", "64"),
          new Wrong(LiveTable.set("seats=3"), "does not use seats: the solution seats does", ""),
          new Wrong(LiveTable.set("speed=1:10"), "1:10", ""),
          new Wrong(LiveTable.set("forks=spoon"), "spoon", ""),
          new Wrong(LiveTable.set("victim=oldest"), "oldest", ""),
          new Wrong(LiveTable.set("break-after=soon"), "soon", ""),
          new Wrong(new Command.ClearKnob("eatt", Optional.empty()), "no knob \"eatt\"", "eat"),
          new Wrong(new Command.ClearKnob("eat", Optional.of("Kent")), "no actor", "Kant"),
          new Wrong(new Command.Freeze("Kent"), "no actor \"Kent\"", "Kant"),
          new Wrong(new Command.Thaw("Kent"), "no actor \"Kent\"", "Kant"),
          new Wrong(new Command.Crash("Kent"), "no actor \"Kent\"", "Kant"),
          new Wrong(new Command.Freeze("P64"), "P64 is not here now", ""),
          new Wrong(new Command.Crash("Arendt"), "Arendt is not here now", ""),
          new Wrong(new Command.Add("waiter"), "no role \"waiter\"", "philosopher"),
          new Wrong(new Command.Retire("fork"), "no role \"fork\"", "philosopher"),
          new Wrong(use("nave"), "no solution \"nave\"", "naive"),
          new Wrong(
              new Command.UseSolution("naive", Optional.of("rar")), "no preset \"rar\"", "rare"),
          new Wrong(new Command.Reset(Optional.of("rar")), "no preset \"rar\"", "default"),
          new Wrong(new Command.BreakNow(), "nothing stands", ""),
          new Wrong(new Command.PassGate(), "only in a pause", ""));

  private static Command use(String solution) {
    return new Command.UseSolution(solution, Optional.empty());
  }

  @Test
  void crash_ofTheDead_isRefusedAndTheRunGoesOn() {
    try (LiveTable table = LiveTable.dining("resource-order")) {
      table.take(new Command.Crash("Kant"));
      assertThat(table.tell(new Command.Crash("Kant")))
          .isInstanceOf(Outcome.Rejected.class)
          .extracting(Outcome::sentence)
          .asString()
          .startsWith("Kant is dead already");
      table.await("dead", s -> s.actor("Kant").orElseThrow().crashed());
      assertThat(table.tell(new Command.Crash("kant"))).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @Test
  void makeItFail_inAPause_isRefusedUntilItGoesOn() {
    try (LiveTable table = LiveTable.dining("naive")) {
      table.take(new Command.Pause());
      assertThat(table.tell(new Command.MakeItFail()).sentence())
          .isEqualTo("nothing can fail while it is paused: go on first");
      table.take(new Command.Resume());
      table.take(new Command.MakeItFail());
    }
  }

  @Test
  void tell_nonsense_isRefusedWithASentenceAndNothingChanges() {
    try (LiveTable table = LiveTable.dining("resource-order")) {
      List<String> before = knobs(table.fresh());
      for (Wrong wrong : WRONG) {
        Outcome outcome = table.tell(wrong.command);
        assertThat(outcome).as("%s", wrong.command).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.sentence()).as("%s", wrong.command).contains(wrong.sentence);
        if (!wrong.nearest.isEmpty()) {
          assertThat(((Outcome.Rejected) outcome).nearest()).contains(wrong.nearest);
        }
      }
      assertThat(knobs(table.fresh())).isEqualTo(before);
      table.awaitOperations(10);
    }
  }

  private static List<String> knobs(Snapshot snapshot) {
    return snapshot.knobs().stream().map(k -> k.name() + " " + k.inForce() + k.asked()).toList();
  }

  @Test
  void tell_moreSeatsThanTheTableHas_isRefusedWithTheMost() {
    try (LiveTable table = LiveTable.dining("seats")) {
      Outcome.Rejected refused = (Outcome.Rejected) table.tell(LiveTable.set("seats=5"));
      assertThat(refused.sentence()).contains("at most 4");
      assertThat(refused.nearest()).contains("4");
    }
  }

  @Test
  void tell_theFewestAndTheMost_areKept() {
    try (LiveTable table = LiveTable.dining("resource-order", "philosophers=2")) {
      assertThat(table.tell(new Command.Retire("philosopher")).sentence()).contains("2 to 64");
      table.turn("philosophers=64");
      assertThat(table.tell(new Command.Add("philosopher")).sentence()).contains("2 to 64");
    }
  }

  @Test
  void tell_whatCanBeDone_isAnsweredAndWritten() {
    try (LiveTable table = LiveTable.dining("resource-order", "speed=1:4")) {
      List<Command> commands =
          List.of(
              LiveTable.set("think@Kant=2ms"),
              new Command.ClearKnob("think", Optional.of("Kant")),
              LiveTable.set("eat=3ms"),
              new Command.ClearKnob("eat", Optional.empty()),
              new Command.Freeze("kant"),
              new Command.Thaw("KANT"),
              new Command.Pause(),
              new Command.PassGate(),
              new Command.Resume(),
              new Command.Add("philosopher"),
              new Command.Retire("philosophers"),
              new Command.MakeItFail(),
              new Command.Crash("Plato"),
              use("waiter"),
              new Command.Reset(Optional.empty()),
              new Command.Reset(Optional.of("at-once")));
      for (Command command : commands) {
        assertThat(table.take(command).sentence()).as("%s", command).isNotBlank();
      }
    }
  }

  @Test
  void submit_moreThanTheMailboxHolds_isRefusedWithASentence() throws Exception {
    LiveSimulations simulations = new LiveSimulations(fault -> {});
    RunPlan plan = RunPlan.opening(LiveTable.dining(), 1);
    try (LiveSimulation nobodyReads = simulations.open(plan, true)) {
      List<CompletableFuture<Outcome>> answers = new ArrayList<>();
      for (int i = 0; i < 257; i++) {
        answers.add(nobodyReads.submit(new Command.Pause()));
      }
      assertThat(answers.get(256).get()).isInstanceOf(Outcome.Rejected.class);
      assertThat(answers.get(256).get().sentence()).contains("too many commands");
      assertThat(answers.subList(0, 256)).noneMatch(CompletableFuture::isDone);
      nobodyReads.pump();
      assertThat(answers.subList(0, 256)).allMatch(CompletableFuture::isDone);
    }
    LiveTable.assertNothingIsLeft();
  }

  @Test
  void submit_afterTheEnd_isRefused() throws Exception {
    LiveTable table = LiveTable.dining("naive");
    LiveSimulation simulation = table.simulation();
    table.close();
    assertThat(simulation.submit(new Command.Resume()).get()).isEqualTo(Control.over());
    assertThat(simulation.fresh().get().phase()).isEqualTo(Snapshot.Phase.STOPPED);
  }

  @Test
  void threadKind_virtual_isPlayedOrRefusedWithItsReason() {
    try (LiveTable table = LiveTable.dining("resource-order")) {
      Outcome outcome = table.tell(LiveTable.set("thread-kind=virtual"));
      if (Runtime.version().feature() < 21) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.sentence())
            .isEqualTo("virtual threads need Java 21 or newer, this is Java 17");
        assertThat(((Outcome.Rejected) outcome).nearest()).contains("platform");
      } else {
        Snapshot seen = table.await("virtual threads", CommandsTest::isVirtual);
        assertThat(seen.totals().operations()).isNotNegative();
        table.awaitOperations(20);
      }
    }
  }

  private static boolean isVirtual(Snapshot now) {
    return now.phase() == Snapshot.Phase.RUNNING
        && now.actors().size() == 5
        && now.actors().stream().allMatch(a -> a.thread().orElseThrow().virtual());
  }
}
