package dev.symposium.app.ui.model;

/**
 * What of the code of a run is known. Immutable.
 *
 * @param book the texts
 * @param sightings where threads were found in it
 */
public record Reading(Book book, Sightings sightings) {

  /** Nothing yet. */
  static final Reading NONE = new Reading(Book.CLOSED, Sightings.NONE);

  /** With other texts. */
  Reading with(Book other) {
    return new Reading(other, sightings);
  }

  /** With other sightings. */
  Reading with(Sightings other) {
    return new Reading(book, other);
  }
}
