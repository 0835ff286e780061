/**
 * From roles to cells: the palette of a theme at the terminal's depth, and the canvas of a view.
 */
package dev.symposium.app.ui.style;
