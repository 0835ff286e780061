/**
 * The back end of {@code sync} in which one thread goes at a time.
 *
 * <p>Each primitive is a pure state machine: an immutable, hashable state, and operations that say
 * whether they are {@code enabled} in it and what they {@code apply} to it. Real threads play, but
 * each waits for one thing only, its baton; before every operation on something shared the one that
 * has it asks the {@link dev.symposium.problems.sync.controlled.Scheduler} who goes next, and hands
 * it over itself. Nothing else happens at the same time, so nothing here is guarded by anything but
 * the baton, the same choices give the same run, and a deadlock is exact: nothing is enabled,
 * nobody sleeps, somebody has not finished.
 *
 * <p>Time is virtual: it moves to the next end of a sleep or a patience when nothing is enabled.
 * Memory is sequentially consistent.
 */
package dev.symposium.problems.sync.controlled;
