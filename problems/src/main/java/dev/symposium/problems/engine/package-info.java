/**
 * The simulation: starts, paces, pauses, changes and stops the threads; the command mailbox; the
 * injected clock, randomness and thread factory.
 */
package dev.symposium.problems.engine;
