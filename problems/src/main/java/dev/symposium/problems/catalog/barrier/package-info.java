/**
 * Threads that work in phases and meet after each: nobody may begin the next one before all have
 * ended this one. What comes of barriers that wait for the wrong number, that open only once, that
 * break, and that let somebody lap the others.
 */
package dev.symposium.problems.catalog.barrier;
