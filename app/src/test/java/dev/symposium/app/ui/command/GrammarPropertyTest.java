package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.fake.Tables;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrammarPropertyTest {

  private static final Tables TABLES = new Tables();
  private static final Scope SCOPE =
      Scope.start(TABLES, TABLES.opening(), TABLES.opening().presets().get(0), "1:20");

  @Property(tries = 2000)
  void anyText_isReadOrComplainedAbout_withAPlaceInside(@ForAll String text) {
    holdsFor(text);
  }

  @Property(tries = 5000)
  void anyWords_areReadOrComplainedAbout_withAPlaceInside(@ForAll("lines") String text) {
    holdsFor(text);
  }

  private static void holdsFor(String text) {
    for (Parsed parsed :
        List.of(
            Grammar.command(text, SCOPE),
            Grammar.scriptLine(text, SCOPE),
            Grammar.condition(text),
            Grammar.assignment(text, SCOPE))) {
      if (parsed instanceof Parsed.Illegal illegal) {
        Complaint complaint = illegal.complaint();
        assertThat(complaint.sentence()).isNotBlank();
        assertThat(complaint.from()).isBetween(0, complaint.to());
        assertThat(complaint.to()).isLessThanOrEqualTo(text.length());
        assertThat(complaint.carets(text)).contains("^");
      } else if (parsed instanceof Parsed.Legal legal) {
        assertThat(SCOPE.after(legal.line().action()).actors()).isNotEmpty();
      }
    }
  }

  @Property(tries = 2000)
  void anyCursor_isCompleted(@ForAll("lines") String text, @ForAll int cursor) {
    Completions completions = Completer.complete(text, cursor, SCOPE);
    assertThat(completions.from()).isBetween(0, completions.to());
    for (Completions.Candidate candidate : completions.candidates()) {
      assertThat(completions.apply(text, candidate)).contains(candidate.text());
    }
  }

  @Property(tries = 2000)
  void aCandidate_isNeverAnUnknownWord(@ForAll("prefixes") String line) {
    for (var candidate : Completer.complete(line, line.length(), SCOPE).candidates()) {
      Parsed parsed = Grammar.command(line + candidate.text(), SCOPE);
      if (parsed instanceof Parsed.Illegal illegal) {
        assertThat(illegal.complaint().what()).doesNotContain("unknown");
      }
    }
  }

  @Property(tries = 2000)
  void anyLine_written_isReadAsTheSame(@ForAll("legal") Line line) {
    String text = Grammar.format(line);
    assertThat(Grammar.scriptLine(text, SCOPE)).as(text).isEqualTo(new Parsed.Legal(line));
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of(Verb.words()),
            Arbitraries.of(
                "Ada",
                "bo",
                "all",
                "at",
                "for",
                "within",
                "2s",
                "0",
                "off",
                "rest",
                "guests",
                "speed",
                "1:500",
                "grab",
                "crowd",
                "threads",
                "deadlock",
                "no-deadlock",
                "operations",
                ">",
                "operations>5",
                "guest",
                "preset",
                "#",
                ";",
                "=",
                "@",
                "rest@Ada=2s",
                "guests=4",
                "999999999999999999999",
                "-1",
                "1e9s",
                "exp(2s)",
                "\t"),
            Arbitraries.strings().ofMaxLength(5));
    return word.list().ofMaxSize(7).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of(
        "",
        "set ",
        "unset ",
        "set spoons ",
        "set speed ",
        "set rest 2s ",
        "set rest 2s for ",
        "delay ",
        "delay all 2s ",
        "delay all 2s at ",
        "freeze ",
        "thaw ",
        "crash ",
        "add ",
        "retire ",
        "solution ",
        "solution grab ",
        "reset ",
        "expect ",
        "expect deadlock ",
        "speed ");
  }

  @Provide
  Arbitrary<Line> legal() {
    Arbitrary<Optional<Duration>> times =
        Arbitraries.integers().between(0, 100_000).map(Duration::ofMillis).optional();
    return Combinators.combine(times, actions()).as(Line::new);
  }

  private static Arbitrary<Action> actions() {
    return Arbitraries.oneOf(
        commands().map(Action.Do::new),
        conditions().map(Action.Expect::new),
        Arbitraries.just(new Action.Quit()));
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<String> actor = Arbitraries.of(SCOPE.actors());
    Arbitrary<String> rest = Arbitraries.of("2s", "0", "20us", "0..1ms", "0.2s+exp(2s)");
    return Arbitraries.oneOf(
        Combinators.combine(actor.optional(), rest)
            .as((who, value) -> new Command.SetKnob("rest", who, value)),
        Arbitraries.integers()
            .between(2, 8)
            .map(n -> new Command.SetKnob("guests", Optional.empty(), String.valueOf(n))),
        actor.optional().map(who -> new Command.ClearKnob("rest", who)),
        actor.map(Command.Freeze::new),
        actor.map(Command.Thaw::new),
        actor.map(Command.Crash::new),
        Arbitraries.of("default", "crowd").optional().map(Command.Reset::new),
        Arbitraries.of("default", "crowd")
            .optional()
            .map(preset -> new Command.UseSolution("grab", preset)),
        Arbitraries.of(
            new Command.Add("guest"),
            new Command.Retire("guest"),
            new Command.BreakNow(),
            new Command.MakeItFail(),
            new Command.Pause(),
            new Command.Resume(),
            new Command.PassGate()));
  }

  private static Arbitrary<Condition> conditions() {
    Arbitrary<VerdictKind> kinds =
        Arbitraries.of(
            Conditions.words().stream()
                .filter(Conditions::isTimed)
                .map(GrammarPropertyTest::kind)
                .collect(Collectors.toList()));
    Arbitrary<Optional<Duration>> within =
        Arbitraries.integers().between(0, 10_000).map(Duration::ofMillis).optional();
    return Arbitraries.oneOf(
        Combinators.combine(kinds, within).as(Condition.Found::new),
        kinds.map(Condition.NotFound::new),
        Arbitraries.longs().between(0, 1_000_000).map(Condition.MoreOperations::new),
        Arbitraries.of(new Condition.Invariants(), new Condition.Progress()));
  }

  private static VerdictKind kind(String word) {
    return List.of(VerdictKind.values()).stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
