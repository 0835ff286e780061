/** Pieces that several views are made of; they know no problem and no model. Stateless. */
package dev.symposium.app.ui.widget;
