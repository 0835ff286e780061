/**
 * From one model and one message to the next model and what is to be done: {@link
 * dev.symposium.app.ui.update.Update}. Pure.
 */
package dev.symposium.app.ui.update;
