package dev.symposium.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.command.Script;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Act;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every tour is made of. */
class ToursTest {

  static Stream<Problem> problems() {
    return Catalog.load().problems().stream();
  }

  private static List<String> captions(Tour tour) {
    List<String> all = new ArrayList<>();
    for (Act act : tour.acts()) {
      all.add(act.caption());
      if (act instanceof Await wait) {
        all.add(wait.help().caption());
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("problems")
  void tour_reachesTheFaultTheBreakAndTheCureInThisOrder(Problem problem) {
    List<Sign> signs = new ArrayList<>();
    for (Act act : problem.tour().acts()) {
      if (act instanceof Await wait) {
        signs.add(wait.sign());
      }
    }
    assertThat(signs).containsSubsequence(Sign.STANDS, Sign.BROKEN, Sign.CURED);
    assertThat(problem.tour().acts()).last().isInstanceOf(Say.class);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void captions_fitTheScreenAndEndAsSentences(Problem problem) {
    assertThat(captions(problem.tour()))
        .allSatisfy(
            caption -> {
              assertThat(caption).isASCII().hasSizeLessThanOrEqualTo(Tour.LONGEST_CAPTION);
              assertThat(caption).matches("[A-Z].*[.]");
              assertThat(Texts.wrap(caption, 78)).hasSizeLessThanOrEqualTo(2);
            });
  }

  /** What is read aloud; what is waited for comes on top, as far as it takes longer than that. */
  @ParameterizedTest
  @MethodSource("problems")
  void tour_takesAboutAMinuteAndAHalf(Problem problem) {
    Duration all = Duration.ZERO;
    for (Act act : problem.tour().acts()) {
      all = all.plus(Pace.ALOUD.toRead(act.caption()));
    }
    assertThat(all).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(95));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void commands_oneAfterTheOther_areLegal(Problem problem) {
    List<String> commands = new ArrayList<>();
    for (Act act : problem.tour().acts()) {
      if (act instanceof Do deed) {
        commands.add(deed.command());
      } else if (act instanceof Await wait) {
        commands.add(wait.help().command());
      }
    }
    Solution opening = problem.opening();
    Scope scope = Scope.start(problem, opening, opening.presets().get(0), "1:500");
    LiveSimulations runs = new LiveSimulations(died -> {});
    Script.Reading reading =
        Script.commands(
            "tour",
            String.join(";", commands),
            scope,
            (command, at) ->
                runs.check(
                    problem, at.solution(), at.solution().presets().get(0), at.speed(), command));
    assertThat(reading).isInstanceOf(Script.Legal.class);
  }

  /** The cure of a tour is the one that the opening solution names. */
  @ParameterizedTest
  @MethodSource("problems")
  void tour_endsOnTheCureThatTheFaultNames(Problem problem) {
    String cure = ((Solution.Faulty) problem.opening().outcome()).cure();
    assertThat(problem.tour().acts())
        .anyMatch(act -> act instanceof Do deed && deed.command().equals("solution " + cure));
  }
}
