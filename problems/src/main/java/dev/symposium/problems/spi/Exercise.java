package dev.symposium.problems.spi;

/**
 * Something to try with a problem, and to explain. Immutable. What is typed stands in backquotes.
 *
 * @param title a few words
 * @param task what to do in the program, and what to find out
 * @param observation what is to be seen
 * @param answer why
 */
public record Exercise(String title, String task, String observation, String answer) {}
