package dev.symposium.app.ui.command;

import dev.symposium.app.ui.command.Completions.Candidate;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Uses;
import dev.symposium.problems.spi.WordKnob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what could stand at the cursor of a command line. Stateless; pure. */
public final class Completer {

  private static final String WITHIN = "within";
  private static final String KNOB = "a knob";

  private Completer() {}

  /**
   * The ways to go on.
   *
   * @param cursor index in {@code line}; what is behind it is not looked at
   */
  public static Completions complete(String line, int cursor, Scope scope) {
    String before = line.substring(0, Math.max(0, Math.min(cursor, line.length())));
    List<Word> words = new ArrayList<>(Word.cut(before));
    boolean open = !words.isEmpty() && words.get(words.size() - 1).to() == before.length();
    Word last =
        open ? words.remove(words.size() - 1) : new Word("", before.length(), before.length());
    Offer offer = words.isEmpty() ? verbs() : after(words, scope);
    String typed = last.text().toLowerCase(Locale.ROOT);
    List<Candidate> fitting =
        offer.candidates().stream()
            .filter(c -> c.text().toLowerCase(Locale.ROOT).startsWith(typed))
            .toList();
    if (fitting.isEmpty() && offer.hint().equals(KNOB) && isAlias(typed)) {
      fitting = counts(scope);
    }
    return new Completions(last.from(), before.length(), fitting, offer.hint());
  }

  /** What a word may mean that was found ambiguous; no candidates if it was not. */
  public static Completions meant(String line, Complaint wrong, Scope scope) {
    int from = Math.min(wrong.from(), line.length());
    int to = Math.min(wrong.to(), line.length());
    boolean ambiguous =
        line.substring(from, to).equalsIgnoreCase(Scope.COUNT_ALIAS)
            && scope.problem().roles().size() > 1;
    return new Completions(from, to, ambiguous ? counts(scope) : List.of(), KNOB);
  }

  private record Offer(List<Candidate> candidates, String hint) {
    static final Offer NOTHING = new Offer(List.of(), "");
  }

