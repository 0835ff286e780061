package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.ControlledRun;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Standing.State;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the detector promises, checked in every state that runs of one configuration visit.
 *
 * <ul>
 *   <li>(a) Sound: whoever is reported never moves again, in this run and in others that go on from
 *       there by chance, unless somebody is told to leave.
 *   <li>(b) Complete at rest: when nobody can move any more, all who have not finished are
 *       reported.
 *   <li>(c) Every circle over locks is reported in the state that closes it.
 * </ul>
 *
 * <p>What is held against the detector comes from how the run itself says that actors stand and
 * what it offers to the scheduler, not from the picture. Used by one thread.
 */
final class Promises {

  private static final int MOST_STEPS = 500;
  private static final int CONTINUATIONS = 2;
  private static final int TRIES = 5;
  private static final int LOOKS_BACK = 12;
  private static final int DEPTH = 3;
  private static final int RUNS_PER_LOOK = 125;

  private final Configuration configuration;
  private final Function<Picture, Set<Integer>> detector;
  private final Crew crew;
  private final Figures figures = new Figures();

  /** What was done. */
  static final class Figures {
    long states;
    long reported; // states in which somebody was
    long continued; // runs that went on from one of them while others could move
    long stuck; // runs that came to rest with somebody unfinished
    long tried; // states not long before such a rest
    long doomed; // of these: nobody was reported, and all continuations ended so

