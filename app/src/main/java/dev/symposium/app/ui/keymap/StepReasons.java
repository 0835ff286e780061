package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why something cannot be done now in step mode, in one sentence; empty if it can. Stateless. */
final class StepReasons {

  private static final String OPENS = "step mode is being opened";

  private StepReasons() {}

  /** What is typed ahead is not refused by a picture that is older: the run itself will say. */
  private static boolean isNewest(UiModel model) {
    return model.stepping().filter(Stepping::asked).isEmpty();
  }

  static Optional<String> cannotGo(UiModel model) {
    return closed(model)
        .or(
            () ->
                one(model)
                    .filter(one -> isNewest(model))
                    .filter(one -> !one.canGo())
                    .map(one -> one.name() + " cannot go: it " + one.sentence() + others(model)));
  }

  /** A sleep ends when nobody else can go, which is not plain to see. */
  private static String others(UiModel model) {
    boolean sleeps = one(model).filter(one -> one.sentence().startsWith("sleeps")).isPresent();
    return sleeps ? "; the clock moves when nobody else can go" : "";
  }

  static Optional<String> hasTime(UiModel model) {
    return closed(model)
        .or(
            () ->
                one(model)
                    .filter(one -> isNewest(model))
                    .filter(one -> !one.turns().contains(Turn.TIME_OUT))
                    .map(
                        one -> "the time of " + one.name() + " is not over: it " + one.sentence()));
  }

  static Optional<String> nobodyCan(UiModel model) {
    Optional<Stepped> view =
        model.stepping().filter(stepping -> isNewest(model)).flatMap(Stepping::view);
    return closed(model)
        .or(
            () ->
                view.filter(now -> now.rest() == Rest.STUCK)
                    .map(now -> "nobody can go on: , takes steps back, R starts from the start"))
        .or(
            () ->
                view.filter(now -> now.rest() == Rest.FINISHED)
                    .map(now -> "all have gone home: , takes steps back, R starts from the start"));
  }

  static Optional<String> nothingDone(UiModel model) {
    return closed(model)
        .or(
            () ->
                model
                    .stepping()
                    .flatMap(Stepping::view)
                    .filter(now -> now.steps() == 0 && isNewest(model))
                    .map(now -> "no step was made yet"));
  }

  static Optional<String> noChallenge(UiModel model) {
    return closed(model)
        .or(
            () ->
                model.stepping().flatMap(Stepping::goal).flatMap(StepGoal::posed).isPresent()
                    ? Optional.empty()
                    : Optional.of("no challenge is taken up here; c takes one up in the gallery"));
  }

  static Optional<String> noChallenges(UiModel model) {
    List<Problem> problems = Lists.problems(model);
    boolean any =
        !problems.isEmpty()
            && !problems.get(model.gallery().at(problems.size())).challenges().isEmpty();
    return any ? Optional.empty() : Optional.of("there is no challenge here");
  }

  /** Only where the marked one could go, and its time could run out as well. */
  static Function<UiModel, Optional<Integer>> whileBothCouldCome(int rank) {
    return model -> one(model).filter(one -> one.turns().size() > 1).map(one -> rank);
  }

  private static Optional<Stepped.One> one(UiModel model) {
    return model.stepping().flatMap(Stepping::one);
  }

  static Optional<String> closed(UiModel model) {
    return model.stepping().flatMap(Stepping::view).isEmpty()
        ? Optional.of(OPENS)
        : Optional.empty();
  }
}
