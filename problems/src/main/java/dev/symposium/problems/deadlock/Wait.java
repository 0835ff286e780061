package dev.symposium.problems.deadlock;

/**
 * One wait of one actor; never comes again. Immutable.
 *
 * @param slot the actor's slot
 * @param sequence the sequence in its word
 */
public record Wait(int slot, long sequence) {

  static Wait of(Party party) {
    return new Wait(party.slot(), party.sequence());
  }
}
