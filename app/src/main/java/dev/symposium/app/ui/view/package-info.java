/**
 * From a model to cells: {@link dev.symposium.app.ui.view.View}. One class per screen, one renderer
 * per part of a scene. Pure.
 */
package dev.symposium.app.ui.view;
