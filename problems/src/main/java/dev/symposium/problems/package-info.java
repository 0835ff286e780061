/** The engine and every problem; knows no terminal. */
package dev.symposium.problems;
