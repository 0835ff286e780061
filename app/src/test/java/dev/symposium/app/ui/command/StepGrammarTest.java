package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of step mode as typed and as they stand in scripts. */
class StepGrammarTest {

  private static final List<String> ACTORS = List.of("Plato", "Hume");

  private static StepParsed read(String text) {
    return StepGrammar.command(text, ACTORS, 5);
  }

  static Stream<Arguments> legal() {
    return Stream.of(
        Arguments.of("go Plato", new StepAction.Go("Plato", Turn.GO, 1)),
        Arguments.of("GO plato 3", new StepAction.Go("Plato", Turn.GO, 3)),
        Arguments.of("time-out Hume", new StepAction.Go("Hume", Turn.TIME_OUT, 1)),
        Arguments.of("one", new StepAction.Pick(1)),
        Arguments.of("one 20 # twenty", new StepAction.Pick(20)),
        Arguments.of("run", new StepAction.Run()),
        Arguments.of("back", new StepAction.Back(1)),
        Arguments.of("back 2", new StepAction.Back(2)),
        Arguments.of("scheduler random 7", new StepAction.Use(Policy.random(7))),
        Arguments.of("scheduler random", new StepAction.Use(Policy.random(5))),
        Arguments.of("scheduler pct 2 9", new StepAction.Use(new Policy(Policy.Kind.PCT, 9, 2))),
        Arguments.of("expect deadlock", new StepAction.Expect(Fault.Kind.DEADLOCK, true)),
        Arguments.of("expect no-deadlock", new StepAction.Expect(Fault.Kind.DEADLOCK, false)),
        Arguments.of("save a/F.trace", new StepAction.Save("a/F.trace")),
        Arguments.of("quit", new StepAction.Quit()));
  }

  @ParameterizedTest
  @MethodSource("legal")
  void command_thatIsLegal_isReadAsMeant(String text, StepAction meant) {
    assertThat(read(text)).isEqualTo(new StepParsed.Legal(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jump | unknown command \"jump\"",
        "go | the actor is missing; it is: go ACTOR [TIMES]",
        "go Plaot | unknown actor \"Plaot\"; did you mean Plato?",
        "go Plato 0 | how often is a whole number from 1 to 100000, not 0; nearest: 1",
        "go Plato 99999999999 | not 99999999999; nearest: 100000",
        "go Plato 1 2 | \"2\" is too much; it is: go ACTOR [TIMES]",
        "time-out Plato 2 | \"2\" is too much",
        "back -1 | how often is a whole number",
        "run on | \"on\" is too much; it is: run",
        "scheduler | the name is missing",
        "scheduler chaos | scheduler is one of random, round-robin, pct",
        "expect doom | unknown condition \"doom\"",
        "expect | the condition is missing",
        "save F.txt | the name of a trace ends in .trace, not F.txt; nearest: F.txt.trace",
        "save | the file is missing"
      })
  void command_thatIsWrong_isComplainedAboutInOneSentence(String text, String says) {
    assertThat(read(text)).isInstanceOf(StepParsed.Illegal.class);
    assertThat(((StepParsed.Illegal) read(text)).complaint().sentence()).contains(says);
  }

  @Test
  void command_ofNothing_isNothing() {
    assertThat(read("  # a remark")).isEqualTo(new StepParsed.Nothing());
  }

  @Property(tries = 300)
  void command_ofAnyText_isReadOrComplainedAboutWithinIt(@ForAll String text) {
    if (read(text) instanceof StepParsed.Illegal illegal) {
      assertThat(illegal.complaint().from()).isBetween(0, text.length());
      assertThat(illegal.complaint().to()).isBetween(illegal.complaint().from(), text.length());
    }
  }

  @Test
  void script_withAWrongLine_saysWhichAndWhere() {
    StepScript.Reading read = StepScript.file("s.txt", "go Plato\n\ngo Kent\n", ACTORS, 1);

    assertThat(read).isInstanceOf(StepScript.Illegal.class);
    assertThat(((StepScript.Illegal) read).where()).isEqualTo("s.txt:3");
    assertThat(((StepScript.Illegal) read).text()).isEqualTo("go Kent");
  }

  @Test
  void script_thatIsLegal_hasItsLinesInOrder() {
    StepScript.Reading read = StepScript.file("s.txt", "one 3\nexpect deadlock # now\n", ACTORS, 1);

    assertThat(((StepScript.Legal) read).script().entries())
        .extracting(StepScript.Entry::where, StepScript.Entry::action)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("s.txt:1", new StepAction.Pick(3)),
            org.assertj.core.groups.Tuple.tuple(
                "s.txt:2", new StepAction.Expect(Fault.Kind.DEADLOCK, true)));
  }
}
