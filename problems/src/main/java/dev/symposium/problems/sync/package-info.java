/**
 * The primitives that problem code calls, named and shaped as in {@code java.util.concurrent}.
 *
 * <p>Problem code talks to this package and nothing else, so that the same class runs unchanged on
 * real threads and real {@code java.util.concurrent} objects, and under a controlled scheduler. No
 * operation declares a checked exception: an actor that is to leave its round is told by {@link
 * Unwinding}, an error that problem code lets pass.
 */
package dev.symposium.problems.sync;
