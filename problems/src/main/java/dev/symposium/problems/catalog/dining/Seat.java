package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.sync.Resource;
import dev.symposium.problems.sync.Sync;

/**
 * "Me" for one round: what a philosopher can do at its place. Its two forks are settled when it has
 * thought. Used on the philosopher's own thread, except for what compares seats.
 */
final class Seat {

  private final Sync sync;
  private final Table table;
  private final Place place;
  private final Actor actor;

  Seat(Sync sync, Table table, Actor actor) {
    this.sync = sync;
    this.table = table;
    this.place = table.place(actor.seat());
    this.actor = actor;
  }

  /** From 0. */
  int number() {
    return place.number();
  }

  boolean goesOn() {
    return actor.goesOn();
  }

  void think() {
    sync.sleep(DiningKnobs.THINK);
    place.settle(table);
  }

  Hand left() {
    return new Hand(place.fork(), actor);
  }

  Hand right() {
    return new Hand(place.right().orElseThrow().fork(), actor);
  }

  /** The hand whose fork has the lower number. */
  Hand lower() {
    return left().fork().number() < right().fork().number() ? left() : right();
  }

  /** The hand whose fork has the higher number. */
  Hand higher() {
    return left().fork().number() < right().fork().number() ? right() : left();
  }

  /** A meal with both forks. */
  void eat() {
    actor.mustHold(
        DiningKnobs.EATER_HOLDS_BOTH,
        left().isFull() && right().isFull(),
        () -> actor.name() + " eats without both forks");
    sync.sleep(DiningKnobs.EAT);
    sync.window(DiningKnobs.WHILE_EATING);
    actor.done();
  }

  void beforeFirst() {
    sync.window(DiningKnobs.BEFORE_FIRST);
  }

  void afterFirst() {
    sync.window(DiningKnobs.AFTER_FIRST);
  }

  void beforePutBack() {
    sync.window(DiningKnobs.BEFORE_PUT_BACK);
  }

  /** Puts down what is in the hands, be it two forks, one, or none. */
  void putDownAll() {
    if (right().isFull()) {
      right().putDown();
    }
    if (left().isFull()) {
      left().putDown();
    }
  }

  /** Both forks, as what a wait is for. */
  Resource[] wanted() {
    return new Resource[] {left().fork().resource(), right().fork().resource()};
  }

  boolean reaches(Fork fork) {
    return place.reaches(fork);
  }

  boolean sharesForkWith(Seat other) {
    return place.sharesForkWith(other.place);
  }

  /** The round is over, whichever way: forks still in hand are no longer this one's. */
  void end() {
    place.right().ifPresent(right -> right.fork().disown());
    place.fork().disown();
    place.unsettle();
  }
}
