package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Life;
import dev.symposium.themes.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an actor does, in words of several lengths. Stateless. */
final class ActorWords {

  private ActorWords() {}

  /** One word for a card: {@code blocked}, {@code thinks}, {@code EATS}. */
  static String word(ActorView actor, Screen screen) {
    if (actor.crashed()) {
      return actor.fate();
    }
    if (actor.frozen()) {
      return "frozen";
    }
    if (screen.isFast(actor)) {
      return share(actor);
    }
    if (actor.isWaiting()) {
      return actor.life().word();
    }
    return actor.doing().isEmpty() ? actor.life().word() : actor.doing();
  }

  /** How long, without a unit; empty where that means nothing. */
  static String age(ActorView actor, Screen screen) {
    boolean timeless = screen.isFast(actor) || actor.life() == Life.TERMINATED;
    return timeless ? "" : Numbers.seconds(actor.since());
  }

  /**
   * The life-cycle word with the cause behind: {@code blocked 3.3 s: fork 2}, {@code blocked: eats
   * 0.5 s}.
   */
  static String state(ActorView actor, Screen screen) {
    return states(actor, screen).get(0);
  }

  /**
   * The same in ever fewer words; the life-cycle word goes last, and what is out of order stays.
   */
  static List<String> states(ActorView actor, Screen screen) {
    if (screen.isFast(actor)) {
      return List.of(share(actor));
    }
    String life = actor.life().word();
    String because = because(actor);
    String seconds = Numbers.seconds(actor.since());
    if (actor.life() == Life.TERMINATED || actor.crashed()) {
      return because.isEmpty() ? List.of(life) : List.of(life + ": " + because, because);
    }
    if (because.isEmpty() || because.equals(life)) {
      return List.of(life + " " + seconds + " s", life);
    }
    if (actor.isWaiting()) {
      String start = life + " " + seconds;
      return List.of(start + " s: " + because, start + ": " + because, start + " s", life);
    }
    String start = life + ": " + because;
    return List.of(
        start + " " + seconds + " s",
        start + " " + seconds,
        start,
        life + " " + seconds + " s",
        life);
  }

  private static String because(ActorView actor) {
    if (actor.crashed()) {
      return actor.fate();
    }
    String held = actor.frozen() ? "frozen" : "";
    String what = actor.isWaiting() ? actor.cause() : actor.doing();
    if (held.isEmpty() || what.equals(held)) {
      return what;
    }
    return actor.isWaiting() ? what + ", " + held : held;
  }

  /** What it spent most of the last second with: {@code eats 31 %}. */
  static String share(ActorView actor) {
    return actor.shares().entrySet().stream()
        .max(BY_SHARE)
        .map(e -> e.getKey() + " " + Numbers.percent(e.getValue()))
        .orElse(actor.life().word());
  }

  /** All of that, the most first. */
  static String shares(ActorView actor) {
    return actor.shares().entrySet().stream()
        .sorted(BY_SHARE.reversed())
        .map(e -> e.getKey() + " " + Numbers.percent(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static final Comparator<Map.Entry<String, Double>> BY_SHARE =
      Map.Entry.<String, Double>comparingByValue()
          .thenComparing(Map.Entry.<String, Double>comparingByKey().reversed());

  /** How the word looks; the word itself says the same. */
  static Role role(ActorView actor, Screen screen) {
    if (actor.crashed()) {
      return Role.STATE_TERMINATED;
    }
    if (screen.busy().contains(actor.name())) {
      return Role.EATING;
    }
    if (actor.isWaiting()) {
      return Role.STATE_BLOCKED;
    }
    return switch (actor.life()) {
      case NEW -> Role.STATE_NEW;
      case READY -> Role.STATE_READY;
      case RUNNING -> Role.STATE_RUNNING;
      case BLOCKED -> Role.TEXT;
      case TERMINATED -> Role.STATE_TERMINATED;
    };
  }
}
