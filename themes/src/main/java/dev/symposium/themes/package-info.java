/** Colour themes: roles and the colours they take at every depth of a terminal. */
package dev.symposium.themes;