  private static Offer verbs() {
    List<Candidate> all = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      all.add(new Candidate(verb.word(), verb.meaning()));
    }
    return new Offer(all, "a command");
  }

  private static Offer after(List<Word> words, Scope scope) {
    Optional<Verb> verb = Verb.of(words.get(0).text());
    return verb.map(v -> after(v, words.subList(1, words.size()), scope)).orElse(Offer.NOTHING);
  }

  private static Offer after(Verb verb, List<Word> words, Scope scope) {
    return switch (verb) {
      case SET -> set(words, scope);
      case UNSET -> unset(words, scope);
      case DELAY -> delay(words, scope);
      case EXPECT -> expect(words);
      case SOLUTION -> solution(words, scope);
      default -> words.isEmpty() ? only(verb, scope) : Offer.NOTHING;
    };
  }

  private static Offer only(Verb verb, Scope scope) {
    return switch (verb) {
      case FREEZE, THAW, CRASH -> actors(scope);
      case ADD, RETIRE -> plain(Names.roles(scope), verb.usage());
      case SPEED, BREAK_AFTER -> scope.knob(verb.word()).map(k -> values(k, scope)).orElseThrow();
      case RESET -> presets(scope.solution(), List.of(Names.PRESET), verb.usage());
      default -> Offer.NOTHING;
    };
  }

  private static Offer set(List<Word> words, Scope scope) {
    if (words.isEmpty()) {
      return knobs(scope);
    }
    Optional<Knob<?>> knob = knob(words.get(0), scope);
    if (knob.isEmpty()) {
      return Offer.NOTHING;
    }
    return words.size() == 1
        ? values(knob.get(), scope)
        : actorAfter(words.subList(2, words.size()), knob.get(), scope);
  }

  private static Offer unset(List<Word> words, Scope scope) {
    return words.isEmpty()
        ? knobs(scope)
        : knob(words.get(0), scope)
            .map(knob -> actorAfter(words.subList(1, words.size()), knob, scope))
            .orElse(Offer.NOTHING);
  }

  private static Offer actorAfter(List<Word> words, Knob<?> knob, Scope scope) {
    if (!knob.isPerActor()) {
      return Offer.NOTHING;
    } else if (words.isEmpty()) {
      return plain(List.of(KnobWords.FOR), "for ACTOR, or nothing for everybody");
    }
    return words.size() == 1 && words.get(0).is(KnobWords.FOR) ? actors(scope) : Offer.NOTHING;
  }

  private static Offer delay(List<Word> words, Scope scope) {
    return switch (words.size()) {
      case 0 -> all(scope);
      case 1 -> scope.usualPlace().map(place -> values(place, scope)).orElse(Offer.NOTHING);
      case 2 -> plain(List.of(KnobWords.AT), "at PLACE" + usualPlace(scope));
      case 3 -> words.get(2).is(KnobWords.AT) ? places(scope) : Offer.NOTHING;
      default -> Offer.NOTHING;
    };
  }

  private static String usualPlace(Scope scope) {
    return scope.usualPlace().map(p -> ", or nothing for " + p.name()).orElse("");
  }

  private static Offer all(Scope scope) {
    List<Candidate> all = new ArrayList<>();
    all.add(new Candidate(KnobWords.ALL, "everybody"));
    all.addAll(actors(scope).candidates());
    return new Offer(all, "an actor, or all");
  }

  private static Offer expect(List<Word> words) {
    if (words.isEmpty()) {
      return plain(Conditions.words(), "a condition");
    }
    boolean timed = Conditions.isTimed(words.get(0).text());
    if (timed && words.size() == 1) {
      return plain(List.of(WITHIN), "within DURATION, or nothing");
    }
    return timed && words.size() == 2
        ? new Offer(List.of(), "a duration such as 2s")
        : Offer.NOTHING;
  }

  private static Offer solution(List<Word> words, Scope scope) {
    if (words.isEmpty()) {
      List<Candidate> all = new ArrayList<>();
      for (Solution solution : scope.problem().solutions()) {
        all.add(new Candidate(solution.id(), solution.motto()));
      }
      return new Offer(all, Verb.SOLUTION.usage());
    }
    Optional<Solution> solution = scope.solution(words.get(0).text());
    return words.size() == 1 && solution.isPresent()
        ? presets(solution.get(), List.of(), "a preset, or nothing")
        : Offer.NOTHING;
  }

  private static Offer presets(Solution solution, List<String> more, String hint) {
    List<Candidate> all = new ArrayList<>();
    more.forEach(word -> all.add(new Candidate(word, "the one the knobs come from")));
    for (Preset preset : solution.presets()) {
      all.add(new Candidate(preset.name(), preset.about()));
    }
    return new Offer(all, hint);
  }

  private static Offer knobs(Scope scope) {
    List<Candidate> all = new ArrayList<>();
    for (Knob<?> knob : scope.knobs()) {
      if (Uses.acts(scope.problem(), scope.solution(), knob)) {
        all.add(candidate(knob.name(), knob, scope));
      }
    }
    List<Role> roles = scope.problem().roles();
    if (roles.size() == 1) {
      all.add(candidate(Scope.COUNT_ALIAS, roles.get(0).count(), scope));
    }
    return new Offer(all, KNOB);
  }

  private static boolean isAlias(String typed) {
    return !typed.isEmpty() && Scope.COUNT_ALIAS.startsWith(typed);
  }

  /** What the alias may mean where there are several roles: a choice. */
  private static List<Candidate> counts(Scope scope) {
    return scope.problem().roles().stream()
        .map(role -> candidate(role.count().name(), role.count(), scope))
        .toList();
  }

  private static Candidate candidate(String name, Knob<?> knob, Scope scope) {
    return new Candidate(name, range(knob, scope) + "  " + knob.meaning());
  }

  private static Offer values(Knob<?> knob, Scope scope) {
    String hint = knob.name() + ": " + range(knob, scope);
    List<String> words = knob instanceof WordKnob word ? word.words() : List.of();
    List<Candidate> all = new ArrayList<>();
    words.forEach(word -> all.add(new Candidate(word, "")));
    return new Offer(all, hint);
  }

  private static Offer actors(Scope scope) {
    return plain(scope.actors(), "an actor");
  }

  private static Offer places(Scope scope) {
    List<Candidate> all = new ArrayList<>();
    for (DurationKnob place : scope.places()) {
      all.add(new Candidate(place.name(), place.where()));
    }
    return new Offer(all, "a place");
  }

  private static Offer plain(List<String> words, String hint) {
    return new Offer(words.stream().map(word -> new Candidate(word, "")).toList(), hint);
  }

  private static Optional<Knob<?>> knob(Word name, Scope scope) {
    try {
      return Optional.of(KnobWords.knob(name, scope));
    } catch (Wrong wrong) {
      return Optional.empty(); // what follows a wrong knob cannot be completed
    }
  }

  /** Range and unit of a knob at the present speed: {@code 2..64 philosophers}. */
  private static String range(Knob<?> knob, Scope scope) {
    String range = knob.range(scope.slowness());
    return knob.unit().isEmpty() ? range : range + " " + knob.unit();
  }
}
