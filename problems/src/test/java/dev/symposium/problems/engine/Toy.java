package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Spread;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A problem for tests of the engine that no real problem serves, since none does what must not be
 * done: workers W1, W2, … who all play the same part.
 */
final class Toy implements Problem {

  static final Invariant RULE = new Invariant("the rule", "What the test says holds.");

  static final DurationKnob WORK =
      DurationKnob.pause("work", "how long it works", "works", Spread.fixed(1e6), 1e11);

  static final DurationKnob PATIENCE =
      DurationKnob.pause("patience", "how long it waits", "waits", Spread.fixed(1e10), 1e11);

  private static final IntKnob WORKERS =
      IntKnob.count("workers", "how many there are", "workers", 2, 1, 8);

  private static final Role WORKER = new Role("worker", WORKERS, List.of(), "W");

  private static final Solution ONLY =
      new Solution(
          "only",
          "as the test has it",
          "What the test wants.",
          new Solution.Fixed(Set.of(VerdictKind.DEADLOCK), "It does nothing."),
          List.of(new Preset("default", "As it is.", List.of())),
          Optional.empty(),
          Toy.class);

  private final Function<Sync, Part> part;

  /**
   * A problem whose workers do that.
   *
   * @param part called once for a run: makes the shared objects and the part
   */
  Toy(Function<Sync, Part> part) {
    this.part = part;
  }

  static LiveTable open(Function<Sync, Part> part, String... settings) {
    return LiveTable.open(new Toy(part), ONLY, settings);
  }

  static RunPlan plan(Function<Sync, Part> part, String... settings) {
    return LiveTable.plan(new Toy(part), ONLY, ONLY.presets().get(0), 7, settings);
  }

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public List<String> aliases() {
    return List.of();
  }

  @Override
  public String title() {
    return "Toy";
  }

  @Override
  public String story() {
    return "Some work.";
  }

  @Override
  public String howToRead() {
    return "There is nothing to see.";
  }

  @Override
  public List<Role> roles() {
    return List.of(WORKER);
  }

  @Override
  public List<Knob<?>> knobs() {
    return List.of(WORKERS, WORK, PATIENCE);
  }

  @Override
  public List<Solution> solutions() {
    return List.of(ONLY);
  }

  @Override
  public List<Invariant> invariants() {
    return List.of(RULE);
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return new Scene(List.of());
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return "Workers work.";
  }

  @Override
  public Noun operation() {
    return new Noun("job", "jobs");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("takes", "gives back", "gave back");
  }

  @Override
  public Setting setUp(SetUp setUp) {
    Part one = part.apply(setUp.sync());
    return role -> one;
  }
}
