package dev.symposium.app.fake;

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
import dev.symposium.problems.spi.WordKnob;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A small problem in which guests want spoons: metadata only, so that tests of words need no run.
 */
public final class Tables implements Problem {

  static final IntKnob GUESTS = IntKnob.count("guests", "how many eat", "guests", 3, 2, 8);
  static final IntKnob CHAIRS =
      new IntKnob(
          "chairs",
          "how many sit at once",
          "chairs",
          2,
          1,
          7,
          Optional.of(new IntKnob.Follows("guests", -1, true)),
          true,
          false);
  static final DurationKnob REST =
      DurationKnob.pause("rest", "how long one rests", "rests", Spread.fixed(1e6), 1e10);
  static final DurationKnob AFTER =
      DurationKnob.place("after-spoon", "after the spoon", "hesitates", Spread.ZERO, 1e10);
  static final WordKnob SPOONS =
      new WordKnob("spoons", "what spoons are made of", "lock", List.of("lock", "semaphore"));

  @Override
  public String id() {
    return "spoon-tables";
  }

  @Override
  public List<String> aliases() {
    return List.of("spoons");
  }

  @Override
  public String title() {
    return "Spoon tables";
  }

  @Override
  public String story() {
    return "Guests share spoons. Sometimes nobody eats.";
  }

  @Override
  public String howToRead() {
    return "A spoon lies on the table or is in one hand.";
  }

  @Override
  public List<Role> roles() {
    return List.of(new Role("guest", GUESTS, List.of("Ada", "Bo", "Cy", "Dee"), "G"));
  }

  @Override
  public List<Knob<?>> knobs() {
    return List.of(GUESTS, REST, AFTER, CHAIRS, SPOONS);
  }

  @Override
  public List<Solution> solutions() {
    return List.of(
        new Solution(
            "grab",
            "just grab",
            "Everybody grabs.",
            new Solution.Faulty(
                VerdictKind.DEADLOCK, AFTER, "Everybody holds one spoon.", "ordered"),
            List.of(
                new Preset("default", "three guests", List.of("after-spoon=3ms")),
                new Preset("crowd", "eight guests", List.of("guests=8", "rest@Bo=0"))),
            Optional.empty(),
            Tables.class),
        new Solution(
            "ordered",
            "lower spoon first",
            "Everybody takes the lower spoon first.",
            new Solution.Fixed(Set.of(VerdictKind.DEADLOCK), "No circle can close."),
            List.of(new Preset("default", "three guests", List.of())),
            Optional.of(CHAIRS),
            Tables.class));
  }

  @Override
  public List<Invariant> invariants() {
    return List.of(new Invariant("one owner per spoon", "A spoon is in at most one hand."));
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return new Scene(List.of());
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return "Three guests sit at the table.";
  }

  @Override
  public Noun operation() {
    return new Noun("soup", "soups");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("picks up", "puts down", "put down");
  }

  @Override
  public Setting setUp(SetUp setUp) {
    return role -> me -> {};
  }
}
