/**
 * What all speak of: slots that actors write, resources as detectors read them, and the immutable
 * {@link dev.symposium.problems.observe.Snapshot} that everybody else is shown.
 *
 * <p>Depends on nothing. State comes from slots (never lossy), history from event rings (lossy, and
 * the losses are counted).
 */
package dev.symposium.problems.observe;
