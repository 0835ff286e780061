package dev.symposium.app.ui.model;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Problem.BreakWords;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the five dials turn and show, read from a model. Stateless. */
public final class Dials {

  private Dials() {}

  /** All five. */
  public static List<DialState> all(Stage stage, RunState run) {
    List<DialState> dials = new ArrayList<>();
    for (Dial dial : Dial.values()) {
      dials.add(of(dial, stage, run));
    }
    return dials;
  }

  /** One of them. */
  public static DialState of(Dial dial, Stage stage, RunState run) {
    return switch (dial) {
      case DELAY -> delay(stage, run);
      case THREADS -> threads(stage, run);
      case CAPACITY -> capacity(run);
      case BREAK_AFTER -> breakAfter(run);
      case SPEED -> speed(run);
    };
  }

  /** The place that the delay dial is for: the chosen one, else where this solution's fault is. */
  public static Optional<DurationKnob> place(Stage stage, RunState run) {
    return KnobBook.places(run.problem()).stream()
        .filter(p -> stage.place().filter(p.name()::equals).isPresent())
        .findFirst()
        .or(() -> Places.usual(run.problem(), run.solution()));
  }

  /** The marked thread, if it is still there. */
  public static Optional<String> who(Stage stage, RunState run) {
    return stage.who().filter(name -> run.snapshot().actor(name).isPresent());
  }

  /** The role that the threads dial counts. */
  public static Role role(Stage stage, Problem problem) {
    List<Role> roles = problem.roles();
    return roles.get(Math.floorMod(stage.role(), roles.size()));
  }

  private static DialState delay(Stage stage, RunState run) {
    Optional<DurationKnob> place = place(stage, run);
    if (place.isEmpty()) {
      return absent(Dial.DELAY, "delay", "this problem has no place for a delay");
    }
    Optional<String> whyNot = Places.whyNot(run.problem(), run.solution(), place.get());
    if (whyNot.isPresent()) {
      String why = place.get().name() + " is never passed: " + whyNot.get();
      return absent(Dial.DELAY, "delay", why);
    }
    Target target = new Target(place.get().name(), who(stage, run));
    return turning(Dial.DELAY, target, "delay", DelayDetail.of(target, place.get(), run), run);
  }

  private static DialState threads(Stage stage, RunState run) {
    Role role = role(stage, run.problem());
    String label = run.problem().dialWord(role.count());
    String waiting =
        waiting(run.snapshot().pending().stream().filter(p -> p.role().equals(role.name())));
    Target target = Target.all(role.count().name());
    String range = role.count().unit() + ", " + role.count().range(1);
    String others = others(role, run);
    String again = others.isEmpty() ? "" : "  t again: " + others;
    String detail = (waiting.isEmpty() ? since(target, run, range) : waiting) + again;
    return turning(Dial.THREADS, target, label, detail, run).with(others);
  }

  /** How long an actor was held up at a place when it last passed it: asked, and got. */
  public static String delay(String actor, String place, ActorView.Delay delay, RunState run) {
    return KnobBook.places(run.problem()).stream()
        .filter(p -> p.name().equals(place))
        .findFirst()
        .map(p -> DelayDetail.told(new Target(place, Optional.of(actor)), p, delay, run))
        .orElse("got " + Numbers.millis(delay.got()) + " ms");
  }

  /** The roles that the dial does not count now: {@code consumers 2}. */
  private static String others(Role mine, RunState run) {
    return run.problem().roles().stream()
        .filter(role -> !role.equals(mine))
        .map(role -> run.problem().dialWord(role.count()) + " " + count(role, run))
        .collect(Collectors.joining(", "));
  }

  private static String count(Role role, RunState run) {
    Target target = Target.all(role.count().name());
    return run.askedFor(target).map(a -> "-> " + a).or(() -> run.inForce(target)).orElse("--");
  }

  /** Who is to come next; who goes next, and who after that. */
  private static String waiting(Stream<Pending> pending) {
    List<Pending> all = pending.toList();
    String first = all.stream().findFirst().map(Dials::sentence).orElse("");
    String then = all.stream().skip(1).map(Pending::name).collect(Collectors.joining(", "));
    return then.isEmpty() ? first : first + ", then " + then;
  }

