/**
 * The tale of a run in which one thread goes at a time, as rows of text: a column per thread, time
 * downwards, arrows for real release-to-acquire edges only. Pure; the command line prints it and
 * the step screen draws it.
 */
package dev.symposium.app.tale;
