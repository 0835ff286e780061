package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.fake.Tables;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

  private static final Tables TABLES = new Tables();

  private static Scope scope() {
    var grab = TABLES.opening();
    return Scope.start(TABLES, grab, grab.presets().get(0), "full");
  }

  private static Action action(String text, Scope scope) {
    Parsed parsed = Grammar.scriptLine(text, scope);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Legal.class);
    return ((Parsed.Legal) parsed).line().action();
  }

  private static Command command(String text) {
    return ((Action.Do) action(text, scope())).command();
  }

  private static Complaint complaint(String text, Scope scope) {
    Parsed parsed = Grammar.scriptLine(text, scope);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Illegal.class);
    return ((Parsed.Illegal) parsed).complaint();
  }

  @Test
  void command_ofEachVerb_isRead() {
    var everybody = Optional.<String>empty();
    assertThat(command("set rest 1.5s")).isEqualTo(set("rest", everybody, "1.5s"));
    assertThat(command("SET Rest 0..1ms FOR bo")).isEqualTo(set("rest", of("Bo"), "0..1ms"));
    assertThat(command("set rest 0.2s + exp(2s)"))
        .isEqualTo(set("rest", everybody, "0.2s+exp(2s)"));
    assertThat(command("set threads 5")).isEqualTo(set("guests", everybody, "5"));
    assertThat(command("unset rest for Ada")).isEqualTo(new Command.ClearKnob("rest", of("Ada")));
    assertThat(command("delay all 2ms")).isEqualTo(set("after-spoon", everybody, "2ms"));
    assertThat(command("delay Cy 2ms at after-spoon"))
        .isEqualTo(set("after-spoon", of("Cy"), "2ms"));
    assertThat(command("freeze ada")).isEqualTo(new Command.Freeze("Ada"));
    assertThat(command("thaw Ada")).isEqualTo(new Command.Thaw("Ada"));
    assertThat(command("crash Ada")).isEqualTo(new Command.Crash("Ada"));
    assertThat(command("add guest")).isEqualTo(new Command.Add("guest"));
    assertThat(command("retire guests")).isEqualTo(new Command.Retire("guest"));
    assertThat(command("solution ordered"))
        .isEqualTo(new Command.UseSolution("ordered", everybody));
    assertThat(command("solution grab crowd"))
        .isEqualTo(new Command.UseSolution("grab", of("crowd")));
    assertThat(command("break-after 0")).isEqualTo(set("break-after", everybody, "0"));
    assertThat(command("break")).isEqualTo(new Command.BreakNow());
    assertThat(command("fail")).isEqualTo(new Command.MakeItFail());
    assertThat(command("pause")).isEqualTo(new Command.Pause());
    assertThat(command("resume")).isEqualTo(new Command.Resume());
    assertThat(command("speed 1:20")).isEqualTo(set("speed", everybody, "1:20"));
    assertThat(command("reset")).isEqualTo(new Command.Reset(everybody));
    assertThat(command("reset preset")).isEqualTo(new Command.Reset(of("default")));
    assertThat(command("reset crowd")).isEqualTo(new Command.Reset(of("crowd")));
  }

  private static Command set(String knob, Optional<String> actor, String value) {
    return new Command.SetKnob(knob, actor, value);
  }

  private static Optional<String> of(String text) {
    return Optional.of(text);
  }

  @Test
  void scriptLine_withATimeAndAComment_isRead() {
    var parsed = Grammar.scriptLine("  at 2s  freeze Ada # hold her", scope());
    assertThat(parsed)
        .isEqualTo(
            new Parsed.Legal(
                new Line(
                    Optional.of(Duration.ofSeconds(2)), new Action.Do(new Command.Freeze("Ada")))));
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'# a comment'", "'\t#'"})
  void scriptLine_blankOrComment_isNothing(String text) {
    assertThat(Grammar.scriptLine(text, scope())).isEqualTo(new Parsed.Nothing());
  }

  @Test
  void conditions_ofEachKind_areRead() {
    assertThat(condition("deadlock"))
        .isEqualTo(new Condition.Found(VerdictKind.DEADLOCK, Optional.empty()));
    assertThat(condition("starvation within 2s"))
        .isEqualTo(new Condition.Found(VerdictKind.STARVATION, Optional.of(Duration.ofSeconds(2))));
    assertThat(condition("leak within 2s"))
        .isEqualTo(new Condition.Found(VerdictKind.LEAK, Optional.of(Duration.ofSeconds(2))));
    assertThat(condition("no-leak")).isEqualTo(new Condition.NotFound(VerdictKind.LEAK));
    assertThat(condition("No-Livelock")).isEqualTo(new Condition.NotFound(VerdictKind.LIVELOCK));
    assertThat(condition("invariants")).isEqualTo(new Condition.Invariants());
    assertThat(condition("progress")).isEqualTo(new Condition.Progress());
    assertThat(condition("operations > 100")).isEqualTo(new Condition.MoreOperations(100));
    assertThat(condition("operations>7")).isEqualTo(new Condition.MoreOperations(7));
  }

  private static Condition condition(String text) {
    return ((Action.Expect) action("expect " + text, scope())).condition();
  }

  @Test
  void scope_afterMoreActorsWereAskedFor_knowsTheirNames() {
    assertThat(complaint("freeze Dee", scope()).nearest()).isEmpty();
    Scope more = scope().after(action("set guests 5", scope()));
    assertThat(action("freeze Dee", more)).isNotNull();
    assertThat(action("freeze g5", more)).isEqualTo(new Action.Do(new Command.Freeze("G5")));
    assertThat(scope().after(action("add guest", scope())).actors()).hasSize(4);
    assertThat(scope().after(action("retire guest", scope())).actors()).hasSize(2);
  }

  @Test
  void scope_afterAnotherSolution_keepsTurnedCountsButForAPreset() {
    Scope five = scope().after(action("set guests 5", scope()));
    assertThat(five.after(action("solution ordered", five)).actors()).hasSize(5);
    assertThat(five.after(action("solution ordered default", five)).actors()).hasSize(3);
    Scope crowd = scope().after(action("reset crowd", scope()));
    assertThat(crowd.after(action("solution ordered", crowd)).actors()).hasSize(3);
  }

  @Test
  void scope_afterAnotherPreset_countsItsActors() {
    assertThat(scope().after(action("reset crowd", scope())).actors()).hasSize(8).contains("G8");
  }

  @Test
  void value_afterASpeedLine_isCheckedAtThatSpeed() {
    assertThat(complaint("set rest 60s", scope()).nearest()).contains("10s");
    Scope slow = scope().after(action("speed 1:500", scope()));
    assertThat(action("set rest 60s", slow)).isNotNull();
  }

  @Test
  void value_aboveWhatAnotherKnobAllows_isRefusedWithTheLimit() {
    var complaint = complaint("set chairs 5", scope());
    assertThat(complaint.sentence())
        .isEqualTo("chairs is at most 2 with this many guests, not 5; nearest: 2");
    Scope more = scope().after(action("set guests 8", scope()));
    assertThat(action("set chairs 5", more)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frezee Ada             | 0  | 6  | unknown command "frezee"; did you mean freeze?
          freeze Adda            | 7  | 11 | unknown actor "Adda"; did you mean Ada?
          freeze                 | 6  | 6  | the actor is missing; it is: freeze ACTOR
          freeze Ada Bo          | 11 | 13 | "Bo" is too much; it is: freeze ACTOR
          set rset 1s            | 4  | 8  | unknown knob "rset"; did you mean rest?
          set rest               | 8  | 8  | the value is missing; it is: set KNOB VALUE [for ACTOR]
          set rest 2             | 9  | 10 | rest takes a duration such as 1.5s, 300ms, 20us, 0..1ms or 0.2s+exp(2s), not "2"; nearest: 2s
          set guests 9           | 11 | 12 | guests is from 2 to 8, not 9; nearest: 8
          set guests 4 for Ada   | 17 | 20 | guests is the same for everybody; nearest: without an actor
          set spoons wood        | 11 | 15 | spoons is one of lock, semaphore, not "wood"; nearest: lock
          delay Ada 2ms at door  | 17 | 21 | unknown place "door"; one of after-spoon
          speed 1:50             | 6  | 10 | speed is one of 1:500, 1:100, 1:20, 1:4, full, not "1:50"; nearest: 1:100
          break-after soon       | 12 | 16 | break-after takes off, 0 or a duration such as 5s, not "soon"; nearest: 5s
          add waiter             | 4  | 10 | unknown role "waiter"; one of guest
          solution order         | 9  | 14 | unknown solution "order"; did you mean ordered?
          solution grab crow     | 14 | 18 | unknown preset "crow"; did you mean crowd?
          reset crowds           | 6  | 12 | unknown preset "crowds"; did you mean crowd?
          expect deadlok         | 7  | 14 | unknown condition "deadlok"; did you mean deadlock?
          expect deadlock in 2s  | 16 | 18 | "in" is too much; it is: expect CONDITION
          expect operations < 5  | 7  | 21 | operations takes > and a whole number, as in operations > 100; nearest: operations > 0
          at 2 freeze Ada        | 3  | 4  | at takes a duration such as 1.5s, 300ms or 20us, not "2"; nearest: 2s
          at 2s                  | 5  | 5  | the command is missing; it is: at DURATION COMMAND
          pause now              | 6  | 9  | "now" is too much; it is: pause
          """)
  void scriptLine_wrong_saysWhatWhereAndTheNearest(String text, int from, int to, String sentence) {
    var complaint = complaint(text, scope());
    assertThat(complaint.sentence()).isEqualTo(sentence);
    assertThat(complaint.from()).isEqualTo(from);
    assertThat(complaint.to()).isEqualTo(to);
  }

  @Test
  void command_withATime_isForScripts() {
    assertThat(Grammar.command("at 2s pause", scope())).isInstanceOf(Parsed.Illegal.class);
  }

  @Test
  void assignment_forOneActor_isRead() {
    assertThat(Grammar.assignment("rest@bo=5ms", scope()))
        .isEqualTo(
            new Parsed.Legal(
                new Line(Optional.empty(), new Action.Do(set("rest", of("Bo"), "5ms")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rest        | 0 | 4  | there is no = in it; it is: KNOB=VALUE or KNOB@ACTOR=VALUE
          rset=1s     | 0 | 4  | unknown knob "rset"; did you mean rest?
          rest=       | 5 | 5  | the value is missing; it is: KNOB=VALUE or KNOB@ACTOR=VALUE
          rest@Bob=1s | 5 | 8  | unknown actor "Bob"; did you mean Bo?
          rest@=1s    | 5 | 5  | the actor is missing; it is: KNOB=VALUE or KNOB@ACTOR=VALUE
          guests=x    | 7 | 8  | guests takes a whole number from 2 to 8, not "x"; nearest: 3
          """)
  void assignment_wrong_saysWhatWhereAndTheNearest(String text, int from, int to, String sentence) {
    var complaint = ((Parsed.Illegal) Grammar.assignment(text, scope())).complaint();
    assertThat(complaint.sentence()).isEqualTo(sentence);
    assertThat(complaint.from()).isEqualTo(from);
    assertThat(complaint.to()).isEqualTo(to);
  }

  @Test
  void carets_standUnderTheWrongWord() {
    String line = "set rset 1s";
    assertThat(complaint(line, scope()).carets(line)).isEqualTo("    ^^^^");
  }
}
