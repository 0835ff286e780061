/**
 * The wait-for relation, the reduction that proves a deadlock, victim choice, and the sentences
 * about both.
 *
 * <p>{@link dev.symposium.problems.deadlock.Walk} only suspects; {@link
 * dev.symposium.problems.deadlock.Collect} takes a picture of which every stuck part is certain;
 * {@link dev.symposium.problems.deadlock.Findings} proves; {@link
 * dev.symposium.problems.deadlock.Victims} says what would help. Nothing here changes a slot:
 * acting is the arbiter's.
 */
package dev.symposium.problems.deadlock;
