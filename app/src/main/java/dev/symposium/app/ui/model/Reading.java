package dev.symposium.app.ui.model;

/**
 * What of the code of a run is known. Immutable.
 *
 * @param book the texts
 * @param sightings where threads were found in it
 * @param stood where each stood whenever they were asked
 */
public record Reading(Book book, Sightings sightings, Stood stood) {

  /** Nothing yet. */
  static final Reading NONE = new Reading(Book.CLOSED, Sightings.NONE, Stood.NONE);

  /** With other texts. */
  Reading with(Book other) {
    return new Reading(other, sightings, stood);
  }

  /** With other sightings. */
  Reading with(Sightings other) {
    return new Reading(book, other, stood);
  }

  /** With other places where they stood. */
  Reading with(Stood other) {
    return new Reading(book, sightings, other);
  }
}
