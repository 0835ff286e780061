package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Spread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A problem for one test: its script makes the shared objects and the parts. The solutions {@code
 * wrong} and {@code right} play the same script.
 */
final class Trial implements Problem {

  static final IntKnob CLIENTS = IntKnob.count("clients", "those who use", "clients", 3, 0, 64);
  static final IntKnob MAKERS = IntKnob.count("makers", "those who make", "makers", 0, 0, 64);
  static final IntKnob TAKERS = IntKnob.count("takers", "those who take", "takers", 0, 0, 64);
  static final IntKnob PERMITS = IntKnob.count("permits", "permits", "permits", 3, 1, 64);
  static final DurationKnob HOLD =
      DurationKnob.pause("hold", "using it", "uses", Spread.fixed(1e6), 1e9);
  static final DurationKnob REST =
      DurationKnob.pause("rest", "resting", "rests", Spread.fixed(1e6), 1e9);
  static final DurationKnob GAP =
      DurationKnob.place("gap", "in between", "dawdles", Spread.ZERO, 1e9);
  static final Role CLIENT =
      new Role("client", CLIENTS, List.of("Ann", "Bob", "Cem", "Dan", "Eve"), "U");
  static final Role MAKER = new Role("maker", MAKERS, List.of(), "P");
  static final Role TAKER = new Role("taker", TAKERS, List.of(), "C");
  static final Invariant RULE = new Invariant("a rule", "it must hold");

  private final VerdictKind kind;
  private final Function<SetUp, Setting> script;

  Trial(VerdictKind kind, Function<SetUp, Setting> script) {
    this.kind = kind;
    this.script = script;
  }

  /** Opens it with settings such as {@code clients=2}. */
  LiveTable open(String... settings) {
    return LiveTable.open(this, solutions().get(0), settings);
  }

  @Override
  public String id() {
    return "trial";
  }

  @Override
  public List<String> aliases() {
    return List.of();
  }

  @Override
  public String title() {
    return "Trial";
  }

  @Override
  public String story() {
    return "Somebody does something.";
  }

  @Override
  public String howToRead() {
    return "There is nothing to see.";
  }

  @Override
  public List<Role> roles() {
    return List.of(CLIENT, MAKER, TAKER);
  }

  @Override
  public List<Knob<?>> knobs() {
    return List.of(CLIENTS, MAKERS, TAKERS, PERMITS, HOLD, REST, GAP);
  }

  @Override
  public List<Solution> solutions() {
    List<Preset> presets = List.of(new Preset("default", "As it is.", List.of()));
    Solution.Outcome fails = new Solution.Faulty(kind, GAP, "It fails.", "right");
    Solution.Outcome works = new Solution.Fixed(Set.of(kind), "It works.");
    return List.of(
        new Solution("wrong", "it", "It.", fails, presets, Optional.of(PERMITS), Trial.class),
        new Solution("right", "it", "It.", works, presets, Optional.of(PERMITS), Trial.class));
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
    return "Something goes on.";
  }

  @Override
  public Noun operation() {
    return new Noun("use", "uses");
  }

  @Override
  public Noun stop() {
    return new Noun("stop", "stops");
  }

  @Override
  public String wokenFinds(String role) {
    return role.equals("taker") ? "an item was there" : "a place was free";
  }

  @Override
  public Verbs verbs() {
    return new Verbs("takes", "gives back", "gave back");
  }

  @Override
  public Setting setUp(SetUp setUp) {
    return script.apply(setUp);
  }
}
