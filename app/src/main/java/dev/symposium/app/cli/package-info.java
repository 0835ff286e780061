/** The command line: what is asked for, checked before anything starts; lists and explanations. */
package dev.symposium.app.cli;