    void add(Figures other) {
      states += other.states;
      reported += other.reported;
      continued += other.continued;
      stuck += other.stuck;
      tried += other.tried;
      doomed += other.doomed;
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%,d states, somebody reported in %,d; %,d runs went on from there; %,d runs got stuck;"
              + " of %,d states shortly before, %,d are silent and seem doomed",
          states,
          reported,
          continued,
          stuck,
          tried,
          doomed);
    }
  }

  Promises(Configuration configuration, Function<Picture, Set<Integer>> detector, Crew crew) {
    this.configuration = configuration;
    this.detector = detector;
    this.crew = crew;
  }

  /** The one whose promises they are. */
  static Set<Integer> certain(Picture picture) {
    return Findings.of(Collect.of(picture)).stream()
        .flatMap(finding -> finding.all().stream())
        .map(party -> party.slot())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Figures figures() {
    return figures;
  }

  /** Runs with these seeds; every third has somebody crash on the way. */
  void check(long first, long runs) throws BadValue {
    int lookedBack = 0;
    for (long seed = first; seed < first + runs; seed++) {
      Configuration its = configuration.withSeed(seed);
      List<Move> prefix;
      List<Move> all;
      boolean stuck;
      try (Play play = new Play(its, crew)) {
        Watching watching = new Watching(play.run(), policy(seed));
        if (seed % 3 == 0) {
          crash(play, watching, seed);
        }
        stuck = rest(play, watching) == Rest.STUCK;
        watching.atEnd(play.run().rest());
        prefix = watching.firstReport < 0 ? List.of() : upTo(play.moves(), watching.firstReport);
        all = play.moves();
      }
      figures.stuck += stuck ? 1 : 0;
      goOn(its, prefix, seed);
      if (stuck && lookedBack < Math.max(1, runs / RUNS_PER_LOOK)) {
        lookedBack++;
        lookBack(its, all, seed);
      }
    }
  }

  private static Scheduler policy(long seed) {
    return seed % 4 == 3 ? new Pct(seed, DEPTH, MOST_STEPS) : new RandomChoice(seed);
  }

  private static void crash(Play play, Watching watching, long seed) {
    Draws draws = new Draws(seed, 1);
    rest(play, new Bounded(watching, draws.next(60)));
    int actor = draws.next(play.run().standings().size());
    watching.forgets();
    play.order(actor, Reason.CRASH);
  }

  /** Goes on after whatever a play holds for, until nothing can happen or it is long enough. */
  private static Rest rest(Play play, Scheduler policy) {
    Rest rest = Rest.HELD;
    long before = -1;
    int faults = -1;
    while (rest == Rest.HELD && (play.run().steps() > before || play.faults().size() > faults)) {
      before = play.run().steps();
      faults = play.faults().size();
      rest = play.go(new Bounded(policy, MOST_STEPS));
    }
    return rest;
  }

  /** Other runs, from the state in which somebody was reported first while others could move. */
  private void goOn(Configuration its, List<Move> prefix, long seed) throws BadValue {
    for (int i = 0; !prefix.isEmpty() && i < CONTINUATIONS; i++) {
      try (Play play = new Play(its, crew)) {
        play.replay(prefix);
        figures.continued++;
        Watching watching = new Watching(play.run(), new RandomChoice(31 * seed + i));
        rest(play, watching);
        watching.atEnd(play.run().rest());
      }
    }
  }

  private static List<Move> upTo(List<Move> moves, long steps) {
    List<Move> prefix = new ArrayList<>();
    long made = 0;
    for (Move move : moves) {
      made += move instanceof Move.Goes ? 1 : 0;
      if (made > steps) {
        break;
      }
      prefix.add(move);
    }
    return prefix;
  }

  /** States shortly before the rest of a run: who of those that are silent seem doomed. */
  private void lookBack(Configuration its, List<Move> moves, long seed) throws BadValue {
    long steps = moves.stream().filter(move -> move instanceof Move.Goes).count();
    for (long at = Math.max(0, steps - LOOKS_BACK); at < steps; at++) {
      figures.tried++;
      int ended = 0;
      boolean silent = true;
      for (int i = 0; i < TRIES && ended == i && silent; i++) {
        try (Play play = new Play(its, crew)) {
          play.replay(upTo(moves, at));
          silent = detector.apply(play.run().picture()).isEmpty();
          ended += rest(play, new RandomChoice(17 * seed + i)) == Rest.STUCK ? 1 : 0;
        }
      }
      figures.doomed += silent && ended == TRIES ? 1 : 0;
    }
  }

  /** Another policy; before each of its choices the promises are checked. */
  private final class Watching implements Scheduler {
    private final ControlledRun run;
    private final Scheduler policy;
    private Set<Integer> reported = Set.of();
    private long firstReport = -1;
    private int leaves = -1; // who is told to, and so closes no circle
    private AssertionError failed;

    Watching(ControlledRun run, Scheduler policy) {
      this.run = run;
      this.policy = policy;
    }

    @Override
    public int pick(Moment moment) {
      try {
        check(moment);
      } catch (AssertionError told) { // by the thread of an actor: to whoever drives
        failed = told;
        return HOLD;
      }
      return policy.pick(moment);
    }

    private void check(Moment moment) {
      leaves = -1;
      for (int choice = 0; choice < moment.choices(); choice++) {
        leaves = moment.turn(choice) == Turn.LEAVE ? moment.actor(choice) : leaves;
      }
      look();
      for (int choice = 0; choice < moment.choices(); choice++) {
        boolean moves = moment.turn(choice) != Turn.LEAVE;
        assertThat(moves && reported.contains(moment.actor(choice)))
            .as("%s is reported in step %d and may move", moment.actor(choice), run.steps())
            .isFalse();
      }
      if (!reported.isEmpty() && firstReport < 0) {
        firstReport = run.steps();
      }
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return policy.choose(actor, alternatives, chance);
    }

    /** Somebody is told to leave: nothing was promised about that. */
    void forgets() {
      reported = Set.of();
      firstReport = -1;
    }

    private void look() {
      Set<Integer> now = detector.apply(run.picture());
      assertThat(now).as("reported before step %d", run.steps()).containsAll(reported);
      reported = now;
      figures.states++;
      figures.reported += now.isEmpty() ? 0 : 1;
      assertThat(now).as("the circle after step %d is told", run.steps()).containsAll(circle());
    }

    void atEnd(Rest rest) {
      if (failed != null) {
        throw failed;
      }
      leaves = -1;
      look();
      if (rest != Rest.HELD) {
        assertThat(reported).as("all who have not finished").isEqualTo(unfinished());
      }
    }

    private Set<Integer> unfinished() {
      return run.standings().stream()
          .filter(standing -> standing.state() == State.WAITS)
          .map(Standing::actor)
          .collect(Collectors.toSet());
    }

    /** Those who wait for a lock that one has who waits for a lock, and so on, all round. */
    private Set<Integer> circle() {
      Map<String, String> waitsFor = new HashMap<>();
      Map<String, Integer> numbers = new HashMap<>();
      Set<String> locks = locks();
      for (Standing standing : run.standings()) {
        numbers.put(standing.name(), standing.actor());
        if (standing.actor() != leaves
            && standing.state() == State.WAITS
            && standing.untilNanos() == Double.POSITIVE_INFINITY
            && locks.contains(standing.what())
            && standing.inTheWay().size() == 1) {
          waitsFor.put(standing.name(), standing.inTheWay().get(0));
        }
      }
      Set<Integer> all = new HashSet<>();
      for (String name : waitsFor.keySet()) {
        String at = waitsFor.get(name);
        for (int i = 0; i < waitsFor.size() && at != null && !at.equals(name); i++) {
          at = waitsFor.get(at);
        }
        if (name.equals(at)) {
          all.add(numbers.get(name));
        }
      }
      return all;
    }

    private Set<String> locks() {
      Picture picture = run.picture();
      Set<String> names = new HashSet<>();
      for (int i = 0; i < picture.resources(); i++) {
        if (picture.resource(i).kind() == Kind.LOCK) {
          names.add(picture.resource(i).name());
        }
      }
      return names;
    }
  }
}
