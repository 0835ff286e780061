package dev.symposium.app.ui.update;

import dev.symposium.app.challenge.Posed;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Problem;
import java.util.List;
import java.util.Optional;

/** Challenges: taken up, judged after each step, and the hint. Stateless. */
final class Challenging {

  private Challenging() {}

  /** From the gallery: the first of the marked problem that was not done yet. */
  static void open(Turn turn) {
    List<Problem> problems = Lists.problems(turn.model());
    List<Posed> all = Posed.of(problems.get(turn.model().gallery().at(problems.size())));
    open(
        turn,
        all.stream()
            .filter(posed -> !turn.model().done().contains(posed.id()))
            .findFirst()
            .orElse(all.get(0)));
  }

  /** The next one of the same problem; behind the last comes the first. */
  static void next(Turn turn) {
    Posed now = posed(turn).orElseThrow();
    List<Posed> all = Posed.of(now.problem());
    open(turn, all.get((all.indexOf(now) + 1) % all.size()));
  }

  private static void open(Turn turn, Posed posed) {
    long number = turn.model().now().toNanos();
    Stepping opening = Stepping.opening(number, posed.configuration());
    turn.become(
        turn.model().but().stepping(opening.withGoal(StepGoal.of(posed))).noNotice().build());
    turn.ask(new Effect.OpenSteps(number, posed.configuration(), Policy.random(1)));
    turn.ask(new Effect.PoseChallenge(number, posed));
  }

  /** The next step of a shortest way from here. */
  static void hint(Turn turn) {
    Stepping stepping = turn.model().stepping().orElseThrow();
    turn.say("searching ...");
    turn.ask(new Effect.AskHint(stepping.number(), stepping.view().orElseThrow()));
  }

  /** The run stands otherwise than before. */
  static void stands(Turn turn, Stepped view) {
    if (posed(turn).isPresent()) {
      long number = turn.model().stepping().orElseThrow().number();
      turn.ask(new Effect.JudgeSteps(number, view));
    }
  }

  /** How it was judged. */
  static void judged(Turn turn, Msg.GoalStands now) {
    turn.model()
        .stepping()
        .filter(stepping -> stepping.number() == now.number())
        .ifPresent(
            stepping ->
                turn.become(turn.model().but().stepping(stepping.withGoal(now.goal())).build()));
  }

  private static Optional<Posed> posed(Turn turn) {
    return turn.model().stepping().flatMap(Stepping::goal).flatMap(StepGoal::posed);
  }
}
