/**
 * The back end on real threads and real {@code java.util.concurrent} objects, under a thin
 * recorder.
 *
 * <p>An actor that blocks, blocks in the real object and holds nothing of ours. What it publishes,
 * and in which order, is said at {@link dev.symposium.problems.observe.Slot}.
 */
package dev.symposium.problems.sync.free;
