/**
 * The one table of actions: key, name, title, where, and why not now. Dispatch, footer, help and
 * the README's list of keys are made from it.
 */
package dev.symposium.app.ui.keymap;
