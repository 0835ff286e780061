/**
 * Text in columns: display width, cutting, padding, wrapping; glyphs with their ASCII twins;
 * numbers.
 */
package dev.symposium.app.ui.text;
