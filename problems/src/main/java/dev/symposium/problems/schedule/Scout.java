package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Goes ways of a challenge from the beginning, each in a run of its own, since real threads cannot
 * be put back. Used by one thread.
 */
final class Scout {

  private final Configuration configuration;
  private final Challenge challenge;
  private final Crew crew;
  private long runs;
  private long steps;

  Scout(Configuration configuration, Challenge challenge, Crew crew) {
    this.configuration = configuration;
    this.challenge = challenge;
    this.crew = crew;
  }

  /** Where a way leads. */
  Spot go(List<Move> way) throws BadValue {
    return go(new Path(way, false));
  }

  /** Where a way leads if what cannot be done is left out. */
  Spot tries(List<Move> way) throws BadValue {
    return go(new Path(way, true));
  }

  private Spot go(Path path) throws BadValue {
    try (Play play = new Play(configuration, crew)) {
      play.run().watchLikeness();
      Referee referee = new Referee(play, challenge, path);
      Rest rest = go(play, referee, path);
      return spot(play, referee, path, rest);
    }
  }

  /** Lets a policy decide, for so many steps at most; where that leads. */
  Spot go(LongFunction<Scheduler> policy, long seed, long most) throws BadValue {
    try (Play play = new Play(configuration, crew)) {
      Path nowhere = new Path(List.of(), true);
      Referee referee = new Referee(play, challenge, new Bounded(policy.apply(seed), most));
      Rest rest = play.go(referee);
      while (rest == Rest.HELD && !referee.isOver() && play.run().steps() < most) {
        rest = play.go(referee);
      }
      return spot(play, referee, nowhere, rest);
    }
  }

  /** What goes wrong on the way holds the run, and it goes on. */
  private static Rest go(Play play, Referee referee, Path path) {
    Rest rest = play.go(referee);
    while (rest == Rest.HELD && !referee.isOver() && !path.isAtEnd()) {
      rest = play.go(referee);
    }
    return rest;
  }

  private Spot spot(Play play, Referee referee, Path path, Rest rest) {
    if (rest != Rest.HELD) {
      referee.atRest(rest);
    }
    runs++;
    steps += play.run().steps();
    return new Spot(
        play.moves(),
        play.run().steps(),
        referee.isReached(),
        referee.passed(),
        referee.progress(),
        referee.needed(),
        List.copyOf(path.next()),
        List.copyOf(path.others()),
        Draws.mix(play.run().likeness() + referee.key()),
        rest);
  }

  /** Runs made so far. */
  long runs() {
    return runs;
  }

  /** Steps made so far, in all runs. */
  long steps() {
    return steps;
  }
}
