package dev.symposium.problems.observe;

/**
 * All slots and resources of a run, as detectors read them. Thread-safe; nothing blocks. Slots and
 * numbers of resources are only ever added; a slot may be taken over by a later actor.
 */
public interface Picture {

  /** The number of slots. */
  int slots();

  /** The slot of that number. */
  Slot slot(int id);

  /** Resource numbers are below this. */
  int resources();

  /** The resource of that number; null once it has left the picture. */
  ResourceView resource(int id);
}
