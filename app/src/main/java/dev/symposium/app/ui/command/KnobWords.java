package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all that turns knobs. Stateless. */
final class KnobWords {

  static final String FOR = "for";
  static final String AT = "at";
  static final String ALL = "all";
  private static final String ASSIGNMENT = "KNOB=VALUE or KNOB@ACTOR=VALUE";

  private KnobWords() {}

  static Command set(Words words, Scope scope) throws Wrong {
    Knob<?> knob = passed(words.next("the knob"), scope);
    Word value = words.nextUntil("the value", FOR);
    return set(knob, value, forActor(knob, words, scope), scope);
  }

  static Command unset(Words words, Scope scope) throws Wrong {
    Knob<?> knob = knob(words.next("the knob"), scope);
    return new Command.ClearKnob(knob.name(), forActor(knob, words, scope));
  }

  static Command delay(Words words, Scope scope) throws Wrong {
    Word who = words.next("the actor");
    Optional<String> actor = who.is(ALL) ? Optional.empty() : Optional.of(Names.actor(who, scope));
    Word value = words.nextUntil("the duration", AT);
    return set(place(words, who, scope), value, actor, scope);
  }

  static Command ofVerb(Verb verb, Words words, Scope scope) throws Wrong {
    Word value = words.next("the value");
    return set(scope.knob(verb.word()).orElseThrow(), value, Optional.empty(), scope);
  }

  static Command assignment(String text, Scope scope) throws Wrong {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new Wrong(Complaint.form("there is no = in it", 0, text.length(), ASSIGNMENT));
    }
    int monkey = text.lastIndexOf('@', equals);
    Knob<?> knob = passed(part(text, 0, monkey < 0 ? equals : monkey, "knob"), scope);
    Optional<String> actor = Optional.empty();
    if (monkey >= 0) {
      Word name = part(text, monkey + 1, equals, "actor");
      actor = Optional.of(actor(knob, name, scope));
    }
    return set(knob, part(text, equals + 1, text.length(), "value"), actor, scope);
  }

  private static Word part(String text, int from, int to, String what) throws Wrong {
    String part = text.substring(from, to).strip();
    if (part.isEmpty()) {
      throw new Wrong(Complaint.form("the " + what + " is missing", from, to, ASSIGNMENT));
    }
    int start = text.indexOf(part, from);
    return new Word(part, start, start + part.length());
  }

  private static DurationKnob place(Words words, Word who, Scope scope) throws Wrong {
    if (!words.skip(AT)) {
      return scope.usualPlace().orElseThrow(() -> noPlace(who));
    }
    Word name = words.next("the place");
    if (scope.knob(name.text()).isPresent()) {
      passed(name, scope); // says why, if it is a knob of the problem
    }
    return scope.places().stream()
        .filter(place -> name.is(place.name()))
        .findFirst()
        .orElseThrow(() -> new Wrong(Complaint.unknown("place", name, places(scope))));
  }

  private static Wrong noPlace(Word who) {
    String what = "this problem has no place for a delay";
    return new Wrong(Complaint.value(what, who.from(), who.to(), Optional.empty()));
  }

  private static List<String> places(Scope scope) {
    return scope.places().stream().map(DurationKnob::name).toList();
  }

  private static Optional<String> forActor(Knob<?> knob, Words words, Scope scope) throws Wrong {
    return words.skip(FOR)
        ? Optional.of(actor(knob, words.next("the actor"), scope))
        : Optional.empty();
  }

  private static String actor(Knob<?> knob, Word name, Scope scope) throws Wrong {
    if (!knob.isPerActor()) {
      String what = knob.name() + " is the same for everybody";
      throw new Wrong(
          Complaint.value(what, name.from(), name.to(), Optional.of("without an actor")));
    }
    return Names.actor(name, scope);
  }

  /** The same, unless the solution does not use it, or never passes that place. */
  private static Knob<?> passed(Word name, Scope scope) throws Wrong {
    Knob<?> knob = knob(name, scope);
    Optional<String> why = Uses.refusal(scope.problem(), scope.solution(), knob);
    if (why.isPresent()) {
      Optional<String> instead = Uses.instead(scope.problem(), scope.solution(), knob);
      throw new Wrong(Complaint.value(why.get(), name.from(), name.to(), instead));
    }
    return knob;
  }

  /** The knob of that name, or the one that is meant by {@code threads}. */
  static Knob<?> knob(Word name, Scope scope) throws Wrong {
    if (name.is(Scope.COUNT_ALIAS) && scope.knob(name.text()).isEmpty()) {
      return count(name, scope);
    }
    if (name.text().indexOf('@') > 0 || name.text().indexOf('=') > 0) {
      String what = "\"" + name.text() + "\" is written as for --set";
      throw new Wrong(Complaint.form(what, name.from(), name.to(), Verb.SET.usage()));
    }
    return scope
        .knob(name.text())
        .orElseThrow(() -> new Wrong(Complaint.unknown("knob", name, knobs(scope))));
  }

  private static Knob<?> count(Word name, Scope scope) throws Wrong {
    List<Role> roles = scope.problem().roles();
    if (roles.size() == 1) {
      return roles.get(0).count();
    }
    List<String> counts = roles.stream().map(role -> role.count().name()).toList();
    String what = "\"" + name.text() + "\" is ambiguous: " + String.join(", ", counts);
    throw new Wrong(Complaint.value(what, name.from(), name.to(), counts.stream().findFirst()));
  }

  private static List<String> knobs(Scope scope) {
    List<String> names = new ArrayList<>(scope.knobs().stream().map(Knob::name).toList());
    names.add(Scope.COUNT_ALIAS);
    return names;
  }

  private static Command set(Knob<?> knob, Word value, Optional<String> actor, Scope scope)
      throws Wrong {
    try {
      Object read = knob.parse(value.text(), scope.slowness());
      if (knob instanceof IntKnob number) {
        checkLimit(number, (Integer) read, scope);
      }
    } catch (BadValue bad) {
      throw new Wrong(Complaint.value(bad, value.from(), value.to()));
    }
    return new Command.SetKnob(knob.name(), actor, value.text());
  }

  private static void checkLimit(IntKnob knob, int read, Scope scope) throws BadValue {
    Optional<Integer> limit = scope.limit(knob).filter(most -> read > most);
    if (limit.isPresent()) {
      String other = knob.follows().orElseThrow().knob();
      throw new BadValue(
          knob.name() + " is at most " + limit.get() + " with this many " + other + ", not " + read,
          String.valueOf(limit.get()));
    }
  }
}