  private static String sentence(Pending pending) {
    return pending.why().startsWith(pending.name())
        ? pending.why()
        : pending.name() + " " + pending.why();
  }

  private static DialState capacity(RunState run) {
    Optional<IntKnob> knob = run.solution().capacity();
    if (knob.isEmpty()) {
      return noCapacity(run);
    }
    Target target = Target.all(knob.get().name());
    String about = knob.get().meaning() + ", " + knob.get().range(1);
    String label = run.problem().dialWord(knob.get());
    return turning(Dial.CAPACITY, target, label, since(target, run, about), run);
  }

  private static DialState noCapacity(RunState run) {
    String mine = run.solution().id();
    for (Solution other : run.problem().solutions()) {
      if (other.capacity().isPresent()) {
        String name = run.problem().dialWord(other.capacity().get());
        return absent(
            Dial.CAPACITY,
            name,
            mine + " has no " + name + " to turn: the solution " + other.id() + " has (key s)");
      }
    }
    return absent(Dial.CAPACITY, "capacity", "no solution of this problem has a capacity");
  }

  /**
   * What a dial says below where that is too long for the room: ever briefer; whose delay it is,
   * and why there is nothing to turn, go last.
   */
  public static List<String> details(Dial dial, Stage stage, RunState run) {
    DialState state = of(dial, stage, run);
    String plain = state.detail().replaceFirst(" +\\(.*", "");
    if (dial == Dial.DELAY && state.target().isPresent()) {
      return List.of(state.detail(), plain, DelayDetail.brief(state.target().get(), run));
    }
    if (dial == Dial.CAPACITY && state.target().isEmpty()) {
      return List.of(state.detail(), noCapacity(run, run.solution().id()));
    }
    return List.of(state.detail(), plain);
  }

  private static String noCapacity(RunState run, String mine) {
    return run.problem().solutions().stream()
        .filter(other -> other.capacity().isPresent())
        .findFirst()
        .map(other -> mine + " has none: s, " + other.id())
        .orElse("no solution has one");
  }

  private static DialState breakAfter(RunState run) {
    Target target = Target.all("break-after");
    boolean off = run.inForce(target).orElse("off").equals("off");
    String victim = run.inForce(Target.all("victim")).orElse("youngest");
    BreakWords words = run.problem().breakWords(run.solution());
    String about =
        off
            ? "never by itself: look at it, or B to " + words.now()
            : words.about() + "; chosen: " + victim;
    String label = off ? brief(words.after()) : words.after();
    return turning(Dial.BREAK_AFTER, target, label, about, run);
  }

  /** The label of a dial in little room: {@code break} for {@code break after}. */
  public static String brief(String label) {
    return label.replaceFirst(" after$", "");
  }

  private static DialState speed(RunState run) {
    String about = "slow motion stretches every duration; waiting for each other is real";
    return turning(Dial.SPEED, Target.all("speed"), "", about, run);
  }

  private static DialState turning(
      Dial dial, Target target, String label, String detail, RunState run) {
    String value = run.inForce(target).map(KnobBook::pretty).orElse("--");
    Optional<String> asked = run.askedFor(target).map(KnobBook::pretty);
    return new DialState(dial, Optional.of(target), label, value, asked, detail, "");
  }

  private static DialState absent(Dial dial, String label, String why) {
    return new DialState(dial, Optional.empty(), label, "--", Optional.empty(), why, "");
  }

  /** What the knob is about, and when its value came into force if that was during the run. */
  private static String since(Target target, RunState run, String about) {
    KnobState knob = run.snapshot().knob(target.knob()).orElse(null);
    if (knob == null) {
      return about;
    }
    if (!knob.why().isEmpty()) {
      return knob.why();
    }
    Duration since = Duration.ofNanos(knob.inForceSinceNanos());
    return since.isZero()
        ? about
        : about + "  (" + knob.inForce() + " in force since " + Numbers.clock(since) + ")";
  }
}
