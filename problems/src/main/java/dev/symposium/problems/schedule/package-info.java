/**
 * Policies that say who goes next, and whole runs of problems under them.
 *
 * <p>A policy is a {@link dev.symposium.problems.sync.controlled.Scheduler}: two methods. A {@link
 * dev.symposium.problems.schedule.Play} is one run of one solution of one problem, unchanged, with
 * the values of a {@link dev.symposium.problems.schedule.Configuration}. The same configuration and
 * the same choices give the same run and the same hash of what happened, on every Java.
 */
package dev.symposium.problems.schedule;
