package dev.symposium.problems.catalog.dining;

import java.util.List;

/**
 * Who may use a fork, by the rules of Chandy and Misra (1984). Immutable.
 *
 * <p>Of two neighbours the one who ate last gives way. As long as that does not point in one
 * direction all round the table, somebody has to give way to nobody; a meal makes the eater give
 * way on both sides, so it never comes to point in one direction.
 *
 * @param fork the fork
 * @param keeper number of the seat that keeps it
 * @param state whether the keeper has to give it away when asked
 * @param asker number of the seat that has asked for it, or {@link #NOBODY}
 */
record Token(Fork fork, int keeper, State state, int asker) {

  static final int NOBODY = -1;

  /** Whether a keeper has to give a fork away when asked. */
  enum State {
    /** Used since it was given: is given away. */
    DIRTY,
    /** Given to somebody hungry: is kept for the next meal. */
    CLEAN,
    /** The keeper eats, or is about to. */
    IN_USE
  }

  /** All forks dirty, at the side of the lower seat; only those in use stay as they are. */
  static List<Token> layFor(List<Place> places, List<Token> before) {
    return places.stream().map(place -> layAt(place, before)).toList();
  }

  private static Token layAt(Place place, List<Token> before) {
    int lowerSeat = Math.max(0, place.number() - 1);
    return before.stream()
        .filter(token -> token.fork().equals(place.fork()) && token.state == State.IN_USE)
        .findAny()
        .orElseGet(() -> new Token(place.fork(), lowerSeat, State.DIRTY, NOBODY));
  }

  /** A dirty fork is washed and handed over at once, any other after the keeper's meal. */
  Token askedForBy(Seat seat) {
    if (keeper == seat.number() || !seat.reaches(fork)) {
      return this;
    }
    return state == State.DIRTY
        ? new Token(fork, seat.number(), State.CLEAN, NOBODY)
        : new Token(fork, keeper, state, seat.number());
  }

  Token usedBy(Seat seat) {
    return seat.reaches(fork) ? new Token(fork, keeper, State.IN_USE, asker) : this;
  }

  /** How many messages pass between neighbours until it is as {@code next}: requests, forks. */
  int messagesTo(Token next) {
    if (keeper != next.keeper) {
      return asker == NOBODY ? 2 : 1; // it was asked for and given at once, or asked for before
    }
    return asker == next.asker ? 0 : 1;
  }

  /** After a meal, or without one: the fork goes to who has asked, else it stays, dirty. */
  Token leftBy(Seat seat) {
    int asking = asker == seat.number() ? NOBODY : asker;
    if (keeper != seat.number()) {
      return new Token(fork, keeper, state, asking);
    }
    return asking == NOBODY
        ? new Token(fork, keeper, State.DIRTY, NOBODY)
        : new Token(fork, asking, State.CLEAN, NOBODY);
  }
}
