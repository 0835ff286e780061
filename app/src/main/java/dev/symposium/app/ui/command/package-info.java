/**
 * The one grammar of commands: what is typed after {@code :}, given with {@code --exec} and {@code
 * --set}, and written in scripts. Pure but for the history; knows no terminal.
 */
package dev.symposium.app.ui.command;
