/**
 * What the person sees and has touched, as immutable values; what can happen to it ({@link
 * dev.symposium.app.ui.model.Msg}) and what it asks for ({@link
 * dev.symposium.app.ui.model.Effect}). Pure: no clock, no thread, no terminal.
 */
package dev.symposium.app.ui.model;
